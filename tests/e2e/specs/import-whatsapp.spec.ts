import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Conversation } from "../pages/conversation";
import { Importing, textFile } from "../pages/importing";
import { Reports } from "../pages/reports";
import { Welcome } from "../pages/welcome";
import { Files, PNG, sha256 } from "../pages/files";
import { SlowStorage, filesKept } from "../storage";
import { zip } from "../zip";

/** The beginning of a voice note: what it is, its first bytes say. */
const VOICE = Buffer.concat([Buffer.from("OggS\0\x02"), Buffer.alloc(22), Buffer.from("OpusHead"), Buffer.alloc(40)]);

/** A chat whose lines name files: a picture with a caption, a voice note, a text, one that is not there, and one that is too large. */
const MEDIA = `23/11/2026 09:00 - Maria Exemplo: oi
23/11/2026 09:01 - Maria Exemplo: IMG-20261123-WA0001.jpg (arquivo anexado)
este aqui
23/11/2026 09:02 - Maria Exemplo: PTT-20261123-WA0002.opus (arquivo anexado)
23/11/2026 09:03 - Loja Modelo: lista.txt (arquivo anexado)
23/11/2026 09:04 - Maria Exemplo: IMG-20261123-WA0009.jpg (arquivo anexado)
23/11/2026 09:05 - Loja Modelo: VID-20261123-WA0010.mp4 (arquivo anexado)
`;
const media = (chat = MEDIA, more: Record<string, Buffer> = {}) => ({
  name: "Conversa do WhatsApp com Maria Exemplo.zip",
  mimeType: "application/zip",
  buffer: zip({
    "Conversa do WhatsApp com Maria Exemplo.txt": chat,
    "IMG-20261123-WA0001.jpg": PNG,
    "PTT-20261123-WA0002.opus": VOICE,
    "lista.txt": "pão\nleite",
    "VID-20261123-WA0010.mp4": Buffer.alloc(16_000_001),
    ...more,
  }),
});

const text = (name: string) => readFileSync(join(__dirname, "../../native/data", name), "utf8");
const CHAT = text("whatsapp-android-pt-br.txt");

test("a chat that WhatsApp exported comes in, and what it gives is said before", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseText(CHAT, "Conversa do WhatsApp com Maria Exemplo.txt");
  // Whoever is not in the file's name is of the team: Ana, who imports it.
  await expect(page.getByLabel("Maria Exemplo").locator("option:checked")).toHaveText("Cliente");
  await expect(page.getByLabel("Loja Modelo").locator("option:checked")).toHaveText("Ana Souza");
  await expect(page.getByText("6 mensagens", { exact: true }).first()).toBeVisible();
  await expect(importing.rows).toHaveCount(6);
  await expect(page.getByText("1 atendimento, 1 com fim, 3 mudanças de status no histórico")).toBeVisible();
  await page.getByLabel("Um atendimento termina").selectOption({ label: "Só quando alguém o encerra" });
  await expect(page.getByText("1 atendimento, 0 com fim")).toBeVisible();
  await expectAccessible(page);
  await importing.zone("America/Sao_Paulo");
  await importing.take();
  await importing.seeChats();
  const conversation = new Conversation(page);
  await conversation.open("Maria Exemplo");
  await expect(conversation.bubble("Oi, Maria! Já vejo, tá?")).toBeVisible();
  await expect(conversation.badge).toHaveAttribute("data-status", "in_service");

  // A longer export of the same chat brings only what is new.
  await importing.open();
  await importing.chooseText(`${CHAT}23/11/2026 09:30 - Maria Exemplo: chegou!\n`, "Conversa do WhatsApp com Maria Exemplo.txt");
  await importing.zone("America/Sao_Paulo");
  // A timer would end the chats that are there.
  await expect(page.getByLabel("Um atendimento termina")).toBeDisabled();
  await importing.take();
  await expect(page.getByText("1 registro novo")).toBeVisible();
});

test("nobody is guessed where the file does not tell, a group waits to be wanted, and cancelling leaves nothing", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseText(`${CHAT}23/11/2026 09:30 - Rita: e eu?\n`, "_chat.txt");
  await expect(page.getByText("Diga quem escreve pelo balcão.")).toBeVisible();
  await expect(importing.confirm).toBeDisabled();
  await page.getByLabel("Loja Modelo").selectOption({ label: "Ana Souza" });
  await expect(page.getByText("Mais de uma pessoa é cliente: é um grupo, que só vem se você quiser.")).toBeVisible();
  await page.getByLabel("Rita").selectOption({ label: "Rita (novo atendente)" });
  await expect(importing.confirm).toBeEnabled();
  await page.getByRole("button", { name: "Cancelar" }).click();
  await page.goto("");
  await expect(page.getByTestId("chat-row")).toHaveCount(0);
});

