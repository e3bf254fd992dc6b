// Shows only some of the outcomes.
(() => {
  const form = document.querySelector(".filter");
  const sought = form.querySelector("input[type=search]");
  const count = form.querySelector("span");
  const rows = [...document.querySelectorAll(".outcomes tbody tr")];

  const filter = () => {
    const word = sought.value.trim().toLowerCase();
    const chosen = new Set([...form.querySelectorAll("input:checked")].map(({ value }) => value));
    let shown = 0;
    for (const row of rows) {
      row.hidden = !chosen.has(row.dataset.status) || !row.textContent.toLowerCase().includes(word);
      if (!row.hidden) shown++;
    }
    count.textContent = shown === rows.length ? "" : `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")}`;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
})();
