import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";

test("a word is found in all of the open chat, from the newest to the oldest, and Esc leads back", async ({ page }) => {
  const log = new Log(40 * HOUR).contact("bia", "Beatriz Rocha");
  for (let number = 1; number <= 300; number += 1) {
    log.customer("bia", number === 40 ? "o *boleto* venceu" : number === 200 ? "outro Boleto" : `mensagem ${number}`);
    log.later(MINUTE);
  }
  log.agent("bia", { type: "note_added", text: "boleto pago" });
  await openDesk(page, log);
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await expect(composer.text).toBeFocused();
  const field = page.getByTestId("find");
  const count = page.getByTestId("find-count");
  const mustShow = async (text: string) => {
    await expect(conversation.bubble(text)).toBeInViewport();
    await expect(page.locator("[data-found]")).toContainText(text);
  };
  // The key works where one writes.
  await page.keyboard.press("Control+Shift+F");
  await expect(field).toBeFocused();
  await field.fill("boleto");
  await expect(count).toHaveText("1 de 3");
  await mustShow("boleto pago");
  await field.press("Enter");
  await expect(count).toHaveText("2 de 3");
  await mustShow("outro Boleto");
  await page.getByRole("button", { name: "Mensagem anterior" }).click();
  await expect(count).toHaveText("3 de 3");
  await mustShow("o boleto venceu");
  await expect(conversation.bubble("o boleto venceu").locator("strong mark")).toHaveText("boleto");
  await field.press("Shift+Enter");
  await mustShow("outro Boleto");
  await field.fill("nada disso");
  await expect(count).toHaveText("Nada encontrado");
  await expect(page.locator("mark")).toHaveCount(0);
  await field.press("Escape");
  await expect(field).toBeHidden();
  await expect(composer.text).toBeFocused();
});

test("on a phone the search is opened from the details", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDesk(page, new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Cadê o boleto?"));
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await page.getByTestId("open-details").click();
  await page.getByTestId("details-drawer").getByRole("button", { name: "Buscar nesta conversa" }).click();
  await page.getByTestId("find").fill("boleto");
  await expect(page.getByTestId("find-count")).toHaveText("1 de 1");
  await expect(page.locator("mark")).toHaveText("boleto");
});
