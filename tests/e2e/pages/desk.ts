import { expect, type Locator, type Page } from "@playwright/test";

/** The app as a whole: what every screen has. */
export class Desk {
  readonly main: Locator;

  constructor(readonly page: Page) {
    // Not the page that shows until the app is there.
    this.main = page.locator("main:not(#boot)");
  }

  /** Opens an address of the app, such as `?demo`, and waits until the app is there. */
  async open(address = "") {
    await this.page.goto(address);
    await expect(this.main).toBeVisible();
  }
}
