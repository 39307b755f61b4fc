import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";

const TABLES = join(__dirname, "../../native/data");

/** What `setInputFiles` takes: a path, or a file made up by the test. */
type Given = string | { name: string; mimeType: string; buffer: Buffer };

/** A text as a file. */
export const textFile = (text: string | Buffer, name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

/** The screen that brings another desk's log in. */
export class Importing {
  readonly confirm: Locator;
  readonly refusal: Locator;
  readonly problems: Locator;

  constructor(readonly page: Page) {
    this.confirm = page.getByTestId("import-confirm");
    this.refusal = page.getByRole("alert");
    this.problems = page.getByRole("region", { name: /não pôde ser lida|não puderam ser lidas/ });
  }

  async open() {
    await this.page.goto("?screen=import");
    await expect(this.page.getByRole("heading", { name: "Importar" })).toBeVisible();
  }

  async choose(file: Given | Exclude<Given, string>[]) {
    await this.page.getByTestId("import-file").setInputFiles(file);
  }

  /** A journal of these events, as a file. */
  async chooseJournal(events: object[], name = "log.jsonl") {
    const text = events.map((event) => JSON.stringify(event) + "\n").join("");
    await this.chooseText(text, name);
  }

  async chooseText(text: string | Buffer, name = "log.jsonl") {
    await this.choose(textFile(text, name));
  }

  /** A table of the native tests, by the beginning of its name. */
  async chooseTable(start: string) {
    const name = readdirSync(TABLES).find((name) => name.startsWith(start));
    await this.choose(join(TABLES, name ?? start));
  }

  /** The rows of the preview. */
  get rows() {
    return this.page.getByRole("region", { name: "Como as primeiras linhas serão lidas" }).locator("tbody tr");
  }

  async zone(name: string) {
    await this.page.getByLabel("Fuso dos horários").selectOption(name);
  }

  async meaning(value: string, words: string) {
    await this.page.getByLabel(value, { exact: true }).selectOption({ label: words });
  }

  /** Confirms, and waits until all is stored. */
  async take() {
    await this.confirm.click();
    await expect(this.page.getByRole("heading", { name: "Importação concluída" })).toBeVisible({ timeout: 120_000 });
  }

  /** To the chats, as the person of that name (or as somebody new). */
  async seeChats() {
    await this.page.getByRole("button", { name: "Ver as conversas" }).click();
  }
}
