// What goes wrong at a form costs nobody what was typed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { account, checkAccess, checkTroubles, checkWidth, launch, member, open, origin, picture, signIn } from "./support/browser.mjs";
import { docx, FRESH, scan } from "./support/files.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const symbol = (n) => `${FRESH}${n}-BC/ĐU`;

/** Fields of a paper without file, whole but for what a test leaves out. */
const WHOLE = {
  issuer: "Đảng uỷ Công ty Thử nghiệm",
  symbol: symbol(1),
  dated_on: "5/3",
  subject: "Báo cáo thử biểu mẫu",
  paper_place: "Tủ văn thư, ngăn 2",
};

async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) await page.fill(`.form [name=${name}]`, value);
}

/** The form of a paper without file, without what an earlier run left in its draft. */
async function emptyForm(page) {
  const headers = { origin };
  await page.request.post("/drafts/register/removal", { form: { back: "/" }, headers, maxRedirects: 0 });
  await page.goto("/incoming/new");
}

/** Takes a file in and gives the address of its form. */
async function takeIn(page, file) {
  await page.goto("/intake");
  await page.setInputFiles("upload-zone input[type=file]", file);
  await page.waitForURL(/\/incoming\/new\?intake=/);
  return page.url();
}

const send = (page) => page.locator(".beside button.main").click();
const given = /\/incoming\/[0-9a-f-]+\?done=1/;

test("a refused form keeps what was typed and shows each fault at its field", async () => {
  const page = await member(browser, "VT");
  await emptyForm(page);
  await fill(page, { ...WHOLE, issuer: "", dated_on: "31/02/2026", paper_place: "", recipients: "Phòng Không Có" });
  await send(page);
  await page.locator("#faults").waitFor();
  const wrong = await page.$$eval(".field.wrong", (all) => all.map((field) => field.querySelector("input, select, textarea").name));
  assert.deepEqual(wrong.sort(), ["dated_on", "issuer", "paper_place", "recipients", "type"].sort());
  for (const name of wrong) {
    const input = page.locator(`.form [name=${name}]`);
    const notes = (await input.getAttribute("aria-describedby")).split(" ");
    assert.ok(notes.includes(`f-${name}-fault`), `${name} names its fault`);
    assert.ok((await page.locator(`#f-${name}-fault`).textContent()).length > 5, `${name} says what is wrong`);
  }
  assert.equal(await page.inputValue("[name=symbol]"), WHOLE.symbol);
  assert.equal(await page.inputValue("[name=dated_on]"), "31/02/2026");
  assert.equal(await page.inputValue("[name=recipients]"), "Phòng Không Có");
  assert.equal(await page.evaluate(() => document.activeElement.id), "faults", "the faults are read first");
  await checkAccess(page, "a refused form");
  // A fault leads to its field.
  await page.locator("#faults a[href='#f-issuer']").click();
  assert.equal(await page.evaluate(() => document.activeElement.name), "issuer");
  await fill(page, WHOLE);
  await page.fill(".form [name=recipients]", "");
  await page.selectOption("[name=type]", "party.bao-cao");
  await send(page);
  await page.waitForURL(given);
  checkTroubles(page.context(), "a refused form");
  await page.context().close();
});

test("the same paper again is refused with its number, and one can look at it", async () => {
  const page = await member(browser, "VT");
  await emptyForm(page);
  await fill(page, WHOLE);
  await page.selectOption("[name=type]", "party.bao-cao");
  await send(page);
  await page.locator("#f-symbol-fault").waitFor();
  assert.match(await page.locator("#f-symbol-fault").textContent(), /đã vào sổ: số đến \d+/);
  await page.locator("a.button", { hasText: "Xem mục đã vào sổ" }).click();
  await page.locator(".facts", { hasText: WHOLE.symbol }).waitFor();
  await page.context().close();
});

