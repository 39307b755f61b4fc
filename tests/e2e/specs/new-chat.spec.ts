import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Inbox } from "../pages/inbox";
import { Phone } from "../pages/phone";
import { Desk } from "../pages/desk";

test("a chat that an agent starts has no status until the customer writes", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza");
  const inbox = new Inbox(page);
  await page.getByRole("button", { name: "Nova conversa" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Nova conversa" });
  await dialog.getByLabel("Nome do cliente").fill("Carla Dias");
  await dialog.getByLabel("Canal").selectOption({ label: "E-mail" });
  await dialog.getByLabel("Primeira mensagem").fill("Olá, Carla! Seu orçamento está pronto.");
  await dialog.getByRole("button", { name: "Enviar" }).click();
  await expect(dialog).toBeHidden();

  const row = inbox.row("Carla Dias");
  await expect(row).toHaveAttribute("data-status", "none");
  await expect(row).toContainText("Indefinido");
  await expect(row).toContainText("Você: Olá, Carla!");
  await expect(row).toContainText("E-mail");
  await expect(inbox.option("Carla Dias")).toHaveAttribute("aria-selected", "true");
  await expect(inbox.chip("none")).toContainText("1");

  const phone = new Phone(page);
  await phone.open();
  await phone.give("Carla Dias");
  await phone.write("Que bom! Quanto ficou?");
  await expect(row).toHaveAttribute("data-status", "open");
});

test("what is missing is said, and what was written survives closing", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza");
  await page.getByRole("button", { name: "Nova conversa" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Nova conversa" });
  await dialog.getByLabel("Primeira mensagem").fill("Bom dia!");
  await dialog.getByRole("button", { name: "Enviar" }).click();
  await expect(dialog.getByText("Escreva o nome, o telefone ou o e-mail do cliente.")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancelar" }).click();
  await page.getByRole("button", { name: "Nova conversa" }).first().click();
  await expect(dialog.getByLabel("Primeira mensagem")).toHaveValue("Bom dia!");
  await dialog.getByLabel("Nome do cliente").fill("Davi");
  await dialog.getByLabel("Nome do cliente").press("Enter");
  await expect(new Inbox(page).row("Davi")).toBeVisible();
});

test("a number that has a chat is told, with the way to it", async ({ page }) => {
  const inbox = new Inbox(page);
  const journal = new Journal("Ana").arrives("c1", { name: "João", address: "+55 11 98765-4321", channel: "whatsapp" }, "Oi");
  await inbox.openWith(journal, "Ana");
  await page.getByRole("button", { name: "Nova conversa" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Nova conversa" });
  await dialog.getByLabel("Telefone, e-mail ou usuário").fill("11 8765 4322");
  await expect(dialog.getByTestId("person-chat")).toHaveCount(0);
  await dialog.getByLabel("Telefone, e-mail ou usuário").fill("11 8765 4321");
  await expect(dialog.getByText("Este contato já tem conversa:")).toBeVisible();
  await dialog.getByTestId("person-chat").click();
  await expect(dialog).toBeHidden();
  await expect(inbox.option("João")).toHaveAttribute("aria-selected", "true");
});

test("who writes is who sits here", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(new Journal("Ana", "Bia").arrives("c1", { name: "João" }, "Oi"), "Bia");
  await expect(page.getByRole("button", { name: "Você é Bia" })).toBeVisible();
  await inbox.row("João").click();
  await page.getByTestId("composer").fill("Olá, João!");
  await page.getByTestId("send").click();
  await expect(inbox.row("João")).toContainText("Você: Olá, João!");

  await page.getByRole("button", { name: "Você é Bia" }).click();
  await page.getByRole("menuitemradio", { name: "Ana" }).click();
  await expect(inbox.row("João")).toContainText("Bia: Olá, João!");

  await page.getByRole("button", { name: "Você é Ana" }).click();
  await page.getByRole("menuitem", { name: "Outra pessoa…" }).click();
  await page.getByRole("dialog").getByLabel("Seu nome").fill("Caio Prado");
  await page.getByRole("dialog").getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByRole("button", { name: "Você é Caio Prado" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Você é Caio Prado" })).toBeVisible();
});
