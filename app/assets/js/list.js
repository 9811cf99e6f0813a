// The list by keyboard: j k move, Enter opens, x chooses, a all, [ ] pages; the preview follows.
import { key } from "./keys.js";
import { make, say } from "./texts.js";

const list = document.querySelector("[data-list]");
const rows = [...list.querySelectorAll("tbody tr[data-href]")];
const boxes = [...list.querySelectorAll("td.choose input")];
const pane = list.querySelector("[data-preview-pane]");
const linkOf = (row) => row.querySelector("td:not(.choose) a");
let current = -1;
let anchor = -1; // where a range begins

function move(by) {
  current = Math.min(Math.max(current + by, 0), rows.length - 1);
  const row = rows[current];
  linkOf(row)?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

list.addEventListener("focusin", (event) => {
  const row = event.target.closest("tbody tr");
  if (!row) return;
  current = rows.indexOf(row);
  preview(row);
});

// A click on a row opens it, unless it chooses text or hits something of its own.
list.addEventListener("click", (event) => {
  const row = event.target.closest("tbody tr[data-href]");
  if (!row || event.target.closest("a, input, button, label, summary, td.choose") || String(getSelection())) return;
  const link = linkOf(row);
  if (event.ctrlKey || event.metaKey) open(row.dataset.href, "_blank", "noopener");
  else if (link) link.click();
  else location.href = row.dataset.href;
});

let shown = null;
function preview(row) {
  if (!pane || shown === row || getComputedStyle(pane).display === "none") return;
  shown = row;
  const { preview: src, href } = row.dataset;
  if (!src) return pane.replaceChildren(make("p", {}, pane.dataset.none));
  const image = make("img", { src, alt: pane.getAttribute("aria-label"), width: 330, height: 466 });
  pane.replaceChildren(make("a", { href, tabindex: "-1" }, image));
}
if (rows.length) preview(rows[0]);

// Choosing: a box for the whole page, ranges with Shift, and the count in the bar.
const counter = list.querySelector("[data-chosen-count]");
let all = null;
if (boxes.length) {
  all = make("input", { type: "checkbox", "aria-label": say("all_rows"), title: say("all_rows") });
  list.querySelector("th.choose").replaceChildren(all);
  all.addEventListener("change", () => choose(boxes, all.checked));
  for (const box of boxes) box.addEventListener("click", (event) => chooseRange(box, event.shiftKey));
  list.querySelector("#bulk").addEventListener("reset", () => setTimeout(count));
  count();
}

function chooseRange(box, range) {
  const index = boxes.indexOf(box);
  if (range && anchor >= 0) {
    const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)];
    choose(boxes.slice(from, to + 1), box.checked);
  }
  anchor = index;
  count();
}

function choose(some, checked) {
  for (const box of some) box.checked = checked;
  count();
}

function count() {
  const chosen = boxes.filter((box) => box.checked).length;
  counter.textContent = chosen;
  all.checked = chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
}

const any = () => rows.length > 0;
key("j", "key_down", () => move(1), any);
key("k", "key_up", () => move(-1), any);
key("Enter", "key_open", () => linkOf(rows[current]).click(), () => current >= 0 && document.activeElement === document.body);
key("x", "key_choose", () => {
  const box = boxes[Math.max(current, 0)];
  box.checked = !box.checked;
  anchor = boxes.indexOf(box);
  count();
}, () => boxes.length > 0);
key("a", "key_all", () => choose(boxes, !boxes.every((box) => box.checked)), () => boxes.length > 0);
const page = (rel) => list.querySelector(`.pager a[rel=${rel}]`);
key("]", "key_next", () => page("next").click(), () => !!page("next"));
key("[", "key_previous", () => page("prev").click(), () => !!page("prev"));
