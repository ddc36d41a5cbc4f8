// Asks every four seconds, for as long as the page is in sight, whether its reader may still see it.
// When the rights changed or the session ended, the page goes; what somebody had typed stays in their hands.
"use strict";

(() => {
  const EVERY = 4000;
  const mark = document.querySelector('meta[name="pulse"]');
  const typed = new Set();
  let asking = false;
  let gone = false;

  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea, input[type=text], input[type=search], input:not([type])")) {
      typed.add(event.target);
    }
  });

  async function ask() {
    if (document.hidden || asking || gone) { return; }
    asking = true;
    try {
      const answer = await fetch(mark.dataset.address, {
        redirect: "manual", cache: "no-store", credentials: "same-origin", signal: AbortSignal.timeout(3000),
      });
      const ended = answer.type === "opaqueredirect" || answer.status === 403;
      if (ended || (answer.ok && (await answer.text()) !== mark.content)) { leave(); }
    } catch {
      // The server is away for a moment: the next time tells.
    } finally {
      asking = false;
    }
  }

  function leave() {
    gone = true;
    const kept = [...typed].map((field) => field.value.trim()).filter((text) => text);
    if (kept.length) { cover(kept); } else { again(); }
  }

  function again() {
    window.location.replace(window.location.href.split("#")[0]);
  }

  function cover(kept) {
    const page = document.createElement("main");
    page.className = "wrap page stack";
    const title = document.createElement("h1");
    title.textContent = mark.dataset.changed;
    const words = document.createElement("label");
    words.htmlFor = "kept";
    words.textContent = mark.dataset.kept;
    const text = document.createElement("textarea");
    text.id = "kept";
    text.rows = 10;
    text.readOnly = true;
    text.className = "utrecht-textarea utrecht-textarea--html-textarea";
    text.value = kept.join("\n\n");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "utrecht-button utrecht-button--primary-action";
    button.textContent = mark.dataset.again;
    button.addEventListener("click", again);
    const row = document.createElement("div");
    row.append(button);
    page.append(title, words, text, row);
    document.body.replaceChildren(page);
    document.title = mark.dataset.changed;
    button.focus();
  }

  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
  window.addEventListener("pageshow", (event) => { if (event.persisted) { ask(); } });
})();
