// Asks before an act that says so: <button data-confirm="…">.
import { make, say } from "./texts.js";

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-confirm]");
  if (!button || button.dataset.sure) return;
  event.preventDefault();
  ask(button.dataset.confirm, button.textContent).then((sure) => {
    if (!sure) return;
    button.dataset.sure = "1";
    button.click();
    delete button.dataset.sure;
  });
});

/** A question with two answers; resolves to whether the act may go on. */
export function ask(question, act = say("sure")) {
  const title = make("p", { id: "ask" }, question);
  const go = make("button", { class: "main", value: "go" }, act);
  const form = make("form", { method: "dialog", class: "buttons" }, go, make("button", { value: "" }, say("cancel")));
  const dialog = make("dialog", { "aria-labelledby": "ask" }, title, form);
  document.body.append(dialog);
  dialog.showModal();
  go.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "go");
      dialog.remove();
    });
  });
}
