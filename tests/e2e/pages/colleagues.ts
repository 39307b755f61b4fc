import { expect, type Locator, type Page } from "@playwright/test";

/** Who else is at the desk, as one person's page shows it. */
export class Colleagues {
  /** The faces at the head of the open chat. */
  readonly lookers: Locator;
  /** The line above the composer. */
  readonly answering: Locator;
  private readonly menu: Locator;

  constructor(private readonly page: Page) {
    this.lookers = page.getByTestId("lookers");
    this.answering = page.getByTestId("answering");
    this.menu = page.getByTestId("colleagues");
  }

  /** What is said in the list of chats. */
  inList(text: string): Locator {
    return this.page.getByTestId("row-answering").filter({ hasText: text });
  }

  /** What a screen reader is told. */
  told(text: string): Locator {
    return this.page.getByRole("status").filter({ hasText: text });
  }

  /** Who is in the menu of who is here: names, and where. */
  async mustBe(...people: RegExp[]) {
    await this.page.getByRole("button", { name: /^Você é/ }).click();
    const there = this.menu.getByTestId("colleague");
    await expect(there).toHaveText(people);
    await this.page.keyboard.press("Escape");
  }
}
