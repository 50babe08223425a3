/* The report pane: opens a place by its offsets, marks words there, folds objectives, copies references. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  const narrow = () => window.matchMedia("(max-width: 1079px)").matches;
  let current = null;      // the citation that is open
  let opener = null;       // where focus returns to when the sheet closes

  const overlap = (s, e, a, b) => Math.max(0, Math.min(e, b) - Math.max(s, a));

  /* Put marks back into plain text: each data-o element holds one verbatim slice. */
  const clear = (reader) => {
    reader.querySelectorAll("[data-o]").forEach((part) => {
      if (part.childElementCount) part.textContent = part.textContent;
    });
    reader.querySelectorAll(".hit").forEach((leaf) => { leaf.classList.remove("hit"); leaf.removeAttribute("aria-current"); });
  };
  const mark = (part, spans) => {
    const start = Number(part.dataset.o), words = part.textContent;
    let at = 0;
    const pieces = [];
    for (const [s, e, kind] of spans) {
      const from = Math.max(s - start, at), to = Math.min(e - start, words.length);
      if (from >= to) continue;
      pieces.push(document.createTextNode(words.slice(at, from)));
      const pen = document.createElement("mark");
      if (kind) pen.className = kind;
      pen.textContent = words.slice(from, to);
      pieces.push(pen);
      at = to;
    }
    if (pieces.length) part.replaceChildren(...pieces, document.createTextNode(words.slice(at)));
  };
  wsis.markSpans = (reader, spans) => {
    const sorted = [...spans].sort((a, b) => a[0] - b[0]);
    reader.querySelectorAll("[data-o]").forEach((part) => mark(part, sorted));
  };
  wsis.clearMarks = clear;

  wsis.readerAt = (reader, place, scroll = true) => {
    clear(reader);
    place = { ...place, s: Number(place.s), e: Number(place.e) };
    const leaves = [...reader.querySelectorAll(".leaf")].filter((leaf) =>
      overlap(Number(leaf.dataset.s), Number(leaf.dataset.e), place.s, place.e) > 0);
    leaves.forEach((leaf) => {
      leaf.classList.add("hit");
      leaf.closest("tbody.closed") && wsis.fold(reader, leaf.closest("tbody").dataset.rows, true);
    });
    const whole = leaves.some((leaf) => place.s <= Number(leaf.dataset.s) && Number(leaf.dataset.e) <= place.e);
    const spans = place.marks?.length ? place.marks : whole ? [] : [[place.s, place.e]];
    wsis.markSpans(reader, spans);
    const shown = leaves.filter((leaf) => leaf.offsetParent !== null);
    shown[0]?.setAttribute("aria-current", "true");
    const page = reader.querySelector(".page");
    const target = shown[0]?.querySelector("mark") || shown[0];
    if (scroll && target && page) {
      const top = target.getBoundingClientRect().top - page.getBoundingClientRect().top;
      page.scrollTop += top - Math.min(160, page.clientHeight / 3);
    }
    outlineAt(reader);
    return shown.length > 0;
  };

  const outlineAt = (reader) => {
    const page = reader.querySelector(".page");
    if (!page) return;
    const top = page.getBoundingClientRect().top + Math.min(200, page.clientHeight / 2);
    let now = null;
    reader.querySelectorAll(".outline [data-go]").forEach((link) => {
      const leaf = reader.querySelector(`[data-id="${CSS.escape(link.dataset.go)}"]`);
      if (leaf && leaf.getBoundingClientRect().top <= top) now = link;
      link.classList.remove("on"); link.removeAttribute("aria-current");
    });
    now?.classList.add("on"); now?.setAttribute("aria-current", "true");
  };
  wsis.outlineAt = outlineAt;

  wsis.fold = (reader, code, open) => {
    const rows = reader.querySelector(`tbody[data-rows="${code}"]`);
    const button = reader.querySelector(`[data-fold="${code}"]`);
    const now = open ?? rows.classList.contains("closed");
    rows.classList.toggle("closed", !now);
    button.setAttribute("aria-expanded", String(now));
  };

  /* Open a citation beside the conversation; on a narrow screen as a sheet, where focus goes and from where it returns. */
  wsis.openCitation = (place, button, quiet = false) => {
    const pane = document.getElementById("pane");
    if (!pane) return;
    current = place;
    if ((document.documentElement.dataset.tab || "ask") !== "ask") return wsis.openInReader(place);
    document.querySelectorAll(".cite.on").forEach((other) => { if (!other.closest("#pane")) other.classList.remove("on"); });
    if (button?.classList.contains("cite")) button.classList.add("on");
    const number = pane.querySelector("[data-at-n]");
    number.hidden = !place.n;
    number.textContent = place.n || "";
    pane.querySelector("[data-at]").textContent = place.at.charAt(0).toUpperCase() + place.at.slice(1);
    pane.querySelector('[data-do="copy-reference"]').hidden = false;
    wsis.readerAt(pane, place);
    if (narrow() && !quiet) {
      opener = button || document.activeElement;
      document.documentElement.classList.add("sheet");
      history.pushState({ wsisSheet: true }, "");
      requestAnimationFrame(() => wsis.readerAt(pane, place));
      pane.querySelector('[data-do="close-sheet"]').focus();
    }
  };
  wsis.closeSheet = (fromHistory = false) => {
    if (!document.documentElement.classList.contains("sheet")) return false;
    document.documentElement.classList.remove("sheet");
    if (!fromHistory && history.state?.wsisSheet) history.back();
    (opener?.isConnected ? opener : document.getElementById("question"))?.focus();
    return true;
  };
  window.addEventListener("popstate", () => wsis.closeSheet(true));
  wsis.stepCitation = (step) => {
    const all = [...document.querySelectorAll("#log .cite")];
    if (!all.length) return;
    const at = all.findIndex((button) => button.classList.contains("on"));
    const next = all[(at + step + all.length) % all.length];
    wsis.openCitation(JSON.parse(next.dataset.cite), next, true);
    next.scrollIntoView({ block: "nearest" });
  };
  wsis.place = () => current;
  wsis.reference = () => current && `${wsis.reportName || "WSIS report"}, ${current.at}`;

  /* The sheet follows the finger down and closes; focus stays inside it while it is open. */
  let dragged = null;
  document.addEventListener("touchstart", (event) => {
    const head = event.target.closest?.("#pane .grab, #pane .head");
    dragged = head && narrow() ? event.touches[0].clientY : null;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    if (dragged !== null && event.changedTouches[0].clientY - dragged > 60) wsis.closeSheet();
    dragged = null;
  });
  wsis.trapFocus = (event) => {
    if (event.key !== "Tab" || !document.documentElement.classList.contains("sheet")) return;
    const stops = [...document.querySelectorAll("#pane button, #pane [tabindex='0']")].filter((stop) => stop.offsetParent !== null);
    const first = stops[0], last = stops[stops.length - 1];
    if (event.shiftKey && document.activeElement === first) { event.preventDefault(); last.focus(); }
    else if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); first.focus(); }
  };
})();
