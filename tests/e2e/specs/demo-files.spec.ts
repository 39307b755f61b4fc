// What messages of the demo bring: pictures, a voice note, a document; and customers' cards, quotes, reasons for ending.
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { stored } from "../kept";
import { Conversation } from "../pages/conversation";
import { Desk } from "../pages/desk";
import { Details } from "../pages/details";
import { Files } from "../pages/files";
import { filesKept } from "../storage";

interface Said {
  type: string;
  chat?: string;
  at: string;
  attachment?: { name: string; mime: string; sha256: string };
  reply_to?: string;
  contact?: { fields?: object };
  end_reason?: string;
}

/** Opens the demo; returns what was said in it. */
async function demo(page: Page): Promise<Said[]> {
  await new Desk(page).open("?demo");
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  return (await stored(page, "demo")) as unknown as Said[];
}

const chatWith = (said: Said[], ...kinds: string[]) => {
  const has = (chat: string, mime: string) => said.some((event) => event.chat === chat && event.attachment?.mime === mime);
  const found = said.findLast(({ chat }) => chat && kinds.every((mime) => has(chat, mime)));
  expect(found, `a chat with ${kinds.join(" and ")}`).toBeTruthy();
  return found!.chat!;
};

test("pictures, a voice note and a document of the demo are seen and heard", async ({ page }) => {
  const said = await demo(page);
  expect(await filesKept(page, "demo"), "nothing is drawn before somebody looks").toEqual([]);
  await page.goto(`?demo&chat=${chatWith(said, "image/png", "audio/wav")}`);
  const files = new Files(page);
  await files.drawn(files.picture("IMG_4128.png").first());
  const voice = new Conversation(page).log.locator("audio").first();
  await expect.poll(() => voice.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(2);
  const details = new Details(page);
  await details.open();
  await expect(details.panel.getByTestId("details-files").locator(".gallery-pictures img")).not.toHaveCount(0);
  await expect.poll(async () => (await filesKept(page, "demo")).length).toBe(4);

  await page.goto(`?demo&chat=${chatWith(said, "application/pdf")}`);
  const saved = await files.download(files.card("NF-e.pdf").first().getByTestId("file-download"));
  expect(saved.name).toBe("NF-e.pdf");
  expect(saved.bytes.subarray(0, 5).toString()).toBe("%PDF-");

  await page.goto("?demo&screen=settings");
  await expect(page.getByTestId("stored-files")).toContainText("4");
});

test("the demo has quotes, cards with fields and a note, and reasons for ending that nobody is asked for", async ({ page }) => {
  const said = await demo(page);
  const quote = said.findLast(({ reply_to }) => reply_to);
  await page.goto(`?demo&chat=${quote?.chat}`);
  await expect(new Conversation(page).log.getByTestId("quoted").first()).toBeVisible();
  const card = said.findLast(({ contact }) => contact?.fields);
  await page.goto(`?demo&chat=${card?.chat}`);
  const details = new Details(page);
  await details.open();
  await expect(details.panel).toContainText("Tipo de cliente");
  await expect(details.panel).toContainText("Cliente desde");
  await expect(details.panel).toContainText("Prefere ser avisado por aqui");
  const ended = said.findLast(({ end_reason }) => end_reason === "exchanged");
  await page.goto(`?demo&chat=${ended?.chat}`);
  await page.getByTestId("open-history").click();
  await expect(page.getByTestId("history-drawer")).toContainText("Troca ou garantia");
});
