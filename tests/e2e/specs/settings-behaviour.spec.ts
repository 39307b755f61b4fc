import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Behaviour } from "../pages/behaviour";
import { Conversation } from "../pages/conversation";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";

/** Beatriz waits. */
const waiting = () =>
  new Log(3 * HOUR)
    .contact("bia", "Beatriz Rocha")
    .customer("bia", "Bom dia")
    .sent("bia", "Vou verificar")
    .agent("bia", { type: "status_set", status: "waiting", reason: "internal" });

/** To the settings without loading the page again. */
async function toSettings(behaviour: Behaviour, section: string) {
  await behaviour.page.getByRole("link", { name: "Ajustes" }).click();
  await behaviour.section(section);
}

test("a setting changes the drawing, is saved as one event, and then chats behave so", async ({ page }) => {
  await openDesk(page, waiting());
  const [behaviour, phone, conversation] = [new Behaviour(page), new Phone(page), new Conversation(page)];
  await toSettings(behaviour, "Comportamento");
  await expect(page).toHaveURL(/section=behaviour/);
  await expect(behaviour.edge("waiting", "open")).toHaveCount(0);
  await behaviour.choose("customer_reply_in_waiting", "Aberto");
  await expect(behaviour.edge("waiting", "open")).toContainText("cliente responde");
  await expect(behaviour.edge("waiting", "open")).toHaveAttribute("data-lit", "");
  await expect(page.getByRole("list", { name: "Mudanças automáticas" })).toContainText(
    "De Aguardando para Aberto: cliente responde",
  );
  await behaviour.choose("reopen_closed", "Não reabre");
  await expect(behaviour.edge("closed", "open")).toHaveCount(0);
  await expect(behaviour.draft).toContainText("2 configurações diferentes das que valem");

  // It is kept while one looks elsewhere, and nothing counts before it is saved.
  await page.getByRole("link", { name: "Conversas" }).click();
  await toSettings(behaviour, "Comportamento");
  await expect(behaviour.draft).toContainText("2 configurações");
  await behaviour.save();

  await page.getByRole("link", { name: "Conversas" }).click();
  await conversation.open("Beatriz Rocha");
  await expect(conversation.badge).toHaveAttribute("data-status", "waiting");
  await phone.open();
  await phone.write("E então?");
  await expect(conversation.badge).toHaveAttribute("data-status", "open");

  const settings = new Settings(page);
  await settings.open();
  const journal = (await settings.exportJournal()).trim().split("\n").map((line) => JSON.parse(line));
  const saved = journal.filter((event) => event.type === "settings_changed");
  expect(saved).toHaveLength(1);
  expect(saved[0].settings).toMatchObject({ customer_reply_in_waiting: "open", reopen_closed: "never", reply_moves_open: true });
});

test("the drawing marks the setting with the focus, also when the pointer has gone", async ({ page }) => {
  await openDesk(page, waiting());
  const behaviour = new Behaviour(page);
  await toSettings(behaviour, "Comportamento");
  await behaviour.choose("customer_reply_in_waiting", "Aberto");
  const [edge, other] = [behaviour.edge("waiting", "open"), behaviour.edge("open", "in_service")];
  await expect(edge).toHaveAttribute("data-lit", "");
  // Onto the bar, as when it slides in under the pointer.
  await behaviour.draft.hover();
  await expect(edge).toHaveAttribute("data-lit", "");
  // Another setting is looked at, and left again.
  await behaviour.setting("reply_moves_open").hover();
  await expect(other).toHaveAttribute("data-lit", "");
  await expect(edge).not.toHaveAttribute("data-lit");
  await behaviour.draft.hover();
  await expect(edge).toHaveAttribute("data-lit", "");
  await expect(other).not.toHaveAttribute("data-lit");
});

test("what is discarded leaves the settings as they were", async ({ page }) => {
  await openDesk(page, waiting());
  const behaviour = new Behaviour(page);
  await toSettings(behaviour, "Comportamento");
  await behaviour.setting("reply_moves_open").getByRole("switch").click();
  await expect(behaviour.edge("open", "in_service")).toHaveCount(0);
  await behaviour.draft.getByRole("button", { name: "Descartar" }).click();
  await expect(behaviour.draft).toBeHidden();
  await expect(behaviour.edge("open", "in_service")).toHaveCount(1);
  // Back by hand is no draft either.
  await behaviour.setting("reply_assigns").getByRole("switch").click();
  await expect(behaviour.draft).toBeVisible();
  await behaviour.setting("reply_assigns").getByRole("switch").click();
  await expect(behaviour.draft).toBeHidden();
});

