/* What Python hands back beside answers: files to save, notices to show. And the file of Annex 2 on its way there. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  let seen = "", supplied = "";
  window.addEventListener("wsis-start", () => {
    const input = Object.assign(document.createElement("input"), { type: "file", id: "annex2-file", accept: ".csv,text/csv", hidden: true });
    input.setAttribute("aria-label", wsis.phrase("add_mapping"));
    document.body.append(input);
    input.addEventListener("change", async () => {
      const [file] = input.files;
      input.value = "";
      if (!file) return;
      if (file.size > 1000000) return notice(wsis.phrase("file_too_large"), "bad");
      wsis.send("annex2", { name: file.name, text: await file.text(), at: Date.now() });
    });
    wsis.watch.push(() => {
      const place = document.querySelector("#desk .html-container > div"), now = place?.innerHTML ?? "";
      if (now === seen) return;
      seen = now;
      const file = place.querySelector("[data-download]"), said = place.querySelector("[data-notice]");
      if (file) {
        const { name, type, content } = JSON.parse(file.dataset.download);
        wsis.saveFile(name, Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)), type);
        setTimeout(() => { seen = ""; place.replaceChildren(); seen = place.innerHTML; }, 0);
      }
      if (said) notice(said.textContent, said.dataset.notice);
    });
    /* The supplied mapping of Annex 2, wherever the report says that its own is missing. */
    wsis.watch.push(() => {
      const now = document.querySelector("#supplied .supplied")?.outerHTML ?? "";
      if (now === supplied || !now) return;
      supplied = now;
      document.querySelectorAll("[data-annex2]").forEach((place) => { place.innerHTML = now; wsis.translate(place); });
    });
  });
  const notice = (words, kind) => {
    document.querySelector(".notice")?.remove();
    const box = document.createElement("div"), close = document.createElement("button");
    box.className = `notice ${kind}`; box.setAttribute("role", "alert"); box.append(words, close);
    close.className = "btn"; close.textContent = wsis.phrase("close");
    close.addEventListener("click", () => box.remove());
    document.body.append(box);
  };
  wsis.notice = notice;
})();
