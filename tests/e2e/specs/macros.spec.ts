// Several acts by one button: made in the settings, run from the chat, undone as one.
import { expect, test } from "../fixtures";
import { Palette } from "../pages/commands";
import { Journal } from "../journal";
import { Bulk } from "../pages/bulk";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import { Settings } from "../pages/settings";

const macro = (id: string, name: string, ...actions: object[]) => ({ id, name, actions });

function journal(...macros: object[]) {
  return new Journal("Ana", "Bia")
    .desk("ana", { type: "quick_replies_saved", quick_replies: [{ shortcut: "prazo", text: "Chega em 3 dias, {nome}." }] })
    .desk("ana", { type: "macros_saved", macros })
    .arrives("davi", { name: "Davi" }, "Cadê meu pedido?")
    .arrives("eva", { name: "Eva" }, "Oi");
}

const urgent = macro("m1", "Assumir como urgente", { kind: "tags", add: ["Urgente"], remove: [] }, { kind: "assign_me" }, { kind: "status", status: "in_service" });
const time = macro(
  "m2",
  "Informar o prazo",
  { kind: "quick_reply", shortcut: "prazo" },
  { kind: "note", text: "@Bia, {nome} foi avisado" },
  { kind: "status", status: "resolved" },
);

test("a macro is one act with one undo, and writes to the customer only once the person has seen what", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(journal(urgent, time, macro("m3", "Do futuro", { kind: "sing" }, { kind: "archive", archived: true })), "Ana");
  const conversation = new Conversation(page);
  await conversation.open("Davi");
  const options = page.getByTestId("palette-option");
  await page.getByTestId("macros").click();
  await expect(options).toHaveText(["Assumir como urgente", /Informar o prazo\s*escreve ao cliente/, /Do futuro\s*precisa de nova versão/]);
  await new Palette(page).field.fill("urg");
  await page.keyboard.press("Enter");
  const said = "Davi: Macro “Assumir como urgente”";
  await expect(conversation.toast(said)).toBeVisible();
  await expect(conversation.badge).toHaveAttribute("data-status", "in_service");
  await expect(conversation.pane.getByTestId("responsible-menu")).toContainText("Ana");
  await expect(inbox.row("Davi")).toContainText("Urgente");
  await conversation.undo(said);
  await expect(conversation.badge).toHaveAttribute("data-status", "open");
  await expect(inbox.row("Davi")).not.toContainText("Urgente");

  // An action that is not known: nothing of it is done.
  await page.getByTestId("macros").click();
  await new Palette(page).field.fill("futuro");
  await page.keyboard.press("Enter");
  await expect(conversation.toast("precisa de uma versão mais nova")).toBeVisible();
  await expect(inbox.row("Davi")).toBeVisible();

  // From the menu of a row that is not open.
  await inbox.row("Eva").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Executar macro…" }).click();
  await new Palette(page).field.fill("prazo");
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "Executar a macro “Informar o prazo”?" });
  await expect(question).toContainText("Eva vai receber:Chega em 3 dias, Eva.");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(inbox.row("Eva")).toHaveAttribute("data-status", "open");
  await conversation.open("Eva");
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  // The first letter of a word is no shortcut.
  await expect(options).toHaveCount(3);
  await new Palette(page).field.fill("prazo");
  await page.keyboard.press("Enter");
  await question.getByTestId("macro-run").click();
  await expect(conversation.toast("Eva: Macro “Informar o prazo” · a mensagem enviada fica")).toBeVisible();
  await expect(inbox.row("Eva")).toHaveCount(0);
  await conversation.undo("Informar o prazo");
  await expect(inbox.row("Eva")).toHaveAttribute("data-status", "in_service");
  await conversation.open("Eva");
  await expect(conversation.bubble("Chega em 3 dias, Eva.")).toBeVisible();
  await expect(conversation.bubble("foi avisado")).toHaveCount(0);
});

