/* Prepare: chosen codes as chips, what was chosen on its way to Python, and the files that come back. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  const chosen = { outcome: [], sdg: [], action_line: [] };
  let shown = "";

  const showChosen = () => {
    const place = document.querySelector("[data-brief-chosen]");
    place.replaceChildren(...Object.entries(chosen).flatMap(([family, codes]) => codes.map((code) => {
      const chip = document.createElement("button");
      chip.type = "button"; chip.className = `fchip on${family === "action_line" ? " line" : ""}`;
      chip.dataset.unchoose = code; chip.dataset.family = family;
      chip.textContent = `${code} ×`;
      chip.setAttribute("aria-label", wsis.phrase("remove_filter", { code }));
      return chip;
    })));
  };
  const given = (more) => {
    const form = document.getElementById("prepare-form");
    return { ...chosen, topic: form.elements.topic.value, party: form.elements.party.value, region: form.elements.region.value, at: Date.now(), ...more };
  };

  window.addEventListener("wsis-start", () => {
    document.addEventListener("change", (event) => {
      const family = event.target.dataset?.brief, code = event.target.value;
      if (!family || !code) return;
      event.target.value = "";
      if (!chosen[family].includes(code)) chosen[family].push(code);
      showChosen();
    });
    document.addEventListener("click", (event) => {
      const chip = event.target.closest?.("[data-unchoose]");
      if (!chip) return;
      const codes = chosen[chip.dataset.family];
      codes.splice(codes.indexOf(chip.dataset.unchoose), 1);
      showChosen();
    });
    document.addEventListener("submit", (event) => {
      if (event.target.id !== "prepare-form") return;
      event.preventDefault();
      wsis.send("prepare", given({}));
    });
    Object.assign(wsis.actions, {
      "brief-cross": () => wsis.send("prepare", given({ do: "cross" })),
      "brief-docx": () => wsis.send("prepare-file", given({ format: "docx" })),
      "brief-md": () => wsis.send("prepare-file", given({ format: "md" })),
    });
    wsis.receive("#prepared-file");
    wsis.watch.push(() => {
      const preview = document.querySelector("#prepared .preview"), now = preview?.textContent ?? "";
      if (!preview || now === shown) return;
      const first = !shown;
      wsis.translate(preview);
      shown = preview.textContent;
      if (!first) preview.scrollTop = 0;
    });
  });
})();
