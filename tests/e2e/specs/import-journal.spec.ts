import { expect, test } from "../fixtures";
import { expectAccessible } from "../accessibility";
import { Importing } from "../pages/importing";
import { Settings } from "../pages/settings";

const started = (chat: string, name: string, at = "2026-01-05T12:00:00.000Z") => ({
  id: `s-${chat}`,
  at,
  by: { kind: "customer", id: chat },
  chat,
  type: "chat_started",
  contact: { name },
});

const wrote = (chat: string, id: string, text: string, at = "2026-01-05T12:00:01.000Z") => ({
  id,
  at,
  by: { kind: "customer", id: chat },
  chat,
  type: "message_received",
  text,
});

test("what is exported comes in again, whole, and only once", async ({ page, browser, baseURL }) => {
  await page.goto("?demo");
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  await page.getByRole("button", { name: "Pausar clientes" }).click();
  const settings = new Settings(page);
  await settings.open("?demo&screen=settings");
  const journal = await settings.exportJournal();
  const lines = journal.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(1000);

  const elsewhere = await browser.newContext({ baseURL, locale: "pt-BR" });
  const other = await elsewhere.newPage();
  const importing = new Importing(other);
  await importing.open();
  await importing.chooseText(journal);
  await importing.take();
  await expect(other.getByText(`${lines.length.toLocaleString("pt-BR")} registros novos`)).toBeVisible();

  await importing.open();
  await importing.chooseText(journal);
  await importing.take();
  await expect(other.getByText("0 registros novos")).toBeVisible();

  const there = new Settings(other);
  await there.open();
  expect(await there.exportJournal()).toBe(journal);
  await elsewhere.close();
});

test("lines that cannot be read are named, and the rest comes in only on request", async ({ page }) => {
  const importing = new Importing(page);
  await importing.open();
  const good = JSON.stringify(started("a", "Ana"));
  const nested = "[".repeat(500) + "]".repeat(500);
  const year = JSON.stringify(started("b", "Bia", "10000-01-01T00:00:00.000Z"));
  const typed = JSON.stringify({ ...wrote("a", "m1", ""), text: 7 });
  const long = `{"id":"${"x".repeat(5_000_000)}"}`;
  await importing.chooseText([good, "nonsense", nested, year, typed, long].join("\n"));
  await expect(importing.problems).toContainText("5 linhas não puderam ser lidas");
  await expect(importing.problems.getByRole("listitem")).toHaveText([
    /Linha 2.*não é JSON/,
    /Linha 3/,
    /Linha 4.*at/,
    /Linha 5.*text/,
    /Linha 6.*longa demais/,
  ]);
  await expectAccessible(page);
  await importing.take();
  await expect(page.getByText("1 registro novo")).toBeVisible();
});

test("cancelling leaves nothing behind", async ({ page }) => {
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseJournal([started("a", "Ana"), wrote("a", "m1", "Oi")]);
  await expect(importing.confirm).toBeVisible();
  await page.getByRole("button", { name: "Cancelar" }).click();
  await expect(page.getByTestId("import-file")).toBeAttached();
  await page.goto("");
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
});

for (const [what, bytes, words] of [
  ["an empty file", Buffer.from(""), "vazio"],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0]), "não é texto"],
  ["a journal in which nothing is an event", Buffer.from("{}\n{}\n"), "Nenhuma linha"],
  ["a damaged gzip", Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), "danificado"],
] as const) {
  test(`${what} is refused in words, and nothing changes`, async ({ page }) => {
    const importing = new Importing(page);
    await importing.open();
    await importing.chooseText(bytes);
    await expect(importing.refusal).toContainText(words);
    await expect(importing.refusal).toContainText("Nada foi importado");
  });
}

test("a line of 200 MB is passed by, without filling the memory", async ({ page }, info) => {
  test.setTimeout(180_000);
  const { open } = await import("node:fs/promises");
  const path = info.outputPath("long.jsonl");
  const file = await open(path, "w");
  await file.write(JSON.stringify(started("a", "Ana")) + "\n");
  const piece = Buffer.alloc(10_000_000, "x");
  for (let i = 0; i < 20; i++) await file.write(piece);
  await file.write("\n" + JSON.stringify(wrote("a", "m1", "Oi")) + "\n");
  await file.close();
  const importing = new Importing(page);
  await importing.open();
  await importing.choose(path);
  await expect(importing.problems.getByRole("listitem")).toHaveText([/Linha 2.*longa demais/], { timeout: 120_000 });
  await importing.take();
  await expect(page.getByText("2 registros novos")).toBeVisible();
});
