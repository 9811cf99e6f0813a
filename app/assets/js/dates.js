// Beside a date field: how the server will read what was typed.
import { json, paused } from "./listbox.js";

for (const around of document.querySelectorAll("[data-date]")) {
  const input = around.querySelector("input");
  const output = around.querySelector("output");
  const read = async (final) => {
    const typed = input.value;
    if (!typed.trim()) return show({ text: "" });
    const answer = await json(`/dates?q=${encodeURIComponent(typed)}`);
    // A date half typed is not yet wrong.
    if (answer && input.value === typed) show(answer.wrong && !final ? { text: "" } : answer);
  };
  const show = ({ text, wrong }) => {
    output.textContent = text;
    output.classList.toggle("wrong", !!wrong);
  };
  input.addEventListener("input", paused(() => read(false), 200));
  input.addEventListener("change", () => read(true));
  // A fault of the server stands there already.
  if (input.value && !around.closest(".wrong")) read(true);
}
