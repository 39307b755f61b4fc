// Files in messages: sent, shown, refused, kept.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { stored } from "../kept";
import { HOUR, Log, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Details } from "../pages/details";
import { Importing } from "../pages/importing";
import { Files, PDF, PNG, file, sha256, wav } from "../pages/files";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";
import { fullStorage } from "../storage";

const log = () =>
  new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi").contact("davi", "Davi Melo").customer("davi", "Bom dia");

async function openChat(page: Page, journal = log()) {
  await openDesk(page, journal);
  await new Conversation(page).open("Beatriz Rocha");
  return { composer: new Composer(page), conversation: new Conversation(page), files: new Files(page) };
}

/** The files that the journal names, in order. */
async function named(page: Page): Promise<{ text?: string; name: string; mime: string; bytes: number; sha256: string }[]> {
  const events = (await stored(page)) as { text?: string; attachment?: { name: string; mime: string; bytes: number; sha256: string } }[];
  return events.flatMap(({ text, attachment }) => (attachment ? [{ text, ...attachment }] : []));
}

test("files are picked, pasted and dropped, and each is a message, the first with the text", async ({ page }) => {
  const { composer, conversation, files } = await openChat(page);
  await expect(composer.send).toBeDisabled();
  await files.pick(file("foto.png", "image/png", PNG), file("nota.pdf", "application/pdf", PDF));
  await expect(files.chips).toHaveCount(2);
  expect(await files.give("paste", composer.text, file("image.png", "image/png", PNG))).toBe(true);
  await expect(files.chips).toHaveCount(3);
  expect(await files.give("drop", conversation.log, file("lista.txt", "text/plain", "um\ndois"))).toBe(true);
  await expect(files.chips).toHaveCount(4);
  await expect(page.getByTestId("tray")).toContainText("Até 16,0 MB por arquivo");
  await files.chip("image.png").getByRole("button", { name: "Remover image.png" }).click();
  await expect(files.chips).toHaveCount(3);
  await composer.text.fill("Segue a nota");
  await composer.text.press("Enter");
  await expect(files.chips).toHaveCount(0);
  await expect(composer.text).toHaveValue("");
  await files.drawn(files.picture("foto.png"));
  await expect(conversation.bubble("Segue a nota").locator(".file-picture")).toHaveCount(1);
  await expect(files.card("nota.pdf")).toContainText(`PDF · ${PDF.length} B`);
  await expect(files.card("lista.txt")).toContainText("TXT · 7 B");
  const of = (name: string, mime: string, bytes: Buffer, text = "") => ({ text, name, mime, bytes: bytes.length, sha256: sha256(bytes) });
  expect(await named(page)).toEqual([
    of("foto.png", "image/png", PNG, "Segue a nota"),
    of("nota.pdf", "application/pdf", PDF),
    of("lista.txt", "text/plain", Buffer.from("um\ndois")),
  ]);
  // What was sent is there for as long as the desk is.
  await page.reload();
  await files.drawn(files.picture("foto.png"));
  const saved = await files.download(files.card("lista.txt").getByTestId("file-download"));
  expect(saved).toEqual({ name: "lista.txt", bytes: Buffer.from("um\ndois") });
});

test("files wait in the composer while another chat is open, and no note takes them along", async ({ page }) => {
  const { composer, conversation, files } = await openChat(page);
  await files.pick(file("foto.png", "image/png", PNG));
  await conversation.open("Davi Melo");
  await expect(files.chips).toHaveCount(0);
  await conversation.open("Beatriz Rocha");
  await expect(files.chips).toHaveCount(1);
  await composer.mode("Nota interna");
  await expect(files.attach).toBeHidden();
  expect(await files.give("paste", composer.text, file("b.png", "image/png", PNG))).toBe(true);
  await expect(conversation.toast("Notas são só texto")).toHaveCount(1);
  await composer.write("cliente antiga");
  await expect(files.chips).toHaveCount(1);
  expect(await named(page)).toEqual([]);
  await composer.mode("Mensagem");
  await composer.send.click();
  await files.drawn(files.picture("foto.png"));
});

