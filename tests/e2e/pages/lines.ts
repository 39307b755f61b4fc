import { expect, type Locator, type Page } from "@playwright/test";

/** The bots of Telegram, in the settings. */
export class Lines {
  readonly token: Locator;
  readonly add: Locator;
  readonly rows: Locator;
  readonly health: Locator;
  readonly badge: Locator;

  constructor(readonly page: Page) {
    this.token = page.getByTestId("line-token");
    this.add = page.getByRole("button", { name: "Ligar bot" });
    this.rows = page.getByTestId("line");
    this.health = page.getByTestId("line-health");
    this.badge = this.rows.locator(".badge");
  }

  async open() {
    await this.page.goto("?screen=settings");
    await expect(this.token).toBeVisible();
  }

  /** Adds the bot of a token, and waits until it works. */
  async connect(token: string) {
    await this.open();
    await this.token.fill(token);
    await this.add.click();
    await expect(this.rows).toHaveCount(1);
    await expect(this.badge).toHaveText("Funcionando");
  }

  async remove() {
    await this.rows.getByRole("button", { name: "Remover" }).click();
    await this.page.getByTestId("line-remove").click();
    await expect(this.rows).toHaveCount(0);
  }

  /** What is said of a line wherever one is on the desk. */
  alarm(text: string): Locator {
    return this.page.getByRole("alert").filter({ hasText: text });
  }
}
