// Days of 23 and of 25 hours: the clock that the desk lives by is set forward and back.
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Reports } from "../pages/reports";

const HOUR = 3_600_000;

const newYork = () => new Journal("Ana").at("2026-01-02T12:00:00Z").desk("ana", {
  type: "settings_changed",
  settings: { zone: "America/New_York" },
});

const opens = (journal: Journal, chat: string, at: string) =>
  journal.at(at).customer(chat, { type: "message_received", text: "Oi" });

/** In the night to the 8th of March the clock goes from 02:00 to 03:00, at 07:00 UTC. */
const spring = {
  journal: () => opens(opens(newYork(), "bia", "2026-03-07T12:00:00Z"), "davi", "2026-03-08T07:30:00Z"),
  query: "&from=2026-03-08&to=2026-03-09",
  hours: 23,
  // Beatriz waits all day, Davi from half past three (which was half past two an hour ago) on.
  open: 23 + 20.5,
  columns: 23,
  longest: 1,
  cell: /^1\. Aberturas · domingo, 3 h/,
};

/** In the night to the 1st of November it goes from 02:00 back to 01:00, at 06:00 UTC. */
const autumn = {
  journal: () =>
    opens(
      opens(opens(newYork(), "bia", "2026-10-31T12:00:00Z"), "davi", "2026-11-01T05:30:00Z"),
      "caio",
      "2026-11-01T06:30:00Z",
    ),
  query: "&from=2026-11-01&to=2026-11-02",
  hours: 25,
  open: 25 + 23.5 + 22.5,
  // The hour that comes twice is one column, of two hours; both half past ones lie in it.
  columns: 24,
  longest: 2,
  cell: /^2\. Aberturas · domingo, 1 h/,
};

for (const { journal, query, hours, open, columns, longest, cell } of [spring, autumn]) {
  test(`a day of ${hours} hours is that long`, async ({ page }) => {
    const reports = new Reports(page);
    await reports.openWith(journal(), query);
    await expect(reports.figure("time_in_status.open")).toHaveAttribute("data-value", String(open * HOUR));
    await expect(reports.main.locator("[data-check][data-tone=success]")).toHaveCount(6);
    await expect(await reports.information()).toContainText("fuso America/New_York");
    await page.keyboard.press("Escape");

    await expect(reports.chart("Conversas em andamento no fim, por hora").getByRole("button")).toHaveCount(columns);
    const table = await reports.table(reports.take("Ao longo do período"));
    const starts = table.column("from").map(Date.parse);
    const ends = table.column("to").map(Date.parse);
    const lengths = ends.map((end, row) => (end - (starts[row] ?? NaN)) / HOUR);
    expect(lengths).toHaveLength(columns);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(hours);
    expect(Math.max(...lengths)).toBe(longest);
    expect(table.sum("open_ms")).toBe(open * HOUR);

    await reports.main.getByRole("button", { name: cell }).click();
    await expect(reports.rows).toHaveCount(longest);
    await page.keyboard.press("Escape");
    for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
      await page.setViewportSize(viewport);
      await expect(reports.chart("Conversas em andamento no fim, por hora").getByRole("button")).toHaveCount(columns);
      const [needs, has] = await reports.main.evaluate((main) => [main.scrollWidth, main.clientWidth]);
      expect(needs).toBe(has);
      await expectAccessible(page);
    }
  });
}

test("each day of a week over the change is as long as it was", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(opens(newYork(), "bia", "2026-03-05T12:00:00Z"), "&from=2026-03-06&to=2026-03-11");
  await expect(reports.figure("time_in_status.open")).toHaveAttribute("data-value", String((5 * 24 - 1) * HOUR));
  const table = await reports.table(reports.take("Ao longo do período"));
  expect(table.column("open_ms").map((millis) => Number(millis) / HOUR)).toEqual([24, 24, 23, 24, 24]);
});
