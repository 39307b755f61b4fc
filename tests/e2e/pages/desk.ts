import { expect, type Locator, type Page } from "@playwright/test";
import { keep, startedBy, type Kept } from "../kept";

/** The app as a whole: what every screen has. */
export class Desk {
  readonly main: Locator;

  constructor(readonly page: Page) {
    // Not the page that shows until the app is there.
    this.main = page.locator("main:not(#boot)");
  }

  /** Says who sits here, where nobody has yet. */
  async sit(name: string) {
    await this.page.getByRole("button", { name: /^Quem está no balcão/ }).click();
    await this.page.getByRole("menuitemradio", { name }).click();
  }

  /** Opens an address of a desk that the browser has from earlier visits. */
  async openKept(kept: Kept, address = "") {
    await keep(this.page, kept);
    await this.open(address);
  }

  /** Opens a desk without chats on which a manager of that name sits, as if it had been started there before. */
  async openStarted(me: string, address = "") {
    await this.openKept(startedBy(me), address);
  }

  /** Opens an address of the app, such as `?demo`, and waits until the app is there. */
  async open(address = "") {
    await this.page.goto(address);
    await expect(this.main).toBeVisible();
  }
}
