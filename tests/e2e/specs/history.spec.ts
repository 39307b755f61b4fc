import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Conversation } from "../pages/conversation";
import { History } from "../pages/history";
import { Phone } from "../pages/phone";

/** Open for 10 minutes, in service for 20, waiting for an hour, resolved for two; open again since half an hour. */
function bia(): Log {
  const journal = new Log(5 * HOUR);
  journal.desk({ type: "settings_changed", settings: { reopen_resolved: "always", reply_assigns: true } });
  journal.contact("bia", "Beatriz Rocha").customer("bia", "Oi");
  const start = journal.now - 1;
  const at = (millis: number) => journal.later(start + millis - journal.now);
  at(10 * MINUTE).sent("bia", "Olá!");
  at(15 * MINUTE).agent("bia", { type: "tags_changed", add: ["Troca"], remove: [] });
  at(30 * MINUTE).agent("bia", { type: "status_set", status: "waiting", reason: "customer" }, "caio");
  at(90 * MINUTE).agent("bia", { type: "status_set", status: "resolved" });
  at(210 * MINUTE).customer("bia", "Mais uma coisa");
  return journal;
}

test("each stay has its length, its author and its reason, and they add up", async ({ page }) => {
  const journal = bia();
  await openDesk(page, journal);
  const [conversation, history] = [new Conversation(page), new History(page)];
  await conversation.open("Beatriz Rocha");
  await history.open();
  const stays = await history.stays();
  expect(stays.slice(0, 4)).toEqual([
    { status: "open", ms: 10 * MINUTE, by: "bia" },
    { status: "in_service", ms: 20 * MINUTE, by: "ana" },
    { status: "waiting", ms: HOUR, by: "caio" },
    { status: "resolved", ms: 2 * HOUR, by: "ana" },
  ]);
  expect(stays[4]).toMatchObject({ status: "open", by: "bia" });
  const reopened = journal.now - 1;
  expect(Math.abs(stays[4]!.ms - (Date.now() - reopened))).toBeLessThan(5000);
  // Who did it and when is there to be read.
  const format = new Intl.DateTimeFormat("pt-BR", { timeZone: "America/Sao_Paulo", dateStyle: "short", timeStyle: "short" });
  const part = (millis: number) => Object.fromEntries(format.formatToParts(millis).map(({ type, value }) => [type, value]));
  const { day, month, hour, minute } = part(reopened - 180 * MINUTE);
  const waiting = history.rows.filter({ hasText: "Aguardando" });
  await expect(waiting.locator(".history-who").first()).toHaveText(new RegExp(`^${day}/${month}/\\d{4} ${hour}:${minute}, por Caio Lima$`));
  const { rows, totals } = await history.sums();
  expect(totals).toBe(rows);

  // The running one ticks; the others stand.
  await expect.poll(async () => (await history.stays())[4]!.ms).toBeGreaterThan(stays[4]!.ms);
  expect((await history.stays()).slice(0, 4)).toEqual(stays.slice(0, 4));

  expect(await history.why(0)).toContain("O cliente escreveu numa conversa sem status");
  expect(await history.why(1)).toBe(
    "Ana Souza respondeu numa conversa em Aberto: ela passa para Em atendimento. É o padrão, que ninguém tinha mudado.",
  );
  expect(await history.why(2)).toBe("Mudança manual de Caio Lima.");
  expect(await history.why(4)).toContain("O cliente escreveu numa conversa em Resolvido: ela reabre");

  const others = history.drawer.locator(".history-other");
  const assigned = others.filter({ hasText: "Ana Souza respondeu e ficou responsável" });
  await assigned.locator("summary").click();
  await expect(assigned).toContainText(/Vem da configuração “Quem responde fica responsável”, que Ana Souza deixou assim em/);
  await expect(others.filter({ hasText: "adicionou a etiqueta Troca" }).locator("summary")).toHaveCount(0);
  const archived = others.filter({ hasText: "A conversa foi arquivada" });
  await archived.locator("summary").click();
  await expect(archived).toContainText("Ao entrar em Resolvido, a conversa é arquivada na hora.");

  await expect(history.drawer.getByRole("heading", { name: "2 atendimentos" })).toBeVisible();
  const first = history.drawer.locator(".attendance").filter({ hasText: /^Atendimento 1/ });
  await expect(first).toContainText("Primeira resposta10 min");
  await expect(first).toContainText("Duração1 h 30");
  await expect(first).toContainText("Quem atendeuAna Souza");
  await expect(history.drawer.locator(".attendance").filter({ hasText: "Atendimento 2 (reabertura)" })).toContainText("ainda não");
});

test("the history follows the chat that is open, and what happens in it", async ({ page }) => {
  const journal = bia().contact("davi", "Davi Melo").customer("davi", "Bom dia");
  await openDesk(page, journal);
  const [conversation, history, phone] = [new Conversation(page), new History(page), new Phone(page)];
  await conversation.open("Beatriz Rocha");
  await history.open();
  await expect(history.rows).toHaveCount(5);
  await conversation.open("Davi Melo");
  await expect(history.rows).toHaveCount(1);
  await conversation.setStatus("closed");
  await expect(history.rows).toHaveCount(2);
  await conversation.undo("Fechado, conversa arquivada");
  await expect(history.rows).toHaveCount(1);
  await conversation.setStatus("closed");
  await phone.open();
  await phone.panel.getByText("Davi Melo").click();
  await phone.write("Voltei");
  await expect(history.rows).toHaveCount(3);
  expect((await history.stays()).map((stay) => stay.status)).toEqual(["open", "closed", "open"]);
  // It came back, on top of the list.
  await expect(page.getByTestId("chat-row").first()).toContainText("Davi Melo");
});