test("what cannot be sent is refused in words, and nothing else is", async ({ page }) => {
  const { conversation, files } = await openChat(page);
  const large = file("filme.mp4", "video/mp4", Buffer.alloc(16_000_001));
  await files.pick(large, file("vazio.txt", "text/plain", ""), file("foto.png", "image/png", PNG));
  await expect(conversation.toast("“filme.mp4” passa de 16,0 MB")).toHaveCount(1);
  await expect(conversation.toast("“vazio.txt” está vazio")).toHaveCount(1);
  await expect(files.chips).toHaveCount(1);
});

test("nothing is shown for what its sender calls it: markup, polyglots and bombs are only handed over", async ({ page }) => {
  const { composer, conversation, files } = await openChat(page);
  const script = "<script>window.ran = ['file']</script>";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=['svg']">${script}</svg>`;
  const gif = Buffer.concat([Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64"), Buffer.from(script)]);
  const bomb = Buffer.from(PNG);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  await files.pick(
    file("desenho.svg", "image/svg+xml", svg),
    file("pagina.html", "text/html", `<!doctype html>${script}`),
    file("foto.png", "image/png", `<html>${script}`),
    file("bomba.png", "image/png", bomb),
    file("duas.html", "text/html", gif),
    file("..\\..\\boleto\u202efdp.exe", "application/pdf", "MZ\u0000"),
  );
  await expect(files.chips).toHaveCount(6);
  await composer.send.click();
  await expect(files.chips).toHaveCount(0);
  // The picture that is a page too is a picture, under its true ending.
  await files.drawn(files.picture("duas.html.gif"));
  for (const name of ["desenho.svg", "pagina.html", "foto.png", "bomba.png", "boletofdp.exe"]) {
    await expect(files.card(name)).toHaveCount(1);
    await expect(files.picture(name)).toHaveCount(0);
    await expect(files.card(name).getByTestId("file-open")).toHaveCount(0);
  }
  await expect(conversation.log.locator("iframe, svg:not(.icon), object, embed")).toHaveCount(0);
  expect((await named(page)).map(({ mime }) => mime)).toEqual([
    ...Array(3).fill("application/octet-stream"),
    "image/png",
    "image/gif",
    "application/octet-stream",
  ]);
  const saved = await files.download(files.card("desenho.svg").getByTestId("file-download"));
  expect(saved).toEqual({ name: "desenho.svg", bytes: Buffer.from(svg) });
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test("a picture opens over the page, larger on request, among the others of its chat", async ({ page }) => {
  const { composer, files } = await openChat(page);
  await files.pick(file("um.png", "image/png", PNG), file("conta.pdf", "application/pdf", PDF), file("dois.png", "image/png", Buffer.concat([PNG, Buffer.from("2")])));
  await expect(files.chips).toHaveCount(3);
  await composer.send.click();
  await files.drawn(files.picture("dois.png"));
  await files.picture("um.png").click();
  await expect(files.viewer.getByRole("heading", { name: "um.png" })).toBeVisible();
  await expect(files.viewer).toContainText("1 de 3");
  const image = files.viewer.locator("img");
  const width = async () => (await image.boundingBox())!.width;
  const before = await width();
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(before);
  await page.keyboard.press("0");
  await expect.poll(width).toBe(before);
  await page.keyboard.press("ArrowRight");
  await expect(files.viewer.getByRole("heading", { name: "conta.pdf" })).toBeVisible();
  await expect(files.viewer.locator("iframe")).toHaveAttribute("src", /^blob:/);
  await files.viewer.getByRole("button", { name: "Próximo" }).click();
  await expect(files.viewer.getByRole("heading", { name: "dois.png" })).toBeVisible();
  const saved = await files.download(files.viewer.getByRole("button", { name: "Baixar dois.png" }));
  expect(saved.name).toBe("dois.png");
  await page.keyboard.press("Escape");
  await expect(files.viewer).toBeHidden();
  await expect(files.picture("um.png")).toBeFocused();
});

test("the arrows go on within a film, and not to the next file", async ({ page }) => {
  const { composer, files } = await openChat(page);
  const film = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d")!;
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: "video/webm" });
    const drawing = setInterval(() => pen.fillRect(0, 0, Math.random() * 100, 100), 20);
    const pieces: Blob[] = [];
    await new Promise<void>((done) => {
      recorder.ondataavailable = ({ data }) => {
        pieces.push(data);
        if (pieces.length === 3) recorder.stop();
      };
      recorder.onstop = () => done();
      recorder.start(300);
    });
    clearInterval(drawing);
    return [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
  });
  await files.pick(file("passeio.webm", "video/webm", Buffer.from(film)), file("foto.png", "image/png", PNG));
  await expect(files.chips).toHaveCount(2);
  await composer.send.click();
  await files.drawn(files.picture("foto.png"));
  await files.picture("foto.png").click();
  await page.keyboard.press("ArrowLeft");
  await expect(files.viewer.getByRole("heading", { name: "passeio.webm" })).toBeVisible();
  const video = files.viewer.locator("video");
  // What the recorder of a browser makes cannot be wound: it has no index.
  await video.evaluate((video: HTMLVideoElement) => {
    Object.defineProperty(video, "currentTime", { get: () => 10, set: (at) => Object.assign(window, { at }) });
  });
  const at = () => page.evaluate(() => (window as unknown as { at: number }).at);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(at).toBe(5);
  await page.keyboard.press("ArrowRight");
  await expect.poll(at).toBe(15);
  await expect(files.viewer.getByRole("heading", { name: "passeio.webm" })).toBeVisible();
  await files.viewer.getByRole("button", { name: "Próximo" }).click();
  await expect(files.viewer.getByRole("heading", { name: "foto.png" })).toBeVisible();
});

/** Twelve seconds of silence as WhatsApp's voice notes have it: Opus in Ogg. */
const VOICE_NOTE = readFileSync("../fixtures/voice-note.opus");

test("a voice note plays in a browser that does not play Ogg", async ({ page }) => {
  await page.addInitScript(() => {
    const { canPlayType } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.canPlayType = function (kind) {
      return kind.startsWith("audio/ogg") ? "" : canPlayType.call(this, kind);
    };
    const { createObjectURL } = URL;
    const kinds: string[] = Object.assign(window, { kinds: [] }).kinds;
    URL.createObjectURL = (of) => {
      if (of instanceof Blob) kinds.push(of.type);
      return createObjectURL(of);
    };
  });
  const { composer, files } = await openChat(page);
  await files.pick(file("PTT-1.opus", "audio/ogg", VOICE_NOTE));
  await expect(files.chips).toHaveCount(1);
  await composer.send.click();
  const sound = page.getByRole("log").getByLabel("Áudio: PTT-1.opus");
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => Math.round(audio.duration))).toBe(12);
  expect(await page.evaluate(() => (window as unknown as { kinds: string[] }).kinds)).toContain("audio/webm");
  await sound.evaluate((audio: HTMLAudioElement) => (audio.currentTime = 11));
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBe(11);
  // What was sent is saved as it was sent.
  expect((await named(page))[0]!.bytes).toBe(VOICE_NOTE.length);
});

