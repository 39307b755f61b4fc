import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Palette } from "../pages/commands";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import { Board } from "../pages/board";

/** Six chats, the last one on top. */
function six(): Journal {
  const journal = new Journal("Ana", "Bia");
  for (let number = 1; number <= 6; number++) {
    journal.arrives(`c${number}`, { name: `Cliente ${number}`, channel: "whatsapp" }, `Pergunta ${number}`);
  }
  return journal;
}

const parts = (page: Page) => ({ inbox: new Inbox(page), chat: new Conversation(page), palette: new Palette(page) });

test("a day's work without the mouse: down the list, open, status, mine, undo, note, answer", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await inbox.openWith(six(), "Ana");
  await page.keyboard.press("j");
  await expect(inbox.option("Cliente 6")).toBeFocused();
  await page.keyboard.press("j");
  await expect(inbox.option("Cliente 5")).toBeFocused();
  // While no chat is open, what is done is done to the row with the focus.
  await page.keyboard.press("s");
  await page.keyboard.press("3");
  await expect(inbox.row("Cliente 5")).toHaveAttribute("data-status", "waiting");
  await page.keyboard.press("z");
  await expect(inbox.row("Cliente 5")).toHaveAttribute("data-status", "open");
  await expect(inbox.option("Cliente 5")).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(chat.pane.getByRole("heading", { name: "Cliente 5", level: 2 })).toBeVisible();
  await expect(page.getByTestId("composer")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(inbox.option("Cliente 5")).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.getByTestId("responsible-menu")).toContainText("Ana");
  await page.keyboard.press("v");
  await expect(page.getByTestId("favourite")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("h");
  await expect(page.getByTestId("history-drawer")).toBeVisible();
  await page.keyboard.press("h");
  await expect(page.getByTestId("history-drawer")).toBeHidden();
  await page.keyboard.press("n");
  await expect(page.getByTestId("composer")).toBeFocused();
  await page.keyboard.type("a jk 3 e nota?");
  await expect(page.getByTestId("composer")).toHaveValue("a jk 3 e nota?");
  await page.keyboard.press("Enter");
  await expect(page.locator(".composer")).toHaveAttribute("data-mode", "note");
  await expect(chat.badge).toHaveAttribute("data-status", "open");
});

test("j and k go from open chat to open chat, and the focus is not lost", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await inbox.openWith(six(), "Ana", "?chat=c6");
  await expect(chat.pane.getByRole("heading", { name: "Cliente 6", level: 2 })).toBeVisible();
  await page.keyboard.press("j");
  await expect(chat.pane.getByRole("heading", { name: "Cliente 5", level: 2 })).toBeVisible();
  await page.keyboard.press("k");
  await expect(chat.pane.getByRole("heading", { name: "Cliente 6", level: 2 })).toBeVisible();
  await page.keyboard.press("k");
  await expect(page).toHaveURL(/chat=c6/);
  await page.keyboard.press("r");
  await expect(page.getByTestId("composer")).toBeFocused();
  await page.keyboard.type("jj");
  await expect(page).toHaveURL(/chat=c6/);
});

test("two keys lead to a screen, and from anywhere to the search, the filters and a new chat", async ({ page }) => {
  const { inbox } = parts(page);
  await inbox.openWith(six(), "Ana");
  for (const [key, screen] of [["r", "reports"], ["p", "panel"], ["s", "settings"]]) {
    await page.keyboard.press("g");
    await page.keyboard.press(key!);
    await expect(page).toHaveURL(new RegExp(`screen=${screen}`));
  }
  await page.keyboard.press("/");
  await expect(inbox.search).toBeFocused();
  await page.keyboard.type("g i");
  await expect(inbox.search).toHaveValue("g i");
  await inbox.search.fill("");
  await inbox.option("Cliente 3").focus();
  await page.keyboard.press("f");
  await expect(page.locator(".filter-form")).toBeVisible();
  // What lies over the page keeps its keys.
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog", { name: "Nova conversa" })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page.locator(".filter-form")).toBeHidden();
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog", { name: "Nova conversa" })).toBeVisible();
});

test("single keys can be turned off; those with Ctrl stay", async ({ page }) => {
  const { inbox, palette } = parts(page);
  await inbox.openWith(six(), "Ana");
  await page.keyboard.press("?");
  await expect(palette.sheet).toBeVisible();
  await expect(palette.sheet).toContainText("Próxima conversa");
  await expectAccessible(page);
  const single = palette.sheet.getByTestId("single-keys");
  await expect(single).toHaveAttribute("aria-checked", "true");
  await single.click();
  await expect(single).toHaveAttribute("aria-checked", "false");
  await page.keyboard.press("Escape");
  await expect(palette.sheet).toBeHidden();

  await inbox.option("Cliente 3").focus();
  await page.keyboard.press("e");
  await page.keyboard.press("3");
  await page.keyboard.press("?");
  await expect(palette.sheet).toBeHidden();
  await palette.open();
  await page.keyboard.press("Escape");
  await expect(inbox.row("Cliente 3")).toHaveAttribute("data-status", "open");
  await expect(inbox.option("Cliente 3")).toBeFocused();
  // Nobody is told of keys that do nothing.
  const newChat = page.getByTestId("new-chat");
  await expect(newChat).not.toHaveAttribute("aria-keyshortcuts");
  await expect(page.getByTestId("palette-open")).toHaveAttribute("aria-keyshortcuts", "Control+K Meta+K");

  await page.goto("?screen=settings");
  await page.getByTestId("single-keys").click();
  await page.goto("?");
  await expect(newChat).toHaveAttribute("aria-keyshortcuts", "c");
  await inbox.option("Cliente 3").focus();
  await page.keyboard.press("s");
  await page.keyboard.press("3");
  await expect(inbox.row("Cliente 3")).toHaveAttribute("data-status", "waiting");
});

test("in the past keys change nothing, and it is said", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await inbox.openWith(six(), "Ana", "?chat=c1&as_of=2026-03-02T12:30:00.000Z");
  await expect(chat.badge).toHaveAttribute("data-status", "open");
  await page.keyboard.press("s");
  await expect(chat.toast("O passado não pode ser mudado")).toBeVisible();
  await expect(chat.badge).toHaveAttribute("data-status", "open");
  await page.goto("?chat=c1");
  await expect(chat.badge).toHaveAttribute("data-status", "open");
});

test("on the panel they are for the card with the focus", async ({ page }) => {
  const { inbox, chat } = parts(page);
  const board = new Board(page);
  await inbox.openWith(six(), "Ana");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await board.option("Cliente 4").focus();
  await page.keyboard.press("a");
  await expect(chat.toast("Cliente 4: com Ana")).toBeVisible();
  await page.keyboard.press("s");
  await page.keyboard.press("2");
  await expect(chat.toast("Cliente 4: Em atendimento")).toBeVisible();
  await board.has("in_service", ["Cliente 4"]);
  await page.keyboard.press("z");
  await board.has("in_service", []);
});
