import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Bulk } from "../pages/bulk";
import { Palette } from "../pages/commands";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import { Phone } from "../pages/phone";
import { SlowStorage } from "../storage";

/** So many chats, the last one on top. */
function many(count: number): Journal {
  const journal = new Journal("Ana", "Bia");
  for (let number = 1; number <= count; number++) {
    journal.arrives(`c${number}`, { name: `Cliente ${number}`, channel: "whatsapp" }, `Pergunta ${number}`);
  }
  return journal;
}

const parts = (page: Page) => ({
  inbox: new Inbox(page),
  bulk: new Bulk(page),
  chat: new Conversation(page),
  palette: new Palette(page),
});

const checked = (page: Page) => page.locator("[role=option][aria-checked=true]");

test("chats are picked by keyboard, one by one and in ranges, and what is done is undone in one go", async ({ page }) => {
  const { inbox, bulk, chat } = parts(page);
  await inbox.openWith(many(40), "Ana");
  await inbox.option("Cliente 40").focus();
  const before = await inbox.row("Cliente 40").boundingBox();
  await page.keyboard.press("x");
  await expect(bulk.count).toHaveText("1 selecionada");
  await expect(inbox.option("Cliente 40")).toBeFocused();
  expect(await inbox.row("Cliente 40").boundingBox(), "no row moves").toEqual(before);
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Shift+K");
  await expect(bulk.count).toHaveText("3 selecionadas");
  await expect(inbox.option("Cliente 38")).toBeFocused();
  await expect(checked(page)).toHaveCount(3);
  await expectAccessible(page);

  await page.keyboard.press("s");
  await expect(page.getByTestId("choosing")).toContainText("Status das selecionadas");
  await page.keyboard.press("4");
  await expect(chat.toast("3 conversas: Resolvido")).toBeVisible();
  await expect(inbox.row("Cliente 39")).toHaveCount(0);
  await expect(bulk.bar).toHaveCount(0);
  await expect(page.locator("[role=option]:focus")).toHaveCount(1);
  expect(await inbox.count(inbox.archived)).toBe(3);
  await page.keyboard.press("z");
  await expect(chat.toast("Desfeito em 3 conversas")).toBeVisible();
  await expect(inbox.row("Cliente 39")).toHaveAttribute("data-status", "open");
  expect(await inbox.count(inbox.archived)).toBe(0);
});

test("chats are picked by pointer: the mark, Shift and a click, Ctrl and a click", async ({ page }) => {
  const { inbox, bulk } = parts(page);
  await inbox.openWith(many(12), "Ana");
  await inbox.option("Cliente 12").getByTestId("pick").click();
  await expect(bulk.count).toHaveText("1 selecionada");
  await inbox.row("Cliente 9").click({ modifiers: ["Shift"] });
  await expect(bulk.count).toHaveText("4 selecionadas");
  await inbox.row("Cliente 10").click({ modifiers: ["Control"] });
  await expect(bulk.count).toHaveText("3 selecionadas");
  await expect(page).not.toHaveURL(/chat=/);
  await bulk.none.click();
  await expect(bulk.bar).toHaveCount(0);
  await expect(page.locator("[role=option]:focus")).toHaveCount(1);
  await expect(page.locator("[role=option][aria-checked]")).toHaveCount(0);
});

