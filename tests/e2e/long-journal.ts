import type { Page } from "@playwright/test";

/** Puts a journal straight into the browser's storage, in the format that `src/store/browser/upgrade.rs` describes: to import one
 *  that is long takes long. The page must not be the app's. Version 2, records of a hundred lines. */
export async function keep(page: Page, events: object[]) {
  await page.evaluate(async (events) => {
    const sorted = (value: unknown): unknown =>
      value && typeof value === "object"
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, sorted(value)]))
        : value;
    const opening = indexedDB.open("balcao-local", 2);
    opening.onupgradeneeded = () => {
      const records = opening.result.createObjectStore("events", { keyPath: "s" });
      records.createIndex("id", "i", { unique: true, multiEntry: true });
      records.createIndex("chat", "c", { multiEntry: true });
      opening.result.createObjectStore("marks");
    };
    const database = await new Promise<IDBDatabase>((done, failed) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const transaction = database.transaction("events", "readwrite");
    for (let at = 0; at < events.length; at += 100) {
      const some = events.slice(at, at + 100) as { id: string; chat?: string }[];
      transaction.objectStore("events").add({
        s: at + some.length,
        i: some.map((event) => event.id),
        l: some.map((event) => JSON.stringify(sorted(event))).join("\n"),
        c: [...new Set(some.map((event) => event.chat ?? ""))],
      });
    }
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error);
    });
    database.close();
  }, events);
}