test("a desk may take larger files", async ({ page }) => {
  const { files } = await openChat(page, log().desk({ type: "settings_changed", settings: { file_limit_mb: 64 } }));
  await files.pick(file("filme.bin", "application/octet-stream", Buffer.alloc(17_000_000, 1)));
  await expect(files.chip("filme.bin")).toBeVisible();
  await expect(page.getByTestId("tray")).toContainText("Até 64,0 MB por arquivo");
  await new Settings(page).open();
  await page.getByLabel("Tamanho máximo de um arquivo").selectOption("16,0 MB");
  const save = page.getByRole("button", { name: "Salvar", exact: true });
  await save.click();
  await expect(save).toBeHidden();
  await page.goto("");
  await new Conversation(page).open("Beatriz Rocha");
  await files.pick(file("outro.bin", "application/octet-stream", Buffer.alloc(17_000_000, 2)));
  await expect(new Conversation(page).toast("passa de 16,0 MB")).toHaveCount(1);
});

test("a message whose file does not fit is kept, and the file until the tab closes", async ({ page, complaints }) => {
  const { composer, conversation, files } = await openChat(page);
  await files.pick(file("foto.png", "image/png", PNG));
  await composer.text.fill("Segue a foto");
  await expect(files.chips).toHaveCount(1);
  const makeRoom = await fullStorage(page);
  await composer.send.click();
  await expect(conversation.toast("Não há espaço para o arquivo")).toHaveCount(1);
  await complaints.expect(/did not take/);
  await files.drawn(files.picture("foto.png"));
  const unsaved = page.getByTestId("file-unsaved");
  await expect(unsaved).toBeVisible();
  await unsaved.getByRole("button", { name: "Guardar" }).click();
  await expect(conversation.toast("Ainda não há espaço")).toHaveCount(1);
  await makeRoom();
  await conversation.bubble("Segue a foto").getByRole("button", { name: "Tentar de novo" }).click();
  await unsaved.getByRole("button", { name: "Guardar" }).click();
  await expect(unsaved).toHaveCount(0);
  await page.reload();
  await files.drawn(files.picture("foto.png"));
});

