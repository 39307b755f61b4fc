// What is written and not sent shows in the list.
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";

const journal = () => new Journal("Eva").arrives("ana", { name: "Ana" }, "Oi").arrives("bia", { name: "Bia" }, "Bom dia");

test("a draft shows in its row, in every tab, until it is sent", async ({ page, context }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(journal(), "Eva", "?chat=ana");
  const second = await context.newPage();
  await second.goto("");
  const draft = (page: typeof second) => new Inbox(page).row("Ana").getByTestId("row-draft");
  const composer = new Composer(page);
  await composer.text.fill("Já vejo\nisso");
  await expect(draft(second)).toHaveText("Rascunho: Já vejo isso");
  await expect(draft(page), "where it is written it is seen").toHaveCount(0);
  await inbox.row("Bia").click();
  await expect(draft(page)).toHaveText("Rascunho: Já vejo isso");
  await inbox.row("Ana").click();
  await composer.mode("Nota interna");
  await expect(draft(second)).toHaveText("Rascunho de nota: Já vejo isso");
  await composer.text.press("Enter");
  await expect(draft(second)).toHaveCount(0);
});

test("resolving with a draft says that it was not sent", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(journal(), "Eva", "?chat=ana");
  const chat = new Conversation(page);
  await new Composer(page).text.fill("Já vejo");
  await chat.setStatus("resolved");
  await expect(chat.toast("Ana: Resolvido, conversa arquivada · o rascunho não foi enviado e continua na conversa")).toBeVisible();
  await chat.undo("o rascunho não foi enviado");
  await expect(chat.toast("Desfeito · Ana: Resolvido, conversa arquivada")).not.toContainText("rascunho");
});
