import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Importing } from "../pages/importing";
import { Inbox } from "../pages/inbox";

test("a message that arrives after the chat was resolved, with an earlier date, comes up unread where nobody overlooks it", async ({ page }) => {
  const now = Date.now();
  const journal = new Journal("Ana");
  journal.at(new Date(now - 10 * 60_000).toISOString()).arrives("maria", { name: "Maria" }, "Quero trocar o tamanho");
  journal.at(new Date(now - 5 * 60_000).toISOString()).arrives("davi", { name: "Davi" }, "Oi");
  const inbox = new Inbox(page);
  await inbox.openWith(journal, "Ana");
  const conversation = new Conversation(page);
  await conversation.open("Maria");
  await new Composer(page).write("Pronto, trocado!");
  await expect(conversation.bubble("Pronto, trocado!")).toBeVisible();
  await conversation.setStatus("resolved");
  await expect(inbox.row("Maria")).toHaveCount(0);

  // The channel hands it over late: it is dated between the question and the answer.
  const late = {
    id: "late",
    at: new Date(now - 60_000).toISOString(),
    by: { kind: "customer", id: "maria" },
    chat: "maria",
    type: "message_received",
    text: "Não, era o outro pedido!",
  };
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseText(JSON.stringify(late));
  await importing.take();
  await expect(page.getByText("1 registro novo")).toBeVisible();

  await page.goto("");
  await expect(inbox.rows.first()).toContainText("Maria");
  await expect(inbox.row("Maria").getByTestId("status-badge")).toHaveAttribute("data-status", "resolved");
  await expect(inbox.row("Maria").getByText("1 mensagem não lida")).toBeVisible();

  await conversation.open("Maria");
  await expect(conversation.log.locator("[data-unread]")).toBeVisible();
  await expect(conversation.bubble("Não, era o outro pedido!")).toBeVisible();
  await expect(inbox.row("Maria").getByText("1 mensagem não lida")).toHaveCount(0);
});
