import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";

test("a found message is shown and marked, however far up it stands, and again from another search", async ({ page }) => {
  const log = new Log(40 * HOUR).contact("bia", "Beatriz Rocha");
  for (let number = 1; number <= 300; number += 1) {
    log.customer("bia", number === 40 ? "o boleto venceu" : number === 200 ? "a nota fiscal chegou" : `mensagem ${number}`);
    log.later(MINUTE);
  }
  await openDesk(page, log);
  const [inbox, conversation] = [new Inbox(page), new Conversation(page)];
  const mustShow = async (text: string) => {
    await expect(conversation.bubble(text)).toBeInViewport();
    await expect(page.locator("[data-found]")).toContainText(text);
  };
  await inbox.search.fill("boleto");
  await inbox.result("Beatriz Rocha").click();
  await mustShow("o boleto venceu");
  // The chat is open already.
  await inbox.search.fill("nota fiscal");
  await expect(inbox.result("Beatriz Rocha")).toContainText("nota fiscal");
  await inbox.search.press("Enter");
  await mustShow("a nota fiscal chegou");
});
