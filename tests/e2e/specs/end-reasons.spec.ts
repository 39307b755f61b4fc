import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Bulk } from "../pages/bulk";
import { Palette } from "../pages/commands";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";

const REASONS = [{ id: "a", name: "Dúvida" }, { id: "b", name: "Troca" }];

function journal(required: boolean): Log {
  const log = new Log(HOUR).desk({ type: "settings_changed", settings: { end_reasons: REASONS, end_reason_required: required } });
  for (const name of ["Bia", "Caio", "Davi", "Eva"]) log.contact(name.toLowerCase(), name).customer(name.toLowerCase(), "Oi");
  return log;
}

const asks = (page: Page) => page.getByRole("dialog", { name: /^Por que (o atendimento de .+ terminou|estes atendimentos terminaram)\?$/ });
const choices = (page: Page) => asks(page).getByTestId("end-reason");

test("a macro over several chats asks once", async ({ page }) => {
  const macros = [{ id: "m", name: "Encerrar", actions: [{ kind: "status", status: "resolved" }] }];
  await openDesk(page, journal(true).desk({ type: "macros_saved", macros }));
  const [conversation, bulk] = [new Conversation(page), new Bulk(page)];
  for (const name of ["Caio", "Davi"]) await conversation.row(name).click({ modifiers: ["Control"] });
  await bulk.press("macros");
  await new Palette(page).field.fill("Encerrar");
  await page.keyboard.press("Enter");
  await expect(asks(page)).toBeVisible();
  await page.keyboard.press("1");
  for (const name of ["Caio", "Davi"]) await expect(conversation.row(name)).toHaveCount(0);
  await expect(asks(page)).toHaveCount(0);
  await page.goto("?screen=reports");
  await expect(page.getByRole("table", { name: "Encerramentos por motivo" }).getByRole("row", { name: /Dúvida/ })).toContainText("2");
});

test("what a macro sends is shown again where it has changed while the reason was asked for", async ({ page, context }) => {
  const macros = [{ id: "m", name: "Encerrar", actions: [{ kind: "reply", text: "Até logo, {nome}!" }, { kind: "status", status: "resolved" }] }];
  await openDesk(page, journal(true).desk({ type: "macros_saved", macros }));
  const conversation = new Conversation(page);
  await conversation.open("Bia");
  await page.getByTestId("macros").click();
  await new Palette(page).field.fill("Encerrar");
  await page.keyboard.press("Enter");
  const shown = page.getByRole("dialog", { name: "Executar a macro “Encerrar”?" });
  await expect(shown).toContainText("Até logo, Bia!");
  await shown.getByTestId("macro-run").click();
  await expect(page.getByRole("dialog", { name: "Por que o atendimento de Bia terminou?" })).toBeVisible();
  // A colleague corrects the name.
  const other = await context.newPage();
  await other.goto("?chat=bia");
  await other.getByRole("button", { name: "Editar contato" }).click();
  await other.getByRole("dialog").getByLabel("Nome").fill("Beatriz");
  await other.getByRole("dialog").getByRole("button", { name: "Salvar" }).click();
  await expect(new Conversation(page).row("Beatriz")).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press("1");
  await expect(shown).toContainText("Até logo, Beatriz!");
  await expect(conversation.bubble("Até logo")).toHaveCount(0);
  await shown.getByTestId("macro-run").click();
  await expect(asks(page)).toBeVisible();
  await page.keyboard.press("1");
  await expect(conversation.row("Beatriz")).toHaveCount(0);
  await page.goto("?chat=bia");
  await expect(conversation.bubble("Até logo, Beatriz!")).toHaveCount(1);
});

test("an end asks for its reason, whichever way it is made, and the history and the report tell it", async ({ page }) => {
  await openDesk(page, journal(true));
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Bia");
  await composer.text.fill("É azul.");
  await composer.text.press("Control+Enter");
  await expect(choices(page)).toHaveCount(2);
  await expect(choices(page).first()).toBeFocused();
  await expectAccessible(page);
  // Closing the question ends nothing; what was sent is sent.
  await page.keyboard.press("Escape");
  await expect(conversation.toast("nenhum motivo foi escolhido")).toBeVisible();
  await expect(conversation.bubble("É azul.")).toBeVisible();
  await expect(conversation.badge).toHaveAttribute("data-status", "in_service");
  // A letter and Enter.
  await composer.text.press("Control+Enter");
  await expect(choices(page).first()).toBeFocused();
  await page.keyboard.press("t");
  await expect(choices(page).last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(asks(page)).toHaveCount(0);
  await expect(conversation.row("Bia")).toHaveCount(0);
  // Several at once are asked about once; a digit.
  for (const name of ["Caio", "Davi"]) await conversation.row(name).click({ modifiers: ["Control"] });
  await new Bulk(page).setStatus("Fechado");
  await expect(asks(page)).toBeVisible();
  await page.keyboard.press("1");
  await expect(asks(page)).toHaveCount(0);
  await expect(conversation.row("Davi")).toHaveCount(0);
  await page.goto("?chat=bia&history=1");
  await expect(conversation.line("Troca")).toBeVisible();
  await page.goto("?screen=reports");
  const table = page.getByRole("table", { name: "Encerramentos por motivo" });
  await expect(table.getByRole("row", { name: /Dúvida/ })).toContainText("2");
  await expect(table.getByRole("row", { name: /Troca/ })).toContainText("1");
  await table.getByRole("row", { name: /Dúvida/ }).getByRole("button").click();
  await expect(page.getByRole("dialog").getByText("Caio")).toBeVisible();
});

test("where no reason is required, one can do without; reasons are written in the settings", async ({ page }) => {
  await openDesk(page, journal(false), "?screen=settings");
  const field = page.getByTestId("end-reason-name");
  await page.getByRole("button", { name: "Adicionar motivo" }).click();
  await expect(field).toHaveCount(3);
  await expect(field.last()).toBeFocused();
  await page.keyboard.type("dúvida");
  await expect(page.getByText("Escreva um nome que nenhum outro motivo tenha.").first()).toBeVisible();
  await field.last().fill("Elogio");
  await page.getByRole("button", { name: "Remover o motivo 2" }).click();
  await page.getByTestId("draft").getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByTestId("draft")).toBeHidden();
  await page.goto("?chat=eva");
  const conversation = new Conversation(page);
  await conversation.statusMenu.click();
  await page.locator("[data-testid=status-option][data-status=resolved]:visible").click();
  await expect(choices(page)).toHaveText(["Dúvida1", "Elogio2", "Sem motivo0"]);
  await page.keyboard.press("0");
  await expect(asks(page)).toHaveCount(0);
  await expect(conversation.toast("Resolvido")).toBeVisible();
});
