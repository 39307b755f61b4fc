// Customers: fields of the desk, one card for all chats of a person, and persons who are one.
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Behaviour } from "../pages/behaviour";
import { Card, Contacts } from "../pages/contacts";
import { Conversation } from "../pages/conversation";
import { Details } from "../pages/details";

const contact_fields = [
  { key: "cpf", name: "CPF", type: "text" },
  { key: "plano", name: "Plano", type: "choice", choices: ["Básico", "Pro"] },
  { key: "limite", name: "Limite", type: "number" },
  { key: "desde", name: "Cliente desde", type: "date" },
  { key: "later", name: "Foto", type: "image" },
];

/** Rita has two chats by one number, and one by e-mail that nobody knows to be hers. */
function desk() {
  return new Log(5 * HOUR)
    .desk({ type: "settings_changed", settings: { contact_fields } })
    .contact("rita", "Rita Souza", "+55 11 98765-4321")
    .customer("rita", "Oi")
    .later(20 * MINUTE)
    .agent("rita", { type: "status_set", status: "resolved" })
    .contact("zap", "ritinha", "5511987654321@c.us")
    .customer("zap", "Olá")
    .contact("mail", "Rita Souza", "rita@loja.com")
    .customer("mail", "Bom dia");
}

test("fields are defined, filled in one chat, and seen from every chat of the person", async ({ page }) => {
  const [chat, details, behaviour] = [new Conversation(page), new Details(page), new Behaviour(page)];
  const card = new Card(page, details.panel);
  await openDesk(page, desk());
  await page.getByRole("link", { name: "Ajustes" }).click();
  await behaviour.section("Campos dos clientes");
  const rows = page.getByTestId("contact-field-row");
  await expect(rows).toHaveCount(5);
  await expect(rows.last()).toContainText("Um campo que esta versão não conhece");
  await page.getByRole("button", { name: "Adicionar campo" }).click();
  const dialog = page.getByRole("dialog", { name: "Campo" });
  await dialog.getByLabel("Nome").fill("Cidade");
  await dialog.getByRole("button", { name: "Adicionar ao rascunho" }).click();
  await page.getByRole("button", { name: "Subir campo Cidade" }).click();
  await page.getByRole("button", { name: "Remover campo Limite" }).click();
  await expectAccessible(page);
  await behaviour.save();
  await expect(rows).toContainText(["CPF", "Plano", "Cliente desde", "Cidade", "Campo"]);

  await page.getByRole("link", { name: "Conversas" }).click();
  await chat.open("ritinha");
  await details.open();
  await card.edit({ CPF: "123.456.789-09", Plano: "Pro", "Cliente desde": "2019-05-03", Observação: "Prefere manhã", "Outros telefones e e-mails": "(21) 3456-7890" });
  await expect(card.field("plano")).toHaveText("Pro");
  await expect(card.field("desde")).toHaveText("03/05/2019");
  await expectAccessible(page);
  await expect(card.chats).toHaveText(/Rita Souza.*WhatsApp · Resolvido · 1 atendimento, 20 min/);
  await card.chats.click();
  await expect(chat.pane.getByRole("heading", { name: "Rita Souza", level: 2 })).toBeVisible();
  await expect(card.field("cpf")).toHaveText("123.456.789-09");
  await expect(details.panel.getByTestId("card-note")).toHaveText("Prefere manhã");

  // An edit from here is seen from there, and can be taken back.
  await card.edit({ "Nome do cliente": "Rita de Souza", CPF: "" });
  await expect(card.field("cpf")).toHaveCount(0);
  await card.chats.click();
  await expect(details.panel.getByRole("heading", { name: "Rita de Souza" })).toBeVisible();
  await expect(card.field("cpf")).toHaveCount(0);
  await page.getByRole("button", { name: "Desfazer" }).last().click();
  await expect(card.field("cpf")).toHaveText("123.456.789-09");
  await page.reload();
  await expect(card.field("plano")).toHaveText("Pro");

  // The further number finds the person.
  await page.getByTestId("search").fill("21 3456 7890");
  await expect(page.getByTestId("search-results").getByTestId("chat-row")).toHaveCount(1);
});

