import { expect, test } from "../fixtures";
import { openDesk } from "../log";
import { Campaigns, manyChats, sentPerChat } from "../pages/campaigns";
import { Conversation } from "../pages/conversation";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";

const CAMPAIGNS = "?screen=campaigns";

test("a campaign is written, counted, previewed, sent, answered and added up", async ({ page }) => {
  await openDesk(page, { events: manyChats(7, { 5: "open", 6: "closed" }) });
  const campaigns = new Campaigns(page);
  await page.getByRole("link", { name: "Campanhas" }).click();
  await expect(page.getByText("Nenhuma campanha ainda")).toBeVisible();
  await campaigns.begin("Natal", "Olá, {contact}! {pedido}");
  await expect(page.getByTestId("campaign-unknown")).toContainText("{pedido}");
  await campaigns.expectCount(7);
  await page.getByRole("button", { name: "Enviar agora…" }).click();
  await expect(page.getByTestId("campaign-first")).toHaveText("Olá, Cliente 000! {pedido}");
  await expect(campaigns.dialog.getByRole("button", { name: "Enviar agora" })).toBeDisabled();
  await campaigns.dialog.getByRole("switch", { name: "Enviar assim mesmo" }).click();
  await expect(campaigns.dialog.getByRole("button", { name: "Enviar agora" })).toBeEnabled();
  await campaigns.dialog.getByRole("button", { name: "Cancelar" }).click();
  await campaigns.text.fill("Olá, {nome}! Boas festas.");
  await expect(page.getByTestId("campaign-unknown")).toHaveCount(0);

  await campaigns.expectCount(7);
  await campaigns.toggleStatus("Resolvido");
  await campaigns.expectCount(5);
  await expect(campaigns.people.first()).toContainText("Resolvido");
  await page.getByLabel("Última atividade").selectOption({ label: "nos últimos 7 dias" });
  await campaigns.expectCount(0);
  await expect(page.getByText("Nenhuma conversa cumpre o que foi escolhido.")).toBeVisible();
  await page.getByLabel("Última atividade").selectOption({ label: "parada há mais de 7 dias" });
  await campaigns.expectCount(5);
  await expect(campaigns.people.first()).toContainText("última atividade há");

  await expect(campaigns.preview).toHaveText("Olá, Cliente 000! Boas festas.");
  await page.getByRole("button", { name: "Próxima pessoa" }).click();
  await expect(campaigns.preview).toHaveText("Olá, Cliente 001! Boas festas.");
  await campaigns.people.filter({ hasText: "Cliente 003" }).click();
  await expect(campaigns.preview).toHaveText("Olá, Cliente 003! Boas festas.");

  // What is being written stays while one looks elsewhere.
  await page.getByRole("link", { name: "Conversas" }).click();
  await page.getByRole("link", { name: "Campanhas" }).click();
  await expect(page.getByLabel("Nome da campanha")).toHaveValue("Natal");
  await campaigns.expectCount(5);

  await page.getByRole("button", { name: "Enviar agora…" }).click();
  await expect(page.getByTestId("campaign-ask")).toContainText("5 conversas recebem a mensagem a partir de agora");
  await campaigns.dialog.getByRole("button", { name: "Enviar agora" }).click();
  await campaigns.expectStage("finished");
  await campaigns.expectFigures({ audience: 5, sent: 5, "to-go": 0, answered: 0, reopened: 0 });
  const here = page.url();

  await page.getByRole("link", { name: "Conversas" }).click();
  await page.getByTestId("tab-archived").click();
  const chat = new Conversation(page);
  await chat.open("Cliente 002");
  await expect(chat.bubble("Olá, Cliente 002! Boas festas.")).toContainText("Natal");
  await expect(chat.badge).toHaveAttribute("data-status", "resolved");
  const phone = new Phone(page);
  await phone.open();
  await phone.write("Obrigada, quero ver");
  await expect(chat.badge).toHaveAttribute("data-status", "open");

  await page.goto(here);
  await campaigns.expectFigures({ answered: 1, reopened: 1 });
  await campaigns.figure("answered").click();
  const answered = page.getByTestId("campaign-chat");
  await expect(answered).toHaveCount(1);
  await expect(answered).toContainText("Cliente 002");
  await page.getByTestId("campaign-matrix").getByRole("button", { name: "Resolvido → Resolvido: 4 conversas" }).click();
  await expect(answered).toHaveCount(4);
  await page.getByTestId("campaign-report").click();
  await expect(page).toHaveURL(/screen=reports.*campaign=/);
});

