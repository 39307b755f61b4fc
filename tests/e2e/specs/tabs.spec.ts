import { expect, test } from "../fixtures";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";
import { Desk } from "../pages/desk";

test("two tabs share one desk, live", async ({ page, context }) => {
  await new Desk(page).openStarted("Ana Souza");
  const second = await context.newPage();
  await second.goto("");
  await expect(second.getByTestId("tab-active")).toBeVisible();

  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Oi, tudo bem?");
  const row = second.getByTestId("chat-row").first();
  await expect(row).toContainText("Oi, tudo bem?");

  await row.click();
  await second.getByTestId("composer").fill("Tudo ótimo! Como posso ajudar?");
  await second.getByTestId("send").click();
  await expect(page.getByTestId("chat-row").first()).toHaveAttribute("data-status", "in_service");
  await expect(phone.message("Tudo ótimo! Como posso ajudar?")).toBeVisible();
});

test("deleting everything in one tab empties the other", async ({ page, context }) => {
  await new Desk(page).openStarted("Ana Souza");
  const second = await context.newPage();
  await second.goto("");
  await expect(second.getByTestId("tab-active")).toBeVisible();
  const settings = new Settings(page);
  await settings.open();
  await settings.deleteEverything();
  await expect(second.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
});
