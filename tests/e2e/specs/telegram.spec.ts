// A bot of Telegram on a desk of this browser: what customers write comes, each answer goes once, and what is wrong is said.
import type { BrowserContext, Page } from "@playwright/test";
import { expectAccessible } from "../accessibility";
import { expect, test, type Complaints } from "../fixtures";
import { stored } from "../kept";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Desk } from "../pages/desk";
import { Files, file } from "../pages/files";
import { Lines } from "../pages/lines";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";
import { Welcome } from "../pages/welcome";
import { everythingKept, fullStorage } from "../storage";
import { FakeTelegram } from "../telegram";

const MINUTE = 60_000;

/** A desk with a bot that works. */
async function connected(page: Page, context: BrowserContext) {
  const telegram = await FakeTelegram.answer(context);
  await new Desk(page).openStarted("Ana Souza");
  const lines = new Lines(page);
  await lines.connect(telegram.token);
  return { telegram, lines, chat: new Conversation(page), composer: new Composer(page) };
}

/** The same, with the chat of a customer open. */
async function written(page: Page, context: BrowserContext) {
  const parts = await connected(page, context);
  await page.goto("");
  parts.telegram.customerWrites("Bia", "Vocês abrem sábado?");
  await parts.chat.open("Bia");
  await expect(parts.chat.bubble("Vocês abrem sábado?")).toBeVisible();
  return parts;
}

const mark = (chat: Conversation, text: string) => chat.bubble(text).locator(".mark");

/** The browser itself complains of each answer that is an error, and of each request without one. */
const forgive = (complaints: Complaints) => complaints.expect(/Failed to load resource/);

test("a customer writes to the bot and gets the answer once; no reload brings either again", async ({ page, context }) => {
  const { telegram, chat, composer } = await written(page, context);
  await expect(page.getByTestId("reach")).toHaveCount(0);
  await composer.write("Abrimos das 9h às 13h.");
  await expect(mark(chat, "Abrimos")).toHaveAttribute("data-state", "sent");
  expect(telegram.sent).toMatchObject([{ chat: "7", text: "Abrimos das 9h às 13h." }]);
  telegram.customerWrites("Bia", "Obrigada!");
  await expect(chat.bubble("Obrigada!")).toBeVisible();

  await page.reload();
  await expect(mark(chat, "Abrimos")).toHaveAttribute("data-state", "sent");
  telegram.customerWrites("Bia", "Até lá");
  await expect(chat.bubble("Até lá")).toBeVisible();
  await expect(chat.bubble("Obrigada!")).toHaveCount(1);
  // Telegram was told to forget only what is stored here.
  const heard = (await stored(page)).filter(({ type }) => type === "message_received");
  expect(heard.map(({ text }) => text)).toEqual(["Vocês abrem sábado?", "Obrigada!", "Até lá"]);
  expect(telegram.sent).toHaveLength(1);
});

test("a file goes to the customer; one of theirs is announced, and no place where it would be is pretended", async ({ page, context }) => {
  const { telegram, chat, composer } = await written(page, context);
  const files = new Files(page);
  await files.pick(file("tabela.csv", "text/csv", "a;b"));
  await composer.write("Segue a tabela");
  await expect(mark(chat, "Segue a tabela")).toHaveAttribute("data-state", "sent");
  expect(telegram.sent).toMatchObject([{ chat: "7", text: "Segue a tabela", file: "tabela.csv: a;b" }]);
  telegram.hears("Bia", { caption: "Olha", photo: [{ file_id: "x", file_size: 1000, width: 1, height: 1 }] });
  await expect(chat.bubble("Olha")).toContainText("photo.jpg");
  await expect(chat.bubble("Olha")).toContainText("O arquivo não está neste navegador");
  // A kind without words.
  telegram.hears("Bia", { story: { id: 1 } });
  await expect(chat.log.locator(".bubble[data-kind=received]")).toHaveCount(3);
});

test("a page that is reloaded in the middle of a message says that nobody knows, and never sends it again by itself", async ({ page, context }) => {
  await page.clock.install();
  const { telegram, chat, composer } = await written(page, context);
  telegram.swallowsAnswers = true;
  await composer.write("Seu pedido saiu.");
  await expect(mark(chat, "Seu pedido saiu.")).toHaveAttribute("data-state", "sending");
  await expect.poll(() => telegram.sent.length).toBe(1);
  await page.reload();
  telegram.swallowsAnswers = false;
  await expect(mark(chat, "Seu pedido saiu.")).toHaveAttribute("data-state", "sending");
  await page.clock.fastForward(5 * MINUTE);
  await expect(mark(chat, "Seu pedido saiu.")).toHaveAttribute("data-state", "unknown");
  // Others go on.
  await composer.write("Mais alguma coisa?");
  await expect(mark(chat, "Mais alguma coisa?")).toHaveAttribute("data-state", "sent");
  expect(telegram.sent.map(({ text }) => text)).toEqual(["Seu pedido saiu.", "Mais alguma coisa?"]);
  // The agent has asked the customer.
  await chat.bubble("Seu pedido saiu.").getByRole("button", { name: "Já chegou" }).click();
  await expect(mark(chat, "Seu pedido saiu.")).toHaveAttribute("data-state", "sent");
  expect(telegram.sent).toHaveLength(2);
});

