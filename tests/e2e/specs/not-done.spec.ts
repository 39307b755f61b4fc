import type { Page } from "@playwright/test";
import { expect, test, type Complaints } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Campaigns } from "../pages/campaigns";
import { Chatbot } from "../pages/chatbot";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Desk } from "../pages/desk";
import { Filters } from "../pages/filters";
import { Form, WhoQuestion } from "../pages/form";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";
import { Welcome } from "../pages/welcome";
import { fullStorage } from "../storage";

const FULL = "não há mais espaço neste aparelho";
const NOBODY = "ainda não se sabe quem está no balcão";

function log(): Log {
  return new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi");
}

/** The forms of the settings: how each is opened, and what is typed into it. */
const SETTINGS = [
  ["Adicionar resposta", "Resposta rápida", { Atalho: "oi", Texto: "Olá! Como posso ajudar?" }],
  ["Adicionar etiqueta", "Etiqueta", { Nome: "Troca" }],
  ["Adicionar pessoa", "Pessoa", { Nome: "Bruno Lima", "Nome para os clientes": "Bruno" }],
] as const;

/** Opens a form by its button, and saves it filled. */
async function tries(page: Page, button: string, title: string, fields: Record<string, string>): Promise<Form> {
  await page.getByRole("button", { name: button }).click();
  const form = Form.dialog(page, title);
  await form.fill(fields);
  await form.save();
  return form;
}

async function isFull(complaints: Complaints) {
  await complaints.expect(/the storage did not take \d+ events/);
}

/** Saves what is only in this tab. */
async function tryAgain(page: Page) {
  await page.getByRole("alert").getByRole("button", { name: "Tentar de novo" }).click();
  await expect(page.getByText("Tudo gravado.")).toBeVisible();
}

/** Opens a desk at which nobody has said who they are. */
async function openAsNobody(page: Page, { events } = log()) {
  await new Desk(page).openKept({ events });
  await expect(page.getByTestId("tab-active")).toBeVisible();
}

