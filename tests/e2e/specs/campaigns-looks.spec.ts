import { expect, test } from "../fixtures";
import { expectAccessible } from "../accessibility";
import { Campaigns } from "../pages/campaigns";

const words = {
  "pt-BR": ["Campanhas", "Nova campanha", "Concluída", "Quem recebe"],
  "en-GB": ["Campaigns", "New campaign", "Finished", "Who gets it"],
  "es-AR": ["Campañas", "Nueva campaña", "Terminada", "Quién la recibe"],
} as const;

for (const [locale, [title, add, finished, audience]] of Object.entries(words)) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the list and one that is being written: ${locale}`, async ({ page }) => {
      await page.goto("?demo&screen=campaigns");
      await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByTestId("campaign").first()).toContainText(finished);
      await page.getByRole("button", { name: add }).click();
      await expect(page.getByRole("heading", { name: audience })).toBeVisible();
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 1024, height: 768 }, { width: 390, height: 844 }]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test("axe finds nothing, and nothing is wider than the window", async ({ page }) => {
        const campaigns = new Campaigns(page);
        const fits = () => page.evaluate(() => [...document.querySelectorAll("main.page")].every((box) => box.scrollWidth <= box.clientWidth));
        await campaigns.open("?demo&screen=campaigns");
        await expect(campaigns.rows.first()).toHaveAttribute("data-stage", "finished", { timeout: 30_000 });
        await expectAccessible(page);
        expect(await fits()).toBe(true);

        await campaigns.rows.first().getByRole("link").click();
        await campaigns.figure("sent").click();
        await expect(page.getByTestId("campaign-chat").first()).toBeVisible();
        await expectAccessible(page);
        expect(await fits()).toBe(true);

        await page.getByRole("button", { name: "Duplicar" }).click();
        await page.getByRole("radio", { name: "Numa data" }).click();
        await campaigns.text.fill("Olá, {contact}! {contato}");
        await expect(campaigns.people.first()).toBeVisible();
        await expectAccessible(page);
        expect(await fits()).toBe(true);
      });
    });
  }
}
