import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { keep } from "../kept";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Desk } from "../pages/desk";
import { Inbox } from "../pages/inbox";
import { holdHistory } from "../storage";

const CHATS = 21_000;

/** Long enough to be opened by its newest chats. One of these began before all others, and was answered then. */
function journal(): Journal {
  const journal = new Journal("Ana").at("2026-01-01T00:00:00.000Z");
  journal.arrives("old", { name: "Cliente Antiga" }, "Bom dia!").agent("ana", "old", { type: "message_sent", text: "Bom dia! Já vejo." });
  for (let at = 0; at < CHATS; at++) journal.arrives(`c${at}`, { name: `Cliente ${at}` }, "Oi, tudo bem?");
  return journal.customer("old", { type: "message_received", text: "E então?" });
}

test.beforeEach(async ({ page }) => {
  await keep(page, journal());
});

test("a long journal can be worked with before all of it is read", async ({ page }) => {
  const [inbox, chat] = [new Inbox(page), new Conversation(page)];
  const coming = page.getByTestId("coming");
  const come = await holdHistory(page);
  await page.goto("");
  await expect(coming).toHaveText(/Histórico: [\d.]+ de [\d.]+ registros/);
  await new Desk(page).sit("Ana");
  await chat.open("Cliente Antiga");
  await expect(chat.badge, "what happened long ago counts").toHaveAttribute("data-status", "in_service");
  await expect(chat.bubble("Bom dia! Já vejo.")).toBeVisible();
  await new Composer(page).write("Chega hoje.");
  await expect(chat.bubble("Chega hoje.")).toBeVisible();
  await expect(coming, "all this was meanwhile").toBeVisible();

  await come();
  await expect(coming).toBeHidden({ timeout: 120_000 });
  expect(await inbox.count(inbox.active)).toBe(CHATS + 1);
  await expect(chat.bubble("Chega hoje.")).toHaveCount(1);
  await page.reload();
  await expect(chat.bubble("Chega hoje."), "the chat that the address names is among the first").toHaveCount(1);
});

test("figures say that they are not final while history is coming", async ({ page }) => {
  const come = await holdHistory(page);
  await page.goto("");
  await expect(page.getByTestId("coming")).toBeVisible();
  await page.getByRole("link", { name: "Relatórios" }).click();
  const note = page.getByTestId("not-final");
  await expect(note).toBeVisible();
  await come();
  await expect(note).toBeHidden({ timeout: 120_000 });
});
