import { expect, test } from "../fixtures";
import { Chatbot } from "../pages/chatbot";
import { Conversation } from "../pages/conversation";
import { Desk } from "../pages/desk";
import { History } from "../pages/history";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";

const welcome = "Olá, Carla Dias! Recebemos sua mensagem e já vamos atender você.";

test.beforeEach(async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza", "?screen=chatbot");
});

test("a welcome is said once, tags are put, and the history says which rules did it", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("Boas-vindas no primeiro contato");
  await bot.take("Etiqueta por palavra");
  await bot.save();

  await page.goto("");
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Quero fazer uma troca");
  await expect(phone.message(welcome)).toBeVisible();
  await phone.write("Por favor");
  await expect(phone.message(welcome)).toHaveCount(1);
  await phone.close();

  const chat = new Conversation(page);
  await chat.open("Carla Dias");
  await expect(chat.bubble(welcome)).toContainText("Chatbot");
  await chat.log.getByRole("button", { name: "mais 1 mudança" }).first().click();
  await expect(chat.line(/Etiqueta: troca/)).toBeVisible();
  // A welcome is no first response: the chat still waits for a person.
  await expect(chat.badge).toHaveAttribute("data-status", "open");

  const history = new History(page);
  await history.open();
  const asked = history.drawer.getByTestId("asked").filter({ hasText: "Quero fazer uma troca" });
  await asked.locator("summary").click();
  await expect(asked.getByTestId("trials")).toContainText("Boas-vindas: aplicou-se");
  await expect(asked.getByTestId("trials")).toContainText("Etiqueta: troca: aplicou-se");
});

test("thanks do not reopen, other words do, and either way one reads why", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("“Obrigado” não reabre");
  await bot.save();

  await page.goto("");
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Oi");
  const chat = new Conversation(page);
  await chat.open("Carla Dias");
  await chat.setStatus("resolved");
  await phone.write("Muito obrigada! 🙏");
  await expect(chat.bubble("Muito obrigada!")).toBeVisible();
  await expect(chat.badge).toHaveAttribute("data-status", "resolved");
  await phone.write("obrigada, mas ainda não chegou");
  await expect(chat.badge).toHaveAttribute("data-status", "open");

  await phone.close();
  const history = new History(page);
  await history.open();
  const asked = (text: string) => history.drawer.getByTestId("asked").filter({ hasText: text });
  await asked("Muito obrigada!").locator("summary").click();
  await expect(asked("Muito obrigada!")).toContainText("Agradecimento não reabre: aplicou-se");
  await asked("mas ainda não chegou").locator("summary").click();
  await expect(asked("mas ainda não chegou")).toContainText("Agradecimento não reabre: é para outra situação");
});

test("two tabs on one desk answer once, the same", async ({ page, context }) => {
  const bot = new Chatbot(page);
  await bot.take("Boas-vindas no primeiro contato");
  await bot.save();
  await page.goto("");
  const second = await context.newPage();
  await second.goto("");
  await expect(second.getByTestId("tab-active")).toBeVisible();

  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Oi");
  await expect(phone.message(welcome)).toBeVisible();
  const there = new Conversation(second);
  await there.open("Carla Dias");
  await expect(there.bubble(welcome)).toHaveCount(1);

  const settings = new Settings(second);
  await settings.open();
  const said = (await settings.exportJournal()).split("\n").filter((line) => line.includes('"kind":"bot"'));
  expect(said).toHaveLength(1);
  await expect(second.getByText(/dois conteúdos/)).toBeHidden();
});

test("what is hours old is not answered when the desk opens", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("Boas-vindas no primeiro contato");
  await bot.save();
  await page.goto("");
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Oi");
  await expect(phone.message(welcome)).toBeVisible();
  const settings = new Settings(page);
  await settings.open();
  const log = (await settings.exportJournal()).split("\n").filter((line) => line !== "");
  // The same desk as it lies hours later, where nobody was there to answer.
  const late = log
    .map((line) => JSON.parse(line))
    .filter((event) => event.by.kind !== "bot")
    .map((event) => ({ ...event, at: new Date(Date.parse(event.at) - 3 * 3_600_000).toISOString(), device_at: undefined }));
  await settings.deleteEverything();
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
  await page.goto("?screen=import");
  await page.getByTestId("import-file").setInputFiles({
    name: "diario.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(late.map((event) => JSON.stringify(event)).join("\n") + "\n"),
  });
  await page.getByTestId("import-confirm").click();
  await page.goto("");
  const chat = new Conversation(page);
  await chat.open("Carla Dias");
  await expect(chat.bubble("Oi")).toBeVisible();
  await expect(chat.bubble(welcome)).toHaveCount(0);
});

test("a rule that waits for an answer acts on the screen when its time is over", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.add("Em branco");
  await bot.editor.getByLabel("Nome", { exact: true }).fill("Demora");
  await bot.editor.getByLabel("Quando").selectOption({ label: "O cliente está sem resposta nossa" });
  await bot.editor.getByLabel("Tempo").fill("30");
  await bot.editor.getByLabel("Unidade").selectOption({ label: "minutos" });
  await bot.addAction("Responder ao cliente");
  await bot.editor.getByRole("textbox", { name: "Texto" }).fill("Já vamos responder.");
  await bot.addAction("Mudar o status");
  await bot.editor.getByLabel("Status", { exact: true }).selectOption({ label: "Aguardando" });
  await bot.done();
  await bot.save();

  await page.clock.install();
  await page.goto("");
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Oi");
  const chat = new Conversation(page);
  await chat.open("Carla Dias");
  await page.clock.fastForward("29:00");
  await expect(chat.badge).toHaveAttribute("data-status", "open");
  await expect(chat.bubble("Já vamos responder.")).toHaveCount(0);
  await page.clock.fastForward("01:30");
  await expect(chat.badge).toHaveAttribute("data-status", "waiting");
  await expect(chat.bubble("Já vamos responder.")).toHaveCount(1);
  await expect(phone.message("Já vamos responder.")).toBeVisible();
});