test("a revoked token is said everywhere, nothing pretends to be sent, and the new token lets all go on", async ({ page, context, complaints }) => {
  const { telegram, lines, chat, composer } = await written(page, context);
  telegram.revoke();
  await expect(lines.alarm("O Telegram recusou o token")).toBeVisible();
  await expect(page.getByTestId("reach")).toContainText("recusou o token");
  await composer.write("Estou aqui.");
  await expect(mark(chat, "Estou aqui.")).toHaveAttribute("data-state", "waits");
  expect(telegram.sent).toEqual([]);

  await lines.alarm("O Telegram recusou o token").getByRole("button", { name: "Ver canais" }).click();
  await expect(lines.badge).toHaveText("Parado");
  await expectAccessible(page);
  telegram.customerWrites("Bia", "Alô?");
  await lines.token.fill(telegram.token);
  await lines.add.click();
  await expect(lines.badge).toHaveText("Funcionando");
  await expect(lines.rows).toHaveCount(1);
  await expect(lines.alarm("O Telegram recusou o token")).toHaveCount(0);
  await page.goto("");
  await chat.open("Bia");
  await expect(chat.bubble("Alô?")).toBeVisible();
  await expect(mark(chat, "Estou aqui.")).toHaveAttribute("data-state", "sent");
  expect(telegram.sent).toHaveLength(1);
  await forgive(complaints);
});

test("another program that receives, and an address on the web, are said; what ends by itself goes by itself", async ({ page, context, complaints }) => {
  await page.clock.install();
  const { telegram, lines } = await connected(page, context);
  // Within half a minute it may be the poll of this page, as it was before.
  telegram.conflict = "rival";
  telegram.wake();
  await expect(lines.badge).toHaveText("Esperando");
  await expect(page.getByTestId("line-gap")).toHaveCount(0);
  await page.clock.fastForward(31_000);
  await expect(lines.badge).toHaveText("Parado");
  await expect(lines.alarm("Outro programa recebe as mensagens deste bot")).toBeVisible();
  telegram.conflict = "webhook";
  await page.clock.fastForward(20_000);
  await expect(lines.alarm("webhook")).toBeVisible();
  telegram.conflict = undefined;
  await page.clock.fastForward(20_000);
  await expect(lines.badge).toHaveText("Funcionando");
  // What the other one took comes nowhere else.
  await expect(page.getByTestId("line-gap")).toContainText("Podem faltar mensagens");
  await page.getByRole("button", { name: "Entendi" }).click();
  await expect(page.getByTestId("line-gap")).toHaveCount(0);
  await forgive(complaints);
});

test("a network that asks for patience gets it, and the message once", async ({ page, context, complaints }) => {
  const { telegram, chat, composer } = await written(page, context);
  telegram.slowDown = { times: 1, seconds: 3 };
  const before = Date.now();
  await composer.write("Um momento.");
  await expect(mark(chat, "Um momento.")).toHaveAttribute("data-state", "sending");
  await expect(mark(chat, "Um momento.")).toHaveAttribute("data-state", "sent");
  expect(telegram.sent).toHaveLength(1);
  expect(telegram.sent[0]!.at - before).toBeGreaterThanOrEqual(3000);
  expect(telegram.calls.get("sendMessage")).toBe(2);
  await forgive(complaints);
});

test("ten minutes without a connection: messages wait and are said to, and then all of them come and go", async ({ page, context, complaints }) => {
  await page.clock.install();
  const { telegram, lines, chat, composer } = await written(page, context);
  telegram.offline = true;
  telegram.wake();
  await expect(page.getByTestId("reach")).toContainText("Sem conexão com o Telegram");
  await composer.write("Já volto.");
  await expect(mark(chat, "Já volto.")).toHaveAttribute("data-state", "waits");
  telegram.customerWrites("Bia", "Tem frete?");
  await page.clock.fastForward(11 * MINUTE);
  await expect(lines.alarm("Sem conexão com o Telegram")).toBeVisible();
  await expect(mark(chat, "Já volto.")).toHaveAttribute("data-state", "waits");
  expect(telegram.sent).toEqual([]);
  telegram.offline = false;
  await page.clock.fastForward(5 * MINUTE);
  await expect(chat.bubble("Tem frete?")).toHaveCount(1);
  await expect(mark(chat, "Já volto.")).toHaveAttribute("data-state", "sent");
  await expect(lines.alarm("Sem conexão com o Telegram")).toHaveCount(0);
  expect(telegram.sent).toHaveLength(1);
  await forgive(complaints);
});