test("whoever opted out is left out, and one sees why", async ({ page }) => {
  const settings = new Settings(page);
  await openDesk(page, { events: manyChats(3) }, "?screen=settings");
  await page.getByRole("button", { name: "Adicionar etiqueta" }).click();
  await settings.dialog.getByLabel("Nome").fill("sem campanhas");
  await settings.dialog.getByRole("switch", { name: /não recebe campanhas/ }).click();
  await settings.dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(settings.dialog).toBeHidden();
  await page.goto("?chat=c001");
  await page.getByRole("button", { name: /tiqueta/ }).first().click();
  await page.getByRole("menuitemcheckbox", { name: "sem campanhas" }).or(page.getByRole("option", { name: "sem campanhas" })).or(page.getByRole("checkbox", { name: "sem campanhas" })).first().click();
  await expect(page.getByTestId("tag-editor")).toContainText("sem campanhas");
  await page.keyboard.press("Escape");

  const campaigns = new Campaigns(page);
  await campaigns.open();
  await campaigns.begin("Natal", "Boas festas!");
  await campaigns.expectCount(2);
  await page.getByRole("tab", { name: /Ficam de fora/ }).click();
  await expect(campaigns.people).toHaveCount(1);
  await expect(campaigns.people).toContainText("não recebe campanhas (sem campanhas)");
  await campaigns.sendNow();
  await campaigns.expectStage("finished");
  await campaigns.expectFigures({ audience: 3, sent: 2, "left-out": 1, "to-go": 0 });
  await settings.open();
  expect([...sentPerChat(await settings.exportJournal()).keys()].sort()).toEqual(["c000", "c002"]);
});

test("nothing is sent without a name, a text and a time to come; a draft is kept, copied and deleted", async ({ page }) => {
  await openDesk(page, { events: manyChats(1) }, CAMPAIGNS);
  const campaigns = new Campaigns(page);
  await campaigns.begin("", "");
  await page.getByRole("button", { name: "Enviar agora…" }).click();
  await expect(page.getByText("Dê um nome à campanha.")).toBeVisible();
  await expect(page.getByText("Escreva o texto.")).toBeVisible();
  await page.getByRole("radio", { name: "Numa data" }).click();
  await page.getByLabel(/Data e hora/).fill("2020-01-01T09:00");
  await expect(page.getByText("Essa hora já passou.")).toBeVisible();
  await page.getByLabel("Nome da campanha").fill("Páscoa");
  await campaigns.text.fill("Oi!");
  await page.getByRole("button", { name: "Agendar…" }).click();
  await expect(campaigns.dialog).toBeHidden();
  await page.getByRole("button", { name: "Salvar rascunho" }).click();
  await campaigns.expectStage("draft");
  await page.getByRole("button", { name: "Mais", exact: true }).click();
  await page.getByRole("menuitem", { name: "Duplicar" }).click();
  await expect(page.getByLabel("Nome da campanha")).toHaveValue("Páscoa (cópia)");
  await page.getByRole("button", { name: "Todas as campanhas" }).click();
  await expect(campaigns.row("Páscoa (cópia)")).toHaveAttribute("data-stage", "unsaved");
  await campaigns.row("Páscoa (cópia)").getByRole("link").click();
  await page.getByRole("button", { name: "Mais", exact: true }).click();
  await page.getByRole("menuitem", { name: "Excluir rascunho" }).click();
  await expect(campaigns.rows).toHaveCount(1);
  await expect(campaigns.rows).toHaveAttribute("data-stage", "draft");
});

test("a scheduled campaign begins at its time where a browser is open", async ({ page }) => {
  await page.clock.install();
  await openDesk(page, { events: manyChats(2) }, CAMPAIGNS);
  const campaigns = new Campaigns(page);
  await campaigns.begin("Depois", "Oi, {contact}!");
  await campaigns.expectCount(2);
  await page.getByRole("radio", { name: "Numa data" }).click();
  const local = new Date(Date.now() + 3 * 3_600_000 - 3 * 3_600_000); // In three hours, in São Paulo's time.
  await page.getByLabel(/Data e hora/).fill(local.toISOString().slice(0, 16));
  await page.getByRole("button", { name: "Agendar…" }).click();
  await campaigns.dialog.getByRole("button", { name: "Agendar" }).click();
  await campaigns.expectStage("scheduled");
  await page.clock.fastForward("02:50:00");
  await campaigns.expectStage("scheduled");
  await page.clock.fastForward("00:15:00");
  await campaigns.expectStage("finished");
  await campaigns.expectFigures({ sent: 2 });
});

test("one whose time to write is over waits until somebody says so", async ({ page }) => {
  const before = manyChats(3);
  const at = new Date(Date.now() - 5 * 3_600_000).toISOString();
  const campaign = { id: "k", name: "Perdida", audience: {}, text: "Oi!", send_at: at };
  const ana = { kind: "agent", id: "ana" };
  const saved = { id: "k1", at, by: ana, type: "campaign_saved", campaign };
  const odd = { ...saved, id: "k2", campaign: { ...campaign, id: "odd", name: "Do futuro", audience: { mood: "good" } } };
  await openDesk(page, { events: [...before, saved, odd] }, CAMPAIGNS);
  const campaigns = new Campaigns(page);
  await expect(campaigns.row("Perdida")).toHaveAttribute("data-stage", "interrupted");
  await expect(campaigns.row("Do futuro")).toHaveAttribute("data-stage", "odd");
  await campaigns.row("Perdida").getByRole("link").click();
  await expect(page.getByText(/Faltam 3 conversas/)).toBeVisible();
  await campaigns.expectFigures({ sent: 0, "to-go": 3 });
  await page.getByRole("button", { name: "Continuar" }).click();
  await campaigns.expectStage("finished");
  await campaigns.expectFigures({ sent: 3, "to-go": 0 });
});
