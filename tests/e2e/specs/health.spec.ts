import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures";
import { keep, startedBy } from "../kept";
import { Desk } from "../pages/desk";
import { Inbox } from "../pages/inbox";
import { Phone } from "../pages/phone";
import { Welcome } from "../pages/welcome";
import { deniedStorage, fullStorage } from "../storage";

test("where the browser keeps nothing, that is said, all works, and a copy can be taken", async ({ page, complaints }) => {
  await deniedStorage(page);
  const welcome = new Welcome(page);
  await welcome.open();
  const banner = page.getByRole("alert").filter({ hasText: "Este navegador não deixa guardar nada aqui" });
  await expect(banner).toBeVisible();
  await welcome.found("Ana Souza");
  await expect(banner).toBeVisible();
  await expect(page.getByTestId("connection")).toHaveAttribute("data-state", "error");
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Vocês abrem no sábado?");
  await expect(new Inbox(page).row("Carla Dias")).toBeVisible();

  const download = page.waitForEvent("download");
  await banner.getByRole("button", { name: "Exportar uma cópia" }).click();
  const copy = await readFile(await (await download).path(), "utf8");
  expect(copy).toContain("Vocês abrem no sábado?");
  await complaints.expect(/the storage could not be opened/);
});

test("what a full device does not take stays on the screen, and is stored as soon as there is room", async ({ page, complaints }) => {
  await new Desk(page).openStarted("Ana Souza");
  const makeRoom = await fullStorage(page);
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Vocês abrem no sábado?");
  await expect(page.getByText("Não há mais espaço para gravar neste aparelho.")).toBeVisible();
  const unsaved = page.getByRole("alert").filter({ hasText: "2 registros ainda não foram gravados" });
  await expect(unsaved).toBeVisible();
  await expect(page.getByTestId("connection")).toHaveAttribute("data-state", "error");

  await unsaved.getByRole("button", { name: "Tentar de novo" }).click();
  await expect(unsaved.getByRole("button", { name: "Tentar de novo" })).toBeEnabled();
  await expect(unsaved).toBeVisible();

  await makeRoom();
  await unsaved.getByRole("button", { name: "Tentar de novo" }).click();
  await expect(page.getByText("Tudo gravado.")).toBeVisible();
  await expect(unsaved).toBeHidden();
  await expect(page.getByTestId("connection")).toHaveAttribute("data-state", "local");
  await page.reload();
  await expect(new Inbox(page).row("Carla Dias")).toBeVisible();
  await complaints.expect(/the storage did not take 2 events/);
});

test("a tab from which the data are taken says so, and a newer format is left alone", async ({ page, complaints }) => {
  await new Desk(page).openStarted("Ana Souza");
  // The journal has been read: otherwise it would be closed while it is being read.
  await expect(page.getByTestId("tab-active")).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("balcao-local", 99);
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(opening.error);
      }),
  );
  await expect(page.getByRole("alert").filter({ hasText: "Outra aba atualizou o Balcão" })).toBeVisible();
  await page.getByRole("button", { name: "Recarregar" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "gravados por uma versão mais nova" })).toBeVisible();
  await complaints.expect(/the storage could not be opened/);
});

for (const [journal, number] of [["journal", 1_000], ["journal so long that its newest part is read first", 1_000_000]] as const)
  test(`a stored line of a ${journal} that cannot be read is counted once, and hides nothing else`, async ({ page, complaints }) => {
    await keep(page, startedBy("Ana Souza"));
    await page.evaluate(
      (s) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("balcao-local");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction("events", "readwrite");
            writing.objectStore("events").put({ s, i: ["spoiled"], l: "not a line of the journal" });
            writing.oncomplete = () => resolve(opening.result.close());
            writing.onabort = () => reject(writing.error);
          };
        }),
      number,
    );
    await page.goto("");
    const banner = page.getByRole("status").filter({ hasText: "1 linha guardada não pôde ser lida" });
    await expect(banner).toBeVisible();
    await expect(page.getByRole("button", { name: "Você é Ana Souza" })).toBeVisible();
    await banner.getByRole("button", { name: "Entendi" }).click();
    await expect(banner).toBeHidden();
    await complaints.expect(/a stored line could not be read/);
  });

test("a browser that keeps no preferences says so", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await new Welcome(page).found("Ana Souza");
  await expect(page.getByText("Este navegador não guarda preferências nem rascunhos")).toBeVisible();
  await expect(page.getByRole("button", { name: "Você é Ana Souza" })).toBeVisible();
});
