// Charts and tables beyond the tiles: each opens down to its chats and is taken along.
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Reports } from "../pages/reports";

const DAY = "&from=2026-03-02&to=2026-03-03";

/** One event a minute from 09:01 on, by São Paulo's clock. */
function day(): Journal {
  const journal = new Journal("Ana");
  for (const chat of ["bia", "davi", "eva", "fabio"]) {
    journal.customer(chat, { type: "message_received", text: "Oi" });
    journal.agent("ana", chat, { type: "assigned", agent: chat === "fabio" ? null : "ana" });
  }
  for (const [chat, status] of [["bia", "resolved"], ["davi", "closed"], ["bia", "closed"]] as const) {
    journal.agent("ana", chat, { type: "status_set", status });
  }
  return journal;
}

test("resolved and closed stand on each other, hour by hour, and open down", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  const chart = reports.chart("Encerramentos: resolvidos e fechados, por hora");
  await expect(chart.getByRole("button")).toHaveCount(48);
  const closed = chart.getByRole("button", { name: /09:00: Fechado, 1$/ });
  // A reclassification is no second end.
  await expect(chart.getByRole("button", { name: /: Fechado, [1-9]/ })).toHaveCount(1);
  await expect(chart.getByRole("button", { name: /: Resolvido, [1-9]/ })).toHaveCount(1);
  await closed.focus();
  await expect(reports.here).toHaveText("Fechado1");
  await page.keyboard.press("Enter");
  await expect(reports.rows).toHaveCount(1);
  await expect(reports.rows).toHaveAttribute("data-chat", "davi");
});

test("every figure that opens adds up to what was pressed, and leads to itself", async ({ page }) => {
  const reports = new Reports(page);
  const journal = day().agent("ana", "eva", { type: "message_sent", text: "Bom dia" });
  journal.agent("ana", "eva", { type: "status_set", status: "waiting" });
  await reports.openWith(journal, DAY);
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "4");
  // A percentile is one of its parts: it is no sum.
  await reports.showFinals();
  const adding = Object.entries(await reports.figures()).filter(([path]) => !/\.p\d\d$/.test(path));
  let opened = 0;
  for (const [path, value] of adding) {
    const figure = reports.figure(path);
    if ((await figure.evaluate((element) => element.tagName)) !== "BUTTON") {
      expect(Number(value), path).toBe(0);
      continue;
    }
    await figure.click();
    const name = path.replace(/\.(count|sum)$/, "");
    // One list follows the other in the same place, of the very same attendances.
    await expect(reports.rows.first()).toHaveAttribute("href", new RegExp(`&counted=${name}&`));
    const { count, total, rows } = await reports.sums();
    expect(path.endsWith(".count") ? count : total, path).toBe(Number(value));
    expect(rows, path).toBe(total);
    opened++;
  }
  expect(opened).toBeGreaterThan(15);
});

test("waiting is split by what is waited for, and final statuses are shown when asked for", async ({ page }) => {
  const reports = new Reports(page);
  const journal = day();
  journal.agent("ana", "eva", { type: "message_sent", text: "Bom dia" });
  journal.agent("ana", "eva", { type: "status_set", status: "waiting", reason: "customer" });
  journal.agent("ana", "eva", { type: "status_set", status: "waiting", reason: "internal" });
  journal.agent("ana", "eva", { type: "status_set", status: "in_service" });
  await reports.openWith(journal, DAY);
  await expect(reports.figure("time_in_status.waiting")).toHaveAttribute("data-value", "120000");
  const rows = reports.main.locator(".report-times tbody tr:visible");
  await expect(rows).toHaveCount(5);
  // Four attendances share two minutes.
  await expect(rows.nth(2)).toContainText("< 1 min");
  await expect(rows.nth(3)).toContainText(/o cliente.*1 min/);
  await rows.nth(4).getByRole("button").click();
  await expect(reports.rows).toHaveCount(1);
  await expect(reports.rows).toHaveAttribute("data-amount", "60000");
  await page.keyboard.press("Escape");
  await expect(reports.figure("time_in_status.closed")).toBeHidden();
  await reports.showFinals();
  await expect(reports.figure("time_in_status.closed")).toBeVisible();
});

