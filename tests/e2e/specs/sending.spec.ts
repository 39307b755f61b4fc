import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import { Welcome } from "../pages/welcome";
import { fullStorage, SlowStorage } from "../storage";

function two(): Log {
  return new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi").contact("davi", "Davi Melo").customer("davi", "Olá");
}

test("what was sent stands there as on its way until it has been stored", async ({ page }) => {
  await openDesk(page, two());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  // Opening a chat reads it: that is stored before the storage is made slow.
  await expect(conversation.row("Beatriz Rocha").getByText("1 não lida")).toHaveCount(0);
  const storage = await SlowStorage.of(page);
  await composer.text.fill("primeira");
  await composer.text.press("Enter");
  await composer.text.fill("segunda");
  await composer.text.press("Enter");
  await expect(composer.text).toHaveValue("");
  await expect(conversation.sending.locator(".bubble-text")).toHaveText(["primeira", "segunda"]);
  await expect(conversation.sending.first().locator(".mark")).toHaveAttribute("data-state", "sending");
  // Nothing is done yet: the chat is as it was.
  await expect(conversation.badge).toHaveAttribute("data-status", "open");
  // Gone to another chat and back, it is still on its way, and not in the composer again.
  await conversation.open("Davi Melo");
  await expect(conversation.sending).toHaveCount(0);
  await conversation.open("Beatriz Rocha");
  await expect(conversation.sending).toHaveCount(2);
  await expect(composer.text).toHaveValue("");

  await storage.letGo();
  await expect(conversation.sending).toHaveCount(0);
  await expect(conversation.log.locator(".bubble[data-kind=sent] .bubble-text")).toHaveText(["primeira", "segunda"]);
  await expect(conversation.badge).toHaveAttribute("data-status", "in_service");
  await page.reload();
  await expect(conversation.log.locator(".bubble[data-kind=sent] .bubble-text")).toHaveText(["primeira", "segunda"]);
  await expect(composer.text).toHaveValue("");
});

test("what is still on its way when another desk is opened comes back to no composer", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await inbox.rows.first().click();
  await composer.write("a primeira");
  const storage = await SlowStorage.of(page);
  await composer.text.fill("ainda a caminho");
  await composer.text.press("Enter");
  await expect(conversation.sending).toHaveCount(1);
  await page.getByRole("button", { name: "Ir para o meu balcão" }).click();
  await new Welcome(page).isShown();
  await storage.letGo();
  await expect.poll(() => page.evaluate(() => Object.entries(localStorage).filter(([, kept]) => kept.includes("ainda a caminho")))).toEqual([]);
  await page.goBack();
  await inbox.rows.first().click();
  await expect(conversation.bubble("ainda a caminho")).toHaveCount(1);
  await expect(composer.text).toHaveValue("");
});

test("a page that dies before it was stored brings the text back", async ({ page }) => {
  await openDesk(page, two());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await expect(conversation.row("Beatriz Rocha").getByText("1 não lida")).toHaveCount(0);
  await SlowStorage.of(page);
  await composer.text.fill("não pode se perder");
  await composer.text.press("Enter");
  await expect(conversation.sending).toHaveCount(1);
  await composer.text.fill("e isto ainda");
  await page.reload();
  await expect(composer.text).toHaveValue("não pode se perder\ne isto ainda");
  await expect(conversation.bubble("não pode se perder")).toHaveCount(0);
});

test("what the storage refuses says so where it stands, and can be tried again there", async ({ page, complaints }) => {
  await openDesk(page, two());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await expect(conversation.row("Beatriz Rocha").getByText("1 não lida")).toHaveCount(0);
  const makeRoom = await fullStorage(page);
  await composer.write("fica aqui");
  const bubble = conversation.bubble("fica aqui");
  await expect(bubble.locator(".mark")).toHaveAttribute("data-state", "unsaved");
  await expect(bubble.getByText("Ainda não gravada neste aparelho")).toBeVisible();
  const again = bubble.getByRole("button", { name: "Tentar de novo" });
  await again.click();
  await expect(again).toBeEnabled();
  await makeRoom();
  await again.click();
  await expect(bubble.locator(".mark")).toHaveCount(0);
  await expect(again).toHaveCount(0);
  await page.reload();
  await expect(conversation.bubble("fica aqui")).toHaveCount(1);
  await complaints.expect(/the storage did not take 1 events/);
});

