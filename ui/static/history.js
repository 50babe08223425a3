/* Conversations in this browser only: their questions are kept, their answers are read again when one is opened. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  const KEY = "wsis.conversations", LIMIT = 40;
  const read = () => {
    try {
      const found = JSON.parse(localStorage.getItem(KEY) || "[]");
      return Array.isArray(found) ? found.filter((c) => c && typeof c.id === "string" && Array.isArray(c.questions)) : [];
    } catch { return []; }
  };
  const write = (list) => { try { localStorage.setItem(KEY, JSON.stringify(list.slice(0, LIMIT))); } catch { /* full or private */ } };
  const now = () => { try { return sessionStorage.getItem("wsis.open"); } catch { return null; } };
  const setNow = (id) => { try { id ? sessionStorage.setItem("wsis.open", id) : sessionStorage.removeItem("wsis.open"); } catch { /* private */ } };

  wsis.keepConversation = (conversation) => {
    if (!conversation.questions.length) return;
    setNow(conversation.id);
    write([conversation, ...read().filter((other) => other.id !== conversation.id)]);
    wsis.showEarlier();
  };
  wsis.showEarlier = () => {
    const list = document.querySelector("[data-earlier]");
    if (!list) return;
    const items = read().map(({ id, questions }) => {
      const item = document.createElement("li"), open = document.createElement("button"), drop = document.createElement("button");
      open.textContent = questions[0]; open.dir = "auto"; open.dataset.open = id; open.title = questions[0];
      if (id === now()) { open.className = "now"; open.setAttribute("aria-current", "true"); }
      drop.className = "btn quiet icon"; drop.dataset.drop = id; drop.textContent = "×";
      drop.setAttribute("aria-label", wsis.phrase("delete_conversation", { title: questions[0] }));
      item.append(open, drop);
      return item;
    });
    list.replaceChildren(...items);
    document.querySelector(".past").hidden = !items.length;
    document.querySelector(".exports").hidden = !now();
  };
  wsis.openConversation = (id) => {
    const found = read().find((conversation) => conversation.id === id);
    if (!found) return false;
    setNow(id);
    wsis.send("talk", { do: "open", id, questions: found.questions });
    wsis.showEarlier();
    return true;
  };
  wsis.dropConversation = (id) => {
    write(id ? read().filter((conversation) => conversation.id !== id) : []);
    if (!id || id === now()) wsis.newConversation();
    wsis.showEarlier();
  };
  wsis.newConversation = () => { setNow(null); wsis.send("talk", { do: "new" }); wsis.showEarlier(); document.getElementById("question")?.focus(); };
  wsis.restore = () => { const id = now(); return Boolean(id && wsis.openConversation(id)); };
  window.addEventListener("wsis-language", () => wsis.showEarlier());
})();
