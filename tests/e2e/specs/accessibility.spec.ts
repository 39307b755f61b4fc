import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Inbox } from "../pages/inbox";
import { Phone } from "../pages/phone";
import { Welcome } from "../pages/welcome";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("the first visit", async ({ page }) => {
      await new Welcome(page).open();
      await expectAccessible(page);
    });

    test("the list, its menus, the search and a new chat", async ({ page }) => {
      const inbox = new Inbox(page);
      await inbox.openDemo();
      await expectAccessible(page);
      await inbox.archived.click();
      await inbox.chip("closed").click();
      await expectAccessible(page);
      await inbox.search.fill("pedido");
      await expect(inbox.results.first()).toBeVisible();
      await expectAccessible(page);
      await inbox.search.press("Escape");
      for (const name of ["Aparência e idioma", "Você é Helena Duarte"]) {
        await page.getByRole("button", { name }).click();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
      }
      await page.getByRole("button", { name: "Nova conversa" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Enviar" }).click();
      await expectAccessible(page);
    });

    test("an open chat and its history", async ({ page }) => {
      const inbox = new Inbox(page);
      await inbox.openDemo();
      await inbox.chip("in_service").click();
      await inbox.rows.first().click();
      await expect(page.getByTestId("composer")).toBeVisible();
      await expectAccessible(page);
      await page.getByTestId("open-history").click();
      await expect(page.getByTestId("history-row").first()).toBeVisible();
      await expectAccessible(page);
    });

    test("the import, the settings and the customer's phone", async ({ page }) => {
      const inbox = new Inbox(page);
      await inbox.openDemo("&screen=import");
      await expect(page.getByRole("heading", { name: "Importar", level: 1 })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("link", { name: "Ajustes" }).click();
      await expect(page.getByRole("heading", { name: "Ajustes", level: 1 })).toBeVisible();
      await expectAccessible(page);
      await new Phone(page).open();
      await expectAccessible(page);
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the list and an open chat", async ({ page }) => {
    const inbox = new Inbox(page);
    await inbox.openDemo();
    await expectAccessible(page);
    await inbox.rows.first().click();
    await expect(page.getByTestId("composer")).toBeVisible();
    await expectAccessible(page);
  });
});
