import { expect, test } from "../fixtures";
import { Behaviour } from "../pages/behaviour";
import { Campaigns } from "../pages/campaigns";
import { Chatbot } from "../pages/chatbot";
import { Settings } from "../pages/settings";
import { Welcome } from "../pages/welcome";

test.beforeEach(async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
});

test("the settings' draft survives a reload, half-typed fields too, and is forgotten once it is saved", async ({ page }) => {
  const [settings, behaviour] = [new Settings(page), new Behaviour(page)];
  await settings.open();
  await page.getByLabel("Nome deste balcão").fill("Casa ");
  await behaviour.section("Comportamento");
  await behaviour.choose("reopen_closed", "Não reabre");
  await behaviour.choose("archive_closed_minutes", "Depois de…");
  await behaviour.setting("archive_closed_minutes").getByLabel("Quanto").fill("");
  await expect(behaviour.draft).toContainText("Corrija antes de salvar");
  await page.reload();
  await expect(behaviour.draft).toContainText("Corrija antes de salvar");
  const amount = behaviour.setting("archive_closed_minutes").getByLabel("Quanto");
  await expect(amount).toHaveValue("");
  await expect(behaviour.setting("reopen_closed").getByRole("radio", { name: "Não reabre" })).toBeChecked();
  await amount.fill("3");
  await behaviour.save();
  await page.reload();
  await expect(behaviour.setting("reopen_closed").getByRole("radio", { name: "Não reabre" })).toBeChecked();
  await expect(behaviour.draft).toBeHidden();
});

test("the rules' draft survives a reload, and throwing it away does too", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.open();
  await bot.take("“Obrigado” não reabre");
  await page.reload();
  await expect(bot.bar).toContainText("1 regra nova");
  await expect(bot.rules).toHaveCount(1);
  await bot.bar.getByRole("button", { name: "Descartar" }).click();
  await expect(bot.rules).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Chatbot", level: 1 })).toBeVisible();
  await expect(bot.rules).toHaveCount(0);
});

test("a campaign that nobody saved survives a reload, and is gone with the desk", async ({ page }) => {
  const campaigns = new Campaigns(page);
  await page.getByRole("link", { name: "Campanhas" }).click();
  await campaigns.begin("Natal", "Olá, {contact}!");
  await page.reload();
  await expect(campaigns.text).toHaveValue("Olá, {contact}!");
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("balcao.form.")).length);
  expect(await kept()).toBe(1);
  await page.getByRole("link", { name: "Ajustes" }).click();
  await new Settings(page).deleteEverything();
  await expect.poll(kept).toBe(0);
});
