import { expect, type Locator, type Page } from "@playwright/test";

/** The bar of time travel. */
export class Travel {
  readonly button: Locator;
  readonly bar: Locator;
  readonly words: Locator;
  readonly line: Locator;
  readonly field: Locator;
  readonly previous: Locator;
  readonly next: Locator;
  readonly play: Locator;
  readonly back: Locator;

  constructor(readonly page: Page) {
    this.button = page.getByTestId("time-travel");
    this.bar = page.getByRole("region", { name: "Viagem no tempo" });
    this.words = page.getByTestId("travel-words");
    this.line = page.getByTestId("travel-line");
    this.field = page.getByTestId("travel-when");
    this.previous = page.getByTestId("travel-previous");
    this.next = page.getByTestId("travel-next");
    this.play = page.getByTestId("travel-play");
    this.back = this.bar.getByRole("button", { name: "Voltar ao presente" });
  }

  /** The past is shown, just before that instant: `02/03/2026 09:03:30`. */
  async sees(when: string | RegExp) {
    await expect(this.words).toContainText(when);
    await expect(this.words).toContainText("o passado, só leitura");
    await expect(this.bar).toHaveAttribute("data-past", "true");
  }

  /** The present is shown. */
  async seesNow() {
    await expect(this.words).toContainText("Você está no presente");
    await expect(this.bar).toHaveAttribute("data-past", "false");
    await expect(this.page).not.toHaveURL(/as_of/);
  }
}
