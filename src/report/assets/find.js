// Shows only some of the units.
(() => {
  const find = document.querySelector(".find");
  if (find === null) return;
  const sought = find.querySelector("input");
  const count = find.querySelector("span");
  const items = [...document.querySelectorAll(".all li")];
  const parts = [...document.querySelectorAll(".all")].map((part) => ({ part, open: part.open }));

  sought.addEventListener("input", () => {
    const word = sought.value.trim().toLowerCase();
    let shown = 0;
    for (const item of items) {
      item.hidden = !item.textContent.toLowerCase().includes(word);
      if (!item.hidden) shown++;
    }
    for (const { part, open } of parts) part.open = word === "" ? open : part.querySelector("li:not([hidden])") !== null;
    count.textContent = word === "" ? "" : `${shown.toLocaleString("en")} of ${items.length.toLocaleString("en")}`;
  });
  // What is jumped to is to be read.
  const open = () => {
    const part = document.getElementById(location.hash.slice(1));
    if (part !== null && "open" in part) part.open = true;
  };
  addEventListener("hashchange", open);
  open();
  find.hidden = false;
})();
