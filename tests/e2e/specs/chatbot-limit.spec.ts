import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Log, MINUTE, openDesk } from "../log";
import { Chatbot } from "../pages/chatbot";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";

test("two robots come to rest: the chat and the rule say so, and an agent lifts it", async ({ page }) => {
  const echo = { id: "echo", name: "Eco", trigger: { kind: "customer_message" }, if: [], then: [{ kind: "reply", text: "Olá! Já vamos atender." }] };
  const journal = new Log(3 * MINUTE).desk({ type: "rules_saved", rules: [echo] }).contact("bia", "Robô da Beatriz");
  for (let n = 0; n < 50; n++) journal.customer("bia", "Recebemos a sua mensagem.").later(1_000);
  await openDesk(page, journal);
  const [conversation, composer, bot] = [new Conversation(page), new Composer(page), new Chatbot(page)];
  await conversation.open("Robô da Beatriz");
  const stop = conversation.line("o chatbot parou nesta conversa");
  await expect(stop).toHaveCount(1);
  await expect(stop).toContainText("Eco");
  await expect(conversation.bubble("Olá! Já vamos atender.")).toHaveCount(5);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Chatbot" }).click();
  const stopped = bot.rule("Eco").getByTestId("rule-stopped");
  await expect(stopped).toContainText("o chatbot parou em 1 conversa");
  await expectAccessible(page);
  await stopped.getByRole("link", { name: "Robô da Beatriz" }).click();
  await composer.write("Aqui é a Ana, uma pessoa.");
  await page.getByRole("link", { name: "Chatbot" }).click();
  await expect(bot.rule("Eco")).toBeVisible();
  await expect(stopped).toHaveCount(0);
});
