import { expect, test } from "../fixtures";
import { Inbox } from "../pages/inbox";

const names = {
  "pt-BR": { looks: "Aparência e idioma", active: "Ativas", waiting: "Aguardando", search: "Buscar cliente ou mensagem" },
  en: { looks: "Appearance and language", active: "Active", waiting: "Waiting", search: "Search customer or message" },
  es: { looks: "Apariencia e idioma", active: "Activos", waiting: "En espera", search: "Buscar cliente o mensaje" },
};

// Those that are spoken in are in tour/languages.spec.ts.
for (const [locale, tag] of [["pt-PT", "pt-BR"], ["fr-FR", "pt-BR"]] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`a browser that prefers ${locale} gets ${tag}`, async ({ page }) => {
      await page.goto("?demo");
      const inbox = new Inbox(page);
      await expect(inbox.active).toContainText(names[tag].active);
      await expect(page.locator("html")).toHaveAttribute("lang", tag);
    });
  });
}

test("the language is switched while the app runs, and stays", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  let now = names["pt-BR"];
  for (const [own, tag] of [["English", "en"], ["Español", "es"]] as const) {
    await page.getByRole("button", { name: now.looks }).click();
    await page.getByRole("menuitemradio", { name: own }).click();
    now = names[tag];
    await expect(inbox.active).toContainText(now.active);
    await expect(inbox.chip("waiting")).toContainText(now.waiting);
    await expect(page.getByRole("searchbox", { name: now.search })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
  }
  await page.reload();
  await expect(inbox.active).toContainText("Activos");
});

test("the theme is switched while the app runs, and stays", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Aparência e idioma" }).click();
  await page.getByRole("menuitemradio", { name: "Escuro" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await expect(inbox.active).toBeVisible();
  expect(await ground()).toBe(dark);

  await page.getByRole("button", { name: "Aparência e idioma" }).click();
  await page.getByRole("menuitemradio", { name: "Do sistema" }).click();
  await expect.poll(ground).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).toBe(dark);
});
