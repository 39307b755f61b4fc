import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Reports } from "../pages/reports";

/** One customer a day writes at nine in the morning, from the 2nd to the 11th of March. */
function tenDays(): Journal {
  const journal = new Journal("Ana");
  for (let day = 2; day < 12; day++) {
    const date = `2026-03-${String(day).padStart(2, "0")}`;
    journal.at(`${date}T12:00:00Z`).customer(`c${day}`, { type: "message_received", text: "Oi" });
  }
  return journal;
}

test("the ends of the period are moved by the keyboard, and the address follows", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(tenDays(), "&from=2026-03-04&to=2026-03-08");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "4");
  await reports.openPeriod();
  const first = reports.end("Início do período");
  await expect(first).toHaveAttribute("aria-valuetext", "04/03/2026");
  await first.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "5");
  await page.keyboard.press("Home");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "6");
  await expect(reports.field("De")).toHaveValue("2026-03-02");
  await reports.end("Fim do período").focus();
  await page.keyboard.press("ArrowRight");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "7");
  await expect(page).toHaveURL(/from=2026-03-02&to=2026-03-09/);
  // Beyond the other end: it comes along.
  await page.keyboard.press("Home");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await expect(page).toHaveURL(/from=2026-03-02&to=2026-03-03/);
  await expectAccessible(page);
});

test("what is open stays open while figures are made anew", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(tenDays(), "&from=2026-03-04&to=2026-03-08");
  await page.getByText("Ver como tabela").click();
  const rows = reports.main.locator(".report-twin tbody tr");
  await expect(rows).toHaveCount(4);
  const chart = reports.chart("Aberturas e encerramentos, por dia");
  await chart.evaluate((element) => element.setAttribute("data-same", ""));
  await reports.openPeriod();
  await reports.end("Fim do período").focus();
  await page.keyboard.press("ArrowRight");
  await expect(rows).toHaveCount(5);
  await expect(chart).toHaveAttribute("data-same");
});

test("the figures follow while an end is being dragged", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(tenDays(), "&from=2026-03-02&to=2026-11-20");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "10");
  await reports.openPeriod();
  const box = (await reports.end("Início do período").boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 10, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y, { steps: 10 });
  // Nothing has been let go: the openings of March lie behind, their chats are still open.
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "0");
  await expect(reports.figure("backlog.start")).toHaveAttribute("data-value", "10");
  await page.mouse.move(box.x + 10, y, { steps: 10 });
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "10");
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2026-03-02&to=2026-11-20/);
});
