// Keeps on the server what is typed: forms with data-draft.
import { make, say } from "./texts.js";

const PAUSE = 800;
const AGAIN = 5000;

for (const form of document.querySelectorAll("form[data-draft]")) keep(form);

function keep(form) {
  const state = form.querySelector(".draft-state");
  const href = `/drafts/${encodeURIComponent(form.dataset.draft)}`;
  let timer = null;
  let sending = null; // what stops the request under way
  let sent = false;

  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(() => send(), pause);
  };

  async function send(last = false) {
    clearTimeout(timer);
    timer = null;
    sending = new AbortController();
    try {
      const { signal } = sending;
      const response = await fetch(href, { method: "PUT", body: content(form), keepalive: last, signal });
      if (response.redirected || response.status === 401) return over();
      if (!response.ok) throw new Error(response.status);
      const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
      state.textContent = say("kept", time);
    } catch {
      if (sent) return;
      state.textContent = say("not_kept");
      if (timer === null) later(AGAIN);
    } finally {
      sending = null;
    }
  }

  function over() {
    const next = encodeURIComponent(location.pathname + location.search);
    state.replaceChildren(say("session_over"), " ", make("a", { href: `/login?next=${next}`, target: "_blank" }, say("log_in")));
  }

  form.addEventListener("input", () => later(sending ? PAUSE * 2 : PAUSE));
  // On a slow machine somebody may have typed before this script came.
  if ([...form.elements].some(isTyped)) later(PAUSE);
  // A form that was sent has no draft any more: nothing may write one behind it.
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    sent = true;
    clearTimeout(timer);
    timer = null;
    sending?.abort();
  });
  addEventListener("pageshow", () => (sent = false));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== null) send(true);
  });
}

function isTyped(field) {
  return "defaultValue" in field && field.type !== "hidden" && field.value !== field.defaultValue;
}

/** The form without files and passwords. */
function content(form) {
  const secret = new Set([...form.querySelectorAll("input[type=password]")].map((input) => input.name));
  const pairs = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !secret.has(name));
  return new URLSearchParams(pairs);
}
