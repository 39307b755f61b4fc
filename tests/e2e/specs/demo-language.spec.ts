import { expect, test } from "../fixtures";

test.describe("in English", () => {
  test.use({ locale: "en-US" });

  test("the demo speaks the language of the page, and offers to begin anew in another one", async ({ page }) => {
    await page.goto("?demo");
    const rows = page.getByTestId("chat-row");
    await expect(rows.first()).toBeVisible();
    await page.getByRole("button", { name: "Pause customers" }).click();
    await rows.first().click();
    await expect(page.getByRole("log", { name: "Messages" })).toContainText(/\b(the|you|your|I|for|order)\b/);
    await expect(page.getByRole("log", { name: "Messages" })).not.toContainText(/você|obrigad/i);

    await page.getByRole("button", { name: "Appearance and language" }).click();
    await page.getByRole("menuitemradio", { name: "Español" }).click();
    await page.keyboard.press("Escape");
    await expect(page.getByText("empezada en otro idioma")).toBeVisible();
    await page.getByRole("button", { name: "Empezar de nuevo" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Empezar de nuevo" }).click();
    await expect(page.getByText("los chats son inventados")).toBeVisible();
    await expect(page.getByTestId("chat-list")).not.toContainText("Casa Pitangueira, a furniture store");
    await page.getByTestId("chat-row").first().click();
    await expect(page.getByRole("log", { name: "Mensajes" })).toContainText(/[¿¡]|pedido/);
  });
});
