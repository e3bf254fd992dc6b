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
  find.hidden = false;
})();
