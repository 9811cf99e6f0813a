// Every page of the site: accessible, within its budget, usable on a phone, silent in the console.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkAccess, checkTroubles, checkWidth, firstLoad, launch, open, picture, signIn } from "./support/browser.mjs";
import { newLinks } from "./support/walk.mjs";
import { FIRST_LOAD_BYTES, HTML_BYTES, PAGES, WALKERS } from "./pages.mjs";

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
    const context = await open(browser);
    const page = role ? await signIn(context, role) : await context.newPage();
    await checkPage(page, { name, address: path, status });
    await picture(page, `page-${name}`);
    await context.close();
  });
}

const known = new Set();
for (const role of WALKERS) {
  test(`every page that ${role} can reach`, async (t) => {
    const context = await open(browser);
    const page = await signIn(context, role);
    const waiting = await newLinks(page, known);
    for (let n = 0; n < MOST && waiting.length > 0; n += 1) {
      const { kind, address } = waiting.shift();
      await t.test(`${kind}`, async () => {
        await checkPage(page, { name: address, address });
        await picture(page, `${role}${kind.replaceAll(/[/{}]+/g, "-")}`);
        waiting.push(...(await newLinks(page, known)));
      });
    }
    await context.close();
  });
}
