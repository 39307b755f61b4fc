import { expect, test } from "../fixtures";
import { openDesk } from "../log";
import { manyChats } from "../pages/campaigns";

// Narrower than a list, a chat and a drawer.
test.use({ viewport: { width: 1024, height: 768 } });

test("what is read about a chat stands beside it: the list makes room", async ({ page }) => {
  await openDesk(page, { events: manyChats(3, { 0: "open", 1: "open", 2: "open" }) });
  await page.getByTestId("chat-row").first().click();
  const composer = page.getByTestId("composer");
  await composer.fill("Já vejo");
  for (const what of ["history", "details"]) {
    await page.getByTestId(`open-${what}`).click();
    const drawer = page.getByTestId(`${what}-drawer`);
    await expect(drawer).toBeVisible();
    await expect(page.getByTestId("chat-list")).toBeHidden();
    const [chat, beside] = [(await composer.boundingBox())!, (await drawer.boundingBox())!];
    expect(chat.x + chat.width).toBeLessThanOrEqual(beside.x);
    // One goes on writing.
    await composer.press("End");
    await composer.pressSequentially(".");
    await drawer.getByRole("button", { name: "Fechar" }).first().click();
    await expect(page.getByTestId("chat-list")).toBeVisible();
  }
  await expect(composer).toHaveValue("Já vejo..");
});
