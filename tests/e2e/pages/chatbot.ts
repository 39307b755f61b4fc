import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The chatbot's rules. */
export class Chatbot {
  readonly rules: Locator;
  readonly bar: Locator;
  readonly editor: Locator;
  readonly summary: Locator;

  constructor(readonly page: Page) {
    this.rules = page.getByTestId("rule");
    this.bar = page.getByTestId("rules-bar");
    this.editor = page.getByRole("dialog", { name: "Editar regra" });
    this.summary = page.getByTestId("rule-summary");
  }

  async open(address = "?screen=chatbot") {
    await this.page.goto(address);
    await expect(this.page.getByRole("heading", { name: "Chatbot", level: 1 })).toBeVisible();
  }

  rule(name: string): Locator {
    return this.rules.filter({ has: this.page.getByRole("heading", { name }) });
  }

  warnings(name: string): Locator {
    return this.rule(name).getByTestId("rule-warnings");
  }

  /** The names, in order. */
  async names(): Promise<string[]> {
    return this.rules.getByRole("heading", { level: 2 }).evaluateAll((heads) =>
      heads.map((head) => head.firstChild?.textContent ?? ""),
    );
  }

  /** Begins a rule; its editor is open then. */
  async add(template: string) {
    await this.page.getByRole("button", { name: "Adicionar regra" }).click();
    await this.page.getByRole("menuitem", { name: template }).click();
    await expect(this.editor).toBeVisible();
  }

  /** A rule from a template, as it is. */
  async take(template: string) {
    await this.add(template);
    await this.done();
  }

  async edit(name: string) {
    await this.page.getByRole("button", { name: `Editar ${name}`, exact: true }).click();
    await expect(this.editor).toBeVisible();
  }

  async done() {
    await this.editor.getByRole("button", { name: "Pronto" }).click();
    await expect(this.editor).toBeHidden();
  }

  async addAction(kind: string) {
    await this.editor.getByRole("button", { name: "Adicionar ação" }).click();
    await this.page.getByRole("menuitem", { name: kind }).click();
  }

  async addCondition(kind: string) {
    await this.editor.getByRole("button", { name: "Adicionar condição" }).click();
    await this.page.getByRole("menuitem", { name: kind, exact: true }).click();
  }

  /** Saves the draft; it counts then. */
  async save() {
    await this.bar.getByRole("button", { name: "Salvar" }).click();
    await expect(this.bar).toBeHidden();
  }

  async action(name: string, action: string) {
    await this.page.getByRole("button", { name: `Mais ações de ${name}` }).click();
    await this.page.getByRole("menuitem", { name: action }).click();
  }

  async more(action: string) {
    await this.page.getByRole("button", { name: "Importar, exportar e versões" }).click();
    await this.page.getByRole("menuitem", { name: action }).click();
  }

  /** The exported rules, as they would lie on the person's disk. */
  async export(): Promise<string> {
    const download = this.page.waitForEvent("download");
    await this.more("Exportar regras (JSON)");
    return readFile(await (await download).path(), "utf8");
  }

  async chooseFile(text: string) {
    await this.more("Importar regras (JSON)…");
    await this.page.getByTestId("rules-file").setInputFiles({
      name: "regras.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
  }
}
