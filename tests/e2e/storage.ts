// A browser's storage as it can be: slow, or full.
import type { Page } from "@playwright/test";

interface Hold {
  held: number;
  over: boolean;
}

/** A storage in which every writing transaction waits before its first request, until it is let go. */
export class SlowStorage {
  private constructor(private readonly page: Page) {}

  /** From now on, but for so many transactions that still pass. */
  static async of(page: Page, pass = 0): Promise<SlowStorage> {
    await page.evaluate((pass) => {
      const transaction = IDBDatabase.prototype.transaction;
      const hold: Hold = Object.assign(window, { hold: { held: 0, over: false } }).hold;
      IDBDatabase.prototype.transaction = function (...of) {
        const made = transaction.apply(this, of);
        if (of[1] !== "readwrite" || hold.over || pass-- > 0) return made;
        hold.held += 1;
        // Open for as long as it always has a request to answer.
        const store = made.objectStore(made.objectStoreNames[0]!);
        const again = () => {
          if (!hold.over) store.count().onsuccess = again;
        };
        again();
        return made;
      };
    }, pass);
    return new SlowStorage(page);
  }

  /** So many transactions have been held. */
  held(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { hold: Hold }).hold.held);
  }

  letGo(): Promise<unknown> {
    return this.page.evaluate(() => ((window as unknown as { hold: Hold }).hold.over = true));
  }
}

/** Lets the storage take nothing more, until there is room again. */
export async function fullStorage(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Object.assign(IDBObjectStore.prototype, { put: full, add: full });
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
  });
  return () => page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
}

/** All that this browser keeps for the page: databases, local storage, and the caches of requests. */
export async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const rows = await done(database.transaction(store).objectStore(store).getAll());
        for (const row of rows) {
          const bytes = [row, ...Object.values(Object(row))].filter((it): it is Uint8Array => it instanceof Uint8Array);
          kept.push(row, ...bytes.map((it) => new TextDecoder().decode(it)));
        }
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) kept.push(request.url);
    }
    return JSON.stringify(kept);
  });
}

/** Keeps older parts of the journal away from pages that are opened from now on, while they say that those are coming; the returned
 *  function lets them come. Else it depends on the machine whether all is there before a hand has done anything. */
export async function holdHistory(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const { getAll } = IDBObjectStore.prototype;
    const held: (() => void)[] = [];
    const over = new WeakSet<IDBTransaction>();
    let come = false;
    IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...range) {
      const { transaction, name } = this;
      // A transaction ends while it waits, and has another one read in its place.
      const read = () => {
        const store = over.has(transaction) ? transaction.db.transaction(name).objectStore(name) : this;
        return getAll.apply(store, range);
      };
      if (come || transaction.mode !== "readonly" || !document.querySelector("[data-testid=coming]")) return read();
      over.add(transaction);
      const request: Partial<IDBRequest> = {};
      held.push(() => Object.assign(read(), { onsuccess: request.onsuccess, onerror: request.onerror }));
      return request as IDBRequest;
    };
    addEventListener("let-history-come", () => {
      come = true;
      for (const read of held) read();
    });
  });
  return () => page.evaluate(() => void dispatchEvent(new Event("let-history-come")));
}

/** Lets pages that are opened from now on open no database. */
export async function deniedStorage(page: Page) {
  await page.addInitScript(() => {
    const denied = () => new DOMException("denied", "SecurityError");
    IDBFactory.prototype.open = () => {
      throw denied();
    };
    IDBFactory.prototype.databases = () => Promise.reject(denied());
  });
}

/** Clears the databases as a browser does, that is short of space or has not seen the page for long. */
export async function evict(page: Page, prefs?: object) {
  // A file of the app's place that is not the app.
  await page.goto("manifest.webmanifest");
  await page.evaluate(async (prefs) => {
    for (const { name } of await indexedDB.databases())
      await new Promise((done, failed) => Object.assign(indexedDB.deleteDatabase(name!), { onsuccess: done, onerror: failed }));
    const kept = JSON.parse(localStorage.getItem("balcao.prefs") ?? "{}");
    localStorage.setItem("balcao.prefs", JSON.stringify({ ...kept, ...prefs }));
  }, prefs);
}

/** The names of the files in the storage of the browser's own desk. */
export async function filesKept(page: Page, desk = "local"): Promise<string[]> {
  return page.evaluate(async (desk) => {
    const opening = indexedDB.open(`balcao-${desk}`);
    const database = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
    const asked = database.transaction("sizes").objectStore("sizes").getAllKeys();
    await new Promise((done) => (asked.onsuccess = done));
    database.close();
    return asked.result as string[];
  }, desk);
}
