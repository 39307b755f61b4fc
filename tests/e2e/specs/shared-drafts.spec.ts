// What is being written is one for all tabs of a browser.
import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Behaviour } from "../pages/behaviour";
import { Campaigns } from "../pages/campaigns";
import { Chatbot } from "../pages/chatbot";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { SlowStorage } from "../storage";
import type { BrowserContext, Page } from "@playwright/test";

/** The same chat in two tabs. */
async function chatTwice(page: Page, context: BrowserContext) {
  await openDesk(page, new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi"));
  const second = await context.newPage();
  await second.goto("");
  const tabs = [page, second].map((page) => ({ conversation: new Conversation(page), composer: new Composer(page) }));
  for (const { conversation } of tabs) {
    await conversation.open("Beatriz Rocha");
    await expect(conversation.row("Beatriz Rocha").getByText("1 não lida")).toHaveCount(0);
  }
  return { one: tabs[0]!, other: tabs[1]!, second };
}

test("a message is written in two tabs at once, and sent once", async ({ page, context }) => {
  const { one, other } = await chatTwice(page, context);
  await one.composer.text.fill("Olá");
  await expect(other.composer.text).toHaveValue("Olá");

  // Typed and deleted in the other tab: nothing is lost.
  await other.composer.text.press("End");
  await other.composer.text.press("x");
  await expect(one.composer.text).toHaveValue("Oláx");
  await other.composer.text.press("Backspace");
  await expect(one.composer.text).toHaveValue("Olá");

  await one.composer.text.press("Enter");
  await expect(other.composer.text).toHaveValue("");
  await other.composer.text.press("Enter");
  await other.composer.write("e mais isto");
  for (const { conversation, composer } of [one, other]) {
    await expect(conversation.log.locator(".bubble[data-kind=sent] .bubble-text")).toHaveText(["Olá", "e mais isto"]);
    await expect(composer.text).toHaveValue("");
  }
});

test("a note is a note in both tabs", async ({ page, context }) => {
  const { one, other } = await chatTwice(page, context);
  await one.composer.mode("Nota interna");
  await one.composer.text.fill("só para nós");
  await expect(other.composer.text).toHaveValue("só para nós");
  await expect(other.composer.page.getByRole("radio", { name: "Nota interna" })).toBeChecked();
  await other.composer.text.press("Enter");
  await expect(one.conversation.bubble("só para nós")).toHaveAttribute("data-kind", "note");
  await expect(one.composer.text).toHaveValue("");
});

test("a composer that is for a note in one tab is so again when a message was sent in the other", async ({ page, context }) => {
  const { one, other } = await chatTwice(page, context);
  await one.composer.mode("Nota interna");
  await other.composer.write("Bom dia");
  await expect(one.composer.text).toHaveValue("");
  await expect(one.composer.page.getByRole("radio", { name: "Nota interna" })).toBeChecked();
  await one.composer.text.fill("cuidado com este");
  await one.composer.text.press("Enter");
  await expect(other.conversation.bubble("cuidado com este")).toHaveAttribute("data-kind", "note");
});

test("what is on its way in one tab is in no other tab's composer, and returns where its tab dies", async ({ page, context }) => {
  const { one, other, second } = await chatTwice(page, context);
  await SlowStorage.of(page);
  await one.composer.text.fill("não pode se perder");
  await one.composer.text.press("Enter");
  await expect(one.conversation.sending).toHaveCount(1);
  await expect(other.composer.text).toHaveValue("");
  await other.composer.text.fill("e isto ainda");
  await expect(one.composer.text).toHaveValue("e isto ainda");
  await page.close();
  await second.reload();
  await expect(other.composer.text).toHaveValue("não pode se perder\ne isto ainda");
});

test("a tab that is done sending writes over nothing that another has typed meanwhile", async ({ page, context }) => {
  // The tab does not hear in time what the other writes.
  await page.addInitScript(() => {
    const hear = (event: Event) => document.documentElement.dataset.deaf !== undefined && event.stopImmediatePropagation();
    addEventListener("storage", hear, { capture: true });
  });
  const { one, other } = await chatTwice(page, context);
  const storage = await SlowStorage.of(page);
  await one.composer.text.fill("Olá");
  await one.composer.text.press("Enter");
  await expect(one.conversation.sending).toHaveCount(1);
  await expect(other.composer.text).toHaveValue("");
  await page.evaluate(() => (document.documentElement.dataset.deaf = ""));
  await other.composer.text.fill("e mais isto");
  await storage.letGo();
  await expect(one.conversation.sending).toHaveCount(0);
  await expect(other.conversation.log.getByText("Olá")).toBeVisible();
  await expect(other.composer.text).toHaveValue("e mais isto");
  await other.composer.page.reload();
  await expect(other.composer.text).toHaveValue("e mais isto");
});

test("the settings' draft is one for two tabs", async ({ page, context }) => {
  await openDesk(page, new Log(HOUR), "?screen=settings&section=behaviour");
  const second = await context.newPage();
  await second.goto("?screen=settings&section=behaviour");
  const [one, other] = [new Behaviour(page), new Behaviour(second)];
  await one.choose("reopen_closed", "Não reabre");
  await expect(other.setting("reopen_closed").getByRole("radio", { name: "Não reabre" })).toBeChecked();
  await other.choose("agent_first", "Em atendimento");
  await expect(one.setting("agent_first").getByRole("radio", { name: "Em atendimento" })).toBeChecked();
  await one.save();
  await expect(other.draft).toBeHidden();
  await expect(other.setting("agent_first").getByRole("radio", { name: "Em atendimento" })).toBeChecked();
  await expect(other.setting("reopen_closed").getByRole("radio", { name: "Não reabre" })).toBeChecked();
});

test("a rule is edited in two tabs, and neither takes back what the other did", async ({ page, context }) => {
  await openDesk(page, new Log(HOUR), "?screen=chatbot");
  const bot = new Chatbot(page);
  await bot.take("Boas-vindas no primeiro contato");
  const second = await context.newPage();
  const other = new Chatbot(second);
  await other.open();
  await bot.edit("Boas-vindas");
  await other.edit("Boas-vindas");
  await bot.editor.getByLabel("Quando").selectOption({ label: "O cliente escreve certas palavras" });
  const words = "Palavras ou frases, uma por linha";
  await bot.editor.getByRole("textbox", { name: words }).fill("garantia");
  await expect(other.editor.getByRole("textbox", { name: words })).toHaveValue("garantia");
  await bot.editor.getByRole("textbox", { name: words }).fill("garantia\nnota fiscal");
  await expect(other.editor.getByRole("textbox", { name: words })).toHaveValue("garantia\nnota fiscal");
  await other.editor.getByRole("textbox", { name: "Texto" }).fill("Já vemos isso.");
  await expect(bot.editor.getByRole("textbox", { name: "Texto" })).toHaveValue("Já vemos isso.");
  await other.editor.getByLabel("Nome", { exact: true }).fill("Garantia");
  await other.done();
  await expect(bot.summary).toContainText("nota fiscal");
  await expect(bot.editor.getByLabel("Nome", { exact: true })).toHaveValue("Garantia");
  await bot.editor.getByRole("button", { name: "Cancelar" }).click();
  await expect(bot.rule("Garantia")).toContainText("nota fiscal");
  await expect(bot.rule("Garantia")).toContainText("Já vemos isso.");
});

test("a campaign's text is one for two tabs", async ({ page, context }) => {
  await openDesk(page, new Log(HOUR), "?screen=campaigns");
  const campaigns = new Campaigns(page);
  await campaigns.begin("Natal", "Olá, {contact}!");
  const second = await context.newPage();
  await second.goto(page.url());
  const other = new Campaigns(second);
  await expect(other.text).toHaveValue("Olá, {contact}!");
  await campaigns.text.fill("Boas festas, {contact}!");
  await expect(other.text).toHaveValue("Boas festas, {contact}!");
  await second.getByLabel("Nome da campanha").fill("Natal e Ano-Novo");
  await expect(page.getByLabel("Nome da campanha")).toHaveValue("Natal e Ano-Novo");
  await expect(campaigns.text).toHaveValue("Boas festas, {contact}!");
});

test("who edits what is changed in another tab is told before saving", async ({ page, context }) => {
  const journal = new Log(HOUR).desk({ type: "quick_replies_saved", quick_replies: [{ shortcut: "oi", text: "Oi!" }] });
  await openDesk(page, journal, "?screen=settings");
  const second = await context.newPage();
  await second.goto("?screen=settings");
  for (const tab of [page, second]) await tab.getByRole("button", { name: "Editar /oi" }).click();
  const [dialog, other] = [page.getByRole("dialog"), second.getByRole("dialog")];
  await dialog.getByLabel("Texto").fill("Olá!");
  await expect(other.getByText("Isto mudou em outra aba")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(other.getByText("Isto mudou em outra aba")).toBeVisible();
});
