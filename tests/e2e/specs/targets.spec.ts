// Targets for service: set, due on the row as the clock goes, met by the reply, counted by the report.
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Behaviour } from "../pages/behaviour";
import { Board } from "../pages/board";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import { Reports } from "../pages/reports";

const targets = [{ measure: "first_response", within_minutes: 15, business: false }];

/** Bia has waited for some twelve minutes, Caio for half an hour, Davi asked just now; Eva was answered. */
function desk() {
  return new Log(40 * MINUTE)
    .desk({ type: "settings_changed", settings: { targets } })
    .contact("eva", "Eva Dias")
    .customer("eva", "Oi")
    .later(3 * MINUTE)
    .sent("eva", "Olá, Eva!")
    .later(7 * MINUTE)
    .contact("caio", "Caio Reis")
    .customer("caio", "Cadê?")
    .later(18 * MINUTE)
    .contact("bia", "Beatriz Rocha")
    .customer("bia", "Bom dia")
    .later(11 * MINUTE)
    .contact("davi", "Davi Melo")
    .customer("davi", "Boa tarde");
}

test("a target is set, warns on the row as the clock goes, is met by the reply, and the report counts it", async ({ page }) => {
  const { inbox, chat, reports } = { inbox: new Inbox(page), chat: new Conversation(page), reports: new Reports(page) };
  await page.clock.install();
  const log = new Log(HOUR).contact("bia", "Beatriz Rocha").later(HOUR - 2 * MINUTE).customer("bia", "Bom dia");
  await openDesk(page, log);
  const behaviour = new Behaviour(page);
  await page.getByRole("link", { name: "Ajustes" }).click();
  await behaviour.section("Metas");
  await expect(page.getByText("Nenhuma meta ainda.")).toBeVisible();
  await page.getByTestId("add-usual-target").click();
  await expect(page.getByTestId("target-row")).toContainText("Primeira resposta em até 15 minutos de horário de atendimento");
  await expectAccessible(page);
  await behaviour.save();

  await page.getByRole("link", { name: "Conversas" }).click();
  const due = inbox.row("Beatriz Rocha").getByTestId("row-due");
  await expect(due).toHaveAttribute("title", /^Primeira resposta: vence em 1[1-4] min$/);
  await expect(due).not.toHaveAttribute("data-tone");
  await page.clock.fastForward("10:00");
  await expect(due).toHaveAttribute("data-tone", "warning");
  await chat.open("Beatriz Rocha");
  await page.getByTestId("open-details").click();
  const line = page.getByTestId("details-drawer").getByTestId("target-line");
  await expect(line).toContainText("Primeira resposta: vence em");
  await line.getByText("Por quê?").click();
  await expect(line).toContainText("Vem da configuração “Metas”, que Ana Souza deixou assim em");

  await new Composer(page).write("Bom dia, Beatriz!");
  await expect(due).toHaveCount(0);
  await expect(line).toHaveAttribute("data-kept", "met");
  await expect(line).toContainText(/Primeira resposta: no prazo: 1\d min/);
  await page.getByRole("link", { name: "Relatórios" }).click();
  await expect(reports.figure("targets.first_response.met")).toHaveAttribute("data-value", "1");
  await expect(reports.figure("targets.first_response.missed")).toHaveAttribute("data-value", "0");
  await reports.press("targets.first_response.met");
  await expect(reports.rows).toContainText("Beatriz Rocha");
});

test("the board counts what is overdue or due soon, and leads to the list filtered and sorted so", async ({ page }) => {
  const inbox = new Inbox(page);
  await openDesk(page, desk(), "?screen=panel");
  const board = new Board(page);
  const counter = (due: string) => page.getByTestId("counter-due").and(page.locator(`[data-due=${due}]`));
  await expect(counter("broken")).toHaveText("1 vencida");
  await expect(counter("soon")).toHaveText("1 em breve");
  await expect(board.card("Caio Reis").getByTestId("row-due")).toHaveAttribute("data-tone", "danger");
  await counter("broken").click();
  await expect(page).toHaveURL(/target=broken/);
  await expect(inbox.rows.locator("[data-part=name]")).toHaveText(["Caio Reis"]);
  await expect(inbox.row("Caio Reis").getByTestId("row-due")).toHaveAttribute("title", /meta vencida há \d+ min/);
  await page.getByRole("button", { name: "Remover o filtro: Meta vencida" }).click();
  // What is due first is at the top; what was answered comes last.
  await expect(inbox.rows.locator("[data-part=name]")).toHaveText(["Caio Reis", "Beatriz Rocha", "Davi Melo", "Eva Dias"]);
});

test("a target for some chats is written in its dialog, ordered and taken away again", async ({ page }) => {
  await openDesk(page, desk(), "?screen=settings&section=targets");
  const behaviour = new Behaviour(page);
  const rows = page.getByTestId("target-row");
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "Adicionar meta" }).click();
  await behaviour.dialog.getByLabel("Medida").selectOption({ label: "Encerramento" });
  await behaviour.dialog.getByLabel("Em até").fill("999");
  await behaviour.dialog.getByLabel("Unidade").selectOption({ label: "dias" });
  await expect(behaviour.dialog).toContainText("No mínimo 1 minuto e no máximo 366 dias.");
  await behaviour.dialog.getByLabel("Em até").fill("2");
  await behaviour.dialog.getByRole("button", { name: "WhatsApp" }).click();
  await behaviour.dialog.getByRole("button", { name: "Em atendimento" }).click();
  await behaviour.dialog.getByLabel("Nome (opcional)").fill("Loja");
  await expectAccessible(page);
  await behaviour.dialog.getByRole("button", { name: "Adicionar ao rascunho" }).click();
  await expect(rows.nth(1)).toContainText("Loja: Encerramento em até 2 dias de horário de atendimento");
  await expect(rows.nth(1)).toContainText("Canal: WhatsApp · Status: Em atendimento");
  await page.getByRole("button", { name: "Subir meta 2" }).click();
  await expect(rows.first()).toContainText("Loja");
  // Targets change no chat: there is nothing to try on the past.
  await expect(behaviour.draft.getByRole("button", { name: "Simular" })).toHaveCount(0);
  await page.getByRole("button", { name: "Remover meta 1" }).click();
  await page.getByRole("button", { name: "Remover meta 1" }).click();
  await expect(rows).toHaveCount(0);
  await behaviour.save();
  await page.reload();
  await expect(page.getByText("Nenhuma meta ainda.")).toBeVisible();
});
