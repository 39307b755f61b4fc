// The menu of a row and of a message, and the mark "unread" that a person sets.
import { expect, test } from "../fixtures";
import { Palette } from "../pages/commands";
import { Journal } from "../journal";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import type { Page } from "@playwright/test";

const journal = () =>
  new Journal("Eva")
    .arrives("ana", { name: "Ana", address: "+55 11 98765-4321" }, "Cadê meu pedido?")
    .arrives("bia", { name: "Bia" }, "Bom dia")
    .agent("eva", "bia", { type: "message_sent", text: "Bom dia!" });

const menu = (page: Page) => page.getByRole("menu", { name: "Ações da conversa" });
const item = (page: Page, name: string) => menu(page).getByRole(/^(Aberto|Em atend|Aguard|Resolv|Fech)/.test(name) ? "menuitemradio" : "menuitem", { name });

test("the right button and the keyboard open a row's menu, which acts on that chat without opening it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const inbox = new Inbox(page);
  await inbox.openWith(journal(), "Eva", "?chat=bia");
  const chat = new Conversation(page);
  await inbox.row("Ana").click({ button: "right" });
  await expect(item(page, "Aberto")).toHaveAttribute("aria-checked", "true");
  await item(page, "Aguardando").click();
  await expect(inbox.row("Ana")).toHaveAttribute("data-status", "waiting");
  await expect(chat.pane.getByRole("heading", { name: "Bia" })).toBeVisible();

  await inbox.option("Ana").focus();
  await page.keyboard.press("Shift+F10");
  await item(page, "Assumir a conversa").click();
  await expect(chat.toast("Ana: com Eva")).toBeVisible();
  await page.keyboard.press("ContextMenu");
  await expect(item(page, "Assumir a conversa")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(inbox.option("Ana")).toBeFocused();

  await inbox.row("Ana").click({ button: "right" });
  await item(page, "Copiar telefone ou e-mail").click();
  await expect(chat.toast("Copiado")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("+55 11 98765-4321");
  await inbox.row("Ana").click({ button: "right" });
  await item(page, "Etiquetas…").click();
  await new Palette(page).field.fill("troca");
  await page.getByRole("option", { name: /troca/ }).first().click();
  await expect(inbox.row("Ana")).toContainText("troca");
  await inbox.row("Ana").click({ button: "right" });
  await item(page, "Arquivar").click();
  await page.getByTestId("archive-anyway").click();
  await expect(inbox.row("Ana")).toHaveCount(0);
});

test("a chat marked as unread is so in every tab and after a reload, until it is opened", async ({ page, context }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(journal(), "Eva");
  const second = await context.newPage();
  await second.goto("");
  const marked = (page: Page) => new Inbox(page).row("Bia").getByTestId("row-marked");
  await inbox.row("Bia").click({ button: "right" });
  await item(page, "Marcar como não lida").click();
  for (const tab of [page, second]) await expect(marked(tab)).toBeVisible();
  await page.reload();
  await expect(marked(page)).toBeVisible();
  // The filter finds it, beside the one that is unread.
  await page.getByTestId("filter").click();
  await page.getByRole("dialog").getByRole("button", { name: "Não lidas" }).click();
  await page.keyboard.press("Escape");
  await expect(inbox.rows).toHaveCount(2);
  await inbox.row("Bia").click();
  await expect(inbox.rows).toHaveCount(1);
  await expect(marked(second)).toHaveCount(0);
  // And it can be taken off by hand; marking the open chat closes it.
  await second.bringToFront();
  await second.goto("?chat=bia");
  await new Inbox(second).row("Bia").click({ button: "right" });
  await item(second, "Marcar como não lida").click();
  await expect(second.locator("section.conversation")).toHaveCount(0);
  await expect(marked(second)).toBeVisible();
  await new Inbox(second).row("Bia").click({ button: "right" });
  await item(second, "Marcar como lida").click();
  await expect(marked(second)).toHaveCount(0);
});

test("the right button copies a message", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await new Inbox(page).openWith(journal(), "Eva", "?chat=ana");
  const chat = new Conversation(page);
  await chat.bubble("Cadê meu pedido?").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Copiar texto" }).click();
  await expect(chat.toast("Copiado")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Cadê meu pedido?");
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a finger that rests on a row opens its menu and not the chat, and one that moves scrolls", async ({ page }) => {
    const inbox = new Inbox(page);
    await inbox.openWith(journal(), "Eva");
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchEnd", touchPoints: { x: number; y: number }[]) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
    const row = (await inbox.row("Bia").boundingBox())!;
    await touch("touchStart", [{ x: row.x + 90, y: row.y + 30 }]);
    await expect(menu(page)).toBeVisible();
    await touch("touchEnd", []);
    await expect(item(page, "Abrir a conversa")).toBeVisible();
    await expect(page.locator("section.conversation")).toHaveCount(0);
    await item(page, "Marcar como não lida").tap();
    await expect(inbox.row("Bia").getByTestId("row-marked")).toBeVisible();
    await inbox.row("Bia").tap();
    await expect(page.locator("section.conversation")).toBeVisible();
    // A message's menu opens by the same.
    const bubble = (await new Conversation(page).bubble("Bom dia!").boundingBox())!;
    await touch("touchStart", [{ x: bubble.x + bubble.width / 2, y: bubble.y + 12 }]);
    await expect(page.getByRole("menuitem", { name: "Copiar texto" })).toBeVisible();
    await touch("touchEnd", []);
    await expect(page.getByRole("menuitem", { name: "Responder" })).toBeVisible();
  });
});
