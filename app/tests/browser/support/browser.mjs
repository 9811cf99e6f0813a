// A browser, people who sign in, and what is checked on every page.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import axe from "axe-core";
import { chromium } from "playwright-core";

/** The server under test: its address and one account a role. */
export const site = JSON.parse(process.env.CHAUBAN_SITE ?? "{}");
export const origin = site.address?.includes("://") ? site.address.replace(/\/$/, "") : `http://${site.address}`;

/** The account of a role, by the law book's code (`VT`, `CVP` …); of the first office when none is named. */
export function account(role, office = site.accounts[0].office) {
  const found = site.accounts.find((account) => account.role === role && account.office === office);
  assert.ok(found, `the demo has no account for ${role} of ${office}`);
  return found;
}

/** Headless Chromium that talks to nobody but the server. */
export function launch() {
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  const args = [...quiet, "--disable-component-update", "--disable-sync"];
  const root = process.getuid?.() === 0;
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: !root, args });
}

/** A fresh profile whose pages collect what went wrong on them in `context.troubles`. */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ baseURL: origin, locale: "vi-VN", ...options });
  context.setDefaultTimeout(15_000);
  context.troubles = [];
  context.on("weberror", (error) => context.troubles.push(`script: ${error.error().message}`));
  context.on("console", (message) => {
    // A refused form answers 422 and Chromium logs that; the scenarios look at the answer themselves.
    const network = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !network) context.troubles.push(`console: ${message.text()}`);
  });
  return context;
}

/** Signs the role's account in and gives a page on the home page. */
export async function signIn(context, role, office) {
  const { login, password } = account(role, office);
  const page = await context.newPage();
  await page.goto("/login");
  await page.fill('input[name="login"]', login);
  await page.fill('input[name="password"]', password);
  await Promise.all([page.waitForURL((url) => url.pathname !== "/login"), page.press('input[name="password"]', "Enter")]);
  return page;
}

const cookies = new Map();

/** A page of somebody who is signed in already: checking a password takes its time, so each role does it once. */
export async function member(browser, role, options = {}) {
  const context = await open(browser, options);
  if (!cookies.has(role)) {
    const page = await signIn(context, role);
    cookies.set(role, await context.cookies());
    return page;
  }
  await context.addCookies(cookies.get(role));
  return context.newPage();
}

/** WCAG 2.2 A and AA by axe-core; fails with the rule, the element and what to do. */
export async function checkAccess(page, name) {
  await page.evaluate(axe.source);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((options) => globalThis.axe.run(options), options);
  const lines = violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}\n    ${node.failureSummary?.replaceAll("\n", "\n    ")}`),
  );
  assert.equal(lines.length, 0, `${name}: axe-core found\n${lines.join("\n")}`);
}

/** No page scrolls sideways. */
export async function checkWidth(page, name) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${name}: the page is ${over} px wider than the window`);
}

/** How far things moved while the page came (the browser's layout shift score; what somebody moved himself does not count). */
export async function checkShift(page, name, most) {
  const shift = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 60);
      }),
  );
  assert.ok(shift <= most, `${name}: things move while the page comes (${shift.toFixed(3)})`);
}

/** What went wrong on the pages since the last look. */
export function checkTroubles(context, name) {
  const troubles = context.troubles.splice(0);
  assert.deepEqual(troubles, [], `${name}: troubles in the browser`);
}

/** Bytes over the wire of a first visit, page pictures aside. */
export async function firstLoad(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const kinds = new Map();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type, response }) => kinds.set(requestId, { type, url: response.url }));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { type, url = "" } = kinds.get(requestId) ?? {};
    const picture = type === "Image" && !url.includes("/assets/");
    if (!picture) bytes += encodedDataLength;
  });
  const response = await page.goto(address, { waitUntil: "load" });
  const html = (await response.body()).length;
  await page.waitForTimeout(200);
  await session.detach();
  return { bytes, html, status: response.status() };
}

/** A picture of the page in target/screenshots, for people to look at. */
export async function picture(page, name) {
  const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), "../../../..");
  const folder = process.env.CHAUBAN_SCREENSHOTS ?? path.join(root, "target/screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" });
}
