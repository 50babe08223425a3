/* The mapping of Annex 2: its file on the way to Python, and the answer wherever the report says that its own is missing. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  let supplied = "";
  window.addEventListener("wsis-start", () => {
    wsis.chooseFile({
      id: "annex2-file", accept: ".csv,text/csv", label: "add_mapping", limit: 1000000, tooLarge: "file_too_large",
      take: async (file) => wsis.send("annex2", { name: file.name, text: await file.text(), at: Date.now() }),
    });
    wsis.receive("#desk");
    wsis.watch.push(() => {
      const now = document.querySelector("#supplied .supplied")?.outerHTML ?? "";
      if (now === supplied || !now) return;
      supplied = now;
      document.querySelectorAll("[data-annex2]").forEach((place) => { place.innerHTML = now; wsis.translate(place); });
    });
  });
})();
