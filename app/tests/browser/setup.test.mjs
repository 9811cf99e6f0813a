// The first day: an empty folder, one code, an office, a clerk, and number 01.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkAccess, checkTroubles, checkWidth, launch, open, picture } from "./support/browser.mjs";
import { startEmpty } from "./support/server.mjs";
import { scan } from "./support/files.mjs";

let browser;
let server;
before(async () => ([browser, server] = await Promise.all([launch(), startEmpty()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

const OFFICE = {
  office_name: "Văn phòng Đảng uỷ Công ty Thử nghiệm",
  office_short: "VP Đảng uỷ",
  office_slug: "thunghiem",
  office_place: "Thành phố Hồ Chí Minh",
  name: "Đảng uỷ Công ty Thử nghiệm",
  symbol: "ĐU",
  admin_name: "Lê Thị Ánh",
  login: "quantri.thunghiem",
};
// It begins with a space, as people type: what is set up must be what signs in.
const PASSWORD = " con trâu gặm cỏ bên sông";
const OWN = "mười hai con giáp đi học";

async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) await page.fill(`main [name=${name}]`, value);
}

const main = (page) => page.locator("main button.main").first();

async function logIn(page, login, password) {
  await page.goto("/login");
  await fill(page, { login, password });
  await main(page).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

test("whoever comes first is led to the set-up, and wrong turns cost nothing", async () => {
  const context = await open(browser, { baseURL: server.address });
  const page = await context.newPage();
  await page.goto("/");
  assert.equal(new URL(page.url()).pathname, "/set-up");
  await checkAccess(page, "set-up");
  await fill(page, { ...OFFICE, code: "SAI SAI SAI", password: PASSWORD, password_again: PASSWORD });
  await main(page).click();
  await page.locator("#f-code-fault").waitFor();
  assert.equal(await page.inputValue("[name=office_name]"), OFFICE.office_name);
  assert.equal(await page.inputValue("[name=password]"), "", "a password is never shown again");
  // With the right code and nothing else each fault names its field.
  await page.goto("/set-up");
  await page.fill("[name=code]", server.code.toLowerCase());
  await main(page).click();
  await page.locator("#faults a", { hasText: "Tên văn phòng: " }).waitFor();
  await checkAccess(page, "a refused set-up");
  await page.setViewportSize({ width: 360, height: 740 });
  await checkWidth(page, "set-up on a phone");
  await page.setViewportSize({ width: 1280, height: 800 });
  await picture(page, "set-up");
  await fill(page, { ...OFFICE, password: PASSWORD, password_again: PASSWORD });
  await page.selectOption("[name=regime]", "party");
  await main(page).dblclick();
  await page.waitForURL(/\/login/);
  await page.locator(".message.done", { hasText: "lập xong" }).waitFor();
  // The code is spent.
  assert.equal((await page.goto("/set-up")).status(), 404);
  checkTroubles(context, "set-up");
  await context.close();
});

let clerk;
test("the administrator is led to the people, and makes a clerk", async () => {
  const context = await open(browser, { baseURL: server.address });
  const page = await context.newPage();
  await logIn(page, OFFICE.login, PASSWORD);
  await page.locator(".empty a.button").click();
  await page.waitForURL(/\/org\/people/);
  await page.locator("a.button.main").click();
  await fill(page, { name: "Trần Văn Thư", login: "vanthu.thunghiem" });
  await page.check("[name=roles][value=VT]");
  await main(page).click();
  const secret = page.locator("main code").last();
  await secret.waitFor();
  clerk = { login: "vanthu.thunghiem", password: (await secret.textContent()).trim() };
  await picture(page, "one-time-password");
  await checkAccess(page, "the one-time password");
  checkTroubles(context, "a new clerk");
  await context.close();
});

test("the clerk takes a password of his own, and registers number 01", async () => {
  const context = await open(browser, { baseURL: server.address });
  const page = await context.newPage();
  await logIn(page, clerk.login, clerk.password);
  assert.equal(new URL(page.url()).pathname, "/password");
  await fill(page, { password: clerk.password, new_password: "1234567890", new_password_again: "1234567890" });
  await main(page).click();
  await page.locator("#faults").waitFor();
  await fill(page, { password: clerk.password, new_password: OWN, new_password_again: OWN });
  await main(page).click();
  await page.waitForURL((url) => url.pathname !== "/password");
  await page.goto("/");
  for (const address of ["/intake", "/incoming", "/books", "/notices", "/drafts"]) {
    await page.goto(address);
    await checkAccess(page, `${address} of an empty office`);
  }
  await page.goto("/");
  await page.locator("a.button.main").click();
  await page.setInputFiles("upload-zone input[type=file]", scan("dau-tien.png"));
  await page.waitForURL(/\/incoming\/new\?intake=/);
  await fill(page, { issuer: "Thành uỷ Thành phố Hồ Chí Minh", symbol: "12-CV/TU", dated_on: "hôm nay", subject: "Văn bản đầu tiên" });
  await page.selectOption("[name=type]", "party.cong-van");
  await page.locator(".beside button.main").click();
  const number = page.locator(".number-given .number");
  await number.waitFor();
  assert.equal(await number.textContent(), "01");
  await page.goto("/books");
  await page.locator("main a", { hasText: "Quyển 1" }).waitFor();
  checkTroubles(context, "the first paper");
  await context.close();
});
