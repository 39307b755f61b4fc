// Charts over time: what they say at the pointer, and how they tell what is not yet over.
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Reports } from "../pages/reports";

/** Customers write each morning at nine from Monday, 23 February on: one on the first Monday, two on the second. */
function weeks(): Journal {
  const journal = new Journal("Ana");
  const opens = (chat: string, at: string) => journal.at(at).customer(chat, { type: "message_received", text: "Oi" });
  opens("bia", "2026-02-23T12:00:00Z");
  opens("davi", "2026-03-02T12:00:00Z");
  opens("eva", "2026-03-02T12:10:00Z");
  journal.at("2026-03-02T13:00:00Z").agent("ana", "davi", { type: "status_set", status: "resolved" });
  return opens("fabio", "2026-03-06T12:00:00Z");
}

// Friday, 14:00 in São Paulo, of a week that ends on Sunday.
const WEEK = "&from=2026-03-02&to=2026-03-09&as_of=2026-03-06T17:00:00.000Z";

test("at the pointer a chart says the day, all its series, and the same day before", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(weeks(), WEEK);
  const chart = reports.chart("Aberturas e encerramentos, por dia");
  await chart.locator(".chart-column").first().hover({ position: { x: 3, y: 20 } });
  await expect(reports.tip).toContainText("segunda-feira, 2 de mar.");
  await expect(reports.tip.locator("tr")).toHaveText(["23 de fev.", "Aberturas21", "Encerramentos10"]);
  await chart.getByRole("button", { name: "2 de mar.: Encerramentos, 1" }).hover();
  await expect(reports.here).toHaveText("Encerramentos10");
  const stack = reports.chart("Encerramentos: resolvidos e fechados, por dia");
  await stack.locator(".chart-column").first().hover({ position: { x: 3, y: 5 } });
  await expect(reports.tip.locator("tr").last()).toHaveText("Total10");
  // It lies in the window, wherever the pointer is.
  await page.setViewportSize({ width: 390, height: 844 });
  for (const column of [0, 2, 4]) {
    await chart.locator(".chart-column").nth(column).hover();
    const box = (await reports.tip.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
  }
});

test("a colour stands for one thing in all charts, and a thing has one colour", async ({ page }) => {
  const reports = new Reports(page);
  await reports.open("", true);
  const series = reports.main.locator(".chart-legend > li[data-tone]");
  await expect(series.first()).toBeVisible();
  const told = await series.evaluateAll((all) => all.map((li) => [li.textContent!.trim(), getComputedStyle(li, "::before").backgroundColor] as const));
  expect(told.length).toBeGreaterThanOrEqual(7);
  const [names, colours] = [new Map(told), new Map(told.map(([name, colour]) => [colour, name]))];
  for (const [name, colour] of told) {
    expect(names.get(name), name).toBe(colour);
    expect(colours.get(colour), colour).toBe(name);
  }
});

test("what still runs is drawn and said as such, and the period before as a line", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(weeks(), WEEK);
  const frame = reports.main.locator(".report-chart").first();
  await expect(frame.locator(".chart-column")).toHaveCount(5);
  await expect(frame.locator("[data-running]")).toHaveCount(1);
  await expect(frame.getByRole("button", { name: "6 de mar.: Aberturas, 1, até agora" })).toBeVisible();
  await expect(frame.locator(".chart-ghost")).toHaveCount(1);
  await expect(frame.locator(".chart-legend")).toContainText("Aberturas · Período anterior");
  await expect(frame.locator(".chart-axis > span")).toHaveText(["seg. 2", "ter. 3", "qua. 4", "qui. 5", "sex. 6"]);

  // The week before that is not in the log: nothing is compared.
  await page.goto("?screen=reports&from=2026-02-21&to=2026-02-28");
  await expect(frame.locator("[data-running]")).toHaveCount(0);
  await expect(frame.locator(".chart-ghost")).toHaveCount(0);
  // What lies before the log is not drawn.
  await expect(frame.locator(".chart-column")).toHaveCount(5);
});
