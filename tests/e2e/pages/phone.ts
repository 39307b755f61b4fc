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

  /** Hands the phone to a customer of the desk. */
  async give(name: string) {
    await this.offer();
    await this.panel.getByRole("searchbox", { name: "Buscar cliente" }).fill(name);
    await this.panel.getByRole("list", { name: "Clientes" }).getByRole("button", { name, exact: true }).click();
  }

  /** Where a chat is open its customer holds the phone already. */
  private async offer() {
    const other = this.panel.getByRole("button", { name: "Outro cliente" });
    const find = this.panel.getByRole("searchbox", { name: "Buscar cliente" });
    await expect(other.or(find)).toBeVisible();
    if (await other.isVisible()) await other.click();
  }

  /** Somebody who never wrote writes. */
  async newcomer(name: string, text: string) {
    await this.offer();
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
