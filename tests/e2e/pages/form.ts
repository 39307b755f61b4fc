import { expect, type Locator, type Page } from "@playwright/test";

/** A dialog with fields, or a bar under them: it closes when what was typed is saved, and says why where it is not. */
export class Form {
  readonly note: Locator;

  constructor(
    readonly within: Locator,
    private readonly button = "Salvar",
  ) {
    this.note = within.getByTestId("not-done");
  }

  /** The dialog of that title. */
  static dialog(page: Page, name: string, button?: string): Form {
    return new Form(page.getByRole("dialog", { name, exact: true }), button);
  }

  field(label: string): Locator {
    return this.within.getByLabel(label, { exact: true });
  }

  async fill(fields: Record<string, string>) {
    for (const [label, text] of Object.entries(fields)) await this.field(label).fill(text);
  }

  async save() {
    await this.within.getByRole("button", { name: this.button, exact: true }).click();
  }

  /** It is not saved: the form says why, and holds what was typed. */
  async refuses(why: string | RegExp, fields: Record<string, string>) {
    await expect(this.note).toContainText(why);
    for (const [label, text] of Object.entries(fields)) await expect(this.field(label)).toHaveValue(text);
  }

  /** It is saved now. */
  async saves() {
    await this.save();
    await expect(this.within).toBeHidden();
  }
}

/** The question that is asked where nobody has said who they are. */
export class WhoQuestion {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Quem está no balcão?" });
  }

  async leave() {
    await expect(this.dialog).toBeVisible();
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toBeHidden();
  }
}
