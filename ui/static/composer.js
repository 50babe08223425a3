/* The field for the question: grows, counts, sends, stops, offers codes after a slash. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  const field = () => document.getElementById("question");
  const form = () => document.querySelector("form.composer");
  let editing = null;      // the turn that is being edited, else null

  wsis.busy = false;
  wsis.setBusy = (busy) => {
    wsis.busy = busy;
    if (!form()) return;
    form().querySelector('[type="submit"]').hidden = busy;
    form().querySelector(".stop").hidden = !busy;
  };
  wsis.ask = (question, turn) => {
    if (wsis.busy) return false;
    wsis.showTab("ask");
    document.documentElement.classList.remove("drawer");
    wsis.setBusy(true);
    wsis.forgetStop();
    wsis.send("ask", turn === undefined ? { question } : { question, turn });
    return true;
  };
  wsis.edit = (turn) => {
    const bubble = document.querySelectorAll("#log .q")[turn];
    if (!bubble || !field()) return;
    editing = turn;
    field().value = bubble.textContent;
    fit(); field().focus();
  };
  const fit = () => {
    const box = field();
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 142)}px`;
    const limit = Number(form().dataset.limit), length = [...box.value].length, over = form().querySelector(".over");
    over.textContent = length > limit ? wsis.phrase("too_long", { n: length, limit }) : "";
    form().querySelector('[type="submit"]').disabled = length > limit;
  };
  const send = () => {
    const question = field().value;
    if (!question.trim() || form().querySelector('[type="submit"]').disabled) return;
    if (wsis.ask(question, editing === null ? undefined : editing)) { editing = null; field().value = ""; fit(); closeCodes(); }
    else if (document.querySelector("#log .log")?.dataset.state === "rest") setTimeout(send, 60);
  };

  /* Codes: a list that narrows while one types after the slash. */
  const codes = () => document.querySelector(".codes");
  const open = () => codes() && !codes().hidden;
  const shown = () => [...codes().querySelectorAll("li")].filter((item) => !item.hidden);
  const closeCodes = () => { if (codes()) codes().hidden = true; field()?.setAttribute("aria-expanded", "false"); field()?.removeAttribute("aria-activedescendant"); };
  const choose = (item) => {
    codes().querySelectorAll("li").forEach((other) => other.setAttribute("aria-selected", String(other === item)));
    if (item) { field().setAttribute("aria-activedescendant", item.id); item.scrollIntoView({ block: "nearest" }); }
  };
  const slash = () => field().value.slice(0, field().selectionStart).match(/(?:^|\s)\/([\w.\- ]{0,12})$/u);
  const offer = () => {
    const found = slash();
    if (!found) return closeCodes();
    const typed = found[1].toLowerCase();
    codes().querySelectorAll("li").forEach((item) => { item.hidden = !item.textContent.toLowerCase().includes(typed); });
    codes().hidden = !shown().length;
    field().setAttribute("aria-expanded", String(open()));
    if (open()) choose(shown()[0]);
  };
  const put = (item) => {
    const box = field(), at = box.selectionStart, found = slash();
    if (!found) return closeCodes();
    const start = at - found[1].length - 1;
    box.setRangeText(`${item.dataset.code} `, start, at, "end");
    closeCodes(); fit(); box.focus();
  };

  document.addEventListener("input", (event) => { if (event.target.id === "question") { fit(); offer(); } });
  document.addEventListener("submit", (event) => { if (event.target.matches("form.composer")) { event.preventDefault(); send(); } });
  document.addEventListener("mousedown", (event) => {
    const item = event.target.closest?.(".codes li");
    if (item) { event.preventDefault(); put(item); } else if (open() && !event.target.closest(".composer")) closeCodes();
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "question" || event.isComposing) return;
    if (open()) {
      const list = shown(), at = list.findIndex((item) => item.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        return choose(list[(at + (event.key === "ArrowDown" ? 1 : -1) + list.length) % list.length]);
      }
      if ((event.key === "Enter" || event.key === "Tab") && at >= 0) { event.preventDefault(); return put(list[at]); }
      if (event.key === "Escape") { event.stopPropagation(); return closeCodes(); }
    }
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); send(); }
    if (event.key === "ArrowUp" && !event.target.value) {
      const last = document.querySelectorAll("#log .q").length - 1;
      if (last >= 0) { event.preventDefault(); wsis.edit(last); }
    }
    if (event.key === "Escape" && editing !== null) { editing = null; event.target.value = ""; fit(); }
  });
})();
