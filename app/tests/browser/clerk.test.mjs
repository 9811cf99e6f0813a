// The clerk's day, by keyboard alone: a paper comes in, gets its number, and is found again.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkAccess, checkTroubles, launch, member, open, picture, signIn, account } from "./support/browser.mjs";
import { FRESH, letters } from "./support/files.mjs";
import { Hands } from "./support/keys.mjs";

const year = new Date().getFullYear();
const SYMBOL = `${FRESH}-CV/VPTU`;

let browser;
let letter;
let paper;
before(async () => {
  browser = await launch();
  const context = await open(browser);
  [letter] = await letters(context, "VT", "hfic", 1);
  await context.close();
});
after(() => browser?.close());

/** An issuer that the register knows: its words without accents, and the name. */
async function knownIssuer(page) {
  const found = await (await page.request.get("/suggest/issuers?q=van%20phong")).json();
  assert.ok(found.length > 0, "typing without accents finds an issuer");
  return found[0].value;
}

test("from signing in to the number, by keyboard alone", async (t) => {
  const context = await open(browser);
  const page = await context.newPage();
  const hands = new Hands(page);
  await page.goto("/login");
  const { login, password } = account("VT");
  await hands.type(login);
  await hands.press("Tab");
  await hands.type(password);
  await hands.press("Enter");
  await page.waitForURL("/");
  const issuer = await knownIssuer(page);

  await hands.press("g", "i");
  await page.waitForURL("/intake");
  // The dialog of the operating system is not the page's.
  await page.setInputFiles("upload-zone input[type=file]", letter);
  await page.waitForURL(/\/incoming\/new\?intake=/);

  // The paper stands beside the form, and the form holds what the paper says.
  await page.locator(".paper figure img").first().waitFor();
  assert.ok(await page.inputValue("[name=symbol]"), "the symbol was read from the paper");
  assert.ok(await page.inputValue("[name=dated_on]"), "the date was read from the paper");
  assert.ok((await page.locator(".field.proposed").count()) >= 3, "proposals are marked");
  await checkAccess(page, "the form beside the paper");
  await picture(page, "clerk-form");

  const start = Date.now();
  const work = new Hands(page);
  assert.equal(await work.focus(), "issuer", "one can type at once");
  await work.press("Control+a");
  await work.type("van phong");
  const options = page.locator(".options:not([hidden]) [role=option]");
  await options.first().waitFor();
  await work.press("ArrowDown", "Enter");
  assert.equal(await page.inputValue("[name=issuer]"), issuer);
  await work.overtype("symbol", SYMBOL);
  await work.overtype("dated_on", "5/3");
  await page.locator(".date-field output", { hasText: "05/03" }).first().waitFor();
  await work.tabTo("type");
  if (!(await page.inputValue("[name=type]"))) await work.press("ArrowDown");
  await work.overtype("subject", "Về việc thử máy đóng dấu của phòng văn thư");
  await work.press("Enter");
  await page.waitForURL(/\/incoming\/[0-9a-f-]+\?done=1/);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  t.diagnostic(`registering took ${work.presses} keys beside ${work.letters} letters, ${seconds} s by machine`);
  assert.ok(work.presses <= 15, `${work.presses} keys beside the text`);

  const number = await page.locator(".number-given .number").textContent();
  const size = await page.locator(".number-given .number").evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
  assert.match(number, /^\d+/);
  assert.ok(size >= 60, "the number can be read from the desk");
  paper = { path: new URL(page.url()).pathname, number };
  await picture(page, "clerk-number");

  // The way on has the focus: Enter goes to the next paper.
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/intake|\/incoming\/new/);
  checkTroubles(context, "registering");
  await context.close();
});

