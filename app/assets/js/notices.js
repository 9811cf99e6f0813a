// Notices: one open tab listens to the server and tells the others.
import { local, make, say } from "./texts.js";

const bell = document.querySelector("[data-count]");
const title = document.title;
const toasts = make("div", { class: "toasts", role: "status", "aria-live": "polite" });
document.body.append(toasts);
const channel = "BroadcastChannel" in window ? new BroadcastChannel("notices") : null;

function count(text) {
  const unseen = Number(text) || 0;
  const shown = unseen > 99 ? "99+" : String(unseen);
  bell.textContent = shown;
  bell.hidden = unseen === 0;
  document.title = unseen ? `(${shown}) ${title}` : title;
}

function notice(text) {
  const { text: words, href } = JSON.parse(text);
  const path = local(href);
  const toast = path ? make("a", { href: path }, words) : make("p", {}, words);
  toasts.append(toast);
  setTimeout(() => toast.remove(), 8000);
}

function end() {
  const next = encodeURIComponent(location.pathname + location.search);
  toasts.replaceChildren(make("a", { href: `/login?next=${next}` }, `${say("session_over")} ${say("log_in")}.`));
}

const heard = { count, notice, end };
let last = null;

function hear(kind, data) {
  if (kind === "count") last = data;
  heard[kind](data);
  channel?.postMessage([kind, data]);
}

function listen() {
  const source = new EventSource("/events");
  for (const kind of Object.keys(heard)) {
    source.addEventListener(kind, (event) => {
      if (kind === "end") source.close();
      hear(kind, event.data);
    });
  }
  // A tab that opens later asks what the count is.
  channel?.addEventListener("message", ({ data: [kind] }) => {
    if (kind === "ask" && last !== null) channel.postMessage(["count", last]);
  });
  return new Promise(() => {}); // the lock is held until the tab closes
}

channel?.addEventListener("message", ({ data: [kind, data] }) => heard[kind]?.(data));
channel?.postMessage(["ask"]);
// Browsers open few connections to a host: one tab listens for all.
if (navigator.locks && channel) navigator.locks.request("notices", listen);
else listen();
