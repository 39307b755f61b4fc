import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { manyChats } from "../pages/campaigns";
import { Chatbot } from "../pages/chatbot";
import { Desk } from "../pages/desk";
import { Inbox } from "../pages/inbox";
import { SCREENS, visit } from "../screens";

const focused = "document.activeElement.tagName";

test("a new campaign begins in its name", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza", "?screen=campaigns");
  await page.getByRole("button", { name: "Nova campanha" }).click();
  await expect(page.getByLabel("Nome da campanha")).toBeFocused();
});

test("leaving TV mode by Esc leads back to its button", async ({ page }) => {
  await openDesk(page, { events: manyChats(3) }, "?screen=panel");
  await page.getByTestId("panel-wall").click();
  await expect(page.getByTestId("panel-leave")).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("panel-wall")).toBeFocused();
});

test("a chat that is moved by keys keeps the focus, however long its new column is", async ({ page }) => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [at, at < 58 ? "in_service" : "open"] as const));
  await openDesk(page, { events: manyChats(60, many) }, "?screen=panel");
  const open = page.locator(".panel-column").filter({ has: page.locator("h2", { hasText: "Aberto" }) });
  const card = open.getByTestId("panel-card").first();
  const chat = await card.getAttribute("data-card");
  await open.getByRole("option").first().focus();
  await page.keyboard.press("Control+ArrowRight");
  const moved = page.getByRole("option").filter({ has: page.locator(`[data-card="${chat}"]`) });
  await expect(moved).toBeFocused();
  await page.keyboard.press("Control+ArrowRight");
  await expect(moved).toBeFocused();
});

test("saving a draft does not drop the focus", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza", "?screen=settings");
  await page.getByLabel("Nome deste balcão").fill("Loja do Porto");
  const bar = page.getByTestId("draft");
  // A name changes nothing that could be tried on the past.
  await expect(bar.getByRole("button", { name: "Simular" })).toHaveCount(0);
  await bar.getByRole("button", { name: "Salvar" }).click();
  await expect(bar).toHaveCount(0);
  await expect.poll(() => page.evaluate(focused)).not.toBe("BODY");
});

test("the first stop of the Tab key leads to the chats", async ({ page }) => {
  await openDesk(page, { events: manyChats(3) });
  await expect(page.getByTestId("tab-archived")).toBeVisible();
  await page.getByTestId("tab-archived").click();
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  await page.evaluate("document.activeElement.blur()");
  await page.getByTestId("skip").focus();
  await expect(page.getByTestId("skip")).toHaveText("Ir para as conversas");
  await page.keyboard.press("Enter");
  await expect(page.locator(".inbox-list [role=option]").first()).toBeFocused();
});

test("on every screen the first stop of the Tab key leads past what all screens have", async ({ page }) => {
  await new Inbox(page).openDemo();
  for (const screen of SCREENS.filter(({ at, then }) => at && !then)) {
    await visit(page, screen);
    // The first of the page, and nothing jumps the queue.
    const stops = "a[href], button, input, select, textarea, [tabindex='0']";
    expect(await page.locator(stops).first().getAttribute("data-testid"), screen.name).toBe("skip");
    expect(await page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])").count(), screen.name).toBe(0);
    await page.getByTestId("skip").focus();
    await page.keyboard.press("Enter");
    const within = "document.activeElement !== document.body && document.querySelector('main').contains(document.activeElement)";
    expect(await page.evaluate(within), screen.name).toBe(true);
  }
});

test("a rule that was edited or made leaves the focus at it, and saving does not drop it", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza", "?screen=chatbot");
  const bot = new Chatbot(page);
  await bot.add("“Obrigado” não reabre");
  const kept = async () => expect.poll(() => page.evaluate(focused)).not.toBe("BODY");
  await bot.editor.getByRole("button", { name: "Pronto" }).press("Enter");
  await expect(bot.editor).toBeHidden();
  await kept();
  await bot.edit("Agradecimento não reabre");
  await bot.editor.getByLabel("Nome", { exact: true }).fill("Obrigado");
  await bot.editor.getByRole("button", { name: "Pronto" }).press("Enter");
  await expect(bot.editor).toBeHidden();
  await kept();
  await bot.bar.getByRole("button", { name: "Simular" }).press("Enter");
  await page.getByRole("button", { name: "Aplicar daqui em diante" }).press("Enter");
  await expect(bot.bar).toBeHidden();
  await kept();
});

test("a number of the targets keeps the focus while figures are made anew", async ({ page }) => {
  const targets = [{ measure: "first_response", within_minutes: 15, business: false }];
  const log = new Log(30 * HOUR).desk({ type: "settings_changed", settings: { targets } }).contact("c1", "Maria").customer("c1", "Bom dia!");
  await openDesk(page, log, "?screen=reports");
  const missed = page.getByTestId("report-targets").getByRole("button").first();
  await expect(missed).toHaveText("1");
  await missed.focus();
  const other = await page.context().newPage();
  await other.goto(page.url().replace(/\?.*/, "?chat=c1"));
  await other.getByTestId("composer").fill("Bom dia, Maria!");
  await other.keyboard.press("Enter");
  await expect(page.locator('[data-figure="messages"]')).toHaveAttribute("data-value", "1");
  await expect(missed).toBeFocused();
});