test("it is found again by its symbol in another spelling, and opened by j and Enter", async () => {
  const page = await member(browser, "VT");
  await page.goto("/");
  const hands = new Hands(page);
  await hands.press("/");
  await hands.type(`${FRESH} cv vptu`);
  await hands.press("Enter");
  await page.waitForURL(/\/incoming\?/);
  const first = page.locator("tbody tr").first();
  assert.match(await first.textContent(), new RegExp(SYMBOL));
  await page.locator("th.choose input").waitFor();
  await hands.press("j", "k", "Enter");
  await page.waitForURL(new RegExp(`${paper.path}$`));

  // The stamp lies on the picture, with the number, and the picture is there.
  const stamp = page.locator("figure .stamp-page .stamp");
  assert.match(await stamp.getAttribute("aria-label"), new RegExp(`ĐẾN · ${paper.number}`));
  const sheet = await page.locator("figure").first().boundingBox();
  const box = await stamp.locator("rect").boundingBox();
  assert.ok(box.x >= sheet.x && box.x + box.width <= sheet.x + sheet.width + 1, "the stamp is on the page");
  assert.ok(box.width > sheet.width * 0.2 && box.width < sheet.width * 0.27, "50 mm on a page of 210");
  const drawn = await page.locator("figure img").first().evaluate(async (img) => {
    await img.decode();
    return img.naturalWidth;
  });
  assert.equal(drawn, 900);
  assert.match(await page.locator(".facts").textContent(), new RegExp(`05/03/(${year}|${year - 1})`));
  // The words lie over the picture and can be chosen.
  await page.locator("figure .page-text text").first().waitFor({ state: "attached" });
  await picture(page, "clerk-paper");
  checkTroubles(page.context(), "the paper");
  await page.context().close();
});

test("the list goes out as XLSX and PDF, the stamp as PDF", async () => {
  const page = await member(browser, "VT");
  await page.goto(`/incoming?q=${FRESH}-CV`);
  const links = await page.$$eval("a[href*='/incoming/list.']", (all) => all.map((a) => a.href));
  assert.equal(links.length, 2);
  const kinds = [];
  for (const link of [...links, `${paper.path}/stamp.pdf`]) {
    const response = await page.request.get(link);
    assert.equal(response.status(), 200, link);
    kinds.push([response.headers()["content-type"], (await response.body()).subarray(0, 4).toString("latin1")]);
  }
  const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  assert.deepEqual(kinds, [[sheet, "PK\x03\x04"], ["application/pdf", "%PDF"], ["application/pdf", "%PDF"]]);
  await page.context().close();
});

test("the head clerk prints the book", async () => {
  const page = await member(browser, "VTT");
  const hands = new Hands(page);
  await page.goto("/");
  const key = await page.getAttribute("nav.side a[href='/books']", "data-go");
  await hands.press("g", key);
  await page.waitForURL("/books");
  const prints = await page.locator("a[href$='/print.pdf']").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  const response = await page.request.get(prints[0]);
  assert.equal(response.headers()["content-type"], "application/pdf");
  // The office keeps two registers: the paper stands in one of this year's books.
  const written = [];
  for (const href of prints.slice(0, 2)) {
    await page.goto(href.replace("/print.pdf", ""));
    written.push(await page.locator("table.book").textContent());
  }
  assert.match(written.join("\n"), new RegExp(SYMBOL));
  checkTroubles(page.context(), "the book");
  await page.context().close();
});

test("a row is chosen with x and handed over in bulk", async () => {
  const page = await member(browser, "VT");
  await page.goto(`/incoming?q=${FRESH}-CV`);
  await page.locator("th.choose input").waitFor();
  await page.keyboard.press("x");
  await page.locator("[data-chosen-count]", { hasText: "1" }).waitFor();
  await page.locator("#bulk summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("van phong");
  await page.locator("#bulk [role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const chosen = await page.inputValue("#bulk [name=recipients]");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/forwarded=1/);
  await page.goto(paper.path);
  assert.match(await page.locator(".beside").textContent(), new RegExp(chosen));
  await page.context().close();
});

test("? shows the keys, Ctrl+K goes anywhere, and both close by Escape", async () => {
  const page = await member(browser, "VT");
  await page.goto("/incoming");
  await page.keyboard.press("?");
  await page.locator("dialog.keys").waitFor();
  await checkAccess(page, "the table of keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.locator("dialog.palette [role=option]").first().waitFor();
  await checkAccess(page, "the palette");
  await page.keyboard.type("cho vao so");
  await page.locator("dialog.palette [role=option][aria-selected=true]", { hasText: "Chờ vào sổ" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("/intake");
  checkTroubles(page.context(), "keys and palette");
  await page.context().close();
});
