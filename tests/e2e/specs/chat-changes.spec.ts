import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { History } from "../pages/history";

function bia(): Log {
  return new Log(HOUR)
    .desk({ type: "tags_saved", tags: [{ name: "Troca" }, { name: "Entrega" }] })
    .contact("bia", "Beatriz Rocha", "+55 11 90000-0001")
    .customer("bia", "Oi");
}

test("somebody becomes responsible, and it can be undone", async ({ page }) => {
  await openDesk(page, bia());
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  const responsible = page.getByTestId("responsible-menu");
  await conversation.assign("Ana Souza (você)");
  await expect(responsible).toHaveAccessibleName("Responsável: Ana Souza");
  await expect(conversation.line("Ana Souza assumiu a conversa")).toBeVisible();
  await conversation.assign("Caio Lima");
  await expect(responsible).toHaveAccessibleName("Responsável: Caio Lima");
  await conversation.undo("com Caio Lima");
  await expect(responsible).toHaveAccessibleName("Responsável: Ana Souza");
  await conversation.assign("Sem responsável");
  await expect(conversation.line("Ana Souza deixou a conversa sem responsável")).toBeVisible();
});

test("tags are put, made and taken by the keyboard", async ({ page }) => {
  await openDesk(page, bia());
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  const editor = page.getByTestId("tag-editor");
  await editor.focus();
  await page.keyboard.press("Enter");
  const search = page.getByRole("combobox", { name: "Buscar ou criar etiqueta" });
  await expect(search).toBeFocused();
  await page.keyboard.type("entr");
  await page.keyboard.press("Enter");
  const options = page.getByRole("listbox", { name: "Etiquetas" }).getByRole("option");
  await expect(options.filter({ hasText: "Entrega" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.type("muito urgente");
  await expect(options).toHaveText("Criar “muito urgente”");
  await page.keyboard.press("Enter");
  await expect(editor).toHaveAccessibleName("Etiquetas: Entrega, muito urgente");
  await page.keyboard.type("ENTREGA");
  await page.keyboard.press("Enter");
  await expect(editor).toHaveAccessibleName("Etiquetas: muito urgente");
  await page.keyboard.press("Escape");
  await expect(editor).toBeFocused();
  await conversation.log.getByRole("button", { name: "mais 2 mudanças" }).click();
  await expect(conversation.line("Ana Souza adicionou a etiqueta muito urgente")).toBeVisible();
  await conversation.undo("sem a etiqueta Entrega");
  await expect(editor).toHaveAccessibleName("Etiquetas: Entrega, muito urgente");
});

test("a chat is archived and brought back by hand", async ({ page }) => {
  await openDesk(page, bia());
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await page.getByRole("button", { name: "Arquivar" }).click();
  await page.getByTestId("archive-anyway").click();
  await expect(conversation.row("Beatriz Rocha")).toHaveCount(0);
  await expect(conversation.badge).toHaveAttribute("data-status", "open");
  await conversation.undo("arquivada");
  await expect(conversation.row("Beatriz Rocha")).toBeVisible();
  await page.getByRole("button", { name: "Arquivar" }).click();
  await page.getByTestId("archive-anyway").click();
  await page.getByRole("button", { name: "Desarquivar" }).click();
  await expect(conversation.row("Beatriz Rocha")).toBeVisible();
  await expect(conversation.line("Ana Souza desarquivou a conversa")).toBeVisible();
});

test("the contact is corrected", async ({ page }) => {
  await openDesk(page, bia());
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await page.getByRole("button", { name: "Editar contato" }).click();
  const dialog = page.getByRole("dialog", { name: "Editar contato" });
  await dialog.getByLabel("Nome do cliente").fill("Beatriz da Rocha");
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(conversation.pane.getByRole("heading", { name: "Beatriz da Rocha" })).toBeVisible();
  await expect(conversation.row("Beatriz da Rocha")).toBeVisible();
  await expect(conversation.line("Ana Souza editou o contato")).toBeVisible();
});

test("a chat is answered, assigned, finished and read about without a mouse", async ({ page }) => {
  await openDesk(page, bia());
  const [conversation, composer, history] = [new Conversation(page), new Composer(page), new History(page)];
  await page.getByRole("option", { name: /Beatriz Rocha/ }).focus();
  await page.keyboard.press("Enter");
  await expect(conversation.bubble("Oi")).toBeVisible();
  await composer.text.focus();
  await page.keyboard.type("Olá!");
  await page.keyboard.press("Enter");
  await expect(conversation.badge).toHaveAttribute("data-status", "in_service");

  await page.getByTestId("responsible-menu").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemradio", { name: "Sem responsável" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("responsible-menu")).toHaveAccessibleName("Responsável: Ana Souza");

  await conversation.statusMenu.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitemradio", { name: "Em atendimento" })).toBeFocused();
  await page.keyboard.type("r");
  await expect(page.getByRole("menuitemradio", { name: "Resolvido" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(conversation.badge).toHaveAttribute("data-status", "resolved");
  await expect(conversation.statusMenu).toBeFocused();

  await page.getByTestId("open-history").focus();
  await page.keyboard.press("Enter");
  await expect(history.rows).toHaveCount(3);
  await history.rows.first().locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(history.rows.first().getByText("É sempre assim")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(history.drawer).toBeHidden();
});
