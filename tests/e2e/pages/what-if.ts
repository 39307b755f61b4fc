import { expect, type Locator, type Page } from "@playwright/test";

/** What other settings or rules would have done. */
export class WhatIf {
  readonly dialog: Locator;
  readonly sum: Locator;
  readonly chats: Locator;
  readonly rules: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByTestId("rehearsal");
    this.sum = this.dialog.getByTestId("rehearsal-sum");
    this.chats = this.dialog.getByTestId("rehearsal-chat");
    this.rules = this.dialog.getByTestId("rehearsal-rule");
  }

  /** From the bar of a draft, until there is an outcome. */
  async begin() {
    await this.page.getByRole("button", { name: "Simular", exact: true }).click();
    await expect(this.sum).toBeVisible();
  }

  /** A figure as it was and as it would be, as the report has them. */
  async figure(path: string): Promise<[string | null, string | null]> {
    const row = this.dialog.locator(`[data-figure="${path}"]`);
    return [await row.getAttribute("data-was"), await row.getAttribute("data-would-be")];
  }

  async since(name: string) {
    await this.dialog.getByRole("radio", { name }).click();
  }

  async apply() {
    await this.dialog.getByRole("button", { name: "Aplicar daqui em diante" }).click();
    await expect(this.dialog).toBeHidden();
  }

  async leave() {
    await this.dialog.getByRole("button", { name: "Voltar sem aplicar" }).click();
    await expect(this.dialog).toBeHidden();
  }
}
