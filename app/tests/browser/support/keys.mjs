// A person at the keyboard: presses keys, types text, and is counted.

/** What one registers with by hand: `presses` are keys beside the text itself. */
export class Hands {
  constructor(page) {
    this.page = page;
    this.presses = 0;
    this.letters = 0;
  }

  /** Keys one after another: `press("g", "i")`. */
  async press(...keys) {
    for (const key of keys) {
      this.presses += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text) {
    this.letters += text.length;
    await this.page.keyboard.type(text);
  }

  /** The name of the field that has the focus. */
  focus() {
    return this.page.evaluate(() => document.activeElement?.name ?? "");
  }

  /** Tab until the field has the focus. */
  async tabTo(name) {
    for (let n = 0; n < 30; n += 1) {
      if ((await this.focus()) === name) return;
      await this.press("Tab");
    }
    throw new Error(`Tab does not lead to ${name}`);
  }

  /** Types over what stands in the field. */
  async overtype(name, text) {
    await this.tabTo(name);
    // Tab chooses what stands in a line; only a text area keeps it.
    if (await this.page.evaluate(() => document.activeElement.tagName === "TEXTAREA")) await this.press("Control+a");
    await this.type(text);
  }
}
