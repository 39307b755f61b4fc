import { Files, PNG, file, sha256 } from "../pages/files";
import type { Server } from "./desk";
import { expect, test } from "./fixtures";
import { filesKept } from "../storage";

/** A server is asked again some seconds after it was silent. */
const SOON = { timeout: 60_000 };

/** A customer's message that names a file, through a channel. */
const brings = (server: Server, id: string, chat: string, bytes: Buffer) =>
  server.must("zap", "POST", "desk", {
    _id: id, at: new Date().toISOString(), by: { kind: "customer", id: chat }, chat, type: "message_received", text: `foto ${id}`,
    attachment: { name: `${id}.png`, mime: "image/png", bytes: bytes.length, sha256: sha256(bytes) },
  });

test("a picture that one sends without a connection is seen by the other, and is erased on the server too", async ({
  prepared: server,
  browserOf,
}) => {
  const [ana, bruno, marta] = [await browserOf("ana"), await browserOf("bruno"), await browserOf("marta")];
  for (const agent of [ana, bruno, marta]) await agent.join(server.desk);
  await server.customerWrites("rui", "Tem foto?");
  await server.customerWrites("eva", "E para mim?");
  await ana.open("Tem foto?");
  await bruno.open("Tem foto?");
  const [anas, brunos] = [new Files(ana.page), new Files(bruno.page)];

  await server.kill();
  await ana.mustBe("offline", 60_000);
  await anas.pick(file("vestido.png", "image/png", PNG));
  await expect(anas.chips).toHaveCount(1);
  await ana.page.getByTestId("composer").press("Enter");
  await anas.drawn(anas.picture("vestido.png"));
  const waits = ana.page.getByTestId("file-waits");
  await expect(waits).toContainText("Aguarda envio ao servidor");
  await ana.page.reload();
  await expect(waits).toContainText("Aguarda envio ao servidor");

  await server.startAgain();
  await ana.mustBe("synced", 90_000);
  await bruno.mustBe("synced", 90_000);
  await expect.poll(() => server.files(), SOON).toEqual([sha256(PNG)]);
  await expect(waits).toBeHidden();
  await brunos.drawn(brunos.picture("vestido.png"));
  await expect.poll(() => filesKept(bruno.page)).toEqual([sha256(PNG)]);

  // Another chat names the same picture: it stays as long as that one does.
  await bruno.open("E para mim?");
  await brunos.pick(file("outra.png", "image/png", PNG));
  await bruno.page.getByTestId("composer").press("Enter");
  await brunos.drawn(brunos.picture("outra.png"));
  await marta.mustBe("synced", 90_000);
  await marta.page.goto("?chat=eva");
  await new Files(marta.page).drawn(new Files(marta.page).picture("outra.png"));
  for (const [chat, left] of [["rui", [sha256(PNG)]], ["eva", []]] as const) {
    await marta.page.goto(`?chat=${chat}`);
    await marta.mustBe("synced", 90_000);
    await marta.page.getByTestId("open-details").click();
    await marta.page.getByTestId("erase-chat").click();
    await marta.page.getByTestId("erase-chat-now").click();
    await expect(marta.page.getByText(/Apagado em \d+ registros? no servidor/)).toBeVisible();
    expect(await server.files()).toEqual(left);
    await expect.poll(() => filesKept(marta.page)).toEqual(left);
  }
  await expect(brunos.picture("outra.png")).toHaveCount(0);
});

test("a file that takes long says how much of it has gone, and one that is taken out before is not sent", async ({
  prepared: server,
  browserOf,
}) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await server.customerWrites("rui", "Tem o contrato?");
  await ana.open("Tem o contrato?");
  await ana.mustBe("synced");
  const network = await ana.page.context().newCDPSession(ana.page);
  const limit = (uploadThroughput: number) =>
    network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
  await network.send("Network.enable");
  await limit(200_000);
  const contract = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(4_000_000, "contrato ")]);
  const files = new Files(ana.page);
  await files.pick(file("contrato.pdf", "application/pdf", contract), file("rascunho.pdf", "application/pdf", "%PDF-1.4 rascunho"));
  await files.chip("rascunho.pdf").getByRole("button", { name: "Remover rascunho.pdf" }).click();
  await ana.page.getByTestId("composer").press("Enter");
  const waits = ana.page.getByTestId("file-waits");
  await expect(waits).toContainText(/Enviando ao servidor: \d+%/, SOON);
  const gone = async () => Number(/(\d+)%/.exec((await waits.textContent()) ?? "")?.[1]);
  await expect.poll(gone, SOON).toBeGreaterThan(10);
  expect(await server.files()).toEqual([]);
  await limit(-1);
  await expect.poll(() => server.files(), SOON).toEqual([sha256(contract)]);
  await expect(waits).toBeHidden();
});

test("an erased file that comes back is deleted again, though the page that erased it is closed", async ({ prepared: server, browserOf }) => {
  const marta = await browserOf("marta");
  await marta.join(server.desk);
  await server.bring(sha256(PNG), PNG);
  await brings(server, "f1", "rui", PNG);
  await marta.open("foto f1");
  await new Files(marta.page).drawn(new Files(marta.page).picture("f1.png"));
  await marta.page.getByTestId("open-details").click();
  await marta.page.getByTestId("erase-chat").click();
  await marta.page.getByTestId("erase-chat-now").click();
  await expect(marta.page.getByText(/Apagado em \d+ registros? no servidor/)).toBeVisible();
  expect(await server.files()).toEqual([]);
  await expect.poll(() => filesKept(marta.page), SOON).toEqual([]);

  // A browser that had not heard of it sends it once more.
  await marta.page.goto("about:blank");
  await server.bring(sha256(PNG), PNG);
  expect(await server.files()).toEqual([sha256(PNG)]);
  await marta.page.goto("./");
  await expect.poll(() => server.files(), SOON).toEqual([]);
});

test("a file that comes after its message appears by itself, and one with other bytes is not shown", async ({
  prepared: server,
  browserOf,
}) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  const other = Buffer.concat([PNG, Buffer.from("2")]);
  await brings(server, "f1", "rui", PNG);
  await ana.open("foto f1");
  const files = new Files(ana.page);
  await expect(files.card("f1.png")).toContainText("ainda não está no servidor");
  await server.bring(sha256(PNG), PNG);
  await files.drawn(files.picture("f1.png"));

  await server.bring(sha256(other), PNG);
  await brings(server, "f2", "rui", other);
  await expect(files.card("f2.png")).toContainText("não é o que foi enviado");
  expect(await filesKept(ana.page)).toEqual([sha256(PNG)]);
});

test("on a server that keeps no files they stay in the browser, and that is said", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  const copy = await server.must("admin", "GET", "desk-files/_design/balcao");
  await server.must("admin", "DELETE", "desk-files");
  await ana.join(server.desk);
  await server.customerWrites("rui", "Tem foto?");
  await ana.open("Tem foto?");
  const files = new Files(ana.page);
  await files.pick(file("vestido.png", "image/png", PNG));
  await ana.page.getByTestId("composer").press("Enter");
  await files.drawn(files.picture("vestido.png"));
  await expect(ana.page.getByTestId("file-waits")).toContainText("O servidor ainda não guarda arquivos");
  await ana.mustBe("synced");

  await server.must("admin", "PUT", "desk-files");
  await server.must("admin", "PUT", "desk-files/_design/balcao", { ...copy, _rev: undefined });
  await ana.page.reload();
  await expect.poll(() => server.files(), SOON).toEqual([sha256(PNG)]);
  await expect(ana.page.getByTestId("file-waits")).toBeHidden();
});
