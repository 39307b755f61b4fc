import { expect, type Page } from "@playwright/test";

/** The first visit. */
export class Welcome {
  constructor(readonly page: Page) {}

  async open() {
    await this.page.goto("");
    await this.isShown();
  }

  async isShown() {
    await expect(this.page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
  }

  /** Starts an empty desk with one agent. */
  async found(name: string) {
    await this.open();
    await this.page.getByRole("button", { name: /Começar um balcão vazio/ }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Como você se chama?").fill(name);
    await dialog.getByRole("button", { name: "Começar" }).click();
    await expect(this.page.getByTestId("tab-active")).toBeVisible();
  }

  async demo() {
    await this.open();
    await this.page.getByRole("button", { name: /Explorar a loja/ }).click();
  }
}
