// <page-viewer>: zoom, page numbers, and the words over the pictures.
import { key } from "./keys.js";
import { overlay } from "./overlay.js";

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

customElements.define("page-viewer", class extends HTMLElement {
  connectedCallback() {
    this.pages = this.querySelector(".pages");
    this.figures = [...this.querySelectorAll("figure[data-page]")];
    this.number = this.querySelector("[data-page-number]");
    this.zoom = 1;
    for (const button of this.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => this.setZoom(button.dataset.zoom));
    }
    this.number?.addEventListener("change", () => this.go(Number(this.number.value)));
    for (const link of this.querySelectorAll(".thumbnails a")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.go(Number(link.hash.replace("#page-", "")));
        link.closest("details").open = false;
      });
    }
    this.watch();
    key("+", "key_zoom_in", () => this.setZoom("in"));
    key("-", "key_zoom_out", () => this.setZoom("out"));
    key("0", "key_fit", () => this.setZoom("fit"));
    if (/^#page-\d+$/.test(location.hash)) this.go(Number(location.hash.slice(6)));
  }

  /** Fetches words shortly before a page is seen, and keeps the page number true. */
  watch() {
    const near = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        if (target.dataset.text) overlay(target, target.dataset.text);
      }
    }, { rootMargin: "600px" });
    const seen = new Map();
    const most = new IntersectionObserver((entries) => {
      for (const { target, intersectionRatio } of entries) seen.set(target, intersectionRatio);
      const best = this.figures.reduce((a, b) => ((seen.get(b) ?? 0) > (seen.get(a) ?? 0) ? b : a));
      if (this.number && document.activeElement !== this.number) this.number.value = best.dataset.page;
    }, { threshold: [0, 0.25, 0.5, 0.75, 1] });
    for (const figure of this.figures) {
      near.observe(figure);
      most.observe(figure);
    }
  }

  go(page) {
    const figure = this.figures[Math.min(Math.max(page, 1), this.figures.length) - 1];
    if (!figure) return;
    this.pages.scrollTo({ top: figure.offsetTop - this.pages.offsetTop - 8 });
  }

  setZoom(how) {
    const at = STEPS.reduce((a, b, index) => (Math.abs(b - this.zoom) < Math.abs(STEPS[a] - this.zoom) ? index : a), 0);
    if (how === "fit") this.zoom = 1;
    else this.zoom = STEPS[Math.min(Math.max(at + (how === "in" ? 1 : -1), 0), STEPS.length - 1)];
    const before = this.pages.scrollTop / Math.max(this.pages.scrollHeight, 1);
    this.style.setProperty("--zoom", this.zoom);
    this.pages.scrollTop = before * this.pages.scrollHeight;
    if (this.zoom > 1) for (const image of this.querySelectorAll("img[data-sharp]")) this.sharpen(image);
  }

  sharpen(image) {
    image.src = image.dataset.sharp;
    image.removeAttribute("srcset");
    delete image.dataset.sharp;
  }
});
