// The keyboard. Modules register keys; `?` shows those that do something here.
import { make, say } from "./texts.js";

const OFF = "keys-off";
const registered = [];
let waiting = null; // after `g`

/** Registers a key: `j`, `Ctrl+k`. `when` says whether it does anything now. */
export function key(name, text, run, when = () => true) {
  registered.push({ name, text, run, when });
}

const isTyping = (target) =>
  target.isContentEditable || target.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])");

const nameOf = (event) => (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + event.key;

document.addEventListener("keydown", (event) => {
  // An input method is at work: the key is part of a letter (229 from older ones).
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.altKey) return;
  const name = nameOf(event);
  const command = name.startsWith("Ctrl+");
  if (document.querySelector("dialog[open]")) return;
  if (!command && (isTyping(event.target) || localStorage.getItem(OFF))) return leave(event);
  if (waiting) {
    clearTimeout(waiting);
    waiting = null;
    const link = !command && document.querySelector(`[data-go="${CSS.escape(name)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
      return;
    }
  }
  if (name === "g" && document.querySelector("[data-go]")) {
    waiting = setTimeout(() => (waiting = null), 1200);
    return;
  }
  const found = registered.find((entry) => entry.name === name && entry.when());
  if (found) {
    event.preventDefault();
    found.run(event);
  }
});

/** Escape leaves a field, so that the keys work again. */
function leave(event) {
  if (event.key === "Escape" && isTyping(event.target)) event.target.blur();
}

function row(name, text) {
  const keys = name.split(" ").flatMap((part, index) => [index ? " " : "", make("kbd", {}, part)]);
  return make("div", {}, make("dt", {}, ...keys), make("dd", {}, text));
}

/** The table of keys that work on this page. */
export function showKeys() {
  const list = make("dl");
  for (const entry of registered.filter((entry) => entry.when())) list.append(row(entry.name, say(entry.text)));
  for (const link of document.querySelectorAll("[data-go]")) list.append(row(`g ${link.dataset.go}`, link.textContent));
  const box = make("input", { type: "checkbox", checked: !!localStorage.getItem(OFF) });
  box.addEventListener("change", () => (box.checked ? localStorage.setItem(OFF, "1") : localStorage.removeItem(OFF)));
  const title = make("h2", { id: "keys-title" }, say("keys"));
  const close = make("button", { class: "main", value: "close" }, say("close"));
  const dialog = make("dialog", { class: "keys", "aria-labelledby": "keys-title" }, title, list,
    make("form", { method: "dialog", class: "line" }, make("label", {}, box, " ", say("keys_off")), make("span", { class: "grow" }), close));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

const searchBox = () => document.querySelector("[data-list-search]") ?? document.querySelector("[data-command]");
key("?", "key_help", showKeys);
key("/", "key_search", () => searchBox().select(), () => !!searchBox());
document.querySelector("[data-show-keys]")?.addEventListener("click", () => {
  document.getElementById("me")?.hidePopover?.();
  showKeys();
});
