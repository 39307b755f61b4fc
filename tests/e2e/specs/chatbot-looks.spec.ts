import { expect, test } from "../fixtures";
import { expectAccessible } from "../accessibility";
import { Chatbot } from "../pages/chatbot";
import { Welcome } from "../pages/welcome";

const words = {
  "pt-BR": ["Adicionar regra", "Nenhuma regra ainda", "“Obrigado” não reabre", "mantém o status."],
  "en-GB": ["Add a rule", "No rules yet", "“Thank you” does not reopen", "keeps the status."],
  "es-AR": ["Añadir regla", "Todavía no hay reglas", "“Gracias” no reabre", "mantiene el estado."],
} as const;

for (const [locale, [add, empty, template, does]] of Object.entries(words)) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the screen and a rule in a sentence: ${locale}`, async ({ page }) => {
      // A desk of one's own, on which nothing has been said yet.
      await page.addInitScript(() => localStorage.setItem("balcao.prefs", '{"started":true}'));
      await page.goto("?screen=chatbot");
      await expect(page.getByRole("button", { name: add })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText(empty)).toBeVisible();
      await page.getByRole("button", { name: template }).click();
      await expect(page.getByTestId("rule-summary")).toContainText(does);
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 1024, height: 768 }, { width: 390, height: 844 }]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test("axe finds nothing, and nothing is wider than the window", async ({ page }) => {
        await new Welcome(page).found("Ana Souza");
        const bot = new Chatbot(page);
        await bot.open();
        await expectAccessible(page);
        await bot.take("Resposta fora do expediente");
        await bot.take("Boas-vindas no primeiro contato");
        await expectAccessible(page);
        await bot.edit("Boas-vindas");
        await bot.addCondition("Dias e horários");
        await bot.addCondition("Canal");
        await bot.editor.getByRole("button", { name: "WhatsApp" }).click();
        await expectAccessible(page);
        const fits = () =>
          page.evaluate(() =>
            [...document.querySelectorAll("main.page, .dialog-body")].every((box) => box.scrollWidth <= box.clientWidth),
          );
        expect(await fits()).toBe(true);
        await bot.done();
        expect(await fits()).toBe(true);
      });
    });
  }
}
