import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Conversation } from "../pages/conversation";
import { Importing } from "../pages/importing";
import { Welcome } from "../pages/welcome";

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
  await expect(page.getByText("1 atendimento, 1 com fim")).toBeVisible();
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

test("nobody is guessed where the file does not tell, a group is refused, and cancelling leaves nothing", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseText(`${CHAT}23/11/2026 09:30 - Rita: e eu?\n`, "_chat.txt");
  await expect(page.getByText("Diga quem escreve pelo balcão.")).toBeVisible();
  await expect(importing.confirm).toBeDisabled();
  await page.getByLabel("Loja Modelo").selectOption({ label: "Ana Souza" });
  await expect(page.getByText("Mais de uma pessoa é cliente: é um grupo, e grupos não são importados.")).toBeVisible();
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

test("a zip says what to do with it", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseText("PK\u0003\u0004 and so on", "WhatsApp Chat - Maria.zip");
  await expect(importing.refusal).toContainText("Descompacte-o e escolha o .txt");
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
