import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Conversation } from "../pages/conversation";
import { Desk } from "../pages/desk";
import { History } from "../pages/history";
import { Inbox } from "../pages/inbox";

interface Stored {
  localStorage: Record<string, string>;
  databases: {
    name: string;
    version: number;
    stores: {
      name: string;
      keyPath: string | null;
      indexes: { name: string; keyPath: string; unique: boolean; multiEntry: boolean }[];
      records: { key: number | string; value: object | string }[];
    }[];
  }[];
}

/** What a browser had stored, taken out of one that ran the version of that month. */
const stored = (month: string): Stored => JSON.parse(readFileSync(`desks/${month}.json`, "utf8")) as Stored;

/** Puts it into the storage of a page that is not the app's. */
async function restore(page: Page, what: Stored) {
  await page.goto("manifest.webmanifest");
  await page.evaluate(async ({ localStorage: items, databases }) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
    for (const { name, version, stores } of databases) {
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        for (const { name, keyPath, indexes } of stores) {
          const store = opening.result.createObjectStore(name, keyPath ? { keyPath } : {});
          for (const { name, keyPath, unique, multiEntry } of indexes) store.createIndex(name, keyPath, { unique, multiEntry });
        }
      };
      const database = await new Promise<IDBDatabase>((done, failed) => {
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      const writing = database.transaction(database.objectStoreNames, "readwrite");
      for (const { name, keyPath, records } of stores)
        for (const { key, value } of records) writing.objectStore(name).put(value, keyPath ? undefined : key);
      await new Promise((done, failed) => {
        writing.oncomplete = done;
        writing.onabort = () => failed(writing.error);
      });
      database.close();
    }
  }, what);
}

test("a desk that the version of November 2026 stored opens as it was left", async ({ page }) => {
  await restore(page, stored("2026-11"));
  await new Desk(page).open();
  await expect(page.getByRole("button", { name: "Você é Ana Souza" })).toBeVisible();
  const inbox = new Inbox(page);
  for (const name of ["Lia Nunes", "Otto Reis"]) await expect(inbox.row(name)).toHaveAttribute("data-status", "in_service");

  // What was sent is there, and what was not sent still stands in the composer.
  await inbox.row("Otto Reis").click();
  await expect(new Conversation(page).log.getByText("Já respondo, Otto")).toBeVisible();
  await inbox.row("Lia Nunes").click();
  await expect(page.getByTestId("composer")).toHaveValue("Um rascunho para Lia");

  // A setting of then moved the chat two hours after it began to wait.
  await inbox.archived.click();
  await expect(inbox.row("Maria Prado")).toHaveAttribute("data-status", "resolved");
  await expect(inbox.row("Davi Rocha")).toHaveAttribute("data-status", "closed");
  await inbox.row("Davi Rocha").click();
  const history = new History(page);
  await history.open();
  await expect(history.rows.and(page.locator("[data-status=waiting]"))).toHaveAttribute("data-ms", String(2 * 60 * 60 * 1000));

  // It goes on where it stopped.
  await page.keyboard.press("Escape");
  await page.getByTestId("composer").fill("Ainda posso ajudar?");
  await page.getByTestId("send").click();
  await expect(new Conversation(page).sending).toHaveCount(0);
  await page.reload();
  await expect(new Conversation(page).log.getByText("Ainda posso ajudar?")).toBeVisible();
});
