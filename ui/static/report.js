/* Report: find by words in the page, by meaning through Python, and go to what is found. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  const reader = () => document.getElementById("reader");
  let found = [], at = -1;

  const fold = (words) => words.toLowerCase().replace(/[\u00a0\s]/g, " ").replace(/[’‘]/g, "'").replace(/[–—]/g, "-");
  const find = (typed) => {
    wsis.clearMarks(reader());
    found = []; at = -1;
    const wanted = fold(typed.trim()), count = document.querySelector("[data-find-count]");
    if (wanted.length < 2) { count.textContent = ""; return; }
    const spans = [];
    reader().querySelectorAll("[data-o]").forEach((part) => {
      const words = fold(part.textContent), start = Number(part.dataset.o);
      for (let place = words.indexOf(wanted); place >= 0; place = words.indexOf(wanted, place + wanted.length)) spans.push([start + place, start + place + wanted.length]);
    });
    wsis.markSpans(reader(), spans);
    found = [...reader().querySelectorAll("mark")].filter((mark) => mark.offsetParent !== null);
    count.textContent = wsis.phrase("found_count", { n: found.length });
    if (found.length) step(1);
  };
  const step = (by) => {
    if (!found.length) return;
    found[at]?.classList.remove("now");
    at = (at + by + found.length) % found.length;
    const page = reader().querySelector(".page");
    found[at].classList.add("now");
    page.scrollTop += found[at].getBoundingClientRect().top - page.getBoundingClientRect().top - 160;
    document.querySelector("[data-find-count]").textContent = wsis.phrase("found_at", { n: at + 1, all: found.length });
  };
  document.addEventListener("input", (event) => { if (event.target.id === "find") find(event.target.value); });
  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "find" || event.key !== "Enter") return;
    event.preventDefault(); step(event.shiftKey ? -1 : 1);
  });
  window.addEventListener("wsis-start", () => {
    Object.assign(wsis.actions, {
      "find-next": () => step(1), "find-previous": () => step(-1),
      "find-meaning": () => { const typed = document.getElementById("find").value; if (typed.trim()) wsis.send("find", { text: typed }); },
    });
    let seen = "";
    wsis.watch.push(() => {
      const results = document.querySelector("#found .html-container > div")?.innerHTML ?? "", place = document.querySelector("[data-found]");
      if (place && results !== seen) { seen = results; place.innerHTML = results; wsis.translate(place); }
    });
  });

  /* A place that is opened from another tab than Ask is shown here. */
  wsis.openInReader = (place) => {
    wsis.showTab("report");
    requestAnimationFrame(() => wsis.readerAt(reader(), place));
  };
})();
