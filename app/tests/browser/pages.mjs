// Pages that no link leads to, or that need a state of their own; the walk finds the others.
// `role: null` is somebody who is not signed in.
export const PAGES = [
  { name: "log-in", role: null, path: "/login" },
  { name: "home", role: "VT", path: "/" },
  { name: "not-found", role: "VT", path: "/no-such-page", status: 404 },
];

/** The roles whose pages are walked, every role of the demo; what one has shown the next need not show again. */
export const WALKERS = ["VT", "VTT", "CVP", "QTHT", "LD", "CV", "LDP", "PCVP", "TK", "LT", "TKH", "BMNN"];

/** How far things may move while a page comes: nothing that an eye sees. */
export const SHIFT = 0.02;

/** Budgets of a page (issue 2): HTML, and everything of a first visit without page pictures. */
export const HTML_BYTES = 60_000;
export const FIRST_LOAD_BYTES = 150_000;
