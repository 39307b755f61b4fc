import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Behaviour } from "../pages/behaviour";
import { Settings } from "../pages/settings";

/** A desk in São Paulo, and a chat that waits. */
const desk = () =>
  new Log(3 * HOUR)
    .contact("bia", "Beatriz Rocha")
    .customer("bia", "Bom dia")
    .agent("bia", { type: "status_set", status: "waiting", reason: "internal" });

async function lastSettings(behaviour: Behaviour) {
  await behaviour.section("Geral");
  const journal = (await new Settings(behaviour.page).exportJournal()).trim().split("\n").map((line) => JSON.parse(line));
  return journal.filter((event) => event.type === "settings_changed").at(-1).settings;
}

test("timed changes are added, ordered by keyboard, edited, removed and saved", async ({ page }) => {
  await openDesk(page, desk());
  const behaviour = new Behaviour(page);
  await page.getByRole("link", { name: "Ajustes" }).click();
  await behaviour.section("Temporizadores");
  await expect(page.getByText("Nenhum temporizador ainda.")).toBeVisible();

  await page.getByRole("button", { name: "Adicionar temporizador" }).click();
  await behaviour.dialog.getByLabel("Quanto").fill("12");
  await behaviour.dialog.getByLabel("Unidade").selectOption({ label: "horas" });
  await behaviour.dialog.getByRole("button", { name: "Adicionar ao rascunho" }).click();
  await expect(behaviour.timers).toHaveText([/Depois de 12 horas em Aguardando, o status muda para Fechado/]);

  await page.getByRole("button", { name: "Adicionar temporizador" }).click();
  await behaviour.dialog.getByLabel("Numa conversa em").selectOption({ label: "Aberto" });
  await behaviour.dialog.getByLabel("Quanto").fill("1");
  await behaviour.dialog.getByRole("radio", { name: "Só horário de atendimento" }).click();
  await expect(behaviour.dialog).toContainText("Sem horário de atendimento definido, conta o tempo corrido.");
  await behaviour.dialog.getByRole("radio", { name: "Adicionar uma etiqueta" }).click();
  await behaviour.dialog.getByRole("button", { name: "Adicionar ao rascunho" }).click();
  await expect(behaviour.dialog).toContainText("Escreva a etiqueta.");
  await expectAccessible(page);
  await behaviour.dialog.getByLabel("Etiqueta").fill("demorou");
  await behaviour.dialog.getByRole("button", { name: "Adicionar ao rascunho" }).click();
  await expect(behaviour.timers).toHaveCount(2);

  await page.getByRole("button", { name: "Subir temporizador 2" }).focus();
  await page.keyboard.press("Enter");
  await expect(behaviour.timers.first()).toContainText("a etiqueta demorou");
  // It is the first now: it can only go down again.
  await expect(page.getByRole("button", { name: "Descer temporizador 1" })).toBeFocused();
  await page.getByRole("button", { name: "Editar temporizador 2" }).click();
  await behaviour.dialog.getByLabel("Quanto").fill("8");
  await behaviour.dialog.getByRole("button", { name: "Adicionar ao rascunho" }).click();
  await expect(behaviour.timers.nth(1)).toContainText("Depois de 8 horas");
  await behaviour.section("Comportamento");
  await expect(behaviour.edge("waiting", "closed")).toContainText("8 horas sem mensagem");
  await behaviour.save();
  expect((await lastSettings(behaviour)).timers).toEqual([
    { status: "open", after_minutes: 1440, business: true, then: { tag: "demorou" } },
    { status: "waiting", after_minutes: 480, business: false, then: { status: "closed" } },
  ]);

  await behaviour.section("Temporizadores");
  await page.getByRole("button", { name: "Remover temporizador 1" }).click();
  await expect(behaviour.timers).toHaveCount(1);
});

test("a timed change takes effect from when it is saved", async ({ page }) => {
  await openDesk(page, desk());
  const behaviour = new Behaviour(page);
  await page.getByRole("link", { name: "Ajustes" }).click();
  await behaviour.section("Temporizadores");
  await page.getByRole("button", { name: "Adicionar temporizador" }).click();
  await behaviour.dialog.getByLabel("Quanto").fill("5");
  await behaviour.dialog.getByLabel("Unidade").selectOption({ label: "minutos" });
  await behaviour.dialog.getByLabel("Novo status").selectOption({ label: "Em atendimento" });
  await behaviour.dialog.getByRole("button", { name: "Adicionar ao rascunho" }).click();
  await behaviour.save();
  await page.getByRole("link", { name: "Conversas" }).click();
  // It waits for hours already: due at once.
  await expect(page.getByTestId("chat-row").first()).toHaveAttribute("data-status", "in_service");
});

test("the week's hours are written, copied, checked and saved with holidays and zone", async ({ page }) => {
  const year = new Date().getFullYear();
  await openDesk(page, desk());
  const behaviour = new Behaviour(page);
  await page.getByRole("link", { name: "Ajustes" }).click();
  await behaviour.section("Horário");
  await expect(page.getByTestId("hours-now")).toHaveText("Sempre aberto");
  await page.getByRole("radio", { name: "Por dia da semana" }).click();
  await expect(behaviour.days).toHaveCount(7);
  await expect(page.getByTestId("hours-now")).toHaveText(/^(Aberto|Fechado) agora/);

  await page.getByLabel("Segunda: fecha").fill("12:00");
  await page.getByRole("button", { name: "Adicionar horário: Segunda" }).click();
  await page.getByLabel("Segunda: abre").nth(1).fill("11:00");
  await page.getByLabel("Segunda: fecha").nth(1).fill("17:30");
  await expect(behaviour.days.first()).toContainText("Os horários precisam de início e fim diferentes");
  await expect(behaviour.draft.getByRole("button", { name: "Salvar" })).toBeDisabled();
  await expectAccessible(page);
  await page.getByLabel("Segunda: abre").nth(1).fill("13:00");
  await expect(behaviour.days.first()).not.toContainText("Nenhum horário fecha");
  await page.getByRole("button", { name: "Copiar Segunda para…" }).click();
  await page.getByRole("menuitem", { name: "Segunda a sexta" }).click();
  await expect(page.getByLabel("Sexta: abre")).toHaveCount(2);
  await page.getByRole("button", { name: "Adicionar horário: Sábado" }).click();
  await page.getByLabel("Sábado: fecha").fill("00:00");

  await page.getByLabel("Data do feriado").fill(`${year}-12-25`);
  await page.getByRole("button", { name: "Adicionar feriado", exact: true }).click();
  await expect(page.getByTestId("holiday")).toContainText(`25 de dezembro de ${year}`);
  // This year's and next year's, among which that date is already.
  const national = page.getByTestId("holidays-brazil");
  await national.click();
  await expect(page.getByTestId("holiday")).toHaveCount(20);
  await national.click();
  await expect(page.getByTestId("holiday")).toHaveCount(20);
  await page.getByLabel("Fuso horário").selectOption("America/Manaus");
  await expect(behaviour.draft).toContainText("2 configurações");
  await behaviour.save();

  const office = [["09:00", "12:00"], ["13:00", "17:30"]];
  const saved = await lastSettings(behaviour);
  expect(saved.zone).toBe("America/Manaus");
  expect(saved.business_hours).toEqual({
    week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [["09:00", "24:00"]], sun: [] },
    holidays: expect.arrayContaining([`${year}-12-25`, `${year + 1}-11-20`]),
  });
});
