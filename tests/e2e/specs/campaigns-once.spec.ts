import { expect, test } from "../fixtures";
import { Campaigns, manyChats, sentPerChat } from "../pages/campaigns";
import { Desk } from "../pages/desk";
import { Importing } from "../pages/importing";
import { Settings } from "../pages/settings";
import type { Page } from "@playwright/test";

const MANY = 400;

async function openWith(page: Page, events: object[]) {
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseJournal(events);
  await importing.take();
  await importing.seeChats();
  await page.getByTestId("tab-active").waitFor();
  await new Desk(page).sit("Ana Souza");
}

async function expectEachOnce(page: Page, many = MANY) {
  const settings = new Settings(page);
  await settings.open();
  const sent = sentPerChat(await settings.exportJournal());
  expect(sent.size).toBe(many);
  expect([...sent.values()].every((many) => many === 1)).toBe(true);
  await expect(page.getByText(/dois conteúdos/)).toHaveCount(0);
}

for (const locks of [true, false]) {
  test(`two tabs write to each chat once, ${locks ? "with" : "without"} the browser's locks`, async ({ page, context }) => {
    if (!locks) {
      await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
    }
    await openWith(page, manyChats(MANY));
    const second = await context.newPage();
    const there = new Campaigns(second);
    await there.open();
    const campaigns = new Campaigns(page);
    await campaigns.open();
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
  // So many that it is still going when somebody pauses it.
  const many = 1500;
  await openWith(page, manyChats(many));
  const campaigns = new Campaigns(page);
  await campaigns.open();
  await campaigns.begin("Todos", "Oi!");
  await expect(campaigns.count).toContainText("1.500 conversas recebem");
  // The tab that writes is another one: this one only stops it.
  const writer = await context.newPage();
  await new Campaigns(writer).open();
  await campaigns.sendNow();
  await page.getByRole("button", { name: "Pausar" }).click();
  await expect(campaigns.stage).toHaveAttribute("data-stage", /paused|finished/);
  if ((await campaigns.stage.getAttribute("data-stage")) === "paused") {
    const sent = campaigns.figure("sent");
    await expect(sent).toBeVisible();
    const settled = async () => Number(await sent.getAttribute("data-value"));
    const first = await settled();
    await page.reload();
    await campaigns.expectStage("paused");
    expect(await settled()).toBeGreaterThanOrEqual(first);
    await page.getByRole("button", { name: "Continuar" }).click();
  }
  await campaigns.expectStage("finished");
  await campaigns.expectFigures({ sent: many, "to-go": 0 });
  await expectEachOnce(page, many);
});

test("a browser killed in the middle goes on, and each chat gets one message", async ({ device }) => {
  test.setTimeout(180_000);
  let context = await device.start();
  let page = context.pages()[0] ?? (await context.newPage());
  await openWith(page, manyChats(MANY));
  let campaigns = new Campaigns(page);
  await campaigns.open();
  await campaigns.begin("Todos", "Oi, {contact}!");
  await campaigns.expectCount(MANY);
  await campaigns.sendNow();
  await expect(page.getByTestId("campaign-progress").or(campaigns.figure("sent")).first()).toBeVisible();
  await device.kill();
  context = await device.start();
  page = context.pages()[0] ?? (await context.newPage());
  campaigns = new Campaigns(page);
  await campaigns.open();
  await expect(campaigns.row("Todos")).toHaveAttribute("data-stage", "finished", { timeout: 30_000 });
  await expectEachOnce(page);
});