test("a date that may be read in two ways is asked for", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseText("03/04/2026 09:00 - Maria: oi\n03/04/2026 09:01 - Loja: oi\n", "Conversa do WhatsApp com Maria.txt");
  await expect(page.getByText("Diga se nas datas o dia vem antes do mês.")).toBeVisible();
  await page.getByLabel("Dia da primeira mensagem").selectOption({ index: 1 });
  await expect(importing.confirm).toBeEnabled();
});

test("the chat in a zip comes in, whatever stands beside it", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  const content = zip({ "00000003-PHOTO.jpg": Buffer.alloc(400_000, 7), "_chat.txt": CHAT, "__MACOSX/._chat.txt": "x" });
  await importing.choose({ name: "WhatsApp Chat - Maria Exemplo.zip", mimeType: "application/zip", buffer: content });
  await expect(page.getByLabel("Loja Modelo").locator("option:checked")).toHaveText("Ana Souza");
  await importing.zone("America/Sao_Paulo");
  await importing.take();
  await importing.seeChats();
  const conversation = new Conversation(page);
  await conversation.open("Maria Exemplo");
  await expect(conversation.bubble("Oi, Maria! Já vejo, tá?")).toBeVisible();
});

test("a zip that cannot be read, and one without a chat, say so", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseText("PK\u0003\u0004 and so on", "WhatsApp Chat - Maria.zip");
  await expect(importing.refusal).toContainText("cortado ou danificado");
  await importing.chooseText(zip({ "lista.txt": "pão\nleite" }), "lista.zip");
  await expect(importing.refusal).toContainText("Neste .zip não há conversa do WhatsApp.");
});

test("several chats come in at once, and what is asked is asked once", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  const group = "23/11/2026 09:00 - Rita: oi\n23/11/2026 09:01 - Ivo: oi\n23/11/2026 09:02 - Loja Modelo: bom dia\n";
  const rita = "03/04/2026 09:00 - Rita: quero um bolo\n03/04/2026 09:01 - Loja Modelo: claro\n";
  await importing.choose([
    textFile(CHAT, "Conversa do WhatsApp com Maria Exemplo.txt"),
    { name: "Rita.zip", mimeType: "application/zip", buffer: zip({ "_chat.txt": rita }) },
    textFile(group, "Conversa do WhatsApp com Bairro.txt"),
    textFile("pão\nleite\n", "lista.txt"),
  ]);
  const files = page.getByRole("region", { name: "Conversas do WhatsApp" });
  await expect(files.getByRole("row", { name: /Maria Exemplo.*Pronta/ })).toBeVisible();
  await expect(files.getByRole("row", { name: /Rita.zip Pronta Rita 2/ })).toBeVisible();
  await expect(files.getByRole("row", { name: /Bairro.*Grupo: fica de fora/ })).toBeVisible();
  await expect(files.getByRole("row", { name: /lista.txt.*Não é uma conversa/ })).toBeVisible();
  // Of Rita's chat no number tells the order of its dates; another one of the same form does.
  await expect(page.getByLabel("Dia da primeira mensagem")).toHaveCount(0);
  // Whoever writes in all of them is of the team. Rita, in two, is asked about.
  await expect(page.getByLabel("Loja Modelo").locator("option:checked")).toHaveText("Ana Souza");
  await expect(page.getByLabel("Rita").locator("option:checked")).toHaveText("Cliente");
  await expect(page.getByLabel("Maria Exemplo")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("switch", { name: /Importar também os grupos/ }).click();
  await expect(files.getByRole("row", { name: /Bairro.txt Pronta Bairro 3/ })).toBeVisible();
  await expect(page.getByText("3 conversas", { exact: true })).toBeVisible();
  await importing.take();
  await importing.seeChats();
  const conversation = new Conversation(page);
  await expect(page.getByTestId("chat-row")).toHaveCount(3);
  await conversation.open("Bairro");
  await expect(conversation.bubble("Ivo: oi")).toBeVisible();
});

