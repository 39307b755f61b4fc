import { expect, test } from "../fixtures";
import { openDesk } from "../log";
import { Campaigns, manyChats } from "../pages/campaigns";
import { Desk } from "../pages/desk";
import { Phone } from "../pages/phone";

const NO_CHANNEL = "Sem canal: fica só neste aparelho";

test("without a server, what is written says that it stays here", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza");
  await page.getByTestId("new-chat").click();
  await expect(page.getByRole("dialog").getByText(NO_CHANNEL)).toBeVisible();
  await page.keyboard.press("Escape");
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Vocês abrem no sábado?");
  await phone.close();
  await page.getByTestId("chat-row").first().click();
  const composer = page.locator(".composer");
  await expect(composer.getByText(NO_CHANNEL)).toBeVisible();
  // A note goes to the team anyway.
  await composer.locator("[data-command=note]").click();
  await expect(composer.getByText(NO_CHANNEL)).toHaveCount(0);
  await page.goto("?screen=settings");
  await expect(page.getByTestId("lines-none")).toContainText("Nenhum bot ligado");
});

test("a campaign without a channel is recorded, not sent", async ({ page }) => {
  await openDesk(page, { events: manyChats(3) });
  await page.getByRole("link", { name: "Campanhas" }).click();
  const campaigns = new Campaigns(page);
  await campaigns.begin("Natal", "Boas festas.");
  await campaigns.expectCount(3);
  await page.getByRole("button", { name: "Enviar agora…" }).click();
  await expect(campaigns.dialog.getByText(NO_CHANNEL)).toBeVisible();
  await campaigns.dialog.getByRole("button", { name: "Enviar agora" }).click();
  await campaigns.expectStage("finished");
  const figure = page.locator("[data-testid=campaign-figure][data-figure=sent]");
  await expect(figure).toHaveText(/^Registradas\s*3/);
  await expect(page.getByText("Enviadas")).toHaveCount(0);
});

test("the demo's customers get what is written to them", async ({ page }) => {
  await page.goto("?demo");
  await page.getByTestId("chat-row").first().click();
  await expect(page.getByTestId("composer")).toBeVisible();
  await expect(page.getByTestId("reach")).toHaveCount(0);
  await page.goto("?demo&screen=settings");
  await expect(page.getByTestId("channels").getByRole("listitem").first()).toContainText("entregas confirmadas");
});
