// Signing in and out, with and without script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { account, checkTroubles, launch, open, picture, signIn } from "./support/browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("the clerk signs in and sees the home page in Vietnamese", async () => {
  const context = await open(browser);
  const page = await signIn(context, "VT");
  assert.equal(new URL(page.url()).pathname, "/");
  assert.equal(await page.getAttribute("html", "lang"), "vi");
  await picture(page, "home");
  checkTroubles(context, "home");
  await context.close();
});

test("a wrong password is refused in words, and the login stays in its field", async () => {
  const context = await open(browser);
  const page = await context.newPage();
  const { login } = account("VT");
  await page.goto("/login");
  await page.fill('input[name="login"]', login);
  await page.fill('input[name="password"]', "không phải mật khẩu này");
  await page.press('input[name="password"]', "Enter");
  await page.waitForLoadState();
  assert.equal(new URL(page.url()).pathname, "/login");
  assert.equal(await page.inputValue('input[name="login"]'), login);
  assert.equal(await page.inputValue('input[name="password"]'), "");
  await context.close();
});

test("it works without script", async () => {
  const context = await open(browser, { javaScriptEnabled: false });
  const page = await signIn(context, "VT");
  assert.equal(new URL(page.url()).pathname, "/");
  await context.close();
});

test("the cookie is out of reach of scripts and of other sites", async () => {
  const context = await open(browser);
  await signIn(context, "VT");
  const session = (await context.cookies()).find((cookie) => cookie.name === "s" || cookie.name === "__Host-s");
  assert.ok(session, "there is a session cookie");
  assert.equal(session.httpOnly, true);
  assert.equal(session.sameSite, "Lax");
  await context.close();
});
