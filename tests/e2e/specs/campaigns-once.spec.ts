import { expect, test } from "../fixtures";
import { openDesk } from "../log";
import { Campaigns, manyChats, sentPerChat } from "../pages/campaigns";
import { Settings } from "../pages/settings";
import type { Page } from "@playwright/test";
import { SlowStorage } from "../storage";

const MANY = 400;
const CAMPAIGNS = "?screen=campaigns";

async function expectEachOnce(page: Page) {
  const settings = new Settings(page);
  await settings.open();
  const sent = sentPerChat(await settings.exportJournal());
  expect(sent.size).toBe(MANY);
  expect([...sent.values()].every((many) => many === 1)).toBe(true);
  await expect(page.getByText(/dois conteúdos/)).toHaveCount(0);
}

for (const locks of [true, false]) {
  test(`two tabs write to each chat once, ${locks ? "with" : "without"} the browser's locks`, async ({ page, context }) => {
    if (!locks) {
      await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
    }
    await openDesk(page, { events: manyChats(MANY) }, CAMPAIGNS);
    const second = await context.newPage();
    const there = new Campaigns(second);
    await there.open();
    const campaigns = new Campaigns(page);
    await campaigns.begin("Todos", "Oi, {contact}!");
    await campaigns.expectCount(MANY);
    await campaigns.sendNow();
    await campaigns.expectStage("finished");
    await campaigns.expectFigures({ sent: MANY });
    await expect(there.row("Todos")).toHaveAttribute("data-stage", "finished", { timeout: 20_000 });
    await expectEachOnce(second);
  });
}

test("a pause stops it in every tab, and it goes on where it was", async ({ page, context }) => {
  await openDesk(page, { events: manyChats(MANY) }, CAMPAIGNS);
  const campaigns = new Campaigns(page);
  await campaigns.begin("Todos", "Oi!");
  await campaigns.expectCount(MANY);
  const second = await context.newPage();
  await new Campaigns(second).open();
  // Whichever tab writes is in its first batch until there is a pause: what passes here is that it begins.
  const storages = [await SlowStorage.of(page, 1), await SlowStorage.of(second)];
  const held = async () => (await Promise.all(storages.map((storage) => storage.held()))).reduce((sum, held) => sum + held);
  await campaigns.sendNow();
  await expect.poll(held).toBe(1);
  await page.getByRole("button", { name: "Pausar" }).click();
  for (const storage of storages) await storage.letGo();
  await campaigns.expectStage("paused");

  const sent = async () => Number(await campaigns.figure("sent").getAttribute("data-value"));
  await expect.poll(sent).toBeGreaterThan(0);
  const first = await sent();
  expect(first).toBeLessThan(MANY);
  await page.reload();
  await campaigns.expectStage("paused");
  await expect.poll(sent).toBe(first);
  await page.getByRole("button", { name: "Continuar" }).click();
  await campaigns.expectStage("finished");
  await campaigns.expectFigures({ sent: MANY, "to-go": 0 });
  await expectEachOnce(page);
});

test("a browser killed in the middle goes on, and each chat gets one message", async ({ device }) => {
  test.setTimeout(180_000);
  let context = await device.start();
  let page = context.pages()[0] ?? (await context.newPage());
  await openDesk(page, { events: manyChats(MANY) }, CAMPAIGNS);
  let campaigns = new Campaigns(page);
  await campaigns.begin("Todos", "Oi, {contact}!");
  await campaigns.expectCount(MANY);
  // It has begun and written some; what comes next is on its way.
  const storage = await SlowStorage.of(page, 2);
  await campaigns.sendNow();
  await expect.poll(() => storage.held()).toBe(1);
  await device.kill();
  context = await device.start();
  page = context.pages()[0] ?? (await context.newPage());
  campaigns = new Campaigns(page);
  await campaigns.open();
  await expect(campaigns.row("Todos")).toHaveAttribute("data-stage", "finished", { timeout: 30_000 });
  await expectEachOnce(page);
});
