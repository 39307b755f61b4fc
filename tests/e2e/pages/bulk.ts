import { type Locator, type Page } from "@playwright/test";

/** Many chats at once. */
export class Bulk {
  readonly bar: Locator;
  readonly count: Locator;
  readonly all: Locator;
  readonly none: Locator;
  readonly confirm: Locator;
  readonly stop: Locator;

  constructor(readonly page: Page) {
    this.bar = page.getByTestId("bulk");
    this.count = this.bar.locator(".bulk-count strong");
    this.all = page.getByTestId("bulk-all");
    this.none = page.getByTestId("bulk-none");
    this.confirm = page.getByTestId("bulk-confirm");
    this.stop = page.getByTestId("bulk-stop");
  }

  async setStatus(name: string) {
    await this.page.getByTestId("bulk-status").click();
    await this.page.getByRole("menuitem", { name }).click();
  }

  press(what: "assign" | "tags" | "macros" | "archive" | "read") {
    return this.page.getByTestId(`bulk-${what}`).click();
  }
}
