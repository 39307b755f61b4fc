import { expect, test } from "../fixtures";
import { cut } from "../geometry";
import { HOUR, Log } from "../log";
import { openDesk } from "../log";
import { manyChats } from "../pages/campaigns";

// Narrower than a list, a chat and a drawer.
test.use({ viewport: { width: 1024, height: 768 } });

test("what is read about a chat stands beside it: the list makes room", async ({ page }) => {
  await openDesk(page, { events: manyChats(3, { 0: "open", 1: "open", 2: "open" }) });
  await page.getByTestId("chat-row").first().click();
  const composer = page.getByTestId("composer");
  await composer.fill("Já vejo");
  for (const what of ["history", "details"]) {
    await page.getByTestId(`open-${what}`).click();
    const drawer = page.getByTestId(`${what}-drawer`);
    await expect(drawer).toBeVisible();
    await expect(page.getByTestId("chat-list")).toBeHidden();
    const [chat, beside] = [(await composer.boundingBox())!, (await drawer.boundingBox())!];
    expect(chat.x + chat.width).toBeLessThanOrEqual(beside.x);
    // One goes on writing.
    await composer.press("End");
    await composer.pressSequentially(".");
    await drawer.getByRole("button", { name: "Fechar" }).first().click();
    await expect(page.getByTestId("chat-list")).toBeVisible();
  }
  await expect(composer).toHaveValue("Já vejo..");
});

test("beside a drawer the head of a chat wraps, and no hint of the composer is cut", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const log = new Log(5 * HOUR)
    .contact("c1", "Ana Paula Carvalho", "+55 11 90234-3681")
    .customer("c1", "Bom dia!")
    .agent("c1", { type: "assigned", agent: "caio" })
    .agent("c1", { type: "tags_changed", add: ["orçamento"], remove: [] })
    .agent("c1", { type: "status_set", status: "waiting", reason: "customer", until: new Date(Date.now() + 50 * HOUR).toISOString() });
  await openDesk(page, log);
  await page.getByTestId("chat-row").first().click();
  for (const what of ["history", "details"]) {
    await page.getByTestId(`open-${what}`).click();
    await expect(page.getByTestId(`${what}-drawer`)).toBeVisible();
    const bar = page.locator(".conversation-bar");
    await expect(bar.getByTestId("responsible-menu")).toContainText("Caio Lima");
    expect(await cut(bar.locator(".truncate"))).toEqual([]);
    // What has no room is left out as a whole.
    const partly = await page.locator(".composer-hints").evaluate((hints) => {
      const box = hints.getBoundingClientRect();
      const all = [...hints.children].map((hint) => ({ words: hint.textContent, at: hint.getBoundingClientRect() }));
      return all.filter(({ at }) => at.top < box.bottom - 2 && (at.right > box.right + 1 || at.bottom > box.bottom + 1)).map(({ words }) => words);
    });
    expect(partly).toEqual([]);
  }
});
