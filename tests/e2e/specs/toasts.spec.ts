// What the desk says it has done: the newest, and the others on request.
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";

test("one toast stands at a time, and every step before it can be reached and undone", async ({ page }) => {
  await new Inbox(page).openWith(new Journal("Eva").arrives("ana", { name: "Ana" }, "Oi"), "Eva", "?chat=ana");
  const chat = new Conversation(page);
  await chat.assign("Eva");
  await chat.setStatus("in_service");
  await page.getByTestId("favourite").click();
  await expect(page.locator(".toast:visible")).toHaveCount(1);
  await expect(chat.toast("Ana: Em atendimento")).toBeVisible();
  await page.getByRole("button", { name: "e mais 1" }).click();
  await chat.undo("Ana: com Eva");
  await expect(page.getByTestId("responsible-menu")).toContainText("Sem responsável");
  await expect(chat.badge).toHaveAttribute("data-status", "in_service");
  await chat.undo("Ana: Em atendimento");
  await expect(chat.badge).toHaveAttribute("data-status", "open");
});

test("what was not done carries no sign of success", async ({ page }) => {
  const journal = new Journal("Eva").arrives("ana", { name: "Ana" }, "Oi");
  await new Inbox(page).openWith(journal, "Eva", "?chat=ana");
  const chat = new Conversation(page);
  await expect(chat.bubble("Oi")).toBeVisible();
  await page.getByTestId("chat-row").first().focus();
  await page.keyboard.press("z");
  await expect(chat.toast("Nada a desfazer.")).toBeVisible();
  await expect(chat.toast("Nada a desfazer.")).not.toHaveAttribute("data-tone", "success");
});
