import { expect, type Locator, type Page } from "@playwright/test";

/** Where one writes. */
export class Composer {
  readonly text: Locator;
  readonly send: Locator;
  readonly replies: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByTestId("composer");
    this.send = page.getByTestId("send");
    this.replies = page.getByRole("listbox", { name: "Respostas rápidas" }).getByRole("option");
  }

  /** Writes and sends, and waits until it has been stored. */
  async write(text: string) {
    await this.text.fill(text);
    await this.text.press("Enter");
    await expect(this.text).toHaveValue("");
    await expect(this.page.locator(".bubble[data-sending]")).toHaveCount(0);
  }

  async mode(name: "Mensagem" | "Nota interna") {
    await this.page.getByRole("radio", { name }).click();
  }
}