test("a length that is none is said at its field and cannot be saved", async ({ page }) => {
  await openDesk(page, waiting());
  const behaviour = new Behaviour(page);
  await toSettings(behaviour, "Comportamento");
  await behaviour.choose("archive_resolved_minutes", "Depois de…");
  const archive = behaviour.setting("archive_resolved_minutes");
  await archive.getByLabel("Quanto").fill("0");
  await expect(archive).toContainText("Escreva um número inteiro, de 1 em diante.");
  await expect(behaviour.draft).toContainText("Corrija antes de salvar: Arquivar conversas resolvidas");
  await expect(behaviour.draft.getByRole("button", { name: "Salvar" })).toBeDisabled();
  await archive.getByLabel("Quanto").fill("2");
  await archive.getByLabel("Unidade").selectOption({ label: "dias" });
  await expect(behaviour.edge("resolved", "archive")).toContainText("arquiva após 2 dias");
  await behaviour.save();
  await page.reload();
  await expect(archive.getByLabel("Quanto")).toHaveValue("2");
  await expect(behaviour.draft).toBeHidden();
});

test("fields that this version does not know are kept", async ({ page }) => {
  const log = waiting().desk({ type: "settings_changed", settings: { reply_assigns: true, colour: "blue" } });
  await openDesk(page, log);
  const behaviour = new Behaviour(page);
  await toSettings(behaviour, "Comportamento");
  await behaviour.choose("agent_first", "Em atendimento");
  await behaviour.save();
  await behaviour.section("Geral");
  const journal = (await new Settings(page).exportJournal()).trim().split("\n").map((line) => JSON.parse(line));
  const last = journal.filter((event) => event.type === "settings_changed").at(-1);
  expect(last.settings).toMatchObject({ colour: "blue", reply_assigns: true, agent_first: "in_service" });
});

test("the history says who changed what, and a version is restored", async ({ page }) => {
  const log = waiting()
    .desk({ type: "settings_changed", settings: { reply_assigns: true } })
    .later(HOUR)
    .desk({ type: "settings_changed", settings: { reply_assigns: true, archive_closed_minutes: null, reopen_closed: "perhaps" } });
  await openDesk(page, log);
  const behaviour = new Behaviour(page);
  await toSettings(behaviour, "Histórico");
  const [last, first] = [behaviour.versions.nth(0), behaviour.versions.nth(1)];
  await expect(last).toContainText("Ana Souza");
  await expect(last).toContainText("Arquivar conversas fechadas: Na hora → Nunca");
  await expect(last).toContainText("Valor inválido em “Reabrir conversas fechadas”: vale o padrão.");
  await expect(last).toContainText("Em vigor");
  await expect(first).toContainText("Quem responde fica responsável: Não → Sim");
  await expectAccessible(page);

  await first.getByRole("button", { name: /^Restaurar a versão de/ }).click();
  await expect(behaviour.draft).toContainText("1 configuração diferente da que vale");
  await behaviour.save();
  await expect(behaviour.versions).toHaveCount(4);
  await expect(behaviour.versions.first()).toContainText("Arquivar conversas fechadas: Nunca → Na hora");
});

test("by keyboard alone a setting is changed and saved", async ({ page }) => {
  await openDesk(page, waiting());
  const behaviour = new Behaviour(page);
  await toSettings(behaviour, "Comportamento");
  const group = behaviour.setting("agent_reply_in_waiting");
  await group.getByRole("radio", { name: "Não muda" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(group.getByRole("radio", { name: "Em atendimento" })).toBeFocused();
  await expect(behaviour.edge("waiting", "in_service")).toContainText("atendente escreve");
  await behaviour.draft.getByRole("button", { name: "Salvar" }).focus();
  await page.keyboard.press("Enter");
  await expect(behaviour.draft).toBeHidden();
  await expect(group.getByRole("radio", { name: "Em atendimento" })).toBeChecked();
});

test("what a draft would have done is tried before it is saved", async ({ page }) => {
  const log = waiting().customer("bia", "E então?");
  await openDesk(page, log);
  const behaviour = new Behaviour(page);
  await toSettings(behaviour, "Comportamento");
  await behaviour.choose("customer_reply_in_waiting", "Aberto");
  await behaviour.draft.getByRole("button", { name: "Simular" }).click();
  await expect(page.getByTestId("rehearsal-sum")).toHaveAttribute("data-differ", "1");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("every section fits, and the drawing scrolls inside", async ({ page }) => {
    await page.goto("?demo&screen=settings&section=behaviour");
    const behaviour = new Behaviour(page);
    await expect(behaviour.edges.first()).toBeVisible();
    await behaviour.choose("archive_closed_minutes", "Depois de…");
    await expect(behaviour.draft).toBeInViewport();
    for (const section of ["Comportamento", "Temporizadores", "Horário", "Histórico", "Geral"]) {
      await behaviour.section(section);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, section).toBeLessThanOrEqual(0);
      expect(await page.locator("main.page").evaluate((main) => main.scrollWidth - main.clientWidth), section).toBeLessThanOrEqual(0);
    }
    await behaviour.section("Horário");
    await expectAccessible(page);
  });
});
