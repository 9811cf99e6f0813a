// Ctrl+K: go anywhere by a few letters, with or without marks.
import { key } from "./keys.js";
import { Listbox, json, paused } from "./listbox.js";
import { local, make, say } from "./texts.js";

function open(start = "") {
  const input = make("input", { type: "text", placeholder: say("palette"), "aria-label": say("palette"), spellcheck: "false" });
  const dialog = make("dialog", { class: "palette", "aria-label": say("key_palette") }, input);
  const box = new Listbox(input, say("key_palette"), (item) => {
    dialog.close();
    const path = local(item.href);
    if (path) location.href = path;
  });
  dialog.append(box.list);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    const found = await json(`/palette?q=${encodeURIComponent(input.value)}`);
    if (turn !== asked || !Array.isArray(found)) return;
    box.show([...found, ...search(input.value)], 0);
  };
  input.addEventListener("input", paused(ask, 100));
  input.value = start;
  dialog.showModal();
  input.focus();
  ask();
}

/** The search of the top bar, as the last entry. */
function search(query) {
  const form = document.querySelector("form.command");
  if (!form || !query.trim()) return [];
  const path = form.getAttribute("action");
  return [{ label: say("search_for", query), href: `${path}?q=${encodeURIComponent(query)}` }];
}

key("Ctrl+k", "key_palette", () => open());
