import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";

const log = () => new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi");

test("an emoji is found by a word, stands at the caret, and comes first the next time", async ({ page }) => {
  await openDesk(page, log());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  await composer.text.fill("Oi !");
  await composer.text.press("ArrowLeft");
  const button = page.getByRole("button", { name: "Inserir emoji" });
  await button.click();
  const field = page.getByRole("combobox", { name: "Buscar emoji" });
  await expect(field).toBeFocused();
  await field.fill("coracao");
  await expect(page.getByRole("option", { name: "coração", exact: true })).toHaveAttribute("aria-selected", "true");
  await field.press("ArrowRight");
  await field.press("ArrowLeft");
  await field.press("Enter");
  await expect(composer.text).toHaveValue("Oi ❤️!");
  await expect(composer.text).toBeFocused();
  await page.keyboard.type("?");
  await expect(composer.text).toHaveValue("Oi ❤️?!");
  await page.reload();
  await button.click();
  await expect(page.getByRole("listbox", { name: "Emojis" }).getByRole("option").first()).toHaveText("❤️");
  await field.press("Escape");
  await expect(field).toBeHidden();
  await expect(composer.text).toBeFocused();
});

test("a colon and letters offer emojis, and other colons nothing", async ({ page }) => {
  await openDesk(page, log());
  const [conversation, composer] = [new Conversation(page), new Composer(page)];
  await conversation.open("Beatriz Rocha");
  const offers = page.getByRole("listbox", { name: "Emojis" }).getByRole("option");
  await composer.text.pressSequentially("Pedido :fogu");
  await expect(offers).toHaveText([/🚀/]);
  await composer.text.press("Enter");
  await expect(composer.text).toHaveValue("Pedido 🚀");
  await composer.text.pressSequentially(" às 10:30 :D");
  await expect(offers).toHaveCount(0);
  await composer.text.press("Enter");
  await expect(conversation.bubble("Pedido 🚀 às 10:30 :D")).toBeVisible();
});
