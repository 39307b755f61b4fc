import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { History } from "../pages/history";
import { Reports } from "../pages/reports";

/** One event a minute from 09:00 on, by São Paulo's clock. */
function day(): Journal {
  const journal = new Journal("Ana").arrives("bia", { name: "Beatriz Rocha" }, "Oi"); // writes at 09:02
  journal.agent("ana", "bia", { type: "message_sent", text: "Bom dia" }); // 09:03
  journal.agent("ana", "bia", { type: "status_set", status: "resolved" }); // 09:04
  journal.customer("bia", { type: "message_received", text: "Mais uma coisa" }); // 09:05
  journal.agent("ana", "bia", { type: "message_sent", text: "Pois não" }); // 09:06
  // Enough of a life for the history to scroll.
  for (const status of ["waiting", "in_service", "waiting", "in_service", "closed"]) {
    journal.agent("ana", "bia", { type: "status_set", status });
  }
  return journal;
}

const DAY = "&from=2026-03-02&to=2026-03-03";

test("a stretch that was counted is marked in the history, in words, and outlives a reload", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(day(), DAY);
  await reports.press("time_in_status.waiting");
  await expect(reports.rows).toHaveCount(2);
  // Of two as long as each other the earlier one comes first.
  await reports.rows.nth(1).click();
  const history = new History(page);
  const check = async () => {
    await expect(history.counted).toHaveText([/Contado aqui: 02\/03\/2026 09:09–09:10/]);
    await expect(history.note).toContainText("Contado no relatório: 02/03/2026 09:09–09:10, 1 min em Aguardando");
    await expect(history.counted).toHaveAttribute("data-status", "waiting");
    await expect(history.counted).toBeInViewport();
  };
  await check();
  await expectAccessible(page);
  await page.reload();
  await check();

  await history.note.getByRole("button", { name: "Remover a marca" }).click();
  await expect(history.counted).toHaveCount(0);
  await expect(history.rows).toHaveCount(10);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ chat: "bia", history: "" });
});

test("an attendance, an instant and a message are marked as well", async ({ page }) => {
  const reports = new Reports(page);
  const history = new History(page);
  await reports.openWith(day(), DAY);
  await reports.press("first_response.p50");
  await reports.rows.first().click();
  await expect(history.note).toContainText("09:02–09:03, 1 min de Primeira resposta");
  await expect(history.counted.first()).toContainText("Atendimento 1");
  await expect(history.counted.first()).toBeInViewport();

  await page.goBack();
  await reports.press("finalisations.closed");
  await reports.rows.first().click();
  await expect(history.note).toContainText("02/03/2026 09:11, em Fechado");
  await expect(history.counted).toHaveText([/Atendimento 2/, /Fechado/]);

  await page.goBack();
  await reports.press("reply_time.p50");
  await reports.rows.nth(1).click();
  await expect(history.counted.last()).toContainText("Contado aqui: 02/03/2026 09:05–09:06");
  await expect(history.counted.filter({ hasText: "Pois não" })).toHaveCount(1);

  await page.goBack();
  await reports.main.getByRole("button", { name: /^1\. Resolvido → Aberto/ }).click();
  await reports.rows.click();
  await expect(history.note).toContainText("09:05, em Resolvido → Aberto");
  await expect(history.counted).toHaveText([/Aberto.*09:05/s]);
});

test("closing the history takes the mark away", async ({ page }) => {
  const reports = new Reports(page);
  const history = new History(page);
  await reports.openWith(day(), DAY);
  await reports.press("openings");
  await reports.rows.first().click();
  await expect(history.note).toBeVisible();
  await history.drawer.getByRole("button", { name: "Fechar" }).click();
  await expect(history.drawer).toBeHidden();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ chat: "bia" });
  await history.open();
  await expect(history.rows).toHaveCount(10);
  await expect(history.note).toHaveCount(0);
  await page.goto("?chat=bia&history&counted=moon&from=2026-03-02T12:00:00Z&to=2026-03-02T12:01:00Z&amount=1");
  await expect(history.rows).toHaveCount(10);
  await expect(history.note).toHaveCount(0);
});

test("from a chat one comes back to the list of its figure, at the row that was opened", async ({ page }) => {
  const reports = new Reports(page);
  const journal = new Journal("Ana");
  for (let number = 0; number < 130; number++) {
    journal.customer(`c${String(number).padStart(3, "0")}`, { type: "message_received", text: "Oi" });
  }
  await reports.openWith(journal, DAY);
  await reports.press("openings");
  await reports.parts.getByRole("button", { name: "Mostrar mais 30" }).click();
  const row = reports.rows.nth(117);
  await row.click();
  await expect(page).toHaveURL(/chat=c117/);
  await page.goBack();
  await expect(reports.rows).toHaveCount(130);
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
  await row.press("Enter");
  await expect(page).toHaveURL(/chat=c117/);
  await page.goBack();
  await expect(row).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(reports.parts).toBeHidden();
  await expect(page).not.toHaveURL(/parts=/);
  // Whoever comes from elsewhere finds no list.
  await reports.press("openings");
  await page.getByRole("link", { name: "Painel" }).click();
  await page.getByRole("link", { name: "Relatórios" }).click();
  await expect(reports.figure("openings")).toBeVisible();
  await expect(reports.parts).toBeHidden();
});
