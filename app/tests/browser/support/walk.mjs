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

/** What a page is made of: where its forms go, its tables and headings. Two roles may see one kind of page differently. */
function build(html) {
  const parts = html.matchAll(/<form[^>]* action="([^"?]*)|<h2[^>]*>([^<]*)|<(table|page-viewer|upload-zone|dialog|details|nav|ol|textarea)\b/g);
  const names = [...parts].map(([, action, heading, tag]) => (action ? shape(action) : heading ?? tag));
  return [...new Set(names)].sort().join(" ");
}

/**
 * Walks the links from the home page of whoever is signed in, each kind of page once, and
 * gives the pages whose build nobody has been shown yet. `seen` is shared by all walks.
 */
export async function newPages(page, seen, most) {
  const kinds = new Set(["/"]);
  const waiting = [{ kind: "/", address: "/" }];
  const found = [];
  for (let n = 0; n < most && waiting.length > 0; n += 1) {
    const { kind, address } = waiting.shift();
    const response = await page.request.get(address);
    const html = await response.text();
    const mark = `${kind} ${build(html)}`;
    if (!seen.has(mark)) found.push({ kind, address, status: response.status() });
    seen.add(mark);
    for (const [, path] of html.matchAll(/<a\b(?![^>]*\bdownload\b)[^>]*? href="([^"]*)"/g)) {
      const url = new URL(path.replaceAll("&amp;", "&"), new URL(address, origin));
      const next = shape(url);
      if (url.origin !== new URL(origin).origin || NOT_PAGES.test(url.pathname) || kinds.has(next)) continue;
      kinds.add(next);
      waiting.push({ kind: next, address: url.pathname + url.search });
    }
  }
  return found;
}
