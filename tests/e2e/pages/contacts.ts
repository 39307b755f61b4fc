import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The dialog that edits the card of a customer, and the card beside a chat. */
export class Card {
  readonly dialog: Locator;
  readonly same: Locator;
  readonly joined: Locator;
  readonly chats: Locator;

  constructor(readonly page: Page, readonly root: Locator) {
    this.dialog = page.getByRole("dialog", { name: "Editar contato" });
    this.same = root.getByTestId("same-person");
    this.joined = root.getByTestId("joined-persons");
    this.chats = root.getByTestId("person-chat");
  }

  /** Writes into fields of the dialog, by their labels, and saves. */
  async edit(values: Record<string, string>) {
    await this.root.getByRole("button", { name: "Editar contato" }).click();
    for (const [label, value] of Object.entries(values)) {
      const control = this.dialog.getByLabel(label, { exact: true });
      if ((await control.evaluate((element) => element.tagName)) === "SELECT") await control.selectOption({ label: value });
      else await control.fill(value);
    }
    await this.dialog.getByRole("button", { name: "Salvar" }).click();
    await expect(this.dialog).toBeHidden();
  }

  field(key: string): Locator {
    return this.root.locator(`[data-testid=card-field][data-key="${key}"]`);
  }
}

/** The screen of customers. */
export class Contacts {
  readonly rows: Locator;
  readonly search: Locator;
  readonly count: Locator;
  readonly card: Card;

  constructor(readonly page: Page) {
    this.rows = page.getByTestId("contacts-row");
    this.search = page.getByTestId("contacts-search");
    this.count = page.getByTestId("contacts-count");
    this.card = new Card(page, page.getByTestId("contacts-card"));
  }

  /** The file that the list is saved as. */
  async export(format: "Planilha (CSV)" | "Contatos de celular (vCard)"): Promise<string> {
    await this.page.getByTestId("contacts-export").click();
    const dialog = this.page.getByRole("dialog", { name: "Exportar clientes" });
    await dialog.getByLabel("Formato").selectOption({ label: format });
    const download = this.page.waitForEvent("download");
    await dialog.getByTestId("contacts-export-now").click();
    await expect(dialog).toBeHidden();
    return readFile(await (await download).path(), "utf8");
  }

  /** The dialog that imports a file, with the file chosen. */
  async import(name: string, content: string): Promise<Locator> {
    await this.page.getByTestId("contacts-import").click();
    const dialog = this.page.getByRole("dialog", { name: "Importar clientes" });
    await dialog.getByTestId("import-file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
    return dialog;
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }
}