test("an agent's load is the chats that wait for them, and the loads add up to the backlog", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day().agent("ana", "eva", { type: "message_sent", text: "Bom dia" }), DAY);
  await expect(reports.figure("backlog.end")).toHaveAttribute("data-value", "2");
  await reports.main.getByRole("button", { name: /^1\. Carga no fim · Ana/ }).click();
  await expect(reports.rows).toHaveCount(1);
  await expect(reports.rows).toHaveAttribute("data-chat", "eva");
  await page.keyboard.press("Escape");
  await reports.main.getByRole("button", { name: /^1\. Carga no fim · Chatbot e sem responsável/ }).click();
  await expect(reports.rows).toHaveAttribute("data-chat", "fabio");
  await page.keyboard.press("Escape");
  const table = await reports.table(reports.take("Por atendente"));
  expect(table.column("agent")).toEqual(["", "ana"]);
  expect(table.column("name")).toEqual(["", "Ana"]);
  expect(table.column("load")).toEqual(["1", "1"]);
  // Eva wrote at 09:05 and was answered at 09:12.
  expect(table.column("first_response_p50_ms")).toEqual(["", "420000"]);
  await expect(reports.main.getByRole("row", { name: /^Ana 1\. Mensagens/ })).toContainText("7 min");
});

test("every table is taken along, and says what the screen says", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "4");
  const statuses = await reports.table(reports.take("Tempo em cada status"));
  for (const [status, millis] of statuses.rows) {
    await expect(reports.figure(`time_in_status.${status}`)).toHaveAttribute("data-value", millis!);
  }
  const distributions = await reports.table(reports.take("Distribuições"));
  for (const [figure, finished, , sum] of distributions.rows) {
    await expect(reports.figure(`${figure}.count`)).toHaveAttribute("data-value", finished!);
    await expect(reports.figure(`${figure}.sum`)).toHaveAttribute("data-value", sum!);
  }
  const week = await reports.table(reports.take("Quando os clientes iniciam atendimentos"));
  expect(week.rows).toHaveLength(7 * 24);
  expect(week.rows).toContainEqual(["1", "9", "4"]);
  const moves = await reports.table(reports.take("De → para"));
  expect(moves.rows.sort()).toEqual([
    ["", "open", "4"],
    ["open", "closed", "1"],
    ["open", "resolved", "1"],
    ["resolved", "closed", "1"],
  ]);
  const spread = await reports.table(reports.take("Quanto demora a primeira resposta"));
  expect(spread.head).toEqual(["from_ms", "to_ms", "first_responses"]);
  expect(spread.rows).toHaveLength(9);
  const hours = await reports.table(reports.take("Ao longo do período"));
  expect(["openings", "ended", "resolved", "closed"].map((name) => hours.sum(name))).toEqual([4, 2, 1, 1]);
});

test("a campaign is a filter where there are campaigns, and is in the address", async ({ page }) => {
  const reports = new Reports(page);
  const journal = day();
  journal.desk("ana", { type: "campaign_saved", campaign: { id: "natal", name: "Natal na loja", audience: {}, text: "Oi" } });
  journal.agent("ana", "eva", { type: "message_sent", text: "Feliz Natal", campaign: "natal" });
  journal.agent("ana", "davi", { type: "message_sent", text: "Volte", campaign: "volte" });
  await reports.openWith(journal, DAY);
  await reports.openFilters();
  const field = reports.field("Campanha");
  await expect(field.getByRole("option")).toHaveText(["Todas", "Natal na loja", "volte"]);
  await field.selectOption("Natal na loja");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await expect(page).toHaveURL(/campaign=natal/);
  await page.reload();
  await reports.openFilters();
  await expect(reports.chosen("Campanha")).toHaveText("Natal na loja");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await field.selectOption("Todas");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "4");
  await expect(page).not.toHaveURL(/campaign/);
});

test("a desk without campaigns has no such filter", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  await reports.openFilters();
  await expect(reports.field("Canal")).toBeVisible();
  await expect(reports.field("Campanha")).toHaveCount(0);
});