test("two persons become one by hand, and two again", async ({ page }) => {
  const [chat, details] = [new Conversation(page), new Details(page)];
  const card = new Card(page, details.panel);
  const cpf = (id: string, name: string, address: string) => ({ type: "contact_updated", contact: { name, address, channel: id, fields: { cpf: "1" } } });
  await openDesk(page, desk().agent("rita", cpf("whatsapp", "Rita Souza", "+55 11 98765-4321")).agent("mail", cpf("email", "Rita Souza", "rita@loja.com")));
  await chat.open("ritinha");
  await details.open();
  await expect(card.chats).toHaveCount(1);
  await expect(card.same).toContainText("mesmo nome e mesmo campo CPF");
  await expectAccessible(page);
  await card.same.getByRole("button", { name: "É a mesma pessoa: Rita Souza" }).click();
  await expect(card.chats).toHaveCount(2);
  await expect(card.same).toHaveCount(0);
  await expect(card.joined).toContainText("rita@loja.com");
  await page.getByRole("button", { name: "Desfazer" }).click();
  await expect(card.chats).toHaveCount(1);
  await card.same.getByRole("button", { name: "É a mesma pessoa: Rita Souza" }).click();
  await expect(card.chats).toHaveCount(2);
  await expect(card.joined.getByRole("button", { name: "Separar rita@loja.com" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(card.chats).toHaveCount(1);
  await expect(card.joined).toHaveCount(0);
  await expect(card.same.getByRole("button", { name: "É a mesma pessoa: Rita Souza" })).toBeFocused();
  // What is taken back, here or by a colleague, is seen at once.
  await page.getByRole("button", { name: "Desfazer" }).last().click();
  await expect(card.chats).toHaveCount(2);
  await expect(card.joined).toContainText("rita@loja.com");
});

test("the screen of customers has each person once, finds them, and leads to their chats", async ({ page }) => {
  const contacts = new Contacts(page);
  await openDesk(page, desk().later(MINUTE).agent("mail", { type: "tags_changed", add: ["vip"], remove: [] }));
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await expect(contacts.count).toHaveText("2 clientes");
  await expect(contacts.row("+55 11 98765-4321")).toContainText("2 conversas");
  await expectAccessible(page);
  await contacts.search.fill("wa.me/5511987654321");
  await expect(contacts.count).toHaveText("1 cliente");
  await contacts.search.fill("ninguém");
  await expect(page.getByText("Nenhum cliente encontrado")).toBeVisible();
  await page.getByRole("button", { name: "Mostrar todos" }).click();
  await page.getByLabel("Etiqueta").selectOption({ label: "vip" });
  await expect(contacts.count).toHaveText("1 cliente");
  await page.getByLabel("Etiqueta").selectOption({ label: "Todas as etiquetas" });

  // The card beside the list, by keys, and its chats.
  await contacts.row("+55 11 98765-4321").click();
  await expect(contacts.card.chats).toHaveCount(2);
  await expectAccessible(page);
  await contacts.card.edit({ "Nome do cliente": "Rita S. Lima", Plano: "Básico" });
  await expect(contacts.row("Rita S. Lima")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 390, height: 844 });
  await contacts.row("Rita S. Lima").click();
  await expect(contacts.search).toBeHidden();
  await page.goBack();
  await expect(contacts.search).toBeVisible();
  await contacts.row("Rita S. Lima").click();
  await contacts.card.chats.last().click();
  await expect(page.getByRole("heading", { name: "Rita S. Lima", level: 2 })).toBeVisible();
});

test("a desk without chats says who will be here", async ({ page }) => {
  await openDesk(page, new Log(HOUR), "?screen=contacts");
  await expect(page.getByText("Nenhum cliente ainda")).toBeVisible();
  await expectAccessible(page);
});
