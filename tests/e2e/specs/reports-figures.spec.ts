import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Importing } from "../pages/importing";
import { Reports } from "../pages/reports";

const MINUTE = 60_000;
const DAY = "&from=2026-03-02&to=2026-03-03";

/** One event a minute from 12:00 UTC on; in São Paulo the day ends at 03:00 UTC, which is 15 hours later. */
function day(): Journal {
  return new Journal("Ana") // 12:00
    .arrives("bia", { name: "Beatriz Rocha", channel: "whatsapp" }, "Oi") // 12:01, writes at 12:02
    .arrives("davi", { name: "=Davi Melo" }, "Olá") // 12:03, writes at 12:04
    .agent("ana", "bia", { type: "message_sent", text: "Bom dia" }) // 12:05
    .agent("ana", "bia", { type: "status_set", status: "resolved" }) // 12:06
    .agent("ana", "davi", { type: "status_set", status: "closed" }) // 12:07, without an answer
    .customer("bia", { type: "message_received", text: "Mais uma coisa" }) // 12:08
    .agent("ana", "davi", { type: "status_set", status: "resolved" }); // 12:09
}

/** Minutes from a time of that day's UTC clock to the day's end in São Paulo. */
const toEnd = (hours: number, minutes: number) => (27 - hours) * 60 - minutes;

test("the figures of a day are those worked out by hand", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "3");
  expect(await reports.figures()).toEqual(
    Object.fromEntries(
      Object.entries({
        openings: 3,
        started: 3,
        ended: 2,
        "finalisations.resolved": 1,
        "finalisations.closed": 1,
        reopenings: 1,
        reclassifications: 1,
        abandoned: 1,
        messages: 1,
        "backlog.start": 0,
        "backlog.end": 1,
        "time_in_status.open": (3 + 3 + toEnd(12, 8)) * MINUTE,
        "time_in_status.in_service": MINUTE,
        "time_in_status.waiting": 0,
        "time_in_status.resolved": (2 + toEnd(12, 9)) * MINUTE,
        "time_in_status.closed": 2 * MINUTE,
        "first_response.count": 1,
        "first_response.running": 1,
        "first_response.sum": 3 * MINUTE,
        "first_response.p50": 3 * MINUTE,
        "first_response.p90": 3 * MINUTE,
        "first_response.p95": 3 * MINUTE,
        "reply_time.count": 1,
        "reply_time.running": 1,
        "reply_time.sum": 3 * MINUTE,
        "reply_time.p50": 3 * MINUTE,
        "reply_time.p90": 3 * MINUTE,
        "reply_time.p95": 3 * MINUTE,
        // Beatriz waited from 12:02 to 12:05, Davi from 12:04 to 12:07.
        "wait.count": 2,
        "wait.running": 1,
        "wait.sum": 6 * MINUTE,
        "wait.p50": 3 * MINUTE,
        "wait.p90": 3 * MINUTE,
        "wait.p95": 3 * MINUTE,
        // Beatriz' first attendance lasted four minutes, Davi's three.
        "resolution.count": 2,
        "resolution.running": 1,
        "resolution.sum": 7 * MINUTE,
        "resolution.p50": 3 * MINUTE,
        "resolution.p90": 4 * MINUTE,
        "resolution.p95": 4 * MINUTE,
      }).map(([path, value]) => [path, String(value)]),
    ),
  );
  await expect(page.locator("[data-check]")).toHaveCount(6);
  await expect(page.locator("[data-check][data-tone=success]")).toHaveCount(6);
});

test("a figure opens down to parts that add up to it, each with its chat's history", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  const open = reports.figure("time_in_status.open");
  await expect(open).not.toHaveAttribute("data-value", "0");
  await open.focus();
  await page.keyboard.press("Enter");
  await expect(reports.rows).toHaveCount(3);
  const value = Number(await open.getAttribute("data-value"));
  expect(await reports.sums()).toEqual({ count: 3, total: value, rows: value });
  await page.keyboard.press("Escape");
  await expect(reports.parts).toBeHidden();

  await reports.press("abandoned");
  await expect(reports.rows).toHaveCount(1);
  await reports.rows.click();
  await expect(page).toHaveURL(/chat=davi/);
  await expect(page.getByTestId("history-drawer")).toBeVisible();
  await expect(page.getByTestId("history-row")).toHaveCount(3);
});

