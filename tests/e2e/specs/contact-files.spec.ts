// Customers from a file, and in one.
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Contacts } from "../pages/contacts";

const contact_fields = [
  { key: "cpf", name: "CPF", type: "text" },
  { key: "limite", name: "Limite", type: "number" },
];

function desk() {
  return new Log(5 * HOUR)
    .desk({ type: "settings_changed", settings: { contact_fields } })
    .contact("rita", "Rita Souza", "+55 11 98765-4321")
    .customer("rita", "Oi")
    .later(MINUTE)
    .agent("rita", { type: "tags_changed", add: ["vip"], remove: [] })
    .contact("joao", "João", "joao@loja.com")
    .customer("joao", "Olá");
}

const TABLE = [
  "Nome;Celular;E-mail;CPF;Limite;Cor;Etiquetas",
  "Eva Lima;(21) 99999-0000;eva@x.org;123;1.500,50;azul;novo, ouro",
  "Rita Souza;11 98765-4321;rita@casa.org;;;;",
  ";;joao@loja.com;;;;",
  "Ivo;sem telefone;;;muito;;",
  ";;;;;verde;",
].join("\r\n");

test("a table of customers comes in once, seen before it is written", async ({ page }) => {
  const contacts = new Contacts(page);
  await openDesk(page, desk(), "?screen=contacts");
  await expect(contacts.count).toHaveText("2 clientes");
  let dialog = await contacts.import("clientes.csv", TABLE);
  const plan = dialog.getByTestId("contacts-plan");
  await expect(plan.getByRole("listitem")).toHaveText(["2 clientes novos", "1 cliente atualizado", "1 já está igual"]);
  await expect(dialog.getByLabel("Celular")).toHaveValue(/.+/);
  await expect(dialog.getByTestId("contacts-problems").getByRole("listitem")).toHaveText([
    /Linha 5.*sem telefone.* não é um telefone/, /Linha 5.*muito.* não serve para o campo Limite/, /Linha 6.*sem nome, telefone nem e-mail/,
  ]);
  await expectAccessible(page);
  // Another column is chosen; then all of it is cancelled.
  await dialog.getByLabel("Cor", { exact: true }).selectOption({ label: "Observação" });
  await expect(plan.getByRole("listitem").first()).toHaveText("2 clientes novos");
  await dialog.getByRole("button", { name: "Cancelar" }).click();
  await expect(dialog).toBeHidden();
  await expect(contacts.count).toHaveText("2 clientes");

  dialog = await contacts.import("clientes.csv", TABLE);
  await dialog.getByLabel("Cor", { exact: true }).selectOption({ label: "Observação" });
  await dialog.getByRole("button", { name: "Importar 3 clientes" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("3 clientes importados")).toBeVisible();
  await expect(contacts.count).toHaveText("4 clientes");
  await expect(contacts.row("Rita Souza")).toBeVisible();
  await contacts.row("Eva Lima").click();
  await expect(contacts.card.field("limite")).toHaveText("1500,5");
  await expect(page.getByTestId("card-note")).toHaveText("azul");

  // They do not fill the list of the active, and a new chat finds them.
  await page.getByRole("link", { name: "Conversas" }).click();
  await expect(page.getByTestId("chat-row")).toHaveCount(2);
  await page.reload();
  await page.getByRole("button", { name: "Nova conversa" }).click();
  await page.getByLabel("Telefone, e-mail ou usuário").fill("21 99999 0000");
  await expect(page.getByRole("dialog").getByTestId("person-chat")).toHaveCount(1);
  await page.keyboard.press("Escape");

  // The same file again changes nothing.
  await page.getByRole("link", { name: "Clientes" }).click();
  dialog = await contacts.import("clientes.csv", TABLE);
  await dialog.getByLabel("Cor", { exact: true }).selectOption({ label: "Observação" });
  await expect(plan.getByRole("listitem")).toHaveText("4 já estão iguais");
  await expect(dialog.getByTestId("contacts-import-now")).toBeDisabled();
});

test("what is saved for telephones and spreadsheets is what comes in", async ({ page }) => {
  const contacts = new Contacts(page);
  await openDesk(page, desk(), "?screen=contacts");
  await page.getByLabel("Etiqueta").selectOption({ label: "vip" });
  await expect(contacts.count).toHaveText("1 cliente");
  const sheet = await contacts.export("Planilha (CSV)");
  expect(sheet.split("\r\n").slice(1)).toEqual(["Rita Souza;'+55 11 98765-4321;;;;vip;;", ""]);
  await page.getByLabel("Etiqueta").selectOption({ label: "Todas as etiquetas" });
  const cards = await contacts.export("Contatos de celular (vCard)");
  expect(cards.match(/BEGIN:VCARD/g)).toHaveLength(2);
  const dialog = await contacts.import("contatos.vcf", cards + "BEGIN:VCARD\nFN:Bia\nTEL:21 3456-7890\nEND:VCARD\n");
  await expect(dialog.getByTestId("contacts-plan").getByRole("listitem")).toHaveText(["1 cliente novo", "2 já estão iguais"]);
  await expect(dialog.getByTestId("contacts-columns")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Importar 1 cliente" }).click();
  await expect(contacts.row("Bia")).toBeVisible();
});

test("a file that is none is refused with its reason, and another one can be chosen", async ({ page }) => {
  const contacts = new Contacts(page);
  await openDesk(page, desk(), "?screen=contacts");
  const dialog = await contacts.import("foto.csv", "\u0000\u0001\u0002");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByTestId("import-file").setInputFiles({ name: "a.vcf", mimeType: "text/vcard", buffer: Buffer.from("BEGIN:VCARD\nFN:Bia\nEND:VCARD") });
  await expect(dialog.getByTestId("contacts-plan")).toContainText("1 cliente novo");
  await page.keyboard.press("Escape");
  await expect(contacts.count).toHaveText("2 clientes");
});
