// A list of options under an input: the combobox pattern, for choosers and the palette.
import { make } from "./texts.js";

let counter = 0;

export class Listbox {
  /** `onChoose(item)` is called with what was chosen. */
  constructor(input, label, onChoose) {
    this.input = input;
    this.onChoose = onChoose;
    this.items = [];
    this.active = -1;
    const id = `options-${++counter}`;
    this.list = make("ul", { class: "options", role: "listbox", id, "aria-label": label, hidden: true });
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, autocomplete: "off" })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("keydown", (event) => this.press(event));
    // Before blur, so that the list does not close under the click.
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) this.choose([...this.list.children].indexOf(option));
    });
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** Shows items: `{label, note}`. */
  show(items, active = -1) {
    this.items = items;
    this.list.replaceChildren(...items.map((item, index) => {
      const option = make("li", { role: "option", id: `${this.list.id}-${index}`, "aria-selected": "false" }, make("span", {}, item.label));
      if (item.note) option.append(make("small", {}, item.note));
      return option;
    }));
    this.list.hidden = items.length === 0;
    this.input.setAttribute("aria-expanded", String(this.isOpen));
    this.mark(active);
  }

  close() {
    this.show([]);
  }

  mark(index) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.list.children[index];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  choose(index) {
    const item = this.items[index];
    if (!item) return;
    this.close();
    this.onChoose(item);
  }

  press(event) {
    if (event.isComposing || event.keyCode === 229 || !this.isOpen) return;
    const last = this.items.length - 1;
    if (event.key === "ArrowDown") this.mark(this.active >= last ? 0 : this.active + 1);
    else if (event.key === "ArrowUp") this.mark(this.active <= 0 ? last : this.active - 1);
    else if (event.key === "Enter" && this.active >= 0) this.choose(this.active);
    else if (event.key === "Tab" && this.active >= 0) return this.choose(this.active);
    else if (event.key === "Escape" && !this.input.closest("dialog")) this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Calls `run` once typing pauses. */
export function paused(run, milliseconds) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...values), milliseconds);
  };
}

/** JSON from this site; nothing when the answer is not JSON (a session that ended, a busy server). */
export async function json(href, signal) {
  try {
    const response = await fetch(href, { headers: { accept: "application/json" }, signal });
    return response.ok && !response.redirected ? await response.json() : null;
  } catch {
    return null;
  }
}
