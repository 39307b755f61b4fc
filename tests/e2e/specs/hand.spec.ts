import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { stored } from "../kept";
import { Board } from "../pages/board";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";

/** Six chats, the last one on top. */
function six(): Journal {
  const journal = new Journal("Ana", "Bia");
  for (let number = 1; number <= 6; number++) {
    journal.arrives(`c${number}`, { name: `Cliente ${number}`, channel: "whatsapp" }, `Pergunta ${number}`);
  }
  return journal;
}

const parts = (page: Page) => ({
  inbox: new Inbox(page),
  chat: new Conversation(page),
  composer: page.getByTestId("composer"),
});

test("a click on a chat, or Enter on its row, leads into the composer, and Esc back to the row", async ({ page }) => {
  const { inbox, chat, composer } = parts(page);
  await inbox.openWith(six(), "Ana");
  await chat.open("Cliente 4");
  await expect(composer).toBeFocused();
  await page.keyboard.type("4521 saiu hoje");
  await expect(composer).toHaveValue("4521 saiu hoje");

  await page.keyboard.press("Escape");
  await expect(inbox.option("Cliente 4")).toBeFocused();
  await expect(composer, "the draft stays").toHaveValue("4521 saiu hoje");
  await page.keyboard.press("Enter");
  await expect(composer).toBeFocused();

  // A chat that is open already, too.
  await page.keyboard.press("Escape");
  await inbox.row("Cliente 4").click();
  await expect(composer).toBeFocused();
  await inbox.row("Cliente 2").click();
  await expect(composer).toHaveValue("");
  await expect(composer).toBeFocused();
  for (const name of ["Cliente 4", "Cliente 2"]) await expect(inbox.row(name)).toHaveAttribute("data-status", "open");
});

test("a key that is still down from opening a chat sends nothing", async ({ page }) => {
  const { inbox, chat, composer } = parts(page);
  await inbox.openWith(six(), "Ana", "?chat=c4");
  await composer.fill("ainda não");
  await inbox.option("Cliente 4").focus();
  await page.keyboard.down("Enter");
  await expect(composer).toBeFocused();
  for (let again = 0; again < 5; again++) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expect(composer).toHaveValue("ainda não");
  await expect(chat.bubble("ainda não")).toHaveCount(0);
});

test("j, k and arrows only show the chat that the focus comes to", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await inbox.openWith(six(), "Ana", "?chat=c6");
  const heading = (name: string) => chat.pane.getByRole("heading", { name, level: 2 });
  await expect(heading("Cliente 6")).toBeVisible();
  await inbox.option("Cliente 6").focus();
  await page.keyboard.press("j");
  await expect(heading("Cliente 5")).toBeVisible();
  await expect(inbox.option("Cliente 5")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(heading("Cliente 4")).toBeVisible();
  await expect(inbox.option("Cliente 4")).toBeFocused();
  await page.keyboard.press("k");
  await expect(heading("Cliente 5")).toBeVisible();
  // A chat that the focus only passes by is not read; one where it stays is.
  await expect(inbox.row("Cliente 5").getByLabel(/não lida/)).toHaveCount(0);
});

test("Ctrl+Enter sends and resolves, and without a text only resolves", async ({ page }) => {
  const { inbox, chat, composer } = parts(page);
  await inbox.openWith(six(), "Ana", "?chat=c4");
  await composer.fill("Saiu hoje.");
  await page.keyboard.press("Control+Enter");
  await expect(chat.toast("Resolvido")).toBeVisible();
  await page.goto("?chat=c4");
  await expect(chat.bubble("Saiu hoje.")).toHaveCount(1);
  await expect(chat.badge).toHaveAttribute("data-status", "resolved");

  await page.goto("?chat=c3");
  await composer.focus();
  await page.keyboard.press("Control+Enter");
  await expect(chat.toast("Resolvido")).toBeVisible();
  await page.goto("?chat=c3");
  await expect(chat.badge).toHaveAttribute("data-status", "resolved");
  await expect(chat.entries.locator(".bubble")).toHaveCount(1);
});

test("where only the chat is on the screen, Esc leads to its way back", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const { inbox, chat, composer } = parts(page);
  await inbox.openWith(six(), "Ana");
  await chat.open("Cliente 4");
  await expect(composer).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Voltar" })).toBeFocused();
});

/** What customers are told in a hurry, and what the keys in it were once commands for. */
const WORDS = ["4521 saiu hoje", "espero 5 min", "4ax", "ee", "sim, 3 ou 4", "aceito"];

/** The events that the desk has, but for readings: whatever is done to a chat, or said to its customer, is one. */
const events = async (page: Page) => (await stored(page)).filter(({ type }) => type !== "read").length;

