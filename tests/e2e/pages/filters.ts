import { expect, type Locator, type Page } from "@playwright/test";

/** What the list is filtered by beside status, its order, and the saved views. */
export class Filters {
  readonly button: Locator;
  readonly form: Locator;
  readonly applied: Locator;
  readonly sort: Locator;
  readonly views: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.button = page.getByTestId("filter");
    this.form = page.getByRole("dialog", { name: /^Filtrar/ });
    this.applied = page.getByRole("list", { name: "Filtros ativos" }).getByRole("button");
    this.sort = page.getByTestId("sort");
    this.views = page.getByTestId("views");
    this.dialog = page.getByRole("dialog", { name: "Salvar visão" });
  }

  async open() {
    await this.button.click();
    await expect(this.form).toBeVisible();
  }

  async close() {
    await this.page.keyboard.press("Escape");
    await expect(this.form).toBeHidden();
  }

  /** Switches an option of a part of the form. */
  async toggle(part: string, option: string) {
    await this.form.getByRole("group", { name: part }).getByRole("button", { name: option, exact: true }).click();
  }

  async sortBy(order: string) {
    await this.sort.click();
    await this.page.getByRole("menuitemradio", { name: order }).click();
  }

  /** Chooses something of the views' menu. */
  async view(name: string | RegExp) {
    await this.views.click();
    await this.page.getByRole("menu", { name: /^Visão/ }).getByText(name).click();
  }

  async saveAs(name: string) {
    await this.view("Salvar como visão…");
    await this.dialog.getByLabel("Nome da visão").fill(name);
    await this.dialog.getByRole("button", { name: "Salvar" }).click();
    await expect(this.dialog).toBeHidden();
  }
}