test("what the channel could not deliver says why, and is sent again once", async ({ page }) => {
  const journal = two().sent("bia", "Seu pedido saiu");
  const message = `t${String(journal.events.length).padStart(6, "0")}`;
  journal.add({ kind: "system" }, { chat: "bia", type: "delivery", message, state: "failed", detail: "número inexistente" });
  await openDesk(page, journal);
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  const failed = conversation.bubble("Seu pedido saiu").first();
  await expect(failed.getByText("Não foi entregue: número inexistente")).toBeVisible();
  await failed.getByRole("button", { name: "Enviar de novo" }).dblclick();
  await expect(conversation.bubble("Seu pedido saiu")).toHaveCount(2);
  await expect(failed.getByRole("button", { name: "Enviar de novo" })).toHaveCount(0);
  await expect(failed.getByText("Não foi entregue")).toBeVisible();
  await page.reload();
  await expect(conversation.bubble("Seu pedido saiu")).toHaveCount(2);
  await expect(conversation.pane.getByRole("button", { name: "Enviar de novo" })).toHaveCount(0);
});

test("what may have been sent asks, and is neither sent again by itself nor twice", async ({ page }) => {
  const journal = two().sent("bia", "Seu pedido saiu");
  const message = `t${String(journal.events.length).padStart(6, "0")}`;
  journal.add({ kind: "system" }, { chat: "bia", type: "delivery", message, state: "sending" });
  journal.add({ kind: "system" }, { chat: "bia", type: "delivery", message, state: "unknown" });
  await openDesk(page, journal);
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  const doubtful = conversation.bubble("Seu pedido saiu");
  await expect(doubtful.locator(".mark")).toHaveAttribute("data-state", "unknown");
  await expect(doubtful.getByText("Talvez enviada")).toBeVisible();
  await expect(doubtful.getByText("o cliente recebeu?")).toBeVisible();
  await expect(doubtful.getByRole("button", { name: "Enviar de novo" })).toBeVisible();
  await doubtful.getByRole("button", { name: "Já chegou" }).click();
  await expect(doubtful.locator(".mark")).toHaveAttribute("data-state", "sent");
  await page.reload();
  await expect(conversation.bubble("Seu pedido saiu")).toHaveCount(1);
  await expect(conversation.bubble("Seu pedido saiu").locator(".mark")).toHaveAttribute("data-state", "sent");
  await expect(conversation.pane.getByRole("button", { name: "Enviar de novo" })).toHaveCount(0);
});

test("a channel's reason is said in people's words, and a changed message quotes what it was", async ({ page }) => {
  const journal = two().customer("bia", "Quero dois").sent("bia", "Seu pedido saiu");
  const id = (back: number) => (journal.events.at(-back) as { id: string }).id;
  const [wrote, sent] = [id(2), id(1)];
  journal.add({ kind: "system" }, { chat: "bia", type: "delivery", message: sent, state: "failed", detail: "blocked" });
  journal.add({ kind: "customer" }, { chat: "bia", type: "message_changed", message: wrote, text: "Quero três" });
  await openDesk(page, journal);
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await expect(conversation.bubble("Seu pedido saiu").getByText("o cliente bloqueou este canal")).toBeVisible();
  const changed = conversation.bubble("Quero três");
  await expect(changed).toContainText("Mensagem editada");
  await expect(changed).toContainText("Quero dois");
  await expect(changed).toHaveAttribute("data-kind", "received");
});
