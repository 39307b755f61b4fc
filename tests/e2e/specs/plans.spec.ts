// Scheduled messages and reminders: made, kept over a reload, sent or told when they are due, taken back.
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import type { Page } from "@playwright/test";

const desk = () =>
  new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Quero pensar até amanhã").later(MINUTE).sent("bia", "Claro!").contact("davi", "Davi Melo").customer("davi", "Oi");

const plan = (page: Page, text: string) => page.getByTestId("plan").filter({ hasText: text });

/** Chooses the preset of an hour in the open dialog, and submits it. */
async function inAnHour(page: Page, submit: string) {
  const dialog = page.getByRole("dialog");
  await dialog.locator("[data-until=hour]").click();
  await dialog.getByRole("button", { name: submit }).click();
  await expect(dialog).toBeHidden();
}

async function opened(page: Page, log = desk()) {
  await page.clock.install();
  await openDesk(page, log);
  const parts = { chat: new Conversation(page), composer: new Composer(page), inbox: new Inbox(page) };
  await parts.chat.open("Beatriz Rocha");
  return parts;
}

test("a message is scheduled from the composer, outlives a reload, and is sent once in every tab when it is due", async ({ page, context }) => {
  const { chat, composer } = await opened(page);
  await composer.text.fill("E aí, vamos fechar?");
  await page.getByTestId("schedule").click();
  await expect(page.getByTestId("plan-text")).toHaveValue("E aí, vamos fechar?");
  await expectAccessible(page);
  await inAnHour(page, "Agendar");
  await expect(chat.toast(/^Beatriz Rocha: mensagem agendada para/)).toBeVisible();
  await expect(composer.text).toHaveValue("");
  await expect(plan(page, "vamos fechar")).toContainText("se o cliente não escrever antes");
  await page.reload();
  await expect(plan(page, "vamos fechar")).toBeVisible();
  await expect(chat.bubble("vamos fechar")).toHaveCount(0);

  const second = await context.newPage();
  await second.clock.install();
  await second.goto("?chat=bia");
  await expect(plan(second, "vamos fechar")).toBeVisible();
  for (const tab of [page, second]) await tab.clock.fastForward("01:01:00");
  for (const tab of [page, second]) {
    await expect(new Conversation(tab).bubble("vamos fechar")).toHaveCount(1);
    await expect(tab.getByTestId("plan")).toHaveCount(0);
  }
});

test("a scheduled message can be changed, cancelled, and sent at once", async ({ page }) => {
  const { chat, composer } = await opened(page);
  await composer.text.fill("Ainda quer?");
  await page.getByTestId("schedule").click();
  await inAnHour(page, "Agendar");
  await plan(page, "Ainda quer?").getByRole("button", { name: "Editar" }).click();
  await page.getByTestId("plan-text").fill("Ainda quer o azul?");
  await page.getByRole("dialog").getByRole("button", { name: "Agendar" }).click();
  await expect(plan(page, "Ainda quer o azul?")).toBeVisible();
  await expect(page.getByTestId("plan")).toHaveCount(1);

  await plan(page, "azul").getByRole("button", { name: "Cancelar envio" }).click();
  await expect(page.getByTestId("plan")).toHaveCount(0);
  await expect(composer.text).toBeFocused();
  await chat.undo("envio cancelado");
  await plan(page, "azul").getByRole("button", { name: "Enviar agora" }).click();
  await expect(chat.bubble("Ainda quer o azul?")).toBeVisible();
  await expect(page.getByTestId("plan")).toHaveCount(0);
});

test("what is left open is not scheduled, and a message that has gone out is not scheduled again", async ({ page }) => {
  const { chat, composer } = await opened(page, desk().desk({ type: "quick_replies_saved", quick_replies: [{ shortcut: "prazo", text: "Chega em {dias}" }] }));
  await composer.text.fill("Chega em {dias}");
  await page.getByTestId("schedule").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Falta preencher {dias}.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Agendar" })).toBeDisabled();
  await page.getByTestId("plan-text").fill("Chega em 3 dias");
  await inAnHour(page, "Agendar");
  await expect(composer.text).toBeFocused();
  await plan(page, "Chega").getByRole("button", { name: "Editar" }).click();
  await page.getByTestId("plan-text").fill("Chega em 4 dias");
  await page.clock.fastForward("01:01:00");
  await expect(chat.bubble("Chega em 3 dias")).toBeVisible();
  await dialog.locator("[data-until=tomorrow]").click();
  await dialog.getByRole("button", { name: "Agendar" }).click();
  await expect(chat.toast("não está mais agendado")).toBeVisible();
  await expect(page.getByTestId("plan-text")).toHaveValue("Chega em 4 dias");
});

test("a reminder is set by a key, told when it is due, and stays until it is done", async ({ page }) => {
  const { chat, inbox } = await opened(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await page.getByTestId("plan-text").fill("Ligar para fechar");
  await expectAccessible(page);
  await inAnHour(page, "Criar lembrete");
  await expect(plan(page, "Ligar para fechar")).toContainText("Lembrete para");
  await chat.open("Davi Melo");
  const sign = inbox.row("Beatriz Rocha").getByTestId("row-mentioned");
  await expect(sign).toHaveCount(0);
  await page.clock.fastForward("01:01:00");
  await expect(sign).toBeVisible();
  await expect(chat.toast("Lembrete: Beatriz Rocha")).toBeVisible();
  await expect(page.getByTestId("mentioned-filter")).toHaveAccessibleName("Menções e lembretes 1");

  await chat.open("Beatriz Rocha");
  await expect(sign).toHaveCount(0);
  await expect(plan(page, "Ligar para fechar")).toHaveAttribute("data-tone", "warning");
  await plan(page, "Ligar").getByRole("button", { name: "Concluir" }).click();
  await expect(page.getByTestId("plan")).toHaveCount(0);
  await page.reload();
  await expect(chat.pane.getByRole("heading", { name: "Beatriz Rocha" })).toBeVisible();
  await expect(page.getByTestId("plan")).toHaveCount(0);
});
