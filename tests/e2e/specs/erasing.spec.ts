// One customer's data: saved as a whole, and erased as a whole, on a desk of this browser alone.
import { readFile } from "node:fs/promises";
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Contacts } from "../pages/contacts";
import { Conversation } from "../pages/conversation";
import { everythingKept } from "../storage";

const WORDS = ["Rita", "98765", "CPF 123", "nota secreta", "rascunho", "rita@casa.org"];

function desk() {
  const contact = { name: "Rita Souza", address: "+55 11 98765-4321", channel: "whatsapp", keys: ["rita@casa.org"], note: "nota secreta" };
  return new Log(5 * HOUR)
    .contact("rita", "Rita Souza", "+55 11 98765-4321")
    .customer("rita", "Meu CPF 123")
    .agent("rita", { type: "contact_updated", contact })
    .later(MINUTE)
    .contact("zap", "Ritinha", "5511987654321@c.us")
    .customer("zap", "É o CPF 123 mesmo")
    .contact("joao", "João", "joao@loja.com")
    .customer("joao", "Olá");
}

test("all that is held of a customer is saved in one file, and vanishes from all of their chats and from this browser", async ({ page }) => {
  const [contacts, chat] = [new Contacts(page), new Conversation(page)];
  await openDesk(page, desk());
  await chat.open("Ritinha");
  await page.getByTestId("composer").fill("rascunho para Rita");
  await page.getByRole("link", { name: "Clientes" }).click();
  await contacts.row("Ritinha").click();
  await expect(contacts.card.chats).toHaveCount(2);

  const download = page.waitForEvent("download");
  await page.getByTestId("save-person").click();
  const archive = await readFile(await (await download).path(), "utf8");
  for (const words of ["dados.html", "dados.json", "Meu CPF 123", "É o CPF 123 mesmo", "nota secreta", "rita@casa.org"]) expect(archive).toContain(words);
  expect(archive).not.toContain("joao@loja.com");

  const before = await everythingKept(page);
  for (const words of WORDS) expect(before).toContain(words);
  await page.getByTestId("erase-chat").click();
  const dialog = page.getByRole("dialog", { name: "Apagar dados do cliente" });
  await expect(dialog).toContainText("saem deste aparelho");
  await expect(dialog).toContainText("cópias em outros aparelhos não mudam");
  await expectAccessible(page);
  await dialog.getByTestId("erase-chat-now").click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Apagado em \d+ registros deste aparelho/)).toBeVisible();
  await expect(contacts.row("Rita")).toHaveCount(0);
  for (const reload of [false, true]) {
    if (reload) await page.reload();
    await expect(contacts.rows.first()).toBeVisible();
    await expect(page.locator("main").getByText("Rita")).toHaveCount(0);
    const after = await everythingKept(page);
    for (const words of WORDS) expect(after, words).not.toContain(words);
    expect(after).toContain("João");
  }
  // What happened stays.
  await page.getByRole("link", { name: "Conversas" }).click();
  await expect(page.getByTestId("chat-row")).toHaveCount(3);
  await expect(page.getByTestId("chat-row").filter({ hasText: "•••" })).toHaveCount(2);
  await expect(page.getByRole("main")).not.toContainText(/rita|zap/i);
});
