import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Phone } from "../pages/phone";

function journal(): Log {
  const log = new Log(40 * HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Qual a *cor*?");
  for (let number = 1; number <= 120; number += 1) log.later(MINUTE).sent("bia", `linha ${number}`);
  log.customer("bia", "E o prazo?");
  return log.contact("caio", "Caio Dias", "+55 11 90000-0001").customer("caio", "Oi");
}

test("an answer quotes a message: by the menu or the keys, over a reload, and leads to it", async ({ page }) => {
  await openDesk(page, journal());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  const quote = page.getByTestId("composer-quote");
  await conversation.open("Beatriz Rocha");
  await conversation.bubble("E o prazo?").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Responder" }).click();
  await expect(quote).toContainText("E o prazo?");
  await expect(composer.text).toBeFocused();
  await quote.getByRole("button", { name: "Não citar" }).click();
  await expect(quote).toHaveCount(0);
  await expect(composer.text).toBeFocused();
  // From the newest to the older ones, and back.
  await composer.text.press("Control+ArrowUp");
  await composer.text.press("Control+ArrowUp");
  await expect(quote).toContainText("linha 120");
  await composer.text.press("Escape");
  await expect(quote).toHaveCount(0);
  await composer.text.press("Control+ArrowUp");
  await page.reload();
  await expect(quote).toContainText("E o prazo?");
  // A note quotes nothing, and keeps the quote for the message.
  await composer.mode("Nota interna");
  await expect(quote).toHaveCount(0);
  await composer.mode("Mensagem");
  await composer.write("Cinco dias");
  await expect(quote).toHaveCount(0);
  const quoted = conversation.bubble("Cinco dias").getByTestId("quoted");
  await expect(quoted).toContainText("Beatriz Rocha");
  await quoted.click();
  await expect(page.locator("[data-found]")).toContainText("E o prazo?");
  // The arrow keys go through the messages, and each has its menu.
  await conversation.log.focus();
  await page.keyboard.press("ArrowUp");
  await expect(conversation.bubble("Cinco dias")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: "Responder" })).toBeFocused();
});

test("what a message quotes and is gone says none of its words", async ({ page }) => {
  const log = new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "");
  log.sent("bia", "errei");
  const taken = `t${String(log.events.length).padStart(6, "0")}`;
  log.agent("bia", { type: "undone", events: [taken] });
  log.agent("bia", { type: "message_sent", text: "certo", reply_to: taken });
  log.agent("bia", { type: "message_sent", text: "sim", reply_to: "t000004" });
  await openDesk(page, log);
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  for (const text of ["certo", "sim"]) await expect(conversation.bubble(text).getByTestId("quoted-gone")).toHaveText("Mensagem apagada");
  await expect(conversation.log.getByText("errei")).toHaveCount(0);
});

test("a message is forwarded to the chat that is chosen, and can be taken back", async ({ page }) => {
  await openDesk(page, journal());
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  const dialog = page.getByRole("dialog", { name: "Encaminhar mensagem" });
  const forward = async () => {
    await conversation.bubble("E o prazo?").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Encaminhar" }).click();
    await dialog.getByTestId("forward-search").fill("caio");
    await expect(dialog.getByTestId("forward-chat")).toHaveCount(1);
    // The first Enter chooses, the second sends.
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("radio")).toBeChecked();
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
  };
  await forward();
  await conversation.undo("Caio Dias: mensagem encaminhada");
  await expect(conversation.toast("Desfeito")).toBeVisible();
  await forward();
  await conversation.open("Caio Dias");
  await expect(conversation.bubble("E o prazo?")).toHaveCount(1);
  await expect(conversation.bubble("E o prazo?")).toHaveAttribute("data-kind", "sent");
});

test("where the desk signs messages, the composer says with what, and the customer gets it", async ({ page }) => {
  const log = journal().desk({ type: "settings_changed", settings: { signature: true } });
  await openDesk(page, log);
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Caio Dias");
  const says = conversation.pane.getByTestId("signature");
  await expect(says).toHaveText("Começa com Ana Souza:");
  await composer.mode("Nota interna");
  await expect(says).toHaveCount(0);
  await composer.write("cliente novo");
  await expect(conversation.bubble("cliente novo")).not.toContainText("Ana Souza:");
  await composer.mode("Mensagem");
  await composer.write("Olá!");
  await expect(conversation.bubble("Olá!").locator(".bubble-text strong")).toHaveText("Ana Souza:");
});

test("the simulated customer quotes what the desk wrote", async ({ page }) => {
  await openDesk(page, journal());
  const [conversation, phone] = [new Conversation(page), new Phone(page)];
  await conversation.open("Beatriz Rocha");
  await phone.open();
  const written = phone.panel.locator(".phone-bubble").filter({ hasText: "linha 120" });
  await written.getByRole("button", { name: "Responder" }).click();
  await expect(phone.panel.locator(".phone-quoting")).toContainText("linha 120");
  await phone.write("Esta, por favor");
  await expect(phone.panel.locator(".phone-quoting")).toHaveCount(0);
  await expect(conversation.bubble("Esta, por favor").getByTestId("quoted")).toContainText("linha 120");
  await expect(phone.panel.locator(".phone-bubble").last()).toContainText("linha 120");
});
