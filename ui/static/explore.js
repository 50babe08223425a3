/* Explore: filters that dim, a cell that is read out, two codes compared. Everything is read from the table itself. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  const matrix = () => document.getElementById("matrix");
  const body = () => matrix().querySelector("tbody:not([hidden])");
  const lines = (where = body()) => [...where.querySelectorAll("tr.line")];
  const listed = (line) => [...line.querySelectorAll('.cell[data-listed="1"]')].map((cell) => cell.dataset.col);
  const title = (code) => wsis.title(code);
  const filters = { sdg: [], action_line: [], objective: [], without: [] };
  let cell = null;

  const matches = (line) => {
    const codes = listed(line);
    return filters.sdg.every((code) => codes.includes(code)) && filters.action_line.every((code) => codes.includes(code))
      && (!filters.objective.length || filters.objective.includes(line.dataset.objective))
      && !filters.without.some((code) => codes.includes(code));
  };
  const showFilters = () => {
    const chosen = document.querySelector("[data-chosen]"), any = Object.values(filters).some((list) => list.length);
    chosen.replaceChildren(...Object.entries(filters).flatMap(([name, list]) => list.map((code) => {
      const chip = document.createElement("button");
      chip.className = `fchip on${code.startsWith("C") ? " line" : ""}`;
      chip.dataset.unfilter = code; chip.dataset.family = name;
      const without = name === "without" ? `${wsis.phrase("filter_without")} ` : "";
      chip.textContent = `${without}${code} ${title(code)} ×`;
      chip.setAttribute("aria-label", wsis.phrase("remove_filter", { code: `${without}${code}` }));
      return chip;
    })));
    let fit = 0;
    lines().forEach((line) => {
      const on = matches(line);
      fit += on;
      line.classList.toggle("dim", !on);
    });
    const wanted = [...filters.sdg, ...filters.action_line, ...filters.without];
    matrix().querySelectorAll("[data-col]").forEach((each) => each.classList.toggle("colhit", wanted.includes(each.dataset.col)));
    document.querySelector("[data-filter-count]").textContent = any ? wsis.phrase("filter_count", { n: fit, all: lines().length }) : "";
    phone();
  };

  const readOut = (next, focus) => {
    matrix().querySelectorAll(".rowhit").forEach((line) => line.classList.remove("rowhit"));
    matrix().querySelectorAll(".cellhit").forEach((each) => each.classList.remove("cellhit"));
    if (cell) cell.tabIndex = -1;
    cell = next; cell.tabIndex = 0;
    if (focus) cell.focus();
    const line = cell.closest("tr"), code = line.dataset.code, column = cell.dataset.col, yes = cell.dataset.listed === "1";
    line.classList.add("rowhit"); cell.classList.add("cellhit");
    const place = document.querySelector("[data-readout-place]");
    document.querySelector("[data-readout]").textContent = wsis.phrase(yes ? "cell_yes" : "cell_no", { row: code, code: column, title: title(column) });
    place.hidden = false;
    place.textContent = `Annex 1, ${code}`;
    place.dataset.cite = JSON.stringify({ n: "", s: +line.dataset.s, e: +line.dataset.e, at: `Annex 1, ${code}`, marks: [] });
  };

  const tags = (codes) => codes.map((code) => {
    const tag = document.createElement("span");
    tag.className = `tag${code.startsWith("C") ? " line" : ""}`; tag.title = title(code);
    if (code.startsWith("SDG ")) {
      const dot = document.createElement("i");
      dot.className = "dot"; dot.style.setProperty("--c", `var(--sdg${code.slice(4)})`);
      tag.append(dot);
    }
    tag.append(code.replace("SDG ", ""));
    return tag;
  });
  const holds = (code) => {
    const all = lines(matrix().querySelector('[data-of="outcomes"]'));
    const own = all.find((line) => line.dataset.code === code);
    return own ? listed(own) : all.filter((line) => listed(line).includes(code)).map((line) => line.dataset.code);
  };
  const compare = () => {
    const pick = (name) => document.querySelector(`[data-compare="${name}"]`).value;
    const a = pick("a"), b = pick("b"), ofA = holds(a), ofB = holds(b);
    const parts = [
      ["in_both", {}, ofA.filter((code) => ofB.includes(code))],
      ["only_in", { code: a }, ofA.filter((code) => !ofB.includes(code))],
      ["only_in", { code: b }, ofB.filter((code) => !ofA.includes(code))],
    ];
    document.querySelector("[data-comparison]").replaceChildren(...parts.map(([key, values, codes]) => {
      const group = document.createElement("div"), head = document.createElement("dt"), list = document.createElement("dd");
      head.append(wsis.phrase(key, values), Object.assign(document.createElement("span"), { textContent: codes.length }));
      list.append(...(codes.length ? tags(codes) : [wsis.phrase("none")]));
      group.append(head, list);
      return group;
    }));
  };

  /* On a phone the matrix is a list: what fits the filters, with its codes. */
  const phone = () => {
    const list = document.querySelector(".phone-list");
    const narrow = window.matchMedia("(max-width: 760px)").matches;
    list.hidden = !narrow;
    if (!narrow) return;
    list.replaceChildren(...lines().filter(matches).map((line) => {
      const card = document.createElement("button"), head = document.createElement("span"), codes = document.createElement("span");
      card.className = "phone-row";
      card.dataset.cite = JSON.stringify({ n: "", s: +line.dataset.s, e: +line.dataset.e, at: `Annex 1, ${line.dataset.code}`, marks: [] });
      head.append(Object.assign(document.createElement("b"), { textContent: `${line.dataset.code} ` }), line.querySelector(".name").lastChild.textContent);
      codes.className = "chips"; codes.append(...tags(listed(line)));
      card.append(head, codes);
      return card;
    }));
  };

  const table = () => {
    const columns = [...matrix().querySelectorAll("thead th[data-col]")].map((head) => head.dataset.col);
    const rows = lines().filter(matches).map((line) => {
      const codes = listed(line);
      return [line.dataset.code, line.querySelector(".name").title, ...columns.map((code) => (codes.includes(code) ? 1 : 0))];
    });
    return [["code", "text", ...columns], ...rows];
  };

  wsis.startExplore = () => {
    if (!matrix()) return;
    const quoted = (value) => (/[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : value);
    wsis.actions["matrix-csv"] = () => wsis.saveFile("annex1.csv", `\ufeff${table().map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`, "text/csv");
    wsis.actions["matrix-excel"] = () => wsis.send("export", { format: "xlsx", rows: lines().filter(matches).map((line) => line.dataset.code) });
    matrix().querySelector(".cell").tabIndex = 0;
    compare(); phone();
    window.addEventListener("resize", phone);
    window.addEventListener("wsis-language", () => { compare(); showFilters(); });
  };
  window.addEventListener("wsis-start", () => wsis.startExplore());

  document.addEventListener("change", (event) => {
    const { filter, compare: side } = event.target.dataset || {};
    if (side) compare();
    if (filter && event.target.value) {
      if (!filters[filter].includes(event.target.value)) filters[filter].push(event.target.value);
      event.target.value = "";
      showFilters();
    }
  });
  document.addEventListener("click", (event) => {
    const chip = event.target.closest?.("[data-unfilter]");
    if (chip) { const list = filters[chip.dataset.family]; list.splice(list.indexOf(chip.dataset.unfilter), 1); showFilters(); return; }
    const view = event.target.closest?.("[data-rows-of]");
    if (view) {
      document.querySelectorAll("[data-rows-of]").forEach((other) => { other.classList.toggle("on", other === view); other.setAttribute("aria-pressed", String(other === view)); });
      matrix().querySelectorAll("tbody").forEach((part) => { part.hidden = part.dataset.of !== view.dataset.rowsOf; });
      showFilters();
      return;
    }
    const picked = event.target.closest?.("#matrix .cell");
    if (picked) readOut(picked, true);
  });
  document.addEventListener("keydown", (event) => {
    if (!event.target.matches?.("#matrix .cell")) return;
    const line = event.target.closest("tr"), all = lines(), cells = [...line.querySelectorAll(".cell")];
    const row = all.indexOf(line), column = cells.indexOf(event.target);
    const forward = document.documentElement.dir === "rtl" ? -1 : 1;
    const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, forward], ArrowLeft: [0, -forward] }[event.key] || [0, 0];
    if (down || right) {
      event.preventDefault();
      const next = all[Math.min(Math.max(row + down, 0), all.length - 1)];
      readOut([...next.querySelectorAll(".cell")][Math.min(Math.max(column + right, 0), cells.length - 1)], true);
    }
    if (event.key === "Enter") { readOut(event.target, true); document.querySelector("[data-readout-place]").click(); }
  });
})();
