// The pictures of the README, taken on a demo: node app/tests/browser/run.mjs does not run this, people do:
//   CHAUBAN_SITE="$(cat site.json)" node app/tests/browser/readme.mjs
// where site.json is what `chauban demo --json` prints.
import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { launch, member } from "./support/browser.mjs";

const here = path.dirname(new URL(import.meta.url).pathname);
const folder = path.resolve(here, "../../../docs/images");
mkdirSync(folder, { recursive: true });

async function shoot(page, name) {
  await page.waitForLoadState("networkidle").catch(() => {}); // the stream of notices never rests
  await page.evaluate(async () => {
    const images = [...document.images].filter((img) => img.getBoundingClientRect().top < innerHeight);
    await Promise.all(images.map((img) => img.decode().catch(() => {})));
    await document.fonts.ready;
  });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled" });
  console.log(name, statSync(file).size);
}

const browser = await launch();
const desk = { viewport: { width: 1280, height: 800 }, colorScheme: "light" };
const page = await member(browser, "VT", desk);
page.setDefaultTimeout(30_000);

await page.goto("/incoming");
await page.locator("th.choose input").waitFor();
await page.keyboard.press("j");
await shoot(page, "register");

// A waiting paper of which most fields were read.
await page.goto("/intake");
const waiting = await page.$$eval(".waiting a[href*='intake=']", (all) => [...new Set(all.map((a) => a.getAttribute("href")))]);
let best = [0, waiting[0]];
for (const href of waiting) {
  const html = await (await page.request.get(href)).text();
  const count = html.split("proposed").length;
  if (count > best[0]) best = [count, href];
}
await page.setViewportSize({ width: 1280, height: 690 }); // the pictures of pages make large files
await page.goto(best[1]);
await shoot(page, "registering");

/** Letters under the stamp, in square pixels. */
function covered() {
  const stamp = document.querySelector(".stamp-page .stamp rect").getBoundingClientRect();
  const shared = (from, to, start, end) => Math.max(0, Math.min(to, end) - Math.max(from, start));
  const under = (box) => shared(box.left, box.right, stamp.left, stamp.right) * shared(box.top, box.bottom, stamp.top, stamp.bottom);
  return [...document.querySelectorAll("figure[data-page='1'] .page-text text")].reduce((sum, text) => sum + under(text.getBoundingClientRect()), 0);
}

// Of the newest papers the one whose stamp lies free.
await page.goto("/incoming");
const papers = await page.$$eval("tbody tr[data-preview]", (rows) => rows.map((row) => row.dataset.href));
let free = [Infinity, papers[0]];
for (const href of papers.slice(0, 12)) {
  await page.goto(href);
  const words = page.locator("figure[data-page='1'] .page-text text").first();
  if (!(await words.waitFor({ state: "attached", timeout: 3000 }).then(() => true, () => false))) continue;
  const area = await page.evaluate(covered);
  if (area < free[0]) free = [area, href];
}
await page.goto(free[1]);
await shoot(page, "paper");

const pocket = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 1, isMobile: true, hasTouch: true, colorScheme: "dark" };
const phone = await member(browser, "VT", pocket);
await phone.goto("/incoming");
await shoot(phone, "phone");
await browser.close();