test("what a full device does not take stays in the forms of the settings, and is saved when there is room", async ({ page, complaints }) => {
  await openDesk(page, log());
  await new Settings(page).open();
  for (const [button, title, fields] of SETTINGS) {
    const makeRoom = await fullStorage(page);
    const form = await tries(page, button, title, fields);
    await form.refuses(FULL, fields);
    await isFull(complaints);
    await makeRoom();
    await form.saves();
  }
  const draft = new Form(page.getByTestId("draft").locator(".."));
  const name = page.getByLabel("Nome deste balcão");
  const makeRoom = await fullStorage(page);
  await name.fill("Loja do Porto");
  await draft.save();
  await draft.refuses(FULL, {});
  await expect(name).toHaveValue("Loja do Porto");
  await isFull(complaints);
  await makeRoom();
  await draft.save();
  await expect(page.getByTestId("draft")).toBeHidden();
  await page.reload();
  await expect(page.getByText("/oi", { exact: true })).toBeVisible();
  await expect(page.getByText("Troca", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Bruno Lima")).toBeVisible();
  await expect(name).toHaveValue("Loja do Porto");
});

test("what a full device does not take stays in the forms of the chats, and is saved when there is room", async ({ page, complaints }) => {
  await openDesk(page, log());
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await expect(conversation.row("Beatriz Rocha").getByText("1 não lida")).toHaveCount(0);

  const contact = { "Nome do cliente": "Beatriz Rocha Lima" };
  let makeRoom = await fullStorage(page);
  const editing = await tries(page, "Editar contato", "Editar contato", contact);
  await editing.refuses(FULL, contact);
  await isFull(complaints);
  await makeRoom();
  await editing.saves();
  await expect(conversation.pane.getByRole("heading", { name: "Beatriz Rocha Lima", level: 2 })).toBeVisible();

  makeRoom = await fullStorage(page);
  await page.getByTestId("new-chat").click();
  const started = { "Nome do cliente": "Davi Melo", "Primeira mensagem": "Seu pedido chegou." };
  const starting = Form.dialog(page, "Nova conversa", "Enviar");
  await starting.fill(started);
  await starting.save();
  await starting.refuses(FULL, started);
  await isFull(complaints);
  await makeRoom();
  await starting.saves();
  await expect(conversation.bubble("Seu pedido chegou.")).toHaveCount(1);

  makeRoom = await fullStorage(page);
  const filters = new Filters(page);
  await filters.view("Salvar como visão…");
  const naming = Form.dialog(page, "Salvar visão");
  await naming.fill({ "Nome da visão": "Todas as minhas" });
  await naming.save();
  await naming.refuses(FULL, { "Nome da visão": "Todas as minhas" });
  await isFull(complaints);
  await makeRoom();
  await naming.saves();
});

test("what a full device does not take of rules and campaigns stays as it was written", async ({ page, complaints }) => {
  await openDesk(page, log());
  const chatbot = new Chatbot(page);
  await chatbot.open();
  await chatbot.take("Boas-vindas no primeiro contato");
  let makeRoom = await fullStorage(page);
  const bar = new Form(chatbot.bar);
  await bar.save();
  await bar.refuses(FULL, {});
  await expect(chatbot.rules).toHaveCount(1);
  await isFull(complaints);
  await makeRoom();
  await bar.saves();

  const campaigns = new Campaigns(page);
  await campaigns.open();
  await campaigns.begin("Volta às aulas", "Olá!");
  makeRoom = await fullStorage(page);
  const writing = new Form(page.getByTestId("campaign-bar"), "Salvar rascunho");
  await writing.save();
  await writing.refuses(FULL, {});
  await expect(campaigns.text).toHaveValue("Olá!");
  await isFull(complaints);
  await makeRoom();
  await writing.save();
  await expect(page.locator(".toast").filter({ hasText: "Rascunho salvo" })).toBeVisible();
});

test("a wait, a customer and a colleague that a full device does not take count, and are saved when there is room", async ({ page, complaints }) => {
  await openDesk(page, log());
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await expect(conversation.row("Beatriz Rocha").getByText("1 não lida")).toHaveCount(0);
  await conversation.setStatus("waiting");
  const makeRoom = await fullStorage(page);
  const waiting = new Form(conversation.waiting);
  await waiting.within.getByRole("radio", { name: "O cliente" }).click();
  await waiting.saves();

  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Davi Melo", "Vocês abrem no sábado?");
  await phone.close();

  await page.getByRole("button", { name: "Você é Ana Souza" }).click();
  await page.getByRole("menuitem", { name: "Outra pessoa…" }).click();
  const joining = Form.dialog(page, "Quem está no balcão?", "Entrar");
  await joining.fill({ "Seu nome": "Rita Alves" });
  await joining.saves();

  await isFull(complaints);
  await makeRoom();
  await tryAgain(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Você é Rita Alves" })).toBeVisible();
  await expect(conversation.row("Davi Melo")).toBeVisible();
  await expect(conversation.pane.getByText("esperando o cliente").first()).toBeVisible();
});

test("a desk that is founded on a full device counts, and is saved when there is room", async ({ page, complaints }) => {
  await new Welcome(page).open();
  const makeRoom = await fullStorage(page);
  await page.getByRole("button", { name: /Começar um balcão vazio/ }).click();
  const founding = new Form(page.getByRole("dialog"), "Começar");
  await founding.fill({ "Como você se chama?": "Ana Souza" });
  await founding.saves();
  await isFull(complaints);
  await makeRoom();
  await tryAgain(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Você é Ana Souza" })).toBeVisible();
});

test("what a device does not delete stays, and so does the word that confirms it", async ({ page, complaints }) => {
  await openDesk(page, log());
  await new Settings(page).open();
  await page.getByRole("button", { name: "Apagar tudo" }).click();
  const deleting = Form.dialog(page, "Apagar tudo", "Apagar tudo");
  const word = deleting.within.getByRole("textbox");
  await word.fill("apagar");
  const makeRoom = await fullStorage(page);
  await deleting.save();
  await deleting.refuses("O navegador não deixou apagar.", {});
  await expect(word).toHaveValue("apagar");
  await complaints.expect(/the storage refused/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Apagar tudo" }).click();
  await expect(word).toHaveValue("apagar");
  await expect(deleting.note).toBeHidden();
  await makeRoom();
  await deleting.saves();
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
});

test("a form whose author is not told stays as it was typed", async ({ page }) => {
  await openAsNobody(page);
  const who = new WhoQuestion(page);
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");

  await conversation.statusMenu.click();
  await page.locator("[data-testid=status-option][data-status=resolved]:visible").click();
  await who.leave();
  await expect(conversation.toast(NOBODY)).toBeVisible();
  await expect(conversation.badge).toHaveAttribute("data-status", "open");

  await page.getByTestId("tag-editor").click();
  const tag = page.getByRole("combobox", { name: /etiqueta/i });
  await tag.fill("urgente");
  await tag.press("Enter");
  await who.leave();
  await expect(conversation.toast(NOBODY)).toHaveCount(1);
  await expect(tag).toHaveValue("urgente");
  await tag.press("Escape");

  await new Composer(page).text.fill("Bom dia!");
  await new Composer(page).text.press("Enter");
  await who.leave();
  await expect(new Composer(page).text).toHaveValue("Bom dia!");
  await expect(conversation.toast(NOBODY)).toHaveCount(1);

  const contact = { "Nome do cliente": "Beatriz Rocha Lima" };
  const editing = await tries(page, "Editar contato", "Editar contato", contact);
  await who.leave();
  await editing.refuses(NOBODY, contact);

  await new Settings(page).open();
  for (const [button, title, fields] of SETTINGS) {
    const form = await tries(page, button, title, fields);
    await who.leave();
    await form.refuses(NOBODY, fields);
    await page.keyboard.press("Escape");
    await expect(form.within).toBeHidden();
  }
});

test("a wait whose author is not told stays as it was typed", async ({ page }) => {
  await openAsNobody(page, log().agent("bia", { type: "status_set", status: "waiting" }));
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await conversation.statusMenu.click();
  await page.locator("[data-testid=status-option][data-status=waiting]:visible").click();
  const waiting = new Form(conversation.waiting);
  const reason = waiting.within.getByRole("radio", { name: "O cliente" });
  await reason.click();
  await waiting.within.getByRole("button", { name: "Outro dia e hora" }).click();
  const until = { "Outro dia e hora": "2199-12-31T10:00" };
  await waiting.fill(until);
  await waiting.save();
  await new WhoQuestion(page).leave();
  await waiting.refuses(NOBODY, until);
  await expect(reason).toBeChecked();
});

test("the past takes no view, and its name stays", async ({ page }) => {
  await openDesk(page, log());
  await page.goto(`?as_of=${new Date(Date.now() - 60_000).toISOString()}`);
  await expect(page.getByRole("region", { name: "Viagem no tempo" })).toHaveAttribute("data-past", "true");
  await new Filters(page).view("Salvar como visão…");
  const naming = Form.dialog(page, "Salvar visão");
  await naming.fill({ "Nome da visão": "De ontem" });
  await naming.save();
  await naming.refuses("O passado não pode ser mudado.", { "Nome da visão": "De ontem" });
});