test("a draft survives closing the page, and can be dropped", async () => {
  const page = await member(browser, "VT");
  await emptyForm(page);
  await page.fill("[name=subject]", "");
  await page.locator("[name=subject]").pressSequentially("Gõ dở thì mất điện");
  await page.locator(".draft-state", { hasText: "Đã giữ" }).waitFor();
  await page.reload();
  assert.equal(await page.inputValue("[name=subject]"), "Gõ dở thì mất điện");
  await page.locator("button", { hasText: /^Bỏ/ }).first().click();
  await page.locator("dialog button.main").click();
  await page.waitForURL("/incoming/new");
  await page.waitForFunction(() => document.querySelector("[name=subject]").value === "");
  checkTroubles(page.context(), "drafts");
  await page.context().close();
});

test("a session that ended while typing: after signing in the text is back", async () => {
  const context = await open(browser);
  const page = await signIn(context, "VT");
  await emptyForm(page);
  await fill(page, { ...WHOLE, symbol: symbol(2), subject: "Phiên hết hạn giữa chừng" });
  await context.clearCookies();
  await context.addCookies([await ended()]);
  await send(page);
  await page.waitForURL(/\/login\?/);
  assert.match(await page.locator("main").textContent(), /đã được giữ lại/);
  const { login, password } = account("VT");
  await page.fill("[name=login]", login);
  await page.fill("[name=password]", password);
  await page.press("[name=password]", "Enter");
  await page.waitForURL(/\/incoming\/new/);
  assert.equal(await page.inputValue("[name=subject]"), "Phiên hết hạn giữa chừng");
  assert.equal(await page.inputValue("[name=symbol]"), symbol(2));
  await page.locator(".message button", { hasText: /^Bỏ/ }).click();
  await page.locator("dialog button.main").click();
  await page.waitForURL("/incoming/new");
  await context.close();
});

/** A cookie of the clerk whose session was ended elsewhere. */
async function ended() {
  const other = await open(browser);
  const page = await signIn(other, "VT");
  const cookie = (await other.cookies()).find(({ name }) => name === "s" || name === "__Host-s");
  await page.request.post("/logout", { headers: { origin: new URL(page.url()).origin } });
  await other.close();
  return cookie;
}

test("without script: a file goes up, and gets its number", async () => {
  const page = await member(browser, "VT", { javaScriptEnabled: false });
  await page.goto("/intake");
  await page.setInputFiles("upload-zone input[type=file]", scan("khong-script.png", 60));
  await page.locator("upload-zone button.main").click();
  await page.locator(".message.done", { hasText: "khong-script.png" }).waitFor();
  await page.locator(".waiting a", { hasText: "khong-script.png" }).first().click();
  await fill(page, { issuer: WHOLE.issuer, symbol: symbol(3), dated_on: "6/3", subject: "Không có script vẫn vào sổ" });
  await page.selectOption("[name=type]", "party.bao-cao");
  await send(page);
  await page.locator(".number-given .number").waitFor();
  await page.context().close();
});

test("on a phone, dark: nothing scrolls sideways, and a paper gets its number", async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: "dark" };
  const page = await member(browser, "VT", phone);
  for (const address of ["/", "/intake", "/incoming", "/books", "/numbers", "/org", "/notices", "/account"]) {
    await page.goto(address);
    await checkWidth(page, `${address} on a phone`);
  }
  await takeIn(page, scan("dien-thoai.png", 120));
  await checkWidth(page, "the form on a phone");
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(ground, "rgb(26, 25, 23)", "the dark theme follows the system");
  await fill(page, { issuer: WHOLE.issuer, symbol: symbol(4), dated_on: "7/3", subject: "Vào sổ bằng điện thoại" });
  await page.selectOption("[name=type]", "party.bao-cao");
  await picture(page, "phone-form");
  await page.locator(".beside button.main").tap();
  await page.waitForURL(given);
  await checkWidth(page, "the paper on a phone");
  await checkAccess(page, "the paper on a phone, dark");
  await picture(page, "phone-paper");
  checkTroubles(page.context(), "the phone");
  await page.context().close();
});