/** Longer than a letter that changes a chat waits for another. */
const settled = (page: Page) => page.evaluate(() => new Promise((over) => setTimeout(over, 1500)));

test("words that miss the composer change no chat and go to no customer", async ({ page }) => {
  const { inbox, chat, composer } = parts(page);
  await inbox.openWith(six(), "Ana");
  const before = await events(page);
  const intact = async (where: string) => {
    await settled(page);
    expect(await events(page), where).toBe(before);
    await expect(page.locator("dialog:modal")).toHaveCount(0);
  };
  // After a click they are in the composer.
  for (const words of WORDS) {
    await inbox.row("Cliente 4").click();
    await expect(composer).toBeFocused();
    await page.keyboard.type(words);
    await expect(composer).toHaveValue(words);
    await composer.fill("");
  }
  await intact("after a click");
  // After j and k, with a chat open and without.
  for (const words of WORDS) {
    await composer.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.type(words, { delay: 60 });
    await intact(`${words}, chat open`);
  }
  await expect(chat.toast("Parece texto").first()).toBeVisible();
  await page.goto("?");
  for (const words of WORDS) {
    await inbox.option("Cliente 5").focus();
    await page.keyboard.type(words, { delay: 60 });
    await intact(`${words}, no chat open`);
  }
  await page.goto("?screen=panel");
  const board = new Board(page);
  for (const words of WORDS) {
    await board.option("Cliente 4").focus();
    await page.keyboard.type(words, { delay: 60 });
    await intact(`${words}, on the panel`);
  }
});

test("S shows the five statuses and waits; Esc and any other key end it", async ({ page }) => {
  const { inbox, chat } = parts(page);
  const choosing = page.getByTestId("choosing");
  await inbox.openWith(six(), "Ana", "?chat=c4");
  await inbox.option("Cliente 4").focus();
  await page.keyboard.press("s");
  await expect(choosing).toContainText("Status de Cliente 4");
  await expect(choosing.getByRole("button")).toHaveText([/1.*Aberto/, /2.*Em atendimento/, /3.*Aguardando/, /4.*Resolvido/, /5.*Fechado/]);
  await expect(inbox.option("Cliente 4"), "the focus stays").toBeFocused();
  await page.keyboard.press("Escape");
  await expect(choosing).toBeHidden();
  await page.keyboard.press("s");
  await page.keyboard.press("x");
  await expect(choosing).toBeHidden();
  await expect(page.locator("[role=option][aria-checked=true]")).toHaveCount(0);
  await settled(page);
  await page.keyboard.press("s");
  await settled(page);
  await page.keyboard.press("2");
  await expect(chat.badge).toHaveAttribute("data-status", "in_service");
  await expect(chat.toast("Cliente 4: Em atendimento")).toBeVisible();
  await page.keyboard.press("s");
  await choosing.getByRole("button", { name: "Aguardando" }).click();
  await expect(chat.badge).toHaveAttribute("data-status", "waiting");
  await page.keyboard.press("s");
  await page.getByRole("heading", { level: 2, name: "Cliente 4" }).click();
  await expect(choosing).toBeHidden();
});

test("keys are for the chat that is shown, wherever the focus is", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await inbox.openWith(six(), "Ana", "?chat=c4");
  await inbox.option("Cliente 2").focus();
  await page.keyboard.press("s");
  await page.keyboard.press("2");
  await expect(chat.toast("Cliente 4: Em atendimento")).toBeVisible();
  await expect(chat.badge).toHaveAttribute("data-status", "in_service");
  await expect(inbox.row("Cliente 2")).toHaveAttribute("data-status", "open");
  await page.keyboard.press("z");
  await expect(chat.toast("Desfeito · Cliente 4: Em atendimento")).toBeVisible();
  await expect(chat.badge).toHaveAttribute("data-status", "open");
});

