// Small helps: panels that close, forms sent by key and only once, the way back, copying.

// A panel closes by Escape and by a click elsewhere.
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.pop[open], details.thumbnails[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = event.target.closest?.("details.pop[open], details.thumbnails[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});

// Enter pressed twice sends once; a page that comes back from the cache can send again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.method === "get") return dropEmpty(form);
  if (form.getAttribute("aria-busy") === "true") return event.preventDefault();
  form.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
  for (const input of document.querySelectorAll("[data-empty]")) {
    input.disabled = false;
    delete input.dataset.empty;
  }
});

// Enter sends from a line that wraps as from any other; from a real text area Ctrl+Enter does.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !event.target.matches?.("textarea")) return;
  if (!event.ctrlKey && !(event.target.matches("[data-line]") && !event.shiftKey)) return;
  event.preventDefault();
  event.target.form?.querySelector("button:not([type=button], [type=reset])")?.click();
});

// The list of faults names their fields, as the fields themselves do.
for (const link of document.querySelectorAll("#faults a[href^='#f-']")) {
  const label = document.querySelector(`label[for="${CSS.escape(link.hash.slice(1))}"]`)?.firstChild?.textContent.trim();
  if (label) link.prepend(`${label}: `);
}

// From a refusal back to what was typed.
document.querySelector("[data-back]")?.addEventListener("click", () => history.back());

/** Keeps fields without a value out of the address. */
function dropEmpty(form) {
  for (const input of form.elements) {
    if (input.name && !input.value && !input.disabled) {
      input.disabled = true;
      input.dataset.empty = "1";
    }
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(source);
    }
  });
}

// A proposal is one until somebody changes it.
document.addEventListener("input", (event) => {
  const field = event.target.closest?.(".proposed");
  if (!field || !event.isTrusted) return;
  field.classList.remove("proposed");
  field.querySelector(".proposal")?.remove();
  for (const list of ["_read", "_before"].map((name) => event.target.form?.elements[name])) {
    if (list) list.value = list.value.split(" ").filter((name) => name !== event.target.name).join(" ");
  }
});