test("what came in is shown in the reports, from its first day on", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseText(CHAT, "Conversa do WhatsApp com Maria Exemplo.txt");
  await importing.take();
  await page.getByRole("button", { name: "Ver nos relatórios" }).click();
  await expect(page).toHaveURL(/from=2026-11-23/);
  await expect(new Reports(page).figure("started")).toHaveAttribute("data-value", "1");
});

test("another person's chat under the same name is told", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  const file = "Conversa do WhatsApp com Maria.txt";
  await importing.open();
  await importing.chooseText("13/04/2026 09:00 - Maria: oi\n13/04/2026 09:01 - Loja: oi\n", file);
  await importing.take();
  await importing.open();
  await importing.chooseText("14/05/2026 10:00 - Maria: boa tarde\n14/05/2026 10:01 - Loja: pois não\n", file);
  await expect(page.getByText("O balcão já tem uma conversa do WhatsApp com este nome")).toBeVisible();
});

test("files of an export come in with their messages, and what does not is said", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.choose(media());
  await expect(page.getByText(/^3 arquivos \(.*\) vêm junto$/)).toBeVisible();
  await expect(page.getByText("1 arquivo não está na exportação: fica o nome")).toBeVisible();
  await expect(page.getByText("1 arquivo passa de 16,0 MB: fica o nome")).toBeVisible();
  // The text that was sent in the chat is no chat that is left out.
  await expect(page.getByText("fica de fora")).toHaveCount(0);
  await expectAccessible(page);
  await importing.take();
  await expect(page.getByText("3 arquivos guardados")).toBeVisible();
  await importing.seeChats();
  const [conversation, files] = [new Conversation(page), new Files(page)];
  await conversation.open("Maria Exemplo");
  await files.drawn(files.picture("IMG-20261123-WA0001.jpg.png"));
  await expect(conversation.bubble("este aqui").locator(".file-picture")).toHaveCount(1);
  await expect(page.getByLabel("Áudio: PTT-20261123-WA0002.opus").or(files.card("PTT-20261123-WA0002.opus"))).toHaveCount(1);
  await expect(files.card("lista.txt")).toContainText("TXT");
  await expect(conversation.bubble("IMG-20261123-WA0009.jpg")).toBeVisible();
  await expect(conversation.bubble("VID-20261123-WA0010.mp4")).toBeVisible();

  // A longer export brings only what is new, and no file that was left out before.
  const other = Buffer.concat([PNG, Buffer.from("2")]);
  await importing.open();
  await importing.choose(
    media(`${MEDIA}23/11/2026 09:30 - Maria Exemplo: IMG-20261123-WA0011.jpg (arquivo anexado)\n`, { "IMG-20261123-WA0011.jpg": other }),
  );
  await importing.take();
  await expect(page.getByText("1 registro novo")).toBeVisible();
  await expect(page.getByText("1 arquivo guardado")).toBeVisible();
  expect((await filesKept(page)).sort()).toEqual([PNG, VOICE, Buffer.from("pão\nleite"), other].map(sha256).sort());
});

test("files of an export may stay out, and whoever cancels leaves none behind", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.choose(media());
  // The picture is stored; the voice note waits.
  const slow = await SlowStorage.of(page, 1);
  await importing.confirm.click();
  await expect(page.getByText("Guardando os arquivos")).toBeVisible();
  await expect.poll(() => slow.held()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Cancelar" }).click();
  await slow.letGo();
  await expect.poll(() => filesKept(page)).toEqual([]);
  await importing.choose(media());
  await page.getByRole("switch", { name: /Trazer os arquivos/ }).click();
  await expect(page.getByText("De 5 fotos, áudios e documentos fica o nome")).toBeVisible();
  await importing.take();
  expect(await filesKept(page)).toEqual([]);
  await importing.seeChats();
  const conversation = new Conversation(page);
  await conversation.open("Maria Exemplo");
  await expect(conversation.bubble("IMG-20261123-WA0001.jpg")).toContainText("este aqui");
});

test("where the browser has no room for files the messages come in without them", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.choose(media());
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...of) {
      if (this.name === "files") throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, of);
    };
  });
  await importing.take();
  await expect(page.getByText("Sem espaço neste navegador para 3 arquivos: as mensagens ficaram, com os nomes")).toBeVisible();
  await expect(page.getByText("arquivos guardados")).toHaveCount(0);
  await importing.seeChats();
  const conversation = new Conversation(page);
  await conversation.open("Maria Exemplo");
  await expect(conversation.bubble("PTT-20261123-WA0002.opus")).toBeVisible();
});
