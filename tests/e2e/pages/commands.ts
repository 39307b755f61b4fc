import { expect, type Locator, type Page } from "@playwright/test";

/** The palette and the sheet of keys. */
export class Palette {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly options: Locator;
  readonly sheet: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByTestId("palette");
    this.field = this.dialog.getByRole("combobox");
    this.options = this.dialog.getByTestId("palette-option");
    this.sheet = page.getByRole("dialog", { name: "Atalhos do teclado" });
  }

  /** Opens it by its key; the field has the focus then. */
  async open() {
    await this.page.keyboard.press("Control+k");
    await expect(this.field).toBeFocused();
  }

  option(words: string | RegExp): Locator {
    return this.options.filter({ hasText: words });
  }

  /** Types, waits until that is the option that Enter takes, and takes it. */
  async take(typed: string, words: string) {
    await this.field.fill(typed);
    await expect(this.active).toContainText(words);
    await this.page.keyboard.press("Enter");
    await expect(this.dialog).toHaveCount(0);
  }

  /** The option that the field names as active. */
  get active(): Locator {
    return this.dialog.locator("[role=option][aria-selected=true]");
  }
}
