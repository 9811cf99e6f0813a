// Choosers: an input with data-suggest asks the server, which matches with and without marks.
import { Listbox, json, paused } from "./listbox.js";
import { make, say } from "./texts.js";

for (const input of document.querySelectorAll("input[data-suggest]")) enhance(input);

function enhance(input) {
  const wrapper = make("span", { class: "suggest" });
  const hadFocus = document.activeElement === input;
  input.replaceWith(wrapper);
  const label = document.querySelector(`label[for="${CSS.escape(input.id)}"]`)?.textContent ?? "";
  const box = new Listbox(input, label, (item) => take(input, item));
  const status = make("span", { class: "unseen", role: "status" });
  wrapper.append(input, box.list, status);
  if (hadFocus) input.focus();

  let asking = null;
  const ask = paused(async () => {
    asking?.abort();
    asking = new AbortController();
    const url = new URL(input.dataset.suggest, location.href);
    url.searchParams.set("q", input.value);
    const found = await json(url, asking.signal);
    if (!Array.isArray(found) || document.activeElement !== input) return;
    box.show(found.map((item) => ({ ...item, label: item.label ?? item.value })));
    status.textContent = say("suggestions", found.length);
  }, 120);

  input.addEventListener("input", (event) => event.isTrusted && (input.value.trim() ? ask() : box.close()));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && !box.isOpen && !event.isComposing) {
      event.preventDefault();
      ask();
    }
  });
  input.addEventListener("blur", () => {
    asking?.abort();
    box.close();
  });
}

/** Takes a suggestion, and fills what else it knows into fields that are still empty; what the paper says stays. */
function take(input, item) {
  const read = input.form?.elements._read?.value.split(" ") ?? [];
  set(input, item.value);
  for (const [name, value] of Object.entries(item.fill ?? {})) {
    const field = input.form?.elements[name];
    if (!field || field === input || !("value" in field)) continue;
    const around = field.closest?.(".field");
    if (field.value && (read.includes(name) || !around?.classList.contains("proposed"))) continue;
    set(field, value);
    if (!around) continue;
    around.classList.add("proposed");
    around.querySelector(".proposal")?.remove();
    around.append(make("p", { class: "proposal" }, say("proposed", item.value)));
  }
}

function set(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
