import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The settings of the desk. */
export class Settings {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog");
  }

  async open(address = "?screen=settings") {
    await this.page.goto(address);
    await expect(this.page.getByRole("heading", { name: "Ajustes" })).toBeVisible();
  }

  /** The exported journal, as it would lie on the person's disk. */
  async exportJournal(): Promise<string> {
    const download = this.page.waitForEvent("download");
    await this.page.getByTestId("export-log").click();
    return readFile(await (await download).path(), "utf8");
  }

  async addPerson(name: string) {
    await this.page.getByRole("button", { name: "Adicionar pessoa" }).click();
    await this.dialog.getByLabel("Nome", { exact: true }).fill(name);
    await this.dialog.getByRole("button", { name: "Salvar" }).click();
    await expect(this.dialog).toBeHidden();
  }

  async addReply(shortcut: string, text: string) {
    await this.page.getByRole("button", { name: "Adicionar resposta" }).click();
    await this.dialog.getByLabel("Atalho").fill(shortcut);
    await this.dialog.getByLabel("Texto").fill(text);
    await this.dialog.getByRole("button", { name: "Salvar" }).click();
  }

  async deleteEverything() {
    await this.page.getByRole("button", { name: "Apagar tudo" }).click();
    await this.dialog.getByRole("textbox").fill("apagar");
    await this.dialog.getByRole("button", { name: "Apagar tudo" }).click();
  }
}