test("the simulated customer sends a picture and a sound, and the agent has them", async ({ page }) => {
  const { conversation, files } = await openChat(page);
  const phone = new Phone(page);
  await phone.open();
  const theirs = new Files(page, phone.panel);
  await theirs.pick(file("produto.png", "image/png", PNG), file("voz.wav", "audio/wav", wav()));
  await expect(theirs.chips).toHaveCount(2);
  const text = phone.panel.getByRole("textbox", { name: "Mensagem do cliente" });
  await text.fill("Veio assim");
  await text.press("Enter");
  await expect(theirs.chips).toHaveCount(0);
  const received = conversation.bubble("Veio assim");
  await files.drawn(received.locator(".file-picture"));
  const sound = conversation.log.getByLabel("Áudio: voz.wav");
  await expect.poll(() => sound.evaluate((sound: HTMLAudioElement) => sound.duration)).toBeGreaterThan(0);
});

test("a file that is named and not here is said, and none is looked for under what is no hash", async ({ page }) => {
  const journal = log();
  for (const [name, hash] of [["foto.png", "a".repeat(64)], ["nota.pdf", "../../x"]])
    journal.add({ kind: "customer", id: "bia" }, {
      chat: "bia", type: "message_received", text: "", attachment: { name, mime: name!.endsWith("png") ? "image/png" : "application/pdf", bytes: 9, sha256: hash },
    });
  const { files } = await openChat(page, journal);
  for (const name of ["foto.png", "nota.pdf"]) {
    await expect(files.card(name)).toContainText("O arquivo não está neste navegador");
    await expect(files.card(name).getByRole("button")).toHaveCount(0);
  }
});

test("the details show all files of the chat, and the settings what they take", async ({ page }) => {
  const { composer, files } = await openChat(page);
  await files.pick(file("um.png", "image/png", PNG), file("conta.pdf", "application/pdf", PDF));
  await expect(files.chips).toHaveCount(2);
  await composer.send.click();
  await expect(files.card("conta.pdf")).toHaveCount(1);
  const details = new Details(page);
  await details.open();
  const gallery = details.panel.getByTestId("details-files");
  await expect(gallery.getByRole("heading")).toHaveText("2 arquivos");
  await files.drawn(gallery.getByRole("button", { name: "Foto: um.png" }));
  await gallery.getByRole("button", { name: "Abrir conta.pdf" }).click();
  await expect(files.viewer.getByRole("heading", { name: "conta.pdf" })).toBeVisible();
  await page.keyboard.press("Escape");
  await new Settings(page).open();
  await expect(page.getByTestId("stored-files")).toHaveText(`2 arquivos ocupam ${PNG.length + PDF.length} B neste navegador`);
});

test("old files make room: their messages stay and say so, newer files stay", async ({ page }) => {
  const DAY = 24 * HOUR;
  const { composer, files } = await openChat(page);
  await files.pick(file("velha.png", "image/png", PNG), file("velho.txt", "text/plain", "velho"));
  await expect(files.chips).toHaveCount(2);
  await composer.send.click();
  await expect(files.card("velho.txt")).toHaveCount(1);
  await page.clock.install({ time: Date.now() + 100 * DAY });
  await page.reload();
  await files.drawn(files.picture("velha.png"));
  // The same bytes under another name: they are not old.
  await files.pick(file("outro.txt", "text/plain", "velho"));
  await expect(files.chips).toHaveCount(1);
  await composer.send.click();
  await expect(files.card("outro.txt")).toHaveCount(1);
  await new Settings(page).open();
  await page.getByRole("button", { name: "Remover arquivos antigos…" }).click();
  const dialog = page.getByRole("dialog", { name: "Remover arquivos antigos" });
  await expect(dialog.getByLabel("Mais antigos que")).toHaveValue("1");
  await expect(dialog).toContainText("As mensagens ficam");
  await dialog.getByTestId("remove-files").click();
  await expect(new Conversation(page).toast(`1 arquivo removido: ${PNG.length} B livres`)).toHaveCount(1);
  await expect(page.getByTestId("stored-files")).toHaveText("1 arquivo ocupa 5 B neste navegador");
  await page.goBack();
  await expect(files.card("velha.png")).toContainText("Arquivo removido deste navegador");
  for (const name of ["velho.txt", "outro.txt"]) await expect(files.card(name).getByTestId("file-download")).toHaveCount(1);
});

