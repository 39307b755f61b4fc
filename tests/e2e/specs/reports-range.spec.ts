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
  const first = reports.end("Início do período");
  await expect(first).toHaveAttribute("aria-valuetext", "04/03/2026");
  await first.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "5");
  await page.keyboard.press("Home");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "6");
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
  await reports.end("Fim do período").focus();
  await page.keyboard.press("ArrowRight");
  await expect(rows).toHaveCount(5);
  await expect(chart).toHaveAttribute("data-same");
});

test("the figures follow while an end is being dragged", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(tenDays(), "&from=2026-03-02&to=2026-11-20");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "10");
  await reports.end("Início do período").scrollIntoViewIfNeeded();
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

test("a drag over a chart makes its days the period; a press still opens a mark", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(tenDays(), "&from=2026-03-02&to=2026-03-12");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "10");
  const columns = reports.chart("Aberturas e encerramentos, por dia").locator(".chart-column");
  await expect(columns).toHaveCount(10);
  await columns.first().scrollIntoViewIfNeeded();
  const middle = async (column: number) => {
    const box = (await columns.nth(column).boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await page.mouse.move(...(await middle(6)));
  await page.mouse.down();
  await page.mouse.move(...(await middle(3)), { steps: 5 });
  await expect(reports.main.locator(".chart-band")).toBeVisible();
  await expect(reports.tip).toHaveCount(0);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2026-03-05&to=2026-03-09/);
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "4");
  await expect(columns).toHaveCount(4);
  await expect(reports.rows).toHaveCount(0);
  // Let go above the chart before it was a drag, it is none afterwards.
  const [x, y] = await middle(0);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 300);
  await page.mouse.up();
  await page.mouse.move(...(await middle(2)), { steps: 4 });
  await expect(reports.main.locator(".chart-band")).toHaveCount(0);
  await columns.nth(1).getByRole("button").first().click();
  await expect(reports.rows).toHaveCount(1);
});

test("a hand that trembles, Escape and the hours of one day choose no period", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(tenDays(), "&from=2026-03-02&to=2026-03-12");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "10");
  const columns = reports.chart("Aberturas e encerramentos, por dia").locator(".chart-column");
  await columns.first().scrollIntoViewIfNeeded();
  const band = reports.main.locator(".chart-band");
  const box = (await columns.nth(4).boundingBox())!;
  const [edge, y] = [box.x + box.width, box.y + 4] as const;
  await page.mouse.move(edge - 1, y);
  await page.mouse.down();
  await page.mouse.move(edge + 2, y);
  await expect(band).toHaveCount(0);
  await page.mouse.move(edge + box.width, y, { steps: 3 });
  await expect(band).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(band).toHaveCount(0);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2026-03-02&to=2026-03-12/);

  await reports.open("&from=2026-03-04&to=2026-03-05");
  const hours = reports.chart("Aberturas e encerramentos, por hora").locator(".chart-column");
  await expect(hours).toHaveCount(24);
  await hours.first().scrollIntoViewIfNeeded();
  const first = (await hours.nth(8).boundingBox())!;
  await page.mouse.move(first.x + 2, first.y + 4);
  await page.mouse.down();
  await page.mouse.move(first.x + 120, first.y + 4, { steps: 4 });
  await expect(band).toHaveCount(0);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2026-03-04&to=2026-03-05/);
});

test("through days without a chat the line of the period stays under the hand", async ({ page }) => {
  const journal = new Journal("Ana");
  for (const day of ["02", "10"]) {
    journal.at(`2026-03-${day}T12:00:00Z`).customer(`c${day}`, { type: "message_received", text: "Oi" });
    journal.agent("ana", `c${day}`, { type: "status_set", status: "closed" });
  }
  const reports = new Reports(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await reports.openWith(journal, "&from=2026-03-09&to=2026-03-11&status=in_service");
  await expect(page.getByText("Nada neste período")).toBeVisible();
  const first = reports.end("Início do período");
  await first.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/from=2026-03-08/);
  await expect(first).toBeFocused();
  await expectAccessible(page);
});