test("after an end the next chat opens: by key in the list, by the menu and by Ctrl+Enter in the composer", async ({ page }) => {
  const { inbox, chat, composer } = parts(page);
  const heading = (name: string) => chat.pane.getByRole("heading", { name, level: 2 });
  await inbox.openWith(six(), "Ana", "?chat=c5", { goesOn: true });
  await inbox.option("Cliente 5").focus();
  await page.keyboard.press("s");
  await page.keyboard.press("4");
  await expect(heading("Cliente 4")).toBeVisible();
  await expect(inbox.option("Cliente 4")).toBeFocused();
  await expect(chat.toast("Cliente 5: Resolvido, conversa arquivada")).toBeVisible();
  // The next key is for what is shown.
  await page.keyboard.press("s");
  await page.keyboard.press("2");
  await expect(chat.toast("Cliente 4: Em atendimento")).toBeVisible();
  await expect(inbox.row("Cliente 4")).toHaveAttribute("data-status", "in_service");

  await chat.statusMenu.click();
  await page.locator("[data-testid=status-option][data-status=closed]:visible").click();
  await expect(heading("Cliente 3")).toBeVisible();
  await expect(composer).toBeFocused();

  await page.keyboard.type("Pronto!");
  await page.keyboard.press("Control+Enter");
  await expect(heading("Cliente 2")).toBeVisible();
  await expect(composer).toBeFocused();
  await expect(composer).toHaveValue("");
  await page.keyboard.press("Control+Enter");
  await expect(heading("Cliente 1")).toBeVisible();
  // At the end of the list the one before it.
  await page.keyboard.press("Control+Enter");
  await expect(heading("Cliente 6")).toBeVisible();
  expect(await inbox.count(inbox.archived)).toBe(5);
  const sent = (await stored(page)).filter(({ type }) => type === "message_sent");
  expect(sent.map(({ text }) => text)).toEqual(["Pronto!"]);

  // Who wants to stay says so once.
  await page.goto("?screen=settings");
  await page.getByTestId("open-next").click();
  await page.goto("?chat=c6");
  await chat.setStatus("resolved");
  await expect(heading("Cliente 6")).toBeVisible();
});

/** A rule that asks each customer whose chat is resolved. */
function surveyed(): Journal {
  return six().desk("ana", {
    type: "rules_saved",
    rules: [
      {
        id: "survey",
        name: "Pesquisa ao resolver",
        trigger: { kind: "status_entered", status: "resolved" },
        if: [],
        then: [{ kind: "reply", text: "Como foi o atendimento?" }],
      },
    ],
  });
}

test("undo goes back step by step, and stays in step with the toasts", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await inbox.openWith(six(), "Ana");
  const set = async (name: string, key: string, status: string) => {
    await inbox.option(name).focus();
    await page.keyboard.press("s");
    await page.keyboard.press(key);
    await expect(inbox.row(name)).toHaveAttribute("data-status", status);
  };
  await set("Cliente 5", "2", "in_service");
  await set("Cliente 4", "3", "waiting");
  await set("Cliente 3", "2", "in_service");
  // One by its toast: it is no step any more.
  await page.getByRole("button", { name: "e mais 2" }).click();
  await chat.undo("Cliente 4: Aguardando");
  await expect(inbox.row("Cliente 4")).toHaveAttribute("data-status", "open");
  await page.keyboard.press("z");
  await expect(inbox.row("Cliente 3")).toHaveAttribute("data-status", "open");
  await page.keyboard.press("z");
  await expect(inbox.row("Cliente 5")).toHaveAttribute("data-status", "open");
  await expect(page.locator(".toast").getByRole("button", { name: "Desfazer" })).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(chat.toast("Nada a desfazer")).toHaveAttribute("data-tone", "info");
});

test("a status that is undone sends nothing, one that stays is followed by its message, and cannot be undone then", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await inbox.openWith(surveyed(), "Ana", "?chat=c5");
  const said = async () => (await stored(page)).filter(({ by }) => by.kind === "bot");
  await chat.setStatus("resolved");
  await chat.undo("Cliente 5: Resolvido");
  await expect(chat.badge).toHaveAttribute("data-status", "open");
  await page.goto("?chat=c4");
  await chat.setStatus("resolved");
  expect(await said()).toHaveLength(0);
  // A reload in between takes nothing away.
  await page.goto("?chat=c4");
  await expect(chat.bubble("Como foi o atendimento?")).toHaveCount(1, { timeout: 30_000 });
  expect(await said()).toMatchObject([{ chat: "c4" }]);

  await page.goto("?chat=c3");
  await chat.setStatus("resolved");
  await chat.toast("Cliente 3: Resolvido").hover();
  await expect(chat.bubble("Como foi o atendimento?")).toHaveCount(1, { timeout: 30_000 });
  await chat.undo("Cliente 3: Resolvido");
  await expect(chat.toast("o chatbot já avisou o cliente")).toBeVisible();
  await expect(chat.badge).toHaveAttribute("data-status", "resolved");
});

test("many chats are resolved at once: who would be written to is said before, and can be left out", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await inbox.openWith(surveyed(), "Ana");
  const dialog = page.getByRole("dialog", { name: "Mudar 6 conversas?" });
  const resolveAll = async () => {
    await inbox.option("Cliente 6").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("s");
    await page.keyboard.press("4");
    await expect(dialog.getByTestId("bulk-told")).toHaveText("6 clientes recebem a mensagem automática de “Pesquisa ao resolver”.");
  };
  await resolveAll();
  await dialog.getByRole("button", { name: "Cancelar" }).click();
  await expect(dialog).toBeHidden();
  await resolveAll();
  await dialog.getByTestId("bulk-quiet").click();
  await dialog.getByTestId("bulk-confirm").click();
  await expect(chat.toast("6 conversas: Resolvido")).toBeVisible();
  const ends = (await stored(page)).filter(({ type }) => type === "status_set");
  expect(ends).toHaveLength(6);
  for (const end of ends) expect(end).toMatchObject({ status: "resolved", quiet: true });
});