test("a copy with the files brings them into another browser, each only as what it is", async ({ page, browser, complaints }) => {
  const { composer, files } = await openChat(page);
  await files.pick(file("um.png", "image/png", PNG), file("conta.pdf", "application/pdf", PDF));
  await expect(files.chips).toHaveCount(2);
  await composer.send.click();
  await expect(files.card("conta.pdf")).toHaveCount(1);
  await new Settings(page).open();
  const copy = await files.download(page.getByTestId("export-files"));
  expect(copy.name).toMatch(/^balcao-[0-9-]+\.zip$/);
  // Another archive is not taken for one of ours, and bytes that were changed on the way are not taken.
  const changed = Buffer.from(copy.bytes);
  const place = changed.indexOf(PDF) + 5;
  changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
  const context = await browser.newContext();
  await complaints.watch(context);
  const other = await context.newPage();
  const importing = new Importing(other);
  await importing.open();
  await importing.choose({ name: "fotos.zip", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004 and more") });
  await expect(importing.refusal).toBeVisible();
  await importing.choose({ name: copy.name, mimeType: "application/zip", buffer: changed });
  await importing.confirm.click();
  await expect(other.getByText("1 arquivo recuperado")).toBeVisible();
  await expect(other.getByText("1 arquivo não recuperado")).toBeVisible();
  await other.getByRole("button", { name: "Ver as conversas" }).click();
  await new Conversation(other).open("Beatriz Rocha");
  const theirs = new Files(other);
  await theirs.drawn(theirs.picture("um.png"));
  await expect(theirs.card("conta.pdf")).toContainText("O arquivo não está neste navegador");
  await context.close();
});

/** The hashes of the files whose bytes the browser has. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await result(indexedDB.open("balcao-local"));
    const keys = await result(database.transaction("files").objectStore("files").getAllKeys());
    database.close();
    return keys;
  });

/** Puts bytes that no event names into the browser's storage, as an erasure by another browser leaves them, and a line of the journal. */
async function leave(page: Page, sha256: string, line?: string) {
  await page.evaluate(
    async ([sha256, line]) => {
      const opening = indexedDB.open("balcao-local");
      const database = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
      const writing = database.transaction(["events", "files", "sizes"], "readwrite");
      writing.objectStore("files").put(new Uint8Array([1, 2, 3]), sha256);
      writing.objectStore("sizes").put(3, sha256);
      const last = writing.objectStore("events").openCursor(null, "prev");
      last.onsuccess = () => {
        if (line) writing.objectStore("events").put({ s: Number(last.result?.key ?? 0) + 1, i: ["other"], l: line });
      };
      await new Promise((done) => (writing.oncomplete = done));
      database.close();
    },
    [sha256, line] as const,
  );
}

const nobodys = "0".repeat(64);

for (const unreadable of [false, true]) {
  test(`files that nobody names go with time, ${unreadable ? "but not where a line that cannot be read may name them" : "and no others"}`, async ({ page, complaints }) => {
    const { composer, conversation, files } = await openChat(page);
    await files.pick(file("foto.png", "image/png", PNG));
    await composer.send.click();
    await files.drawn(files.picture("foto.png"));
    await leave(page, nobodys, unreadable ? "not a line of the journal" : undefined);
    await page.clock.install();
    await page.reload();
    await conversation.open("Davi Melo");
    await conversation.open("Beatriz Rocha");
    await files.drawn(files.picture("foto.png"));
    expect(await kept(page)).toEqual([nobodys, sha256(PNG)].sort());
    await page.clock.fastForward("00:30");
    if (unreadable) {
      // Whatever is asked of the storage after the sweep is answered after it.
      await expect(files.picture("foto.png")).toBeVisible();
      await page.clock.fastForward("00:30");
      expect(await kept(page)).toContain(nobodys);
      await complaints.expect(/a stored line could not be read/);
    } else {
      await expect.poll(() => kept(page)).toEqual([sha256(PNG)]);
    }
  });
}

test.describe("a voice", () => {
  /** A microphone that hums. */
  const hum = () => {
    navigator.mediaDevices.getUserMedia = async () => {
      const context = new AudioContext();
      const [tone, out] = [context.createOscillator(), context.createMediaStreamDestination()];
      tone.connect(out);
      tone.start();
      return out.stream;
    };
  };

  test("is recorded, listened to, and sent; or discarded", async ({ page }) => {
    await page.addInitScript(hum);
    const { composer, conversation, files } = await openChat(page);
    const record = page.getByTestId("record");
    await record.click();
    await expect(page.getByTestId("recording")).toContainText("Gravando");
    await page.getByRole("button", { name: "Descartar" }).click();
    await expect(record).toBeVisible();
    await expect(files.chips).toHaveCount(0);
    await record.click();
    await expect(page.getByTestId("recording")).toContainText("0:01");
    await page.getByTestId("recorded").click();
    await expect(files.chips.locator("audio")).toHaveCount(1);
    await record.click();
    await expect(page.getByTestId("recording")).toBeVisible();
    await conversation.open("Davi Melo");
    await expect(conversation.toast("A gravação foi descartada")).toHaveCount(1);
    await conversation.open("Beatriz Rocha");
    await composer.send.click();
    await expect(conversation.log.locator("audio")).toHaveCount(1);
    expect((await named(page))[0]!.mime).toMatch(/^audio\//);
  });

  test("that the browser ends is kept: the microphone was taken away", async ({ page }) => {
    await page.addInitScript(hum);
    await page.addInitScript(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia;
      mediaDevices.getUserMedia = async (wanted) => Object.assign(window, { heard: await ask(wanted) }).heard;
    });
    const { files } = await openChat(page);
    await page.getByTestId("record").click();
    await expect(page.getByTestId("recording")).toContainText("0:01");
    await page.evaluate(() => (window as unknown as { heard: MediaStream }).heard.getTracks().forEach((track) => track.stop()));
    await expect(files.chips.locator("audio")).toHaveCount(1);
    await expect(page.getByTestId("record")).toBeEnabled();
  });

  test("can be ended while a note is written, has the focus, and ends by the clock", async ({ page }) => {
    await page.addInitScript(hum);
    await page.addInitScript(() => {
      const { start } = MediaRecorder.prototype;
      MediaRecorder.prototype.start = function (...of) {
        this.addEventListener("dataavailable", () => Object.assign(window, { heard: true }));
        Object.assign(window, { heard: false });
        start.apply(this, of);
      };
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: boolean }).heard);
    await page.clock.install();
    const { composer, files } = await openChat(page);
    await page.getByTestId("record").press("Enter");
    const done = page.getByTestId("recorded");
    await expect(done).toBeFocused();
    await composer.mode("Nota interna");
    await expect(done).toBeVisible();
    await done.press("Enter");
    await expect(files.chips.locator("audio")).toHaveCount(1);
    await expect(page.getByTestId("record")).toBeHidden();

    await composer.mode("Mensagem");
    await page.getByTestId("record").press("Enter");
    await expect(done).toBeFocused();
    await expect.poll(heard).toBe(true);
    // The computer slept: no tick came.
    await page.clock.fastForward("15:01");
    await expect(files.chips.locator("audio")).toHaveCount(2);
    await expect(page.getByTestId("record")).toBeVisible();
    await page.getByTestId("record").press("Enter");
    await page.getByRole("button", { name: "Descartar" }).press("Enter");
    await expect(page.getByTestId("record")).toBeFocused();
  });

  test("is not recorded where the microphone is refused, and that is said", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    const { conversation } = await openChat(page);
    await page.getByTestId("record").click();
    await expect(conversation.toast("O navegador não deixou usar o microfone")).toHaveCount(1);
    await expect(page.getByTestId("record")).toBeEnabled();
  });
});
