import { expect, type Page } from "@playwright/test";

/** A desk that a browser has from earlier visits: what its storage holds when the app opens. */
export interface Kept {
  /** Its journal. */
  events: object[];
  /** The name of the agent who sits here; nobody has said so where it is missing. */
  me?: string;
  /** The browser remembers that it has a desk. */
  started?: boolean;
  /** After an end the next chat opens, as it does for people. Most specs look at the chat that they have ended. */
  goesOn?: boolean;
}

/** A desk without chats that a manager of that name started. */
export function startedBy(me: string): Kept {
  const agent = { id: "manager", name: me, display_name: "", role: "manager", active: true };
  const at = new Date(Date.now() - 60_000).toISOString();
  return { events: [{ id: "e000000", at, by: { kind: "agent", id: agent.id }, type: "agent_saved", agent }], me, started: true };
}

/** Puts a desk into the browser's storage, in the formats of `src/store/browser/upgrade.rs` (version 2, records of a hundred
 *  lines) and `src/app/session/prefs.rs`: to import it through the screen costs a page and seconds. The page is not the app's then. */
export async function keep(page: Page, { events, me, started, goesOn }: Kept) {
  const prefs: Record<string, unknown> = goesOn ? {} : { stay: true };
  if (started) prefs.started = true;
  if (me) prefs.me = { local: agentId(events, me) };
  // A file of the app's place that is not the app.
  await page.goto("manifest.webmanifest");
  await page.evaluate(writeToStorage, { events, prefs: Object.keys(prefs).length > 0 ? JSON.stringify(prefs) : undefined });
}

function agentId(events: object[], name: string): string {
  const agents = (events as { agent?: { id: string; name: string } }[]).flatMap(({ agent }) => agent ?? []);
  const id = agents.find((agent) => agent.name === name)?.id;
  expect(id, `an agent of the name ${name}`).toBeDefined();
  return id!;
}

/** The events that the browser's storage has now, of the desk of its own. */
export async function stored(page: Page, desk = "local"): Promise<{ type: string; by: { kind: string }; text?: string }[]> {
  const records = await page.evaluate(async (desk) => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await result(indexedDB.open(`balcao-${desk}`));
    const all = await result<{ l: string }[]>(database.transaction("events").objectStore("events").getAll());
    database.close();
    return all.map(({ l }) => l);
  }, desk);
  const lines = records.flatMap((lines) => lines.split("\n"));
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** Runs in the page. */
async function writeToStorage({ events, prefs }: { events: object[]; prefs?: string }) {
  if (prefs) localStorage.setItem("balcao.prefs", prefs);
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (!value || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, sorted(value)]));
  };
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
}
