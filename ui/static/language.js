/* The interface in the reader's language: every element with data-t is filled from the phrases in the page. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  const rtl = ["ar"];
  const attributes = ["aria-label", "placeholder", "title", "data-ask"];
  const stored = () => { try { return localStorage.getItem("wsis.language"); } catch { return null; } };
  const browser = () => (navigator.languages || [navigator.language || "en"])
    .map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => code in window.wsisPhrases) || "en";

  wsis.language = stored() in window.wsisPhrases ? stored() : browser();
  wsis.phrase = (key, values = {}) => {
    let found = window.wsisPhrases[wsis.language][key] ?? window.wsisPhrases.en[key] ?? key;
    for (const [name, value] of Object.entries(values)) found = found.replaceAll(`{${name}}`, value);
    return found;
  };
  wsis.translate = (root = document) => {
    const values = (element) => (element.dataset.tv ? JSON.parse(element.dataset.tv) : {});
    root.querySelectorAll("[data-t]").forEach((element) => {
      /* A word joiner keeps codes such as D.2-2 on one line. */
      const found = wsis.phrase(element.dataset.t, values(element)).replace(/(D\.\d-)(\d)/g, "$1\u2060$2");
      if (element.textContent !== found) element.textContent = found;
    });
    for (const name of attributes) {
      root.querySelectorAll(`[data-t-${name}]`).forEach((element) => {
        const found = wsis.phrase(element.getAttribute(`data-t-${name}`), values(element));
        if (element.getAttribute(name) !== found) element.setAttribute(name, found);
      });
    }
  };
  /* What codes are called: official titles where the language has them, in the reader's language. */
  wsis.title = (code) => window.wsisTitles[wsis.language]?.[code] ?? window.wsisTitles.en[code] ?? "";
  const name = (root) => {
    root.querySelectorAll("[data-name]").forEach((element) => { element.textContent = wsis.title(element.dataset.name); });
    root.querySelectorAll("[data-option]").forEach((element) => { element.textContent = `${element.dataset.option} ${wsis.title(element.dataset.option)}`; });
    root.querySelectorAll("[data-hover]").forEach((element) => {
      element.title = wsis.title(element.dataset.hover);
      element.querySelector("[aria-label]")?.setAttribute("aria-label", `${element.dataset.hover}, ${element.title}`);
    });
  };
  /* Dates of the report, with its digits and the reader's month names. */
  const shape = { month: { month: "short", year: "numeric" }, day: { day: "numeric", month: "short" } };
  const dates = (root) => root.querySelectorAll("[data-date]").forEach((element) => {
    const format = new Intl.DateTimeFormat(`${wsis.language === "en" ? "en-GB" : wsis.language}-u-nu-latn`, { ...shape[element.dataset.shape], timeZone: "UTC" });
    element.textContent = format.format(new Date(`${element.dataset.date}T00:00:00Z`));
  });
  /* Gradio writes dir="ltr" on each of its blocks: they follow the page instead. */
  wsis.turnBlocks = () => {
    const direction = rtl.includes(wsis.language) ? "rtl" : "ltr";
    document.querySelectorAll(".block[dir]").forEach((block) => { if (block.dir !== direction) block.dir = direction; });
  };
  wsis.setLanguage = (code) => {
    wsis.language = code in window.wsisPhrases ? code : "en";
    try { localStorage.setItem("wsis.language", wsis.language); } catch { /* private mode: kept for this page only */ }
    document.documentElement.lang = wsis.language;
    document.documentElement.dir = rtl.includes(wsis.language) ? "rtl" : "ltr";
    document.querySelectorAll('[data-do-change="language"]').forEach((select) => { select.value = wsis.language; });
    wsis.translate(); name(document); dates(document);
    wsis.turnBlocks();
    window.dispatchEvent(new CustomEvent("wsis-language"));
  };

  /* Colours: what the reader chose, else what the system says. */
  const dark = () => { try { return localStorage.getItem("wsis.colours"); } catch { return null; } };
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  wsis.applyColours = () => {
    const on = dark() ? dark() === "dark" : system.matches;
    document.documentElement.classList.toggle("dark", on);
    document.body?.classList.toggle("dark", on);
  };
  wsis.switchColours = () => {
    const next = document.documentElement.classList.contains("dark") ? "light" : "dark";
    try { localStorage.setItem("wsis.colours", next); } catch { /* private mode: kept for this page only */ }
    wsis.applyColours();
    if (dark() === null) { document.documentElement.classList.toggle("dark"); document.body.classList.toggle("dark"); }
  };
  system.addEventListener("change", wsis.applyColours);
  wsis.applyColours();
})();