test("of two tabs one speaks with Telegram, and when it is closed the other does", async ({ page, context }) => {
  const { telegram, chat, composer } = await written(page, context);
  const other = await context.newPage();
  await other.goto("");
  const there = { chat: new Conversation(other), composer: new Composer(other) };
  await there.chat.open("Bia");
  await there.composer.write("Da outra aba.");
  await expect(mark(there.chat, "Da outra aba.")).toHaveAttribute("data-state", "sent");
  await expect(mark(chat, "Da outra aba.")).toHaveAttribute("data-state", "sent");
  await composer.write("Desta aba.");
  await expect(mark(there.chat, "Desta aba.")).toHaveAttribute("data-state", "sent");
  await page.goto("about:blank");
  await there.composer.write("Depois dela.");
  await expect(mark(there.chat, "Depois dela.")).toHaveAttribute("data-state", "sent");
  telegram.customerWrites("Bia", "Entendi.");
  await expect(there.chat.bubble("Entendi.")).toHaveCount(1);
  expect(telegram.sent.map(({ text }) => text)).toEqual(["Da outra aba.", "Desta aba.", "Depois dela."]);
  await other.close();
});

test("the token is kept apart, paused is paused, and removing the bot wipes the token", async ({ page, context }) => {
  const { telegram, lines, chat, composer } = await written(page, context);
  expect(await everythingKept(page)).toContain(telegram.token);
  await lines.open();
  expect(await new Settings(page).exportJournal()).not.toContain(telegram.token);
  expect(JSON.stringify(await stored(page))).not.toContain(telegram.token);

  await lines.rows.getByRole("button", { name: "Pausar" }).click();
  await expect(lines.badge).toHaveText("Em pausa");
  await page.reload();
  await expect(lines.badge).toHaveText("Em pausa");
  await page.goto("");
  await chat.open("Bia");
  await expect(page.getByTestId("reach")).toContainText("Em pausa");
  await composer.write("Na pausa.");
  await expect(mark(chat, "Na pausa.")).toHaveAttribute("data-state", "waits");
  telegram.customerWrites("Bia", "Na pausa também.");
  await lines.open();
  await lines.rows.getByRole("button", { name: "Continuar" }).click();
  await expect(lines.badge).toHaveText("Funcionando");
  // A page that is left in the middle of a message leaves it in doubt.
  await expect(lines.rows).not.toContainText("resposta esperando");
  await page.goto("");
  await chat.open("Bia");
  await expect(chat.bubble("Na pausa também.")).toBeVisible();
  await expect(mark(chat, "Na pausa.")).toHaveAttribute("data-state", "sent");

  await lines.open();
  await lines.remove();
  await expect.poll(() => everythingKept(page)).not.toContain(telegram.token);
  await page.goto("");
  await chat.open("Bia");
  await expect(page.getByTestId("reach")).toContainText("Sem canal");
  await composer.write("Para ninguém.");
  await expect(mark(chat, "Para ninguém.")).toHaveCount(0);
  expect(telegram.sent).toHaveLength(1);

  // The same bot again: its customers go on where they were.
  await lines.connect(telegram.token);
  telegram.customerWrites("Bia", "Voltei.");
  await page.goto("");
  await chat.open("Bia");
  await expect(chat.bubble("Voltei.")).toBeVisible();
  await expect(chat.row("Bia")).toHaveCount(1);
  // What was said to nobody is not said now.
  await expect(mark(chat, "Para ninguém.")).toHaveCount(0);
  await composer.write("Que bom!");
  await expect(mark(chat, "Que bom!")).toHaveAttribute("data-state", "sent");
  expect(telegram.sent.map(({ text }) => text)).toEqual(["Na pausa.", "Que bom!"]);
});

test("where the journal cannot be opened nothing is taken from Telegram, and that is said", async ({ page, context, complaints }) => {
  const { telegram, lines } = await connected(page, context);
  await page.goto("manifest.webmanifest");
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("balcao-local", 99);
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(opening.error);
      }),
  );
  const calls = telegram.calls.get("getUpdates");
  telegram.customerWrites("Bia", "Alguém aí?");
  await page.goto("");
  await expect(lines.alarm("O armazenamento deste navegador não aceita gravar")).toBeVisible();
  expect(telegram.calls.get("getUpdates")).toBe(calls);
  await complaints.expect(/the storage could not be opened/);
});

