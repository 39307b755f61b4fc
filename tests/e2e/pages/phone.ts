import { expect, type Locator, type Page } from "@playwright/test";

/** The simulator: the customer's phone. */
export class Phone {
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole("region", { name: "Celular do cliente" });
  }

  async open() {
    await this.page.getByTestId("simulate-customer").click();
    await expect(this.panel).toBeVisible();
  }

  async close() {
    await this.panel.getByRole("button", { name: "Fechar" }).click();
    await expect(this.panel).toBeHidden();
  }

  /** Somebody who never wrote writes. */
  async newcomer(name: string, text: string) {
    await this.panel.getByRole("button", { name: "Novo cliente" }).click();
    await this.panel.getByLabel("Nome").fill(name);
    await this.panel.getByLabel("Primeira mensagem").fill(text);
    await this.panel.getByRole("button", { name: "Enviar como cliente" }).click();
    await expect(this.message(text)).toBeVisible();
  }

  /** The customer who holds the phone writes; it is on the screen, so it is stored. */
  async write(text: string) {
    await this.panel.getByRole("textbox", { name: "Mensagem do cliente" }).fill(text);
    await this.panel.getByRole("textbox", { name: "Mensagem do cliente" }).press("Enter");
    await expect(this.message(text)).toBeVisible();
  }

  message(text: string): Locator {
    return this.panel.getByRole("log").getByText(text, { exact: true });
  }
}
