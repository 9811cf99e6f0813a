// Finds the pages of a role by following links, each kind of page once.
import { origin } from "./browser.mjs";

/** A path with its ids taken out: two papers are one kind of page. */
export function shape(url) {
  const { pathname } = new URL(url, origin);
  return pathname
    .split("/")
    .map((part) => (/^[0-9a-f-]{32,36}$|^\d+$/.test(part) ? "{id}" : part))
    .join("/");
}

/** Links that are not pages: downloads, streams, what ends the session. */
const NOT_PAGES = /\.(pdf|xlsx|png|svg|csv|json)$|\/(export|download|original|events|logout|log-out)(\/|$)/;

/** The pages that the links of this page lead to, of kinds not yet in `known`. */
export async function newLinks(page, known) {
  const links = await page.$$eval("a[href]:not([download])", (all) => all.map((a) => a.href));
  const out = [];
  for (const link of links) {
    const url = new URL(link);
    const kind = shape(link);
    if (url.origin !== new URL(origin).origin || NOT_PAGES.test(url.pathname) || known.has(kind)) continue;
    known.add(kind);
    out.push({ kind, address: url.pathname + url.search });
  }
  return out;
}
