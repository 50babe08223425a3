/* Files on their way: those a person gives to Python, and those Python hands back with its notices. */
(() => {
  const wsis = (window.wsis = window.wsis || {});

  /* A box that stays until it is closed: "ok" or "bad". */
  wsis.notice = (words, kind) => {
    document.querySelector(".notice")?.remove();
    const box = document.createElement("div"), close = document.createElement("button");
    box.className = `notice ${kind}`; box.setAttribute("role", "alert"); box.append(words, close);
    close.className = "btn"; close.textContent = wsis.phrase("close");
    close.addEventListener("click", () => box.remove());
    document.body.append(box);
  };

  /* A hidden place to choose a file; `take` gets it. Returns the input, whose click() opens the browser's dialogue. */
  wsis.chooseFile = ({ id, accept, label, limit, tooLarge, take }) => {
    const input = Object.assign(document.createElement("input"), { type: "file", id, accept, hidden: true });
    input.setAttribute("aria-label", wsis.phrase(label));
    document.body.append(input);
    input.addEventListener("change", () => {
      const [file] = input.files;
      input.value = "";
      if (!file) return;
      if (file.size > limit) wsis.notice(wsis.phrase(tooLarge), "bad"); else take(file);
    });
    return input;
  };

  /* Save every file and show every notice that Python puts into a place, and empty it, so that the same may come twice. */
  wsis.receive = (selector) => {
    let seen = "";
    wsis.watch.push(() => {
      const place = document.querySelector(`${selector} .html-container > div`), now = place?.innerHTML ?? "";
      if (now === seen) return;
      seen = now;
      const file = place?.querySelector("[data-download]"), said = place?.querySelector("[data-notice]");
      if (file) {
        const { name, type, content } = JSON.parse(file.dataset.download);
        wsis.saveFile(name, Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)), type);
      }
      if (said) wsis.notice(said.textContent, said.dataset.notice);
      if (file || said) setTimeout(() => { place.replaceChildren(); seen = place.innerHTML; }, 0);
    });
  };
})();
