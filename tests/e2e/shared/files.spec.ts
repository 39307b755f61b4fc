import type { Page } from "@playwright/test";
import { Files, PNG, file, sha256 } from "../pages/files";
import { expect, test } from "./fixtures";

/** Puts bytes into a browser's storage, as a desk has them that was this browser's alone before it was shared. */
async function keep(page: Page, bytes: Buffer) {
  await page.evaluate(
    async ([name, bytes]) => {
      const opening = indexedDB.open("balcao-local");
      const database = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
      const transaction = database.transaction(["files", "sizes"], "readwrite");
      transaction.objectStore("files").put(new Uint8Array(bytes), name);
      transaction.objectStore("sizes").put(bytes.length, name);
      await new Promise((done) => (transaction.oncomplete = done));
      database.close();
    },
    [sha256(bytes), [...bytes]] as const,
  );
}

/** The names of the files in a browser's storage. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("balcao-local");
    const database = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
    const asked = database.transaction("sizes").objectStore("sizes").getAllKeys();
    await new Promise((done) => (asked.onsuccess = done));
    database.close();
    return asked.result as string[];
  });
}

test("a shared desk sends no files yet and says so; those that are here go with an erasure, unless another chat names them", async ({
  prepared: server,
  browserOf,
}) => {
  const marta = await browserOf("marta");
  await marta.join(server.desk);
  const shared = Buffer.concat([PNG, Buffer.from("2")]);
  await keep(marta.page, PNG);
  await keep(marta.page, shared);
  const brings = (id: string, chat: string, bytes: Buffer) =>
    server.must("zap", "POST", "desk", {
      _id: id, at: new Date().toISOString(), by: { kind: "customer", id: chat }, chat, type: "message_received", text: `foto ${id}`,
      attachment: { name: `${id}.png`, mime: "image/png", bytes: bytes.length, sha256: sha256(bytes) },
    });
  await brings("f1", "rui", PNG);
  await brings("f2", "rui", shared);
  await brings("f3", "eva", shared);
  await marta.open("foto f2");
  const files = new Files(marta.page);
  await files.drawn(files.picture("f1.png"));

  await expect(files.attach).toHaveCount(0);
  await expect(marta.page.getByTestId("record")).toHaveCount(0);
  expect(await files.give("paste", marta.page.getByTestId("composer"), file("a.png", "image/png", PNG))).toBe(true);
  await expect(marta.page.locator(".toast").filter({ hasText: "arquivos ainda não vão para ele" })).toHaveCount(1);
  await expect(files.chips).toHaveCount(0);

  await marta.page.getByTestId("open-details").click();
  await marta.page.getByTestId("erase-chat").click();
  await marta.page.getByTestId("erase-chat-now").click();
  await expect(marta.page.getByText("Apagado em 2 registros no servidor")).toBeVisible();
  await expect.poll(() => kept(marta.page)).toEqual([sha256(shared)]);
  await marta.open("foto f3");
  await files.drawn(files.picture("f3.png").first());
});
