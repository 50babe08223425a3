/* Check: the draft on its way to Python, the findings beside it, and the files that come back. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  const LIMIT = 8000000;
  let shown = "", checking = false;

  const wait = () => {
    const place = document.querySelector("#checked .checked");
    checking = true;
    if (place) { place.replaceChildren(); const words = document.createElement("p"); words.className = "hint"; words.setAttribute("role", "status"); words.textContent = wsis.phrase("checking"); place.append(words); }
  };
  const base64 = (file) => new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
    reader.onerror = failed;
    reader.readAsDataURL(file);
  });

  window.addEventListener("wsis-start", () => {
    const take = async (file) => {
      const content = await base64(file);
      wait();
      wsis.send("check", { name: file.name, content, at: Date.now() });
    };
    const input = wsis.chooseFile({
      id: "draft-file", accept: ".txt,.md,.docx,.pdf", label: "choose_draft", limit: LIMIT, tooLarge: "draft_too_large", take,
    });
    document.addEventListener("submit", (event) => {
      if (event.target.id !== "check-form") return;
      event.preventDefault();
      const text = event.target.elements.draft.value;
      if (!text.trim()) return;
      wait();
      wsis.send("check", { text, at: Date.now() });
    });
    /* While a draft is being checked there is no file of it yet, and the one before would be the wrong one. */
    const save = (format) => (checking ? wsis.notice(wsis.phrase("checking"), "ok") : wsis.send("check-file", { format, at: Date.now() }));
    const filter = (button) => {
      document.querySelectorAll('[data-do="check-filter"]').forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
      document.querySelectorAll("#checked .find").forEach((card) => { card.hidden = button.dataset.shown !== "all" && card.dataset.look !== button.dataset.shown; });
    };
    const show = (button) => {
      const card = document.getElementById(`finding-${button.dataset.finding}`);
      if (!card) return;
      card.hidden = false;
      document.querySelectorAll("#checked .open").forEach((one) => one.classList.remove("open"));
      card.classList.add("open"); button.classList.add("open");
      card.scrollIntoView({ block: "nearest" });
      card.focus({ preventScroll: true });
    };
    Object.assign(wsis.actions, {
      "check-file": () => input.click(),
      "check-filter": filter,
      "check-show": show,
      "check-json": () => save("json"),
      "check-docx": () => save("docx"),
    });
    wsis.receive("#checked-file");
    wsis.watch.push(() => {
      const result = document.querySelector("#checked .checked"), now = result?.dataset.at ?? "";
      if (!result || now === shown) return;
      shown = now;
      checking = false;
      wsis.translate(result);
    });
  });
})();
