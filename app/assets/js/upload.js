// <upload-zone>: drop many files; each goes alone, with its progress and its own fault.
import { local, make, say } from "./texts.js";

const AT_A_TIME = 2;

customElements.define("upload-zone", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.input = this.querySelector("input[type=file]");
    this.list = this.querySelector(".uploads");
    this.queue = [];
    this.running = 0;
    this.results = [];
    this.input.addEventListener("change", () => this.add(this.input.files));
    for (const kind of ["dragenter", "dragover"]) this.addEventListener(kind, (event) => this.over(event, true));
    for (const kind of ["dragleave", "drop"]) this.addEventListener(kind, (event) => this.over(event, false));
    this.addEventListener("drop", (event) => this.add(event.dataTransfer.files));
    // A file dropped beside the zone must not replace the page.
    for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
    addEventListener("beforeunload", (event) => this.running && event.preventDefault());
    // On a slow machine somebody may have chosen before this script came.
    if (this.input.files.length) this.add(this.input.files);
  }

  over(event, inside) {
    event.preventDefault();
    this.classList.toggle("over", inside);
  }

  add(files) {
    for (const file of files) this.queue.push(this.line(file));
    this.input.value = "";
    this.next();
  }

  line(file) {
    const name = make("span", {}, file.name);
    const progress = make("progress", { max: 100, value: 0, "aria-label": file.name });
    const state = make("span", { class: "state" }, say("waiting"));
    const item = make("li", {}, name, state, progress);
    this.list.append(item);
    return { file, name, progress, state, item };
  }

  next() {
    while (this.running < AT_A_TIME && this.queue.length) this.send(this.queue.shift());
    if (!this.running && !this.queue.length && this.results.length) this.finish();
  }

  send(line) {
    this.running++;
    line.item.querySelector(".fault")?.remove();
    const body = new FormData(this.form);
    body.delete("file");
    body.append("file", line.file);
    const request = new XMLHttpRequest();
    request.open("POST", this.form.action);
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      const percent = Math.floor((event.loaded * 100) / Math.max(event.total, 1));
      line.progress.value = percent;
      line.state.textContent = percent < 100 ? say("sending", percent) : say("reading");
    });
    request.addEventListener("loadend", () => this.done(line, request));
    request.send(body);
  }

  done(line, request) {
    this.running--;
    const { href, error } = answer(request);
    if (error) this.fail(line, error, request.status);
    else {
      line.state.textContent = say("sent");
      line.progress.value = 100;
      const path = local(href);
      if (path) line.name.replaceChildren(make("a", { href: path }, line.file.name));
      this.results.push({ name: line.file.name, href: path });
    }
    this.next();
  }

  /** A file that was refused for what it is will be refused again; only a lost connection or a busy server may try twice. */
  fail(line, error, status) {
    const again = make("button", { type: "button", class: "quiet" }, say("again"));
    again.addEventListener("click", () => {
      this.queue.push(line);
      this.next();
    });
    line.state.textContent = say("failed");
    const refused = status >= 400 && status < 500;
    line.item.append(make("p", { class: "fault", role: "alert" }, `${error} `, ...(refused ? [] : [again])));
  }

  /** One file alone leads on to its own page; several wait in the list. */
  finish() {
    this.dispatchEvent(new CustomEvent("uploaded", { bubbles: true, detail: this.results }));
    const [only] = this.results;
    if (this.list.children.length === 1 && only?.href) location.href = only.href;
  }
});

/** What the server said, in words in every case. */
function answer(request) {
  if (request.status === 0) return { error: say("no_connection") };
  if (new URL(request.responseURL).pathname === "/login") return { error: say("session_over") };
  try {
    const body = JSON.parse(request.responseText);
    if (request.status < 400 || body.error) return body;
    return { error: body.detail ?? say("failed") };
  } catch {
    return { error: request.status === 413 ? say("too_large") : say("failed") };
  }
}
