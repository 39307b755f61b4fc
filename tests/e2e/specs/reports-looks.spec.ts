import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Inbox } from "../pages/inbox";
import { Reports } from "../pages/reports";
import { Welcome } from "../pages/welcome";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing in the reports and in what a figure opens", async ({ page }) => {
      await new Inbox(page).openDemo("&screen=reports");
      const reports = new Reports(page);
      await expect(reports.figure("openings")).toBeVisible();
      await page.getByText("Ver como tabela").click();
      await expectAccessible(page);
      await reports.press("openings");
      await expect(reports.rows.first()).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("everything fits, and a figure opens over the page", async ({ page }) => {
    const reports = new Reports(page);
    await reports.open("", true);
    await expect(reports.figure("openings")).toBeVisible();
    const [needs, has] = await reports.main.evaluate((main) => [main.scrollWidth, main.clientWidth]);
    expect(needs).toBe(has);
    await expectAccessible(page);
    await reports.press("backlog.end");
    await expect(reports.rows.first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(reports.figure("backlog.end")).toBeFocused();
  });
});

test("only the report scrolls, never the page around it", async ({ page }) => {
  const reports = new Reports(page);
  await reports.open("", true);
  await expect(reports.figure("openings")).toBeVisible();
  const [needs, has] = await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.clientHeight]);
  expect(needs).toBe(has);
});

test("an hour of the week says what it holds to the keyboard too", async ({ page }) => {
  const reports = new Reports(page);
  await reports.open("", true);
  const cells = reports.main.locator(".report-week button");
  const said = reports.main.locator(".report-said .chart-said");
  await cells.first().focus();
  await expect(said).toHaveText((await cells.first().getAttribute("aria-label"))!);
  await page.keyboard.press("ArrowRight");
  await expect(cells.nth(1)).toBeFocused();
  await expect(said).toHaveText((await cells.nth(1).getAttribute("aria-label"))!);
  await expect(reports.main.locator(".report-week button[tabindex='0']")).toHaveCount(1);
});

test("on paper everything fits the width of an A4 page", async ({ page }) => {
  const reports = new Reports(page);
  await reports.open("", true);
  await expect(reports.figure("openings")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  // 210 mm less two margins of 14 mm, at 96 pixels an inch.
  await page.setViewportSize({ width: 688, height: 1000 });
  await expect(reports.main.getByRole("button", { name: "Imprimir" })).toBeHidden();
  await expect(reports.figure("openings")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(688);
});

test("one chat makes a whole report", async ({ page }) => {
  const reports = new Reports(page);
  const journal = new Journal("Ana").customer("bia", { type: "message_received", text: "Oi" });
  await reports.openWith(journal, "&from=2026-03-01&to=2026-03-08");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await expect(reports.main.locator("[data-check][data-tone=success]")).toHaveCount(6);
  await expect(reports.main).not.toContainText("NaN");
  await expect(reports.main.locator(".chart-top")).toHaveText(["1", "1", "1", "1 d 00 h"]);
});

test("an empty desk has words instead of figures", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  await page.getByRole("link", { name: "Relatórios" }).click();
  const reports = new Reports(page);
  await expect(page.getByText("Ainda não há conversas")).toBeVisible();
  await expect(reports.main).not.toContainText("NaN");
  await expectAccessible(page);
});

test("the reports speak every language", async ({ browser, baseURL }) => {
  for (const [locale, title, figure, check] of [
    ["pt-BR", "Relatórios", "Primeira resposta", "Os números fecham?"],
    ["en", "Reports", "First response", "Do they add up?"],
    ["es", "Informes", "Primera respuesta", "¿Cuadran las cifras?"],
  ] as const) {
    const context = await browser.newContext({ baseURL, locale, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await new Reports(page).open("", true);
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", { name: figure, level: 3, exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: check })).toBeVisible();
    await context.close();
  }
});
