import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Settings } from "../pages/settings";

test("a quick reply is written with variables, filled for the chat, and what is open does not go out unnoticed", async ({ page }) => {
  await openDesk(page, new Log(HOUR).contact("bia", "Beatriz Rocha", "+55 11 98765-4321").customer("bia", "Oi"), "?screen=settings");
  const settings = new Settings(page);
  await page.getByRole("button", { name: "Adicionar resposta" }).click();
  await settings.dialog.getByLabel("Atalho").fill("prazo");
  await settings.dialog.getByLabel("Texto").fill("Olá,  Aqui é {Atendente}: {pedido} sai em {prazo}.");
  await settings.dialog.getByLabel("Texto").evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 5));
  await settings.dialog.getByRole("button", { name: "Primeiro nome" }).click();
  await page.keyboard.type("!");
  await expect(page.getByTestId("reply-preview")).toHaveText("Olá, Carla! Aqui é Ana Souza: {pedido} sai em {prazo}.");
  await expect(page.getByTestId("reply-blanks")).toContainText("{pedido}, {prazo}");
  await settings.dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(settings.dialog).toBeHidden();

  await page.getByRole("link", { name: "Conversas" }).click();
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await composer.text.pressSequentially("/p");
  await expect(composer.replies).toContainText("Olá, Beatriz! Aqui é Ana Souza");
  await composer.text.press("Enter");
  await expect(composer.text).toHaveValue("Olá, Beatriz! Aqui é Ana Souza: {pedido} sai em {prazo}.");
  await expect(page.getByTestId("composer-blanks")).toContainText("Falta preencher: {pedido}, {prazo}");
  // The first one is selected: what is typed takes its place.
  const selected = () => composer.text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  await expect.poll(selected).toBe("{pedido}");
  await page.keyboard.type("o 4521");
  await composer.text.press("Enter");
  await expect.poll(selected).toBe("{prazo}");
  await expect(composer.text).toHaveValue("Olá, Beatriz! Aqui é Ana Souza: o 4521 sai em {prazo}.");
  await page.keyboard.type("dois dias");
  await expect(page.getByTestId("composer-blanks")).toBeEmpty();
  await composer.text.press("Enter");
  await expect(conversation.bubble("Olá, Beatriz! Aqui é Ana Souza: o 4521 sai em dois dias.")).toBeVisible();

  await composer.text.fill("Use {nome} no texto");
  await composer.text.press("Enter");
  await expect(composer.text).toHaveValue("Use {nome} no texto");
  await page.getByRole("button", { name: "Enviar assim mesmo" }).click();
  await expect(conversation.bubble("Use {nome} no texto")).toBeVisible();
});
