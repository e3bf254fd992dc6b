// Compares any two versions: each is told by what it differs in from another one, down to where all begin.
(() => {
  const { kinds, units, versions, begin } = JSON.parse(document.getElementById("data").textContent);
  const panel = document.getElementById("diff");
  const form = panel.querySelector(".choice");
  const [fromChoice, toChoice] = form.querySelectorAll("select");
  const sum = panel.querySelector(".sum");
  const find = panel.querySelector(".find");
  const sought = find.querySelector("input");
  const list = panel.querySelector(".units");

  const places = (ranges) =>
    ranges === ""
      ? []
      : ranges.split(",").flatMap((range) => {
          const [first, last = first] = range.split("-").map(Number);
          return Array.from({ length: last - first + 1 }, (_, i) => first + i);
        });

  /** What a version has more (1) or less (-1) than the one where all begin. */
  const told = (id) => {
    const way = [];
    for (let at = id; at !== undefined; at = versions[at].from) way.push(versions[at]);
    const state = new Map();
    for (const { more, less } of way.reverse()) {
      for (const unit of places(more))
        if (state.get(unit) === -1) state.delete(unit);
        else state.set(unit, 1);
      for (const unit of places(less))
        if (state.get(unit) === 1) state.delete(unit);
        else state.set(unit, -1);
    }
    return state;
  };

  const differ = (from, to) => {
    const [before, after] = [told(from), told(to)];
    const [added, removed] = [[], []];
    for (const unit of new Set([...before.keys(), ...after.keys()])) {
      const change = (after.get(unit) ?? 0) - (before.get(unit) ?? 0);
      if (change !== 0) (change > 0 ? added : removed).push(unit);
    }
    return { added, removed };
  };

  const nameOf = (unit) => {
    const [kind, label, name] = units[unit];
    return name === 0 ? undefined : `${kind} ${label.slice(0, name)}`;
  };

  /** What went and came under one name is one change. */
  const paired = ({ added, removed }) => {
    const group = (of) => Map.groupBy(of, nameOf);
    const [came, went] = [group(added), group(removed)];
    const changed = [...came].filter(([name]) => name !== undefined && went.has(name)).map(([name, to]) => ({ from: went.get(name), to }));
    const inChange = new Set(changed.flatMap(({ from, to }) => [...from, ...to]));
    const rest = (of) => of.filter((unit) => !inChange.has(unit));
    return { added: rest(added), removed: rest(removed), changed };
  };

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className !== undefined) made.className = className;
    return made;
  };
  const labels = (of) =>
    of
      .map((unit) => units[unit][1])
      .sort()
      .join(", ");
  const byLabel = (a, b) => units[a][0] - units[b][0] || (units[a][1] < units[b][1] ? -1 : 1);
  const kindOf = (unit) => kinds[units[unit][0]];
  const number = (count) => count.toLocaleString("en");

  const itemOf = (unit) => {
    const item = element("li", units[unit][1]);
    item.append(element("span", `  ${kindOf(unit)}`, "kind"));
    return item;
  };
  const changeOf = ({ from, to }) => {
    const item = element("li");
    const [before, after] = [labels(from), labels(to)];
    if (before === after) item.append(element("ins", after), element("span", "  other content", "kind"));
    else item.append(element("del", before), " → ", element("ins", after));
    item.append(element("span", `  ${kindOf(to[0])}`, "kind"));
    return item;
  };

  const show = (title, className, items) => {
    if (items.length === 0) return [];
    const group = element("div", undefined, className);
    const all = element("ul");
    all.append(...items);
    group.append(element("h4", `${title} (${number(items.length)})`), all);
    return [group];
  };

  const filter = () => {
    const word = sought.value.trim().toLowerCase();
    for (const item of list.querySelectorAll("li")) item.hidden = !item.textContent.toLowerCase().includes(word);
  };

  const titleOf = (id) => `version ${id.slice(id.lastIndexOf("@") + 1)} of ${id.slice(id.indexOf("/") + 1, id.lastIndexOf("@"))}`;
  const pluginOf = (id) => id.slice(0, id.indexOf("/"));

  const mark = (from, to) => {
    for (const input of document.querySelectorAll(".pick input")) input.checked = input.value === (input.name === "from" ? from : to);
    for (const row of document.querySelectorAll(".versions > li")) {
      row.classList.toggle("from", row.id === from);
      row.classList.toggle("to", row.id === to);
    }
    for (const button of document.querySelectorAll("[data-changes]"))
      button.setAttribute("aria-pressed", String(button.dataset.changes === to && versions[to].from === from));
    for (const [choice, id] of [
      [fromChoice, from],
      [toChoice, to],
    ])
      if (choice.value !== id) choice.value = id;
  };

  const compare = (from, to, remember) => {
    mark(from, to);
    if (remember) history.replaceState(null, "", `#diff=${encodeURIComponent(from)}..${encodeURIComponent(to)}`);
    if (pluginOf(from) !== pluginOf(to)) {
      sum.textContent = `${titleOf(from)} and ${titleOf(to)} are of different plugins: there is nothing to compare.`;
      list.replaceChildren();
      find.hidden = true;
      return;
    }
    const { added, removed, changed } = paired(differ(from, to));
    const total = added.length + removed.length + changed.length;
    sum.textContent =
      total === 0
        ? `Nothing: ${titleOf(from)} and ${titleOf(to)} have the same content.`
        : `From ${titleOf(from)} to ${titleOf(to)}: ${[
            [changed, "changed"],
            [added, "added"],
            [removed, "removed"],
          ]
            .filter(([of]) => of.length > 0)
            .map(([of, word]) => `${number(of.length)} ${word}`)
            .join(", ")}.`;
    list.replaceChildren(
      ...show("Changed", "changed", changed.sort((a, b) => byLabel(a.to[0], b.to[0])).map(changeOf)),
      ...show("Added", "added", added.sort(byLabel).map(itemOf)),
      ...show("Removed", "removed", removed.sort(byLabel).map(itemOf)),
    );
    find.hidden = total < 8;
    filter();
  };

  const linked = () => {
    let pair = [];
    try {
      pair = /^#diff=(.+)\.\.(.+)$/.exec(location.hash)?.slice(1).map(decodeURIComponent) ?? [];
    } catch {
      // An address that somebody cut: the page begins as it does without one.
    }
    return pair.length === 2 && pair.every((id) => id in versions) ? pair : undefined;
  };

  for (const input of document.querySelectorAll(".pick input"))
    input.addEventListener("change", () =>
      input.name === "from" ? compare(input.value, toChoice.value, true) : compare(fromChoice.value, input.value, true),
    );
  for (const button of document.querySelectorAll("[data-changes]")) {
    const id = button.dataset.changes;
    if (versions[id].from === undefined) button.disabled = true;
    button.addEventListener("click", () => {
      compare(versions[id].from, id, true);
      if (matchMedia("(max-width: 63.99rem)").matches) panel.scrollIntoView();
    });
  }
  form.addEventListener("change", () => compare(fromChoice.value, toChoice.value, true));
  form.querySelector(".swap").addEventListener("click", () => compare(toChoice.value, fromChoice.value, true));
  sought.addEventListener("input", filter);
  for (const box of document.querySelectorAll(".kinds input"))
    box.addEventListener("change", () => {
      for (const entry of document.querySelectorAll(`.story > [data-what="${box.dataset.kind}"]`)) entry.hidden = !box.checked;
    });
  addEventListener("hashchange", () => {
    const pair = linked();
    if (pair !== undefined) compare(...pair, false);
  });

  form.hidden = false;
  const first = linked() ?? begin;
  if (first !== undefined) compare(...first, false);
})();
