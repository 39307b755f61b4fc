import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";

test("messages and notes are drawn as WhatsApp draws them, and rows say them without marks", async ({ page }) => {
  const log = new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi");
  log.sent("bia", "Falta:\n- *nota* fiscal\n3. _caixa_ `A-1`\n> veja https://loja.example/a_b_c\n```dois\n*três*```\nAté *já* <b>b</b>");
  await openDesk(page, log);
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  const message = conversation.bubble("Falta").locator(".bubble-text");
  await expect(message.locator("ul > li strong")).toHaveText("nota");
  await expect(message.locator("ol > li")).toHaveAttribute("value", "3");
  await expect(message.locator("em")).toHaveText("caixa");
  await expect(message.locator("li code")).toHaveText("A-1");
  await expect(message.locator("blockquote a")).toHaveAttribute("href", "https://loja.example/a_b_c");
  await expect(message.locator("pre")).toHaveText("dois\n*três*", { useInnerText: true });
  await expect(message.locator("p").last()).toHaveText("Até já <b>b</b>");

  await composer.mode("Nota interna");
  await composer.write("cliente ~novo~ *antigo*");
  await expect(conversation.bubble("cliente").locator("s")).toHaveText("novo");
  await composer.mode("Mensagem");
  await composer.write("É *hoje*, _mesmo_.");
  await expect(conversation.row("Beatriz Rocha")).toContainText("É hoje, mesmo.");
});
