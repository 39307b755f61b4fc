import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation, type StatusName } from "../pages/conversation";
import { History } from "../pages/history";

const ALL: StatusName[] = ["open", "in_service", "waiting", "resolved", "closed"];

/** A way through the statuses that takes each step from one to another exactly once. */
function everyStep(start: StatusName): StatusName[] {
  const left = new Map(ALL.map((from) => [from, ALL.filter((to) => to !== from)]));
  const [stack, way] = [[start], [] as StatusName[]];
  while (stack.length > 0) {
    const next = left.get(stack.at(-1)!)!.pop();
    if (next) stack.push(next);
    else way.push(stack.pop()!);
  }
  return way.reverse();
}

function bia(before = HOUR): Log {
  return new Log(before).contact("bia", "Beatriz Rocha", "+55 11 90000-0001").customer("bia", "Oi, tudo bem?");
}

test("any status can be set from any other, and each step is in the history", async ({ page }) => {
  await openDesk(page, bia());
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  const way = everyStep("open");
  expect(way).toHaveLength(21);
  for (const status of way.slice(1)) {
    await conversation.setStatus(status);
    if (status === "waiting") await conversation.closeWaiting();
    // Finished chats are in the archive, the others are not.
    const isFinal = status === "resolved" || status === "closed";
    await expect(conversation.pane.getByText("Arquivada", { exact: true })).toHaveCount(isFinal ? 1 : 0);
  }
  const history = new History(page);
  await history.open();
  expect((await history.stays()).map((stay) => stay.status)).toEqual(way);
});

test("a chat without status can be given one", async ({ page }) => {
  const journal = new Log(HOUR).contact("bia", "Beatriz Rocha").sent("bia", "Olá, Beatriz!");
  await openDesk(page, journal);
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await expect(conversation.badge).toHaveAttribute("data-status", "none");
  await conversation.setStatus("in_service");
});

test("the first answer moves an open chat to in service, and nobody becomes responsible", async ({ page }) => {
  await openDesk(page, bia(3 * MINUTE));
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await expect(conversation.badge).toHaveAttribute("data-status", "open");
  await expect(conversation.wait).toContainText(/espera há \d min/);
  await new Composer(page).write("Olá, Beatriz!");
  await expect(conversation.bubble("Olá, Beatriz!")).toBeVisible();
  await expect(conversation.badge).toHaveAttribute("data-status", "in_service");
  await expect(conversation.wait).toHaveCount(0);
  await expect(page.getByTestId("responsible-menu")).toHaveAccessibleName("Responsável: Sem responsável");
  await expect(conversation.line("Aberto → Em atendimento · Ana Souza")).toBeVisible();
});

test("resolving archives at once, and can be undone", async ({ page }) => {
  await openDesk(page, bia().customer("bia", "Ainda aí?").sent("bia", "Sim!"));
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await conversation.setStatus("resolved");
  await expect(conversation.row("Beatriz Rocha")).toHaveCount(0);
  await expect(conversation.line("Em atendimento → Resolvido · Ana Souza · arquivada")).toBeVisible();

  await conversation.undo("Resolvido, conversa arquivada");
  await expect(conversation.badge).toHaveAttribute("data-status", "in_service");
  await expect(conversation.row("Beatriz Rocha")).toBeVisible();
  await expect(conversation.line("Resolvido")).toHaveCount(0);
  await page.reload();
  await expect(conversation.badge).toHaveAttribute("data-status", "in_service");
});

test("a wait takes its reason and its end, and comes back by itself", async ({ page }) => {
  await page.clock.install();
  await openDesk(page, bia().sent("bia", "Mande o comprovante, por favor."));
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await conversation.setStatus("waiting");
  await conversation.waiting.getByRole("radio", { name: "O cliente" }).click();
  await conversation.waiting.getByRole("button", { name: /Daqui a 1 hora/ }).click();
  await conversation.waiting.getByRole("button", { name: "Salvar" }).click();
  await expect(conversation.waiting).toBeHidden();
  // The toast of the status gave way to that of the wait.
  await expect(page.locator(".toast")).toHaveCount(1);
  await expect(conversation.pane.getByText(/^esperando o cliente, até (as |a |\d\d\/\d\d\/\d{4} )\d\d:\d\d$/)).toBeVisible();
  // It is one change, although the status changed before anybody said more.
  await expect(conversation.line("Em atendimento → Aguardando")).toHaveCount(1);

  // Said more exactly while it lasts: another line, and no other stay.
  await conversation.statusMenu.click();
  await page.locator("[data-testid=status-option][data-status=waiting]").click();
  await conversation.waiting.getByRole("radio", { name: "Algo interno" }).click();
  await conversation.waiting.getByRole("button", { name: "Salvar" }).click();
  const more = conversation.log.getByRole("button", { name: "mais 1 mudança" });
  const changed = conversation.line("Ana Souza mudou a espera: esperando algo interno, até");
  await expect(changed, "folded behind the change of the minute before").toBeHidden();
  await more.click();
  await expect(changed).toBeVisible();
  await conversation.log.getByRole("button", { name: "mostrar menos" }).click();
  await expect(changed).toBeHidden();
  const history = new History(page);
  await history.open();
  expect((await history.stays()).map((stay) => stay.status)).toEqual(["open", "in_service", "waiting"]);

  await page.clock.fastForward(61 * MINUTE);
  await expect(conversation.badge).toHaveAttribute("data-status", "in_service");
  await expect(conversation.line("Aguardando → Em atendimento · no prazo marcado")).toBeVisible();
  expect(await history.why(3)).toContain("O prazo da espera, que Ana Souza marcou para");
});

test("a wait's end cannot lie in the past", async ({ page }) => {
  await openDesk(page, bia());
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await conversation.setStatus("waiting");
  await conversation.waiting.getByRole("button", { name: "Outro dia e hora" }).click();
  await conversation.waiting.getByTestId("until").fill("2020-01-01T09:00");
  await expect(conversation.waiting.getByText("Escolha um dia e uma hora que ainda não passaram.")).toBeVisible();
  await expect(conversation.waiting.getByRole("button", { name: "Salvar" })).toBeDisabled();
  await conversation.waiting.getByTestId("until").fill("2099-12-31T09:00");
  await conversation.waiting.getByRole("button", { name: "Salvar" }).click();
  await expect(conversation.pane.getByText("até 31/12/2099 09:00", { exact: true })).toBeVisible();
});
