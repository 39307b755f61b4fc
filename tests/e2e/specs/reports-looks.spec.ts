import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Desk } from "../pages/desk";
import { Reports } from "../pages/reports";

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

for (const viewport of [{ width: 1440, height: 900 }, { width: 1024, height: 768 }, { width: 390, height: 844 }]) {
  test(`the figures begin in the first screen of ${viewport.width} pixels`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const reports = new Reports(page);
    // With filters too, on the desk with the widest banner.
    for (const query of ["", "&agent=caio&hours=business"]) {
      await reports.open(query, true);
      const box = (await reports.figure("openings").boundingBox())!;
      expect(box.y + box.height).toBeLessThan(viewport.height / 2);
      await expectAccessible(page);
    }
    await reports.openPeriod();
    await expectAccessible(page);
  });
}

test("what changes a report stands in one line, its filters too", async ({ page }) => {
  const reports = new Reports(page);
  await reports.open("&agent=caio&status=open", true);
  await expect(reports.applied("Status: Aberto")).toBeVisible();
  const controls = page.locator(".report-controls").locator("button, [role=switch]").filter({ visible: true });
  expect(await controls.count()).toBeGreaterThanOrEqual(6);
  const middles = await controls.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ y, height }) => y + height / 2));
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(8);
});

test("better and worse have a sign, a word and a colour; what is neither is grey", async ({ page }) => {
  const reports = new Reports(page);
  const journal = new Journal("Ana");
  const opens = (chat: string, at: string) => journal.at(at).customer(chat, { type: "message_received", text: "Oi" });
  // The log begins before the day that is compared with.
  opens("z", "2026-03-01T12:00:00Z").agent("ana", "z", { type: "status_set", status: "closed" });
  // Answered after ten minutes on Monday, after one on Tuesday.
  opens("a", "2026-03-02T12:00:00Z").at("2026-03-02T12:10:00Z").agent("ana", "a", { type: "message_sent", text: "Olá" });
  opens("b", "2026-03-03T12:00:00Z").at("2026-03-03T12:01:00Z").agent("ana", "b", { type: "message_sent", text: "Olá" });
  for (const chat of ["c", "d"]) opens(chat, "2026-03-03T13:00:00Z");
  await reports.openWith(journal, "&from=2026-03-03&to=2026-03-04");
  const trend = (figure: string) => page.locator("article").filter({ has: page.locator(`[data-figure="${figure}"]`) }).locator(".report-trend");
  await expect(trend("first_response.p50")).toHaveText("▼ −90% melhor");
  await expect(trend("backlog.end")).toHaveText(/^▲ \+\d+% pior$/);
  await expect(trend("openings")).toHaveText("▲ +200%");
  const colours = await Promise.all(["first_response.p50", "backlog.end", "openings"].map((figure) => trend(figure).evaluate((it) => getComputedStyle(it).color)));
  expect(new Set(colours).size).toBe(3);
});

test("four figures are read first, with what was on time, and the others are one strip", async ({ page }) => {
  const reports = new Reports(page);
  await reports.open("", true);
  const large = page.locator(".report-tile");
  await expect(large.locator("h3")).toHaveText(["Aberturas", "Primeira resposta (TMR)", /Tempo até encerrar/, /Avaliação/]);
  await expect(large.nth(1).locator("dt")).toContainText(["No prazo"]);
  await expect(large.first().locator("dt")).toContainText(["Mensagens enviadas"]);
  const tops = await page.locator(".report-cell-tile").evaluateAll((tiles) => tiles.map((tile) => tile.getBoundingClientRect().top));
  expect(new Set(tops).size, "rows of the strip").toBe(1);
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
  // A word that is too wide for its column sticks out of it, or is broken.
  const tight = await reports.main.locator(".report-table th, .report-table td").evaluateAll((cells) =>
    cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1 || getComputedStyle(cell).overflowWrap === "anywhere")
      .map((cell) => cell.textContent),
  );
  expect(tight).toEqual([]);
});

test("a report says its filters and its desk, on paper too", async ({ page }) => {
  const reports = new Reports(page);
  await reports.open("&agent=caio&status=closed&hours=business", true);
  const scope = page.getByTestId("report-scope");
  await expect(scope).toContainText("Status: Fechado");
  await expect(scope).toContainText("Caio Martins");
  await expect(scope).toContainText("Horário de atendimento");
  await page.emulateMedia({ media: "print" });
  await expect(scope).toBeVisible();
  await expect(reports.main.getByText("Casa Pitangueira")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(reports.main.getByText("Casa Pitangueira")).toBeHidden();
});

test("filters that leave nothing can be cleared where it is said", async ({ page }) => {
  const reports = new Reports(page);
  const journal = new Journal("Ana").customer("bia", { type: "message_received", text: "Oi" });
  await reports.openWith(journal, "&from=2026-03-01&to=2026-03-08&status=closed");
  await page.getByRole("button", { name: "Limpar filtros" }).click();
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await expect(page).toHaveURL(/from=2026-03-01&to=2026-03-08/);
});

test("one chat makes a whole report", async ({ page }) => {
  const reports = new Reports(page);
  const journal = new Journal("Ana").customer("bia", { type: "message_received", text: "Oi" });
  await reports.openWith(journal, "&from=2026-03-01&to=2026-03-08");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await expect(reports.main.locator("[data-check][data-tone=success]")).toHaveCount(6);
  await expect(reports.main).not.toContainText("NaN");
  await expect(reports.main.locator(".chart-scale > span:last-child")).toHaveText(["1", "1", "1", "24 h"]);
});

test("an empty desk has words instead of figures", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza");
  await page.getByRole("link", { name: "Relatórios" }).click();
  const reports = new Reports(page);
  await expect(page.getByText("Ainda não há conversas")).toBeVisible();
  await expect(reports.main).not.toContainText("NaN");
  await expectAccessible(page);
});
