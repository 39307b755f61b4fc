import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";

function two(): Log {
  return new Log(HOUR)
    .desk({
      type: "quick_replies_saved",
      quick_replies: [
        { shortcut: "oi", text: "Olá! Como posso ajudar?" },
        { shortcut: "pix", text: "Nossa chave Pix é\npix@loja.example" },
        { shortcut: "prazo", text: "A entrega leva 6 dias." },
      ],
    })
    .contact("bia", "Beatriz Rocha")
    .customer("bia", "Oi")
    .contact("davi", "Davi Melo")
    .customer("davi", "Bom dia");
}

test("Enter sends, Shift+Enter breaks the line", async ({ page }) => {
  await openDesk(page, two());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await expect(composer.send).toBeDisabled();
  await composer.text.pressSequentially("Olá,");
  await composer.text.press("Shift+Enter");
  await composer.text.pressSequentially("tudo bem?");
  await expect(composer.text).toHaveValue("Olá,\ntudo bem?");
  await composer.text.press("Enter");
  await expect(composer.text).toHaveValue("");
  await expect(conversation.bubble("tudo bem?").locator(".bubble-text")).toHaveText("Olá,\ntudo bem?", { useInnerText: true });
  await composer.text.fill("   ");
  await expect(composer.send).toBeDisabled();
});

test("several messages in a row all go out, in order and once", async ({ page }) => {
  await openDesk(page, two());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  // Faster than the storage: what is typed while a message is on its way stays, and goes next.
  await composer.text.focus();
  await page.keyboard.type("um\ndois\ntrês\n", { delay: 0 });
  await expect(composer.text).toHaveValue("");
  await expect(conversation.log.locator(".bubble[data-kind=sent] .bubble-text")).toHaveText(["um", "dois", "três"]);
});

test("an unfinished word of an input method is not sent", async ({ page }) => {
  await openDesk(page, two());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await composer.text.fill("こんにちは");
  await composer.text.dispatchEvent("keydown", { key: "Enter", isComposing: true, keyCode: 229, bubbles: true });
  await expect(composer.text).toHaveValue("こんにちは");
  await composer.text.press("Enter");
  await expect(conversation.bubble("こんにちは")).toHaveCount(1);
});

test("drafts stay with their chats, across chats and reloads", async ({ page }) => {
  await openDesk(page, two());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await composer.text.fill("rascunho para Beatriz");
  await conversation.open("Davi Melo");
  await expect(composer.text).toHaveValue("");
  await composer.mode("Nota interna");
  await composer.text.fill("nota sobre Davi");
  await page.reload();
  await expect(composer.text).toHaveValue("nota sobre Davi");
  await expect(page.getByRole("radio", { name: "Nota interna" })).toBeChecked();
  await conversation.open("Beatriz Rocha");
  await expect(composer.text).toHaveValue("rascunho para Beatriz");
  await expect(page.getByRole("radio", { name: "Mensagem" })).toBeChecked();
  await composer.text.press("Enter");
  await expect(conversation.bubble("rascunho para Beatriz")).toBeVisible();
  await page.reload();
  await expect(conversation.bubble("rascunho para Beatriz")).toHaveCount(1);
  await expect(composer.text).toHaveValue("");
});

test("a note cannot be taken for a message", async ({ page }) => {
  await openDesk(page, two());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await composer.text.focus();
  await page.keyboard.press("Control+i");
  await expect(page.getByRole("radio", { name: "Nota interna" })).toBeChecked();
  await expect(composer.send).toHaveText("Adicionar nota");
  await expect(composer.text).toHaveAccessibleName("Nota interna: só a equipe vê");
  await expect(composer.text).toBeFocused();
  await composer.write("cliente antiga");
  const note = conversation.bubble("cliente antiga");
  await expect(note).toHaveAttribute("data-kind", "note");
  await expect(note).toContainText("Nota interna");
  // A note is no answer: the chat stays open.
  await expect(conversation.badge).toHaveAttribute("data-status", "open");
  await page.keyboard.press("Control+i");
  await expect(composer.send).toHaveText("Enviar");
});

test("a slash offers quick replies", async ({ page }) => {
  await openDesk(page, two());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await composer.text.pressSequentially("/");
  await expect(composer.replies).toHaveCount(3);
  await composer.text.pressSequentially("p");
  await expect(composer.replies).toHaveText([/\/pix/, /\/prazo/, /\/oi/], { timeout: 5000 });
  await composer.text.press("ArrowDown");
  await expect(composer.replies.nth(1)).toHaveAttribute("aria-selected", "true");
  await composer.text.press("Enter");
  await expect(composer.text).toHaveValue("A entrega leva 6 dias.");
  await expect(composer.replies).toHaveCount(0);

  await composer.text.fill("");
  await composer.text.pressSequentially("/pix");
  await composer.text.press("Tab");
  await expect(composer.text).toHaveValue("Nossa chave Pix é\npix@loja.example");
  await expect(composer.text).toBeFocused();

  // Esc leaves what was typed, and Enter then sends it as it stands.
  await composer.text.fill("");
  await composer.text.pressSequentially("/oi");
  await composer.text.press("Escape");
  await expect(composer.replies).toHaveCount(0);
  await composer.text.press("Enter");
  await expect(conversation.bubble("/oi")).toBeVisible();
});

for (const [width, height] of [[1440, 900], [390, 700]] as const)
  test(`a long text keeps its field, with its edges, on the screen at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const inbox = new Inbox(page);
    await inbox.openDemo();
    await inbox.rows.nth(1).click();
    const field = page.getByTestId("composer");
    await field.fill(Array.from({ length: 30 }, (_, n) => `linha ${n + 1}`).join("\n"));
    const box = (await page.locator(".composer .grow").boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    await expect(page.locator(".composer .grow")).toHaveCSS("border-bottom-width", "1px");
    await expect(page.getByRole("button", { name: "Enviar" })).toBeInViewport();
  });