test("a message that the storage refused goes to the customer only once it is stored", async ({ page, context, complaints }) => {
  await page.clock.install();
  const { telegram, chat, composer } = await written(page, context);
  const makeRoom = await fullStorage(page);
  await composer.write("Chega amanhã.");
  await expect(mark(chat, "Chega amanhã.")).toHaveAttribute("data-state", "unsaved");
  await makeRoom();
  // What the line does with the storage goes on.
  await page.clock.fastForward(6000);
  telegram.customerWrites("Bia", "E então?");
  await expect(chat.bubble("E então?")).toBeVisible();
  expect(telegram.sent).toEqual([]);
  await page.getByRole("alert").getByRole("button", { name: "Tentar de novo" }).click();
  await expect(mark(chat, "Chega amanhã.")).toHaveAttribute("data-state", "sent");
  expect(telegram.sent).toHaveLength(1);
  await complaints.expect(/the storage did not take/);
});

test("on a desk that has a server now the bots are paused, and deleting it wipes their tokens", async ({ page, context, complaints }) => {
  const { telegram, lines } = await connected(page, context);
  await page.goto("manifest.webmanifest");
  const link = { url: "https://desk.invalid", database: "balcao", user: "ana", roles: [] };
  const setLink = (text: string | undefined) =>
    page.evaluate(
      (text) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("balcao-local");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction("marks", "readwrite");
            const marks = writing.objectStore("marks");
            if (text === undefined) marks.delete("sync");
            else marks.put(text, "sync");
            writing.oncomplete = () => resolve(opening.result.close());
            writing.onabort = () => reject(writing.error);
          };
        }),
      text,
    );
  await setLink(JSON.stringify(link));
  const calls = telegram.calls.get("getUpdates");
  await page.goto("?screen=settings");
  await expect(page.getByTestId("lines-kept")).toBeVisible();
  await expect.poll(() => everythingKept(page)).toContain('\\"state\\":\\"paused\\"');
  // Without its server again, nothing begins by itself.
  await page.goto("manifest.webmanifest");
  await setLink(undefined);
  await lines.open();
  await expect(lines.badge).toHaveText("Em pausa");
  await page.goto("manifest.webmanifest");
  await setLink(JSON.stringify(link));
  await page.goto("?screen=settings");
  await expect(page.getByTestId("lines-kept")).toBeVisible();
  await new Settings(page).deleteEverything();
  await expect.poll(() => everythingKept(page)).not.toContain(telegram.token);
  expect(telegram.calls.get("getUpdates")).toBe(calls);
  await forgive(complaints);
});

test("the simulated customer is none of a bot's: real people would get the answers", async ({ page, context }) => {
  await written(page, context);
  const phone = new Phone(page);
  await phone.open();
  await expect(phone.panel.getByRole("searchbox", { name: "Buscar cliente" })).toBeVisible();
  await expect(phone.panel.getByRole("button", { name: "Bia" })).toHaveCount(0);
});

test("a token that is none, or that Telegram does not know, is not kept", async ({ page, context, complaints }) => {
  const telegram = await FakeTelegram.answer(context);
  await new Desk(page).openStarted("Ana Souza");
  const lines = new Lines(page);
  await lines.open();
  await expectAccessible(page);
  await lines.token.fill("meu bot");
  await lines.add.click();
  await expect(page.getByText("Isto não parece um token")).toBeVisible();
  expect(telegram.calls.size).toBe(0);
  await lines.token.fill("987654321:AAF-unknown_token_of_the_tests_0123456789");
  await lines.token.press("Enter");
  await expect(page.getByText("O Telegram não conhece este token")).toBeVisible();
  telegram.offline = true;
  await lines.token.fill(telegram.token);
  await lines.token.press("Enter");
  await expect(page.getByText("O Telegram não respondeu")).toBeVisible();
  await expectAccessible(page);
  expect(await everythingKept(page)).not.toContain("AAF-");
  await expect(page.getByTestId("lines-none")).toBeVisible();
  await forgive(complaints);
});

test("deleting the desk wipes the token", async ({ page, context }) => {
  const { telegram } = await connected(page, context);
  await new Settings(page).deleteEverything();
  await expect.poll(() => everythingKept(page)).not.toContain(telegram.token);
  const calls = telegram.calls.get("getUpdates");
  await page.goto("");
  await new Welcome(page).found("Bruno Lima");
  await page.goto("?screen=settings");
  await expect(page.getByTestId("lines-none")).toBeVisible();
  expect(telegram.calls.get("getUpdates")).toBe(calls);
});

test("on a telephone, in the dark, a bot is added and paused by the keyboard alone", async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  const { lines } = await connected(page, context);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await lines.rows.getByRole("button", { name: "Pausar" }).focus();
  await page.keyboard.press("Enter");
  await expect(lines.badge).toHaveText("Em pausa");
  await expect(lines.rows.getByRole("button", { name: "Continuar" })).toBeFocused();
});
