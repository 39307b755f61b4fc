import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** A file as a person has it. */
export interface Made {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const file = (name: string, mimeType: string, content: string | Buffer): Made => ({ name, mimeType, buffer: Buffer.from(content) });

/** A picture of one red point. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

/** A page of paper that says something. */
export const PDF = (() => {
  const text = "BT /F1 24 Tf 20 100 Td (Nota fiscal) Tj ET";
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let whole = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = whole.length;
    whole += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, "0");
  });
  const rows = places.map((place) => `${place} 00000 n \n`).join("");
  return Buffer.from(`${whole}xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${whole.length}\n%%EOF\n`);
})();

/** A tenth of a second of silence. */
export function wav(): Buffer {
  const samples = 800;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write("WAVEfmt ", 8);
  [16, 0x00010001, 8000, 8000, 0x00080001].forEach((value, at) => head.writeUInt32LE(value, 16 + 4 * at));
  head.write("data", 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** Files in the composer, in messages, and over the page. */
export class Files {
  readonly chips: Locator;
  readonly viewer: Locator;
  readonly attach: Locator;

  constructor(
    readonly page: Page,
    readonly within: Locator = page.locator("section.conversation"),
  ) {
    this.chips = within.getByRole("list", { name: "Arquivos a enviar" }).getByRole("listitem");
    this.viewer = page.getByTestId("file-viewer");
    this.attach = within.getByTestId("attach");
  }

  async pick(...files: Made[]) {
    await this.within.getByTestId("attach-file").setInputFiles(files);
  }

  /** Pastes or drops a file onto something. Returns true where the page takes it. */
  give(how: "paste" | "drop", target: Locator, { name, mimeType, buffer }: Made): Promise<boolean> {
    return target.evaluate(
      (target, { how, name, mimeType, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
        const common = { bubbles: true, cancelable: true };
        const event =
          how === "paste" ? new ClipboardEvent("paste", { clipboardData: data, ...common }) : new DragEvent("drop", { dataTransfer: data, ...common });
        return !target.dispatchEvent(event);
      },
      { how, name, mimeType, bytes: [...buffer] },
    );
  }

  chip(name: string): Locator {
    return this.chips.filter({ hasText: name });
  }

  /** A file in a message, as a card. */
  card(name: string): Locator {
    return this.page.locator(".bubble:not([data-sending]) .file").filter({ hasText: name });
  }

  picture(name: string): Locator {
    return this.page.getByRole("button", { name: `Foto: ${name}` });
  }

  /** Waits until a picture is drawn. */
  async drawn(picture: Locator) {
    const width = () => picture.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width).toBeGreaterThan(0);
  }

  /** Downloads by a button; returns the name and the bytes. */
  async download(button: Locator): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
