import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Desk } from "../pages/desk";
import { Phone } from "../pages/phone";

test("an empty desk teaches by doing, and its steps tick themselves", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza");
  const steps = page.getByTestId("first-steps");
  const step = (name: string) => steps.locator(`[data-step=${name}]`);
  await expect(steps.getByRole("listitem")).toHaveCount(5);
  await expect(step("customer")).toHaveAttribute("data-done", "false");
  await expectAccessible(page);

  await page.getByTestId("chat-list").getByRole("button", { name: "Simular um cliente" }).click();
  const phone = new Phone(page);
  await expect(phone.panel.getByRole("button", { name: "Novo cliente" })).toBeFocused();
  await phone.newcomer("Carla Dias", "Vocês abrem no sábado?");
  await expect(step("customer")).toHaveAttribute("data-done", "true");
  await phone.close();
  await expect(page.getByTestId("simulate-customer")).toBeFocused();

  await step("team").getByRole("button", { name: "Adicionar pessoas" }).click();
  await expect(page.getByRole("heading", { name: "Ajustes", level: 1 })).toBeVisible();
  await page.goBack();
  await step("hours").getByRole("button", { name: "Definir horário" }).click();
  await expect(page).toHaveURL(/section=hours/);
  await page.goBack();

  await steps.getByRole("button", { name: "Dispensar os primeiros passos" }).click();
  await expect(steps).toHaveCount(0);
  await page.reload();
  await expect(page.getByTestId("chat-row")).toHaveCount(1);
  await expect(steps).toHaveCount(0);
});

for (const width of [1024, 1440]) {
  test(`at ${width} px the customer's phone stands beside the chat`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await new Desk(page).openStarted("Ana Souza");
    const phone = new Phone(page);
    await phone.open();
    await phone.newcomer("Carla Dias", "Vocês abrem no sábado?");
    await page.getByTestId("chat-row").first().click();
    const box = async (testid: string) => (await page.getByTestId(testid).boundingBox())!;
    const left = (await phone.panel.boundingBox())!.x;
    for (const testid of ["send", "composer", "open-details"]) {
      const { x, width } = await box(testid);
      expect(x + width, testid).toBeLessThanOrEqual(left);
    }
    // It can be pressed, and answers reach the phone.
    await page.getByTestId("composer").fill("Abrimos, até as 14h.");
    await page.getByTestId("send").click();
    await expect(phone.message("Abrimos, até as 14h.")).toBeVisible();
    expect((await box("composer")).width).toBeGreaterThan(200);
  });
}
