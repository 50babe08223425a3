/* The page: one listener for every click, the tabs, the keys, and what happens when the conversation changes. */
(() => {
  const wsis = (window.wsis = window.wsis || {});
  const live = (words) => { const place = document.getElementById("live"); if (place) place.textContent = words; };
  const waiting = {};
  let stopped = 0;

  /* Speak to Python: through the bridge of that name, at once or as soon as it is there. */
  wsis.send = (name, data) => {
    const bridge = window.wsisBridges?.[name];
    if (bridge) bridge(data); else (waiting[name] = waiting[name] || []).push(data);
  };
  window.addEventListener("wsis-bridge", ({ detail }) => {
    (waiting[detail] || []).splice(0).forEach((data) => window.wsisBridges[detail](data));
  });

  /* Tabs. */
  const tabs = () => [...document.querySelectorAll('[role="tab"][data-tab]')];
  wsis.showTab = (key, focus = false) => {
    if (!tabs().some((tab) => tab.dataset.tab === key)) return;
    document.documentElement.dataset.tab = key;
    tabs().forEach((tab) => {
      const on = tab.dataset.tab === key;
      tab.setAttribute("aria-selected", String(on)); tab.tabIndex = on ? 0 : -1;
      if (on && focus) tab.focus();
    });
    wsis.closeSheet?.();
    window.dispatchEvent(new CustomEvent("wsis-tab", { detail: key }));
  };

  const copy = async (words, button, say = "copied") => {
    try { await navigator.clipboard.writeText(words); }
    catch {
      const box = document.createElement("textarea");
      box.value = words; document.body.append(box); box.select(); document.execCommand("copy"); box.remove();
    }
    live(wsis.phrase(say));
    const label = button?.querySelector("[data-t]");
    if (label) { label.textContent = wsis.phrase(say); setTimeout(() => wsis.translate(button.parentElement), 2000); }
  };
  wsis.copy = copy;
  wsis.saveFile = (name, content, type) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name; document.body.append(link); link.click(); link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const actions = {
    stop: () => {
      stopped = Date.now();
      wsis.send("stop", {});
      /* On a busy computer a stage may overtake the stop: ask again until the conversation is at rest. */
      const again = () => {
        if (!stopped || Date.now() - stopped > 8000 || !wsis.busy) return;
        wsis.send("talk", { do: "stopped" });
        setTimeout(again, 700);
      };
      setTimeout(again, 700);
    },
    edit: (button) => wsis.edit(Number(button.dataset.turn)),
    retry: (button) => wsis.ask("", Number(button.dataset.turn)),
    new: () => wsis.newConversation(),
    "delete-all": () => wsis.dropConversation(null),
    "copy-link": (button) => {
      const questions = document.querySelectorAll("#log .q");
      const last = questions[questions.length - 1]?.textContent;
      if (last) copy(`${location.origin}${location.pathname}?q=${encodeURIComponent(last)}`, button);
    },
    copy: (button) => copy(JSON.parse(button.closest(".a").dataset.copy), button),
    certificate: (button) => wsis.saveFile("certificate.json", JSON.stringify(JSON.parse(button.dataset.certificate), null, 2), "application/json"),
    considered: (button) => {
      const list = button.closest(".in").querySelector(".considered-list");
      list.hidden = !list.hidden; button.setAttribute("aria-expanded", String(!list.hidden));
    },
    right: (button) => wsis.send("feedback", { turn: Number(button.dataset.turn), verdict: "right" }),
    wrong: (button) => {
      const form = button.closest(".a").querySelector("form.wrong");
      if (form) { form.hidden = !form.hidden; if (!form.hidden) form.querySelector("button").focus(); }
    },
    export: (button) => wsis.send("export", { format: button.dataset.format }),
    previous: () => wsis.stepCitation(-1),
    next: () => wsis.stepCitation(1),
    widen: () => { const place = wsis.place(); wsis.showTab("report"); if (place) requestAnimationFrame(() => wsis.readerAt(document.getElementById("reader"), place)); },
    "copy-reference": (button) => copy(wsis.reference() || "", button),
    "close-sheet": () => wsis.closeSheet(),
    "close-all": () => { wsis.closeSheet(); closeDrawer(); },
    drawer: (button) => {
      const on = document.documentElement.classList.toggle("drawer");
      button.setAttribute("aria-expanded", String(on));
      if (on) document.querySelector("#rail button").focus();
    },
    colours: () => wsis.switchColours(),
    evaluate: (button) => {
      button.disabled = true;
      button.parentElement.querySelector("[data-running]").textContent = wsis.phrase("running");
      wsis.send("evaluate", { do: "run", at: Date.now() });
    },
    keys: () => document.getElementById("keys").showModal(),
    "close-keys": () => document.getElementById("keys").close(),
    "add-annex2": () => document.getElementById("annex2-file")?.click(),
  };
  wsis.actions = actions;
  wsis.forgetStop = () => { stopped = 0; };
  const closeDrawer = () => {
    if (!document.documentElement.classList.contains("drawer")) return false;
    document.documentElement.classList.remove("drawer");
    const button = document.querySelector('[data-do="drawer"]');
    button?.setAttribute("aria-expanded", "false"); button?.focus();
    return true;
  };

  document.addEventListener("click", (event) => {
    const found = (selector) => event.target.closest?.(selector);
    let button;
    if ((button = found("[data-cite]:not([data-cite=''])"))) return wsis.openCitation(JSON.parse(button.dataset.cite), button);
    if ((button = found("[data-ask]"))) return void wsis.ask(button.dataset.ask);
    if ((button = found("[data-tab][role=tab]"))) return wsis.showTab(button.dataset.tab);
    if ((button = found("[data-open]"))) { document.documentElement.classList.remove("drawer"); return wsis.openConversation(button.dataset.open); }
    if ((button = found("[data-drop]"))) return wsis.dropConversation(button.dataset.drop);
    if ((button = found("[data-fold]"))) return wsis.fold(button.closest(".reader"), button.dataset.fold);
    if ((button = found("[data-reference]"))) return copy(`${wsis.reportName || "WSIS report"}, ${button.dataset.reference}`, button);
    if ((button = found("[data-view-as]"))) {
      const annex = button.closest(".annex-1");
      annex.dataset.view = button.dataset.viewAs;
      annex.querySelectorAll("[data-view-as]").forEach((other) => {
        other.classList.toggle("on", other === button); other.setAttribute("aria-pressed", String(other === button));
      });
      return;
    }
    if ((button = found("[data-reason]"))) {
      const form = button.closest("form");
      form.querySelectorAll("[data-reason]").forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      event.preventDefault();
      return;
    }
    if ((button = found("[data-go]"))) {
      const reader = button.closest(".reader"), page = reader.querySelector(".page");
      const leaf = reader.querySelector(`[data-id="${CSS.escape(button.dataset.go)}"]`);
      if (leaf) page.scrollTop += leaf.getBoundingClientRect().top - page.getBoundingClientRect().top - 12;
      return;
    }
    if ((button = found("[data-do]"))) actions[button.dataset.do]?.(button, event);
  });
  document.addEventListener("change", (event) => {
    if (event.target.dataset?.doChange === "language") wsis.setLanguage(event.target.value);
    if (event.target.dataset?.doChange === "single-keys") {
      try { localStorage.setItem("wsis.keys", event.target.checked ? "on" : "off"); } catch { /* private mode */ }
    }
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.wrong")) return;
    event.preventDefault();
    wsis.send("feedback", {
      turn: Number(event.target.dataset.turn), verdict: "wrong",
      reason: event.target.querySelector('[aria-pressed="true"]')?.dataset.reason || "",
      comment: event.target.querySelector("input").value,
    });
  });
  document.addEventListener("scroll", (event) => {
    if (event.target.classList?.contains("page")) wsis.outlineAt(event.target.closest(".reader"));
  }, true);

  const singleKeys = () => { try { return localStorage.getItem("wsis.keys") !== "off"; } catch { return true; } };
  document.addEventListener("keydown", (event) => {
    wsis.trapFocus(event);
    if (event.key === "Escape") {
      if (wsis.closeSheet() || closeDrawer()) return;
      if (wsis.busy) wsis.actions.stop();
      return;
    }
    if (event.altKey && /^[1-9]$/.test(event.key)) {
      const tab = tabs()[Number(event.key) - 1];
      if (tab) { event.preventDefault(); wsis.showTab(tab.dataset.tab, true); }
      return;
    }
    if (event.target.matches?.("[role=tab]") && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      const list = tabs(), forward = (event.key === "ArrowRight") === (document.documentElement.dir !== "rtl");
      const next = list[(list.indexOf(event.target) + (forward ? 1 : -1) + list.length) % list.length];
      wsis.showTab(next.dataset.tab, true);
      return;
    }
    if (event.target.matches?.("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey || !singleKeys()) return;
    if (event.key === "/") { event.preventDefault(); wsis.showTab("ask"); document.getElementById("question")?.focus(); }
    if (event.key === "[") wsis.stepCitation(-1);
    if (event.key === "]") wsis.stepCitation(1);
    if (event.key === "?") actions.keys();
  });

  /* The conversation changed: translate it, keep it, say it, open the first citation of the newest answer. */
  let opened = "", turns = 0;
  const changed = () => {
    const log = document.querySelector("#log .log");
    if (!log) return;
    wsis.translate(log);
    const all = log.querySelectorAll(".a"), last = all[all.length - 1];
    const busy = log.dataset.state === "busy";
    wsis.setBusy(busy);
    /* A stage that was on its way when the answer was stopped may still arrive: say it again. */
    if (busy && Date.now() - stopped < 8000) { wsis.send("talk", { do: "stopped" }); return; }
    if (all.length !== turns || busy) log.scrollTop = log.scrollHeight;
    turns = all.length;
    if (!last) { opened = ""; wsis.showEarlier(); return; }
    if (log.dataset.conversation) {
      const conversation = JSON.parse(log.dataset.conversation);
      if (!busy) wsis.keepConversation(conversation);
      const key = `${conversation.id} ${all.length} ${last.dataset.copy || last.className}`;
      if (!busy && key !== opened) {
        opened = key;
        live(`${last.querySelector(".badge")?.textContent ?? ""}. ${last.querySelector(".short")?.textContent ?? ""}`);
        log.scrollTop += last.previousElementSibling.getBoundingClientRect().top - log.getBoundingClientRect().top - 16;
        const cite = last.matches("[data-opens]") && last.querySelector(".cite, .where");
        if (cite) wsis.openCitation(JSON.parse(cite.dataset.cite), cite, true);
      }
    }
  };

  const start = () => {
    wsis.setLanguage(wsis.language);
    wsis.applyColours();
    document.documentElement.dataset.tab ||= "ask";
    tabs().forEach((tab) => {
      const panel = document.getElementById(`panel-${tab.dataset.tab}`);
      panel?.setAttribute("role", "tabpanel"); panel?.setAttribute("aria-labelledby", tab.id);
    });
    document.querySelectorAll('[data-do-change="single-keys"]').forEach((box) => { box.checked = singleKeys(); });
    wsis.showEarlier();
    changed();
    const question = new URLSearchParams(location.search).get("q");
    if (question) { history.replaceState(null, "", location.pathname); wsis.ask(question); }
    else wsis.restore();
    window.dispatchEvent(new CustomEvent("wsis-start"));
    document.documentElement.dataset.ready = "true";
  };

  window.addEventListener("wsis-tab", ({ detail }) => { if (detail === "accuracy") wsis.send("evaluate", { do: "show", at: Date.now() }); });

  /* Gradio builds the page after this script has run: wait for the parts, then watch them. */
  let started = false, due = false;
  new MutationObserver(() => {
    if (!started && document.querySelector("#log .log") && document.getElementById("pane") && document.getElementById("question") && document.querySelector(".bar")) {
      started = true; start();
    }
    if (started && !due) {
      due = true;
      requestAnimationFrame(() => { due = false; wsis.watch.forEach((look) => look()); });
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
  /* Gradio patches the conversation in place; its revision says that Python has sent a new one. */
  let seen = null, accuracy = null;
  wsis.watch = [() => {
    const page = document.querySelector("#accuracy main");
    if (!page || page.dataset.revision === accuracy) return;
    accuracy = page.dataset.revision;
    page.querySelector("[data-running]").textContent = "";
    page.querySelector('[data-do="evaluate"]').disabled = false;
    wsis.translate(page);
  }, () => wsis.turnBlocks(), () => {
    const revision = document.querySelector("#log .log")?.dataset.revision;
    if (revision !== undefined && revision !== seen) { seen = revision; changed(); }
  }];
})();