test("a macro in many chats says who would be written to, leaves out whom it cannot address, and comes back in one go", async ({ page }) => {
  const inbox = new Inbox(page);
  const named = macro("m4", "Avisar", { kind: "reply", text: "{nome}, seu pedido {telefone} saiu." }, { kind: "tags", add: ["Avisado"], remove: [] });
  const desk = journal(urgent, time, named).arrives("fábio", { name: "Fábio", address: "+5511999990000" }, "E aí?");
  await inbox.openWith(desk, "Ana");
  const [bulk, conversation] = [new Bulk(page), new Conversation(page)];
  const status = (name: string) => expect(inbox.row(name)).toHaveAttribute("data-status", name === "Eva" ? "open" : "in_service");
  const pick = async (...names: string[]) => {
    for (const name of names) await inbox.option(name).getByTestId("pick").click();
    await expect(bulk.count).toHaveText(`${names.length} selecionadas`);
  };
  const choose = async (name: string) => {
    await bulk.press("macros");
    await new Palette(page).field.fill(name);
    await page.keyboard.press("Enter");
  };

  const question = page.getByRole("dialog", { name: /^Mudar/ });

  // Nobody is written to: nothing is asked.
  await pick("Davi", "Fábio");
  await choose("urgente");
  await expect(conversation.toast("2 conversas: Macro “Assumir como urgente”")).toBeVisible();
  await expect(inbox.row("Davi")).toContainText("Urgente");
  await status("Fábio");
  await conversation.undo("Assumir como urgente");
  await expect(conversation.toast("Desfeito em 2 conversas")).toBeVisible();
  await expect(inbox.row("Fábio")).toHaveAttribute("data-status", "open");
  await expect(inbox.row("Davi")).not.toContainText("Urgente");

  // A value is missing in one chat, and the person writes to no one.
  await bulk.none.click();
  await pick("Eva", "Fábio");
  await choose("Avisar");
  await expect(question).toContainText("Macro “Avisar”. Escreve ao cliente “{nome}, seu pedido {telefone} saiu.”");
  await expect(question).toContainText("A macro escreve a 1 cliente.");
  await expect(question).toContainText("Fábio, seu pedido +5511999990000 saiu.");
  await expect(question).toContainText("1 conversa fica de fora: falta o valor de {telefone}.");
  await question.getByRole("switch", { name: "Não escrever a ninguém" }).click();
  await expect(question).not.toContainText("+5511999990000");
  await bulk.confirm.click();
  await expect(conversation.toast("1 conversa: Macro “Avisar”")).toBeVisible();
  await expect(inbox.row("Fábio")).toContainText("Avisado");
  await expect(inbox.row("Fábio")).toContainText("E aí?");

  // By key; each customer is written to by name, and what they may have read stays.
  await bulk.none.click();
  await pick("Davi", "Eva");
  await page.keyboard.press("m");
  await expect(page.getByTestId("palette-option")).toHaveCount(3);
  await new Palette(page).field.fill("prazo");
  await page.keyboard.press("Enter");
  await expect(question).toContainText("A macro escreve a 2 clientes.");
  await bulk.confirm.click();
  await expect(conversation.toast("2 conversas: Macro “Informar o prazo” · as mensagens enviadas ficam")).toBeVisible();
  await expect(inbox.row("Eva")).toHaveCount(0);
  await conversation.undo("Informar o prazo");
  await expect(inbox.row("Eva")).toHaveAttribute("data-status", "in_service");
  await conversation.open("Davi");
  await expect(conversation.bubble("Chega em 3 dias, Davi.")).toBeVisible();
  await expect(conversation.bubble("foi avisado")).toHaveCount(0);
});

test("what a newer version wrote into macros stays when others are saved", async ({ page }) => {
  const newer = { ...macro("m3", "Do futuro", { kind: "assign_me", if: "nobody" }), for: ["bia"] };
  const inbox = new Inbox(page);
  await inbox.openWith(journal(urgent, { of: "another form" }, newer), "Ana");
  const settings = new Settings(page);
  await settings.open();
  const rows = page.getByTestId("macro-row");
  await expect(rows.nth(1)).toContainText("Precisa de uma versão mais nova do Balcão");
  await page.getByRole("button", { name: "Editar a macro Do futuro" }).click();
  const dialog = page.getByRole("dialog", { name: "Macro" });
  await dialog.getByLabel("Nome").fill("De depois");
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await page.getByRole("button", { name: "Subir De depois" }).click();
  await expect(rows).toHaveText([/De depois/, /Assumir como urgente/]);
  const lines = (await settings.exportJournal()).trim().split("\n");
  const saved = lines.map((line) => JSON.parse(line) as { type: string; macros?: object[] }).filter((event) => event.type === "macros_saved").pop();
  expect(saved?.macros).toEqual([{ ...newer, name: "De depois" }, { of: "another form" }, urgent]);
});

test("a macro is made, ordered, changed and removed in the settings", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await new Inbox(page).openWith(journal(urgent), "Ana");
  await new Settings(page).open();
  await page.getByRole("button", { name: "Adicionar macro" }).click();
  const dialog = page.getByRole("dialog", { name: "Macro" });
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(dialog).toContainText("Dê um nome que nenhuma outra macro use.");
  await expect(dialog).toContainText("Adicione de 1 a 10 ações");
  await dialog.getByLabel("Nome").fill("Enviar e resolver");
  const add = async (name: string) => {
    await dialog.getByRole("button", { name: "Adicionar ação" }).click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  await add("Mudar o status");
  await add("Escrever ao cliente");
  const actions = dialog.getByTestId("macro-action");
  await actions.nth(1).getByLabel("Texto").fill("Pronto, {nome}!");
  await actions.nth(1).getByRole("button", { name: /Escrever ao cliente/ }).first().click();
  await expect(dialog.getByTestId("macro-preview")).toHaveText("Escreve ao cliente “Pronto, {nome}!”; muda o status para Resolvido.");
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(dialog).toBeHidden();
  const rows = page.getByTestId("macro-row");
  await expect(rows).toHaveText([/Assumir como urgente/, /Enviar e resolver/]);
  await page.getByRole("button", { name: "Subir Enviar e resolver" }).click();
  await expect(rows).toHaveText([/Enviar e resolver/, /Assumir como urgente/]);
  await page.reload();
  await expect(rows).toHaveText([/Enviar e resolver/, /Assumir como urgente/]);
  await page.getByRole("button", { name: "Editar a macro Assumir como urgente" }).click();
  await dialog.getByRole("button", { name: "Remover", exact: true }).click();
  await expect(rows).toHaveText([/Enviar e resolver/]);
});
