// Files that are pasted or dropped where nothing takes them.
import { writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Files } from "../pages/files";
import { Importing } from "../pages/importing";
import { Welcome } from "../pages/welcome";

const REFUSAL = "Para enviar um arquivo, abra uma conversa";

/** Pastes a picture, with text or without. Returns whether the field is left to take what was pasted. */
function paste(target: Locator, text?: string): Promise<boolean> {
  return target.evaluate((target, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["…"], "image.png", { type: "image/png" }));
    if (text) clipboardData.setData("text/plain", text);
    return target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Drops a file of the disk, as a person does. */
async function drop(page: Page, target: Locator, path: string) {
  const box = (await target.boundingBox())!;
  const devtools = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, x, y, data: { items: [], files: [path], dragOperationsMask: 1 } });
}

test.describe("on a desk", () => {
  test.beforeEach(async ({ page }) => {
    await openDesk(page, new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi"));
    await new Conversation(page).open("Beatriz Rocha");
    await new Composer(page).text.fill("Olá");
  });

  test("what is pasted outside of a chat is refused in words, and a copied table is text", async ({ page }) => {
    const [composer, conversation, files] = [new Composer(page), new Conversation(page), new Files(page)];
    expect(await paste(composer.text, "uma tabela")).toBe(true);
    await expect(files.chips).toHaveCount(0);
    expect(await paste(page.locator("body"))).toBe(false);
    await expect(conversation.toast(REFUSAL)).toHaveCount(1);
    await expect(files.chips).toHaveCount(0);
    await expect(composer.text).toHaveValue("Olá");
  });

  test("a file that is dropped on a chat is attached, one beside it is refused, and the page stays", async ({ page }, info) => {
    const file = info.outputPath("foto.png");
    await writeFile(file, "…");
    const [composer, conversation, files] = [new Composer(page), new Conversation(page), new Files(page)];
    await drop(page, page.getByTestId("search"), file);
    await expect(conversation.toast(REFUSAL)).toHaveCount(1);
    await expect(files.chips).toHaveCount(0);
    await drop(page, composer.text, file);
    await expect(files.chips).toHaveCount(1);
    await drop(page, conversation.log, file);
    await expect(files.chips).toHaveCount(2);
    await expect(composer.text).toHaveValue("Olá");
  });
});

test("a file that is dropped where one is asked for is taken", async ({ page }, info) => {
  const file = info.outputPath("diario.jsonl");
  const log = new Log(HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi");
  await writeFile(file, log.events.map((event) => JSON.stringify(event) + "\n").join(""));
  const importing = new Importing(page);
  await importing.open();
  await drop(page, page.locator(".import-drop"), file);
  await expect(importing.confirm).toBeVisible();
  await expect(page.getByText(REFUSAL)).toHaveCount(0);
  // On the first visit too, wherever it falls.
  await new Welcome(page).open();
  await drop(page, page.getByRole("heading", { level: 1 }), file);
  await expect(importing.confirm).toBeVisible();
});
