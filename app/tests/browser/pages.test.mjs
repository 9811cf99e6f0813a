// Every page of the site: accessible, within its budget, usable on a phone, silent in the console.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkAccess, checkShift, checkTroubles, checkWidth, firstLoad, launch, member, open, picture } from "./support/browser.mjs";
import { newPages } from "./support/walk.mjs";
import { FIRST_LOAD_BYTES, HTML_BYTES, PAGES, SHIFT, WALKERS } from "./pages.mjs";

/** Kinds of pages that one walk looks at, at most. */
const MOST = 80;

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

async function checkPage(page, { name, address, status = 200 }) {
  const load = await firstLoad(page, address);
  assert.equal(load.status, status, `${name}: status`);
  assert.ok(load.html <= HTML_BYTES, `${name}: ${load.html} bytes of HTML`);
  assert.ok(load.bytes <= FIRST_LOAD_BYTES, `${name}: ${load.bytes} bytes on a first visit`);
  await checkShift(page, name, SHIFT);
  await checkAccess(page, name);
  await page.emulateMedia({ colorScheme: "dark" });
  await checkAccess(page, `${name} (dark)`);
  await page.emulateMedia({ colorScheme: "light" });
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await checkWidth(page, `${name} at 360 px`);
  await page.setViewportSize(size);
  checkTroubles(page.context(), name);
}

for (const { name, role, path, status } of PAGES) {
  test(`page ${name}`, async () => {
    const page = role ? await member(browser, role) : await (await open(browser)).newPage();
    await checkPage(page, { name, address: path, status });
    await picture(page, `page-${name}`);
    await page.context().close();
  });
}

const seen = new Set();
for (const role of WALKERS) {
  test(`every page that ${role} can reach`, async (t) => {
    const page = await member(browser, role);
    for (const { kind, address, status } of await newPages(page, seen, MOST)) {
      await t.test(kind, async () => {
        assert.equal(status, 200, `${address}: a link leads nowhere`);
        await checkPage(page, { name: address, address });
        await picture(page, `${role}${kind.replaceAll(/[/{}]+/g, "-")}`);
      });
    }
    await page.context().close();
  });
}