test("a paper with a secrecy mark is refused, and nothing of it waits", async () => {
  const page = await member(browser, "VT");
  await page.goto("/intake");
  const before = await page.locator(".waiting > li").count();
  await page.setInputFiles("upload-zone input[type=file]", docx("ke-hoach.docx", ["MẬT", "KẾ HOẠCH", "về việc không ai được đọc"]));
  const fault = page.locator(".uploads .fault");
  await fault.waitFor();
  assert.match(await fault.textContent(), /dấu chỉ độ mật nên bị từ chối; không lưu lại gì/);
  await checkAccess(page, "a refused file");
  await page.reload();
  assert.equal(await page.locator(".waiting > li").count(), before);
  assert.equal(await page.locator(".waiting", { hasText: "ke-hoach" }).count(), 0);
  await page.context().close();
});

test("an empty and a broken file are refused in words, the good one beside them is taken", async () => {
  const page = await member(browser, "VT");
  await page.goto("/intake");
  await page.setInputFiles("upload-zone input[type=file]", [
    { name: "rong.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) },
    { name: "hong.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nkhông phải PDF") },
    { name: "chuong-trinh.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\x90\x00 program") },
    scan("tot.png", 150),
  ]);
  await page.locator(".uploads a", { hasText: "tot.png" }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".uploads .fault").length === 3);
  for (const text of await page.locator(".uploads .fault").allTextContents()) assert.ok(text.length > 20, text);
  await picture(page, "uploads");
  checkTroubles(page.context(), "uploads");
  await page.context().close();
});

test("two tabs with the same waiting file: one number, and the other tab says so", async () => {
  const page = await member(browser, "VT");
  const address = await takeIn(page, scan("hai-the.png", 180));
  const other = await page.context().newPage();
  await other.goto(address);
  const values = { issuer: WHOLE.issuer, symbol: symbol(5), dated_on: "8/3", subject: "Hai thẻ một văn bản" };
  for (const tab of [page, other]) {
    await fill(tab, values);
    await tab.selectOption("[name=type]", "party.bao-cao");
  }
  await send(page);
  await page.waitForURL(given);
  await send(other);
  await other.locator(".error-page, #faults").first().waitFor();
  assert.match(await other.locator("main").textContent(), /không còn chờ vào sổ|đã vào sổ/);
  await page.goto(`/incoming?q=${symbol(5)}`);
  assert.equal(await page.locator("tbody tr").count(), 1);
  await page.context().close();
});

test("the back button after registering shows the paper with its number, not its form again", async () => {
  const page = await member(browser, "VT");
  await takeIn(page, scan("nut-lui.png", 200));
  await fill(page, { issuer: WHOLE.issuer, symbol: symbol(7), dated_on: "9/3", subject: "Bấm nút lùi" });
  await page.selectOption("[name=type]", "party.bao-cao");
  await send(page);
  await page.waitForURL(given);
  const { pathname } = new URL(page.url());
  await page.goBack();
  await page.waitForURL((url) => url.pathname === pathname);
  await page.locator(".facts", { hasText: symbol(7) }).waitFor();
  await page.context().close();
});

test("Enter pressed twice takes one number", async () => {
  const page = await member(browser, "VT");
  await emptyForm(page);
  await fill(page, { ...WHOLE, symbol: symbol(6), subject: "Bấm hai lần" });
  await page.selectOption("[name=type]", "party.bao-cao");
  await page.locator(".beside button.main").dblclick();
  await page.waitForURL(given);
  await page.goto(`/incoming?q=${symbol(6)}`);
  assert.equal(await page.locator("tbody tr").count(), 1);
  await page.context().close();
});

test("a refused act leads back to where one was", async () => {
  const page = await member(browser, "VT");
  await page.goto("/intake");
  await page.locator("button", { hasText: "Bỏ ra" }).click();
  await page.locator(".error-page").waitFor();
  await page.locator("[data-back]").click();
  await page.waitForURL("/intake");
  await page.context().close();
});
