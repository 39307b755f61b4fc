import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { expectAccessible } from "../accessibility";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Details } from "../pages/details";

/** Two attendances: one of 90 minutes that was rated, one that runs since half an hour; two notes. */
function bia(): Log {
  const journal = new Log(5 * HOUR);
  journal.contact("bia", "Beatriz Rocha", "+55 11 91234-5678").customer("bia", "Oi");
  const start = journal.now - 1;
  const at = (millis: number) => journal.later(start + millis - journal.now);
  at(10 * MINUTE).sent("bia", "Olá!");
  at(20 * MINUTE).agent("bia", { type: "note_added", text: "Cliente antiga: já trocou duas vezes." });
  at(30 * MINUTE).agent("bia", { type: "status_set", status: "waiting", reason: "customer" }, "caio");
  at(90 * MINUTE).agent("bia", { type: "status_set", status: "resolved" });
  at(95 * MINUTE).add({ kind: "customer", id: "bia" }, { chat: "bia", type: "rated", score: 9, comment: "Rápidos" });
  at(270 * MINUTE).customer("bia", "Mais uma coisa");
  at(271 * MINUTE).agent("bia", { type: "note_added", text: "Pediu nota fiscal" }, "caio");
  return journal;
}

test("beside the chat stands who it is with, what the team noted, and what was before", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDesk(page, bia());
  const [conversation, details] = [new Conversation(page), new Details(page)];
  await conversation.open("Beatriz Rocha");
  await details.open();
  await expect(details.panel.getByRole("heading", { name: "Beatriz Rocha" })).toBeVisible();
  await expect(details.address).toContainText("+55 11 91234-5678");
  await details.panel.getByRole("button", { name: "Copiar telefone ou e-mail" }).click();
  await expect(page.getByText("Copiado", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("+55 11 91234-5678");
  // The one thing that a browser which is used again keeps.
  await context.clearPermissions();
  await expect(details.panel).toContainText("9 de 10");
  await expect(details.panel).toContainText("Rápidos");
  await expect(details.notes.locator(".details-note-text")).toHaveText(["Pediu nota fiscal", "Cliente antiga: já trocou duas vezes."]);

  // The running one ticks, and is the one that is unfolded.
  await expect(details.attendances).toHaveCount(2);
  const running = details.attendances.first();
  await expect(running).toHaveAttribute("data-running", "");
  await expect(running).toHaveAttribute("open", "");
  const before = await details.lasted(0).innerText();
  await expect(details.lasted(0)).not.toHaveText(before);
  const past = details.attendances.nth(1);
  await expect(past).toContainText("Resolvido");
  await expect(details.lasted(1)).toHaveText("1 h 30");
  await past.locator("summary").click();
  const spent = await past.locator(".total").evaluateAll((rows) =>
    rows.map((row) => [row.getAttribute("data-status"), Number(row.getAttribute("data-ms"))]),
  );
  expect(spent).toEqual([["open", 10 * MINUTE], ["in_service", 20 * MINUTE], ["waiting", HOUR]]);
  await expect(past).toContainText("Quem atendeuAna Souza");
  await expectAccessible(page);
});

test("it follows what is done, and what is done here is done in the chat", async ({ page }) => {
  const journal = bia().contact("davi", "Davi Melo");
  await openDesk(page, journal.sent("davi", "Bom dia, Davi!"));
  const [conversation, details, composer] = [new Conversation(page), new Details(page), new Composer(page)];
  await conversation.open("Davi Melo");
  await page.keyboard.press("Escape");
  await page.keyboard.press("i");
  await expect(details.panel).toBeVisible();
  await expect(details.panel).toContainText("Nenhuma ainda. O que a equipe precisa saber fica aqui");
  await expect(details.panel).toContainText("O primeiro começa quando o cliente escreve.");
  await expect(details.address).toHaveText("não informado");

  await details.panel.getByRole("button", { name: "Escrever nota" }).click();
  await expect(composer.text).toBeFocused();
  await composer.write("Prefere e-mail");
  await expect(details.notes).toHaveCount(1);
  await details.panel.getByTestId("responsible-menu").click();
  await page.getByRole("menuitemradio", { name: "Caio Lima" }).click();
  await expect(details.panel.getByTestId("responsible-menu")).toContainText("Caio Lima");
  await details.panel.getByRole("button", { name: "Editar contato" }).click();
  const dialog = page.getByRole("dialog", { name: "Editar contato" });
  await dialog.getByLabel("Telefone, e-mail ou usuário").fill("davi@exemplo.com");
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(details.address).toContainText("davi@exemplo.com");
  await conversation.setStatus("in_service");
  await expect(details.attendances).toHaveCount(1);

  // It stays while one goes through chats, and the address names it.
  await conversation.open("Beatriz Rocha");
  await expect(details.notes).toHaveCount(2);
  expect(new URL(page.url()).searchParams.has("details")).toBe(true);
  await page.reload();
  await expect(details.notes).toHaveCount(2);
  // One thing beside the chat at a time.
  await page.getByTestId("open-history").click();
  await expect(details.panel).toBeHidden();
  await expect(page.getByTestId("history-drawer")).toBeVisible();
});

test("a note leads to its place in a long conversation", async ({ page }) => {
  const journal = new Log(5 * HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi");
  journal.agent("bia", { type: "note_added", text: "O começo de tudo" });
  for (let n = 1; n <= 200; n++) journal.customer("bia", `mensagem ${n}`);
  await openDesk(page, journal);
  const [conversation, details] = [new Conversation(page), new Details(page)];
  await conversation.open("Beatriz Rocha");
  await expect(conversation.bubble("O começo de tudo")).toHaveCount(0);
  await details.open();
  await details.notes.first().click();
  await expect(conversation.bubble("O começo de tudo")).toBeInViewport();
});

test("on a phone it is a sheet that a way into the chat closes", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDesk(page, bia());
  const [conversation, details] = [new Conversation(page), new Details(page)];
  await conversation.row("Beatriz Rocha").click();
  await details.open();
  expect(await details.panel.evaluate((panel) => panel.matches(":modal") && panel.clientWidth === innerWidth)).toBe(true);
  await details.notes.last().click();
  await expect(details.panel).toBeHidden();
  await expect(conversation.bubble("Cliente antiga")).toBeInViewport();
  await details.open();
  await page.keyboard.press("Escape");
  await expect(details.panel).toBeHidden();
});

test("the past shows what was known then, and lets nothing be changed", async ({ page }) => {
  const journal = bia();
  const between = new Date(journal.now - 2 * HOUR).toISOString();
  await openDesk(page, journal, `?as_of=${between}&chat=bia&details&tab=archived`);
  const details = new Details(page);
  await expect(details.attendances).toHaveCount(1);
  await expect(details.notes).toHaveCount(1);
  await expect(details.panel.getByRole("button", { name: "Escrever nota" })).toHaveCount(0);
  await expect(details.panel.getByTestId("responsible-menu")).toBeDisabled();
  await expect(details.panel.getByRole("button", { name: "Editar contato" })).toBeDisabled();
});

test("the other chats of the person are there, however the number is spelt", async ({ page }) => {
  const journal = new Log(5 * HOUR);
  journal.contact("bia", "Beatriz Rocha", "+55 11 91234-5678").customer("bia", "Oi");
  journal.contact("bia-2", "Bia", "5511912345678@c.us").customer("bia-2", "Outro número?");
  journal.contact("ivo", "Ivo", "+55 21 91234-5678").customer("ivo", "Olá");
  await openDesk(page, journal);
  const [conversation, details] = [new Conversation(page), new Details(page)];
  await conversation.open("Beatriz Rocha");
  await details.open();
  const others = details.panel.getByTestId("details-others");
  await expect(others.getByRole("heading", { name: "1 outra conversa deste cliente" })).toBeVisible();
  await expectAccessible(page);
  await others.getByTestId("person-chat").click();
  await expect(conversation.pane.getByRole("heading", { name: "Bia", level: 2 })).toBeVisible();
  await conversation.open("Ivo");
  await expect(details.panel.getByRole("heading", { name: "Ivo" })).toBeVisible();
  await expect(others).toHaveCount(0);
});