test("an unanswered chat is archived only after a question", async ({ page }) => {
  const { inbox, chat, composer } = parts(page);
  await inbox.openWith(six(), "Ana", "?chat=c4");
  const dialog = page.getByRole("dialog", { name: "Arquivar sem responder?" });
  await inbox.option("Cliente 4").focus();
  await page.keyboard.press("e");
  await expect(dialog).toContainText("Cliente 4 escreveu e ninguém respondeu.");
  await expect(dialog.getByRole("button", { name: "Cancelar" }), "Enter by mistake changes nothing").toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(inbox.row("Cliente 4")).toHaveAttribute("data-status", "open");
  await page.getByTestId("archive").click();
  await dialog.getByTestId("archive-anyway").click();
  await expect(chat.toast("Cliente 4: arquivada")).toBeVisible();
  expect(await inbox.count(inbox.archived)).toBe(1);
  // Another status is no answer.
  await page.goto("?chat=c3");
  await chat.setStatus("in_service");
  await page.getByTestId("archive").click();
  await dialog.getByRole("button", { name: "Cancelar" }).click();
  // One that was answered needs no question.
  await composer.fill("Boa tarde");
  await composer.press("Enter");
  await expect(chat.bubble("Boa tarde")).toBeVisible();
  await page.getByTestId("archive").click();
  await expect(chat.toast("Cliente 3: arquivada")).toBeVisible();
});

test("cancelling the question about a wait takes the wait back", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await inbox.openWith(six(), "Ana", "?chat=c4");
  await chat.setStatus("waiting");
  await expect(chat.waiting.getByRole("radio").first(), "the first field, not the cross").toBeFocused();
  await chat.waiting.getByRole("button", { name: "Cancelar" }).click();
  await expect(chat.waiting).toBeHidden();
  await expect(chat.badge).toHaveAttribute("data-status", "open");
  await expect(chat.toast("Desfeito · Cliente 4: Aguardando")).toBeVisible();
  // Closing it leaves the wait without a reason; cancelling a change of its reason leaves it as it was.
  await chat.setStatus("waiting");
  await chat.closeWaiting();
  await expect(chat.badge).toHaveAttribute("data-status", "waiting");
  await chat.setStatus("waiting");
  await chat.waiting.getByRole("button", { name: "Cancelar" }).click();
  await expect(chat.badge).toHaveAttribute("data-status", "waiting");
});

test("a wait that began too long ago to be taken back says so", async ({ page }) => {
  const { inbox, chat } = parts(page);
  await page.clock.install();
  await inbox.openWith(six(), "Ana", "?chat=c4");
  await chat.setStatus("waiting");
  await expect(chat.waiting).toBeVisible();
  await page.clock.fastForward("01:01");
  await chat.waiting.getByRole("button", { name: "Cancelar" }).click();
  await expect(chat.waiting).toBeHidden();
  await expect(chat.toast("Não deu para desfazer: já passou um minuto")).toBeVisible();
  await expect(chat.badge).toHaveAttribute("data-status", "waiting");
});

test("a dialog begins at its first field", async ({ page }) => {
  const { inbox } = parts(page);
  await inbox.openWith(six(), "Ana");
  await page.getByTestId("new-chat").click();
  await expect(page.getByRole("dialog", { name: "Nova conversa" }).getByRole("textbox").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByTestId("single-keys")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByTestId("views").click();
  await page.getByRole("menuitem", { name: "Salvar como visão…" }).click();
  await expect(page.getByRole("dialog", { name: "Salvar visão" }).getByRole("textbox")).toBeFocused();
  await page.goto("?screen=settings");
  for (const opens of ["Adicionar resposta", "Adicionar etiqueta", "Adicionar pessoa", "Adicionar macro", "Apagar tudo"]) {
    await page.getByRole("button", { name: opens }).click();
    await expect(page.getByRole("dialog").getByRole("textbox").first(), opens).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap opens a chat and no keyboard comes up", async ({ page }) => {
    const { inbox, composer } = parts(page);
    await inbox.openWith(six(), "Ana");
    await inbox.row("Cliente 4").tap();
    await expect(composer).toBeVisible();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await expect(composer).not.toBeFocused();
  });
});
