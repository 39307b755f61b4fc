// What the browser keeps in its two storages can be cleared apart from each other.
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log } from "../log";
import { Desk } from "../pages/desk";
import { Importing } from "../pages/importing";
import { Welcome } from "../pages/welcome";
import { deniedStorage, evict } from "../storage";

const LOST = "Havia um balcão neste navegador";

test("a desk whose journal was cleared is missed in words, until one is begun anew", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  await evict(page);
  await page.goto("");
  await expect(page.getByRole("heading", { name: LOST })).toBeVisible();
  await expectAccessible(page);
  // To look does not make it well.
  await page.reload();
  await expect(page.getByRole("heading", { name: LOST })).toBeVisible();
  await page.getByRole("button", { name: /Começar de novo/ }).click();
  await page.getByLabel("Como você se chama?").fill("Ana Souza");
  await page.getByRole("dialog").getByRole("button", { name: "Começar" }).click();
  await expect(page.getByTestId("tab-active")).toBeVisible();
  await page.reload();
  await expect(page.getByTestId("tab-active")).toBeVisible();
});

test("what was lost is imported from a copy", async ({ page }) => {
  const log = new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi");
  await new Desk(page).openKept({ events: log.events });
  await expect(page.getByTestId("tab-active")).toBeVisible();
  await evict(page);
  await page.goto("");
  await expect(page.getByRole("heading", { name: LOST })).toBeVisible();
  const importing = new Importing(page);
  await importing.chooseJournal(log.events);
  await importing.take();
  await page.goto("");
  await expect(page.getByTestId("chat-row")).toContainText("Beatriz Rocha");
});

test("a lost desk's server is still known", async ({ page }) => {
  await evict(page, { started: true, server: "https://couch.example/balcao", me: { local: "ana" } });
  await page.goto("");
  const again = page.getByRole("button", { name: "Entrar de novo no balcão da equipe" });
  await expect(again).toContainText("https://couch.example/balcao");
  await again.click();
  await expect(page.getByLabel("Endereço")).toHaveValue("https://couch.example/balcao");
  await expect(page.getByLabel("Usuário")).toHaveValue("ana");
});

test("a storage that cannot be opened forgets no server", async ({ page, complaints }) => {
  await evict(page, { started: true, server: "https://couch.example/balcao" });
  await deniedStorage(page);
  await page.goto("");
  await expect(page.getByTestId("tab-active")).toBeVisible();
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem("balcao.prefs")!).server)).toBe("https://couch.example/balcao");
  await complaints.expect(/the storage could not be opened/);
});

test("who deleted everything has lost nothing, and neither has the demo or a first visit", async ({ page }) => {
  await page.goto("");
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
  // To look for a desk makes none.
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.goto("?demo");
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  await evict(page);
  await page.goto("?demo");
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  await page.getByRole("button", { name: "Ir para o meu balcão" }).click();
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: LOST })).toHaveCount(0);
});

test("a desk whose preferences were cleared opens quietly, and is missed afterwards too", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByTestId("tab-active")).toBeVisible();
  await evict(page);
  await page.goto("");
  await expect(page.getByRole("heading", { name: LOST })).toBeVisible();
});