test("bars, cells and tables open down as well", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  // 12:02, 12:04 and 12:08 UTC are nine o'clock there, on a Monday.
  await reports.main.getByRole("button", { name: /^3\. Aberturas · segunda-feira, 9 h/ }).click();
  await expect(reports.rows).toHaveCount(3);
  await page.keyboard.press("Escape");
  const chart = reports.main.getByRole("group", { name: "Aberturas e encerramentos, por hora" });
  await chart.getByRole("button", { name: /09:00: Encerramentos, 2$/ }).click();
  await expect(reports.rows).toHaveCount(2);
  await page.keyboard.press("Escape");
  await reports.main.getByRole("button", { name: /^1\. Aberto → Fechado/ }).click();
  await expect(reports.rows).toHaveCount(1);
  await expect(reports.rows).toHaveAttribute("data-chat", "davi");
});

test("the arrow keys go through a chart, which says where one is", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  const chart = reports.main.getByRole("group", { name: "Aberturas e encerramentos, por hora" });
  await chart.getByRole("button").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(reports.here).toHaveText("Encerramentos0");
  await expect(reports.tip).toContainText("segunda-feira, 2 de mar., 00:00");
  await page.keyboard.press("ArrowRight");
  await expect(reports.here).toHaveText("Aberturas0");
  await expect(reports.tip).toContainText("01:00");
  await expect(chart.getByRole("button", { name: /01:00: Aberturas, 0$/ })).toBeFocused();
});

test("attendances are taken along as a table that no spreadsheet runs", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  await page.getByRole("button", { name: "Baixar", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /^Dados brutos: um atendimento/ }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).replace("\ufeff", "").trimEnd().split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines.sort()).toContain(
    "davi;1;'=Davi Melo;;;open;2026-03-02T12:04:00.000Z;e000004;false;;2026-03-02T12:07:00.000Z;closed;180000;180000;",
  );
});

test("a spreadsheet gets names, local times and a link to each chat", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  await page.getByRole("button", { name: "Baixar", exact: true }).click();
  const table = await reports.table(page.getByRole("menuitem", { name: "Planilha: um atendimento por linha" }));
  expect(table.rows).toHaveLength(3);
  const davi = table.rows.find(([name]) => name === "'=Davi Melo")!;
  expect(davi.slice(5)).toEqual([
    "02/03/2026 09:04:00", "Aberto", "não", "", "00:03:00", "02/03/2026 09:07:00", "Fechado", "Ana", "", "00:03:00",
    `${new URL(page.url()).origin}/?chat=davi`,
  ]);
});

/** A real help desk's log. It is not part of the project: where it is missing, the test says so and is skipped. */
const REAL = join(__dirname, "../../../../shared/data/helpdesk.csv.gz");

test("the figures of a real log are those that the native example prints", async ({ page }) => {
  test.skip(!existsSync(REAL), `${REAL} is missing: the real log was not imported`);
  test.setTimeout(240_000);
  const importing = new Importing(page);
  await importing.open();
  await importing.choose(REAL);
  await importing.zone("Europe/Rome");
  await importing.take();
  const reports = new Reports(page);
  await reports.open("&from=2012-01-01&to=2013-01-01&as_of=2026-11-22T00:00:00.000Z");
  await expect(reports.figure("openings")).toBeVisible({ timeout: 30_000 });
  // examples/report.rs, of the journal exported after this import, in the desk's zone (America/Sao_Paulo).
  expect(await reports.figures()).toMatchObject({
    openings: "1389",
    started: "1423",
    ended: "1425",
    reopenings: "13",
    reclassifications: "1563",
    "backlog.start": "35",
    "backlog.end": "33",
    "first_response.running": "31",
    "first_response.p50": "null",
    "wait.p90": "498478000",
    "resolution.p50": "267534000",
    "resolution.sum": "1037456550000",
    "time_in_status.open": "249871622000",
    "time_in_status.in_service": "500599536000",
    "time_in_status.waiting": "300340780000",
    "time_in_status.resolved": "4242552617000",
    "time_in_status.closed": "101807803865000",
  });
  await expect(page.locator("[data-check][data-tone=success]")).toHaveCount(6);
});