test("all that match are picked, seen or not, frozen; more than a screenful asks with the number", async ({ page }) => {
  const { inbox, bulk, chat, palette } = parts(page);
  await inbox.openWith(many(40).agent("bia", "c1", { type: "assigned", agent: "bia" }), "Ana");
  await inbox.option("Cliente 40").focus();
  await page.keyboard.press("Control+a");
  await expect(bulk.count).toHaveText("Todas as 40 desta lista");
  await expect(page.locator("[role=status]").filter({ hasText: "Todas as 40" })).toHaveCount(1);

  // Somebody new is not among them.
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Nova Cliente", "Bom dia");
  await phone.close();
  await expect(inbox.option("Nova Cliente")).toHaveAttribute("aria-checked", "false");
  await expect(bulk.count).toHaveText("Todas as 40 desta lista");

  await bulk.press("assign");
  await palette.take("bia", "Transferir para Bia");
  const question = page.getByRole("dialog", { name: "Mudar 39 conversas?" });
  await expect(question).toContainText("com Bia");
  await expect(question).toContainText("1 já está assim e não muda.");
  await expectAccessible(page);
  await expect(bulk.confirm).toHaveText("Mudar 39 conversas");
  await bulk.confirm.click();
  await expect(chat.toast("39 conversas: com Bia")).toBeVisible();
  // They are still in the list, and still picked: for what comes next.
  await expect(bulk.count).toHaveText("40 selecionadas");
  await bulk.press("tags");
  await palette.take("natal", "Adicionar a etiqueta natal");
  await bulk.confirm.click();
  await expect(chat.toast("40 conversas: com a etiqueta natal")).toBeVisible();
  await expect(inbox.row("Nova Cliente")).not.toContainText("natal");
  await expect(inbox.row("Cliente 40")).toContainText("natal");
  await page.keyboard.press("Control+z");
  await expect(chat.toast("Desfeito em 40 conversas")).toBeVisible();
  await expect(inbox.row("Cliente 40")).not.toContainText("natal");

  await bulk.press("read");
  await bulk.confirm.click();
  await expect(chat.toast("40 conversas: sem mensagens não lidas")).toBeVisible();
  await bulk.press("read");
  await expect(chat.toast("Nada a mudar")).toBeVisible();
});

test("a chat that left the list meanwhile stays picked, and it is said", async ({ page }) => {
  const { inbox, bulk } = parts(page);
  await inbox.openWith(many(3), "Ana", "?chat=c2");
  await page.getByTestId("archive").waitFor();
  await inbox.chip("open").click();
  await inbox.option("Cliente 3").focus();
  await page.keyboard.press("Control+a");
  await expect(bulk.count).toHaveText("Todas as 3 desta lista");
  await page.getByTestId("status-menu").click();
  await page.locator("[data-testid=status-option][data-status=in_service]").click();
  await expect(inbox.row("Cliente 2")).toHaveCount(0);
  await expect(bulk.bar).toContainText("1 já fora desta lista");
  await bulk.setStatus("Fechado");
  await expect(inbox.rows).toHaveCount(0);
  expect(await inbox.count(inbox.archived)).toBe(3);
});

test("many are changed in batches, with progress, and it can be stopped and undone", async ({ page }) => {
  const { inbox, bulk, chat } = parts(page);
  await inbox.openWith(many(3_000), "Ana");
  await inbox.option("Cliente 3000").focus();
  await page.keyboard.press("Control+a");
  await expect(bulk.count).toHaveText("Todas as 3.000 desta lista");
  await page.keyboard.press("e");
  await expect(bulk.confirm).toHaveText("Mudar 3.000 conversas");
  // The first batch is on its way until somebody has stopped the others.
  const storage = await SlowStorage.of(page);
  await bulk.confirm.click();
  await expect(bulk.stop).toBeFocused();
  await page.keyboard.press("Enter");
  await storage.letGo();
  await expect(chat.toast(/^Parado\. [\d.]+ conversas mudaram: arquivada/)).toBeVisible();
  const archived = await inbox.count(inbox.archived);
  expect(archived).toBeGreaterThan(0);
  expect(archived).toBeLessThan(3_000);
  expect(archived % 200, "whole batches").toBe(0);
  await chat.undo("Parado");
  await expect(chat.toast("Desfeito em")).toBeVisible({ timeout: 30_000 });
  expect(await inbox.count(inbox.archived)).toBe(0);
});

test("another filter is another choice; in the past nothing is picked", async ({ page }) => {
  const { inbox, bulk } = parts(page);
  await inbox.openWith(many(5), "Ana");
  await inbox.option("Cliente 5").focus();
  await page.keyboard.press("x");
  await expect(bulk.bar).toBeVisible();
  await inbox.chip("open").click();
  await expect(bulk.bar).toHaveCount(0);
  await inbox.option("Cliente 5").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("Escape");
  await expect(bulk.bar).toHaveCount(0);
  await expect(inbox.option("Cliente 5")).toBeFocused();
  await page.goto("?as_of=2026-03-02T12:30:00.000Z");
  await expect(page.getByText("só leitura").first()).toBeVisible();
  await inbox.option("Cliente 5").focus();
  await page.keyboard.press("x");
  await expect(new Conversation(page).toast("O passado não pode ser mudado")).toBeVisible();
  await expect(bulk.bar).toHaveCount(0);
});
