import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { expectInWindow, overlaps } from "../geometry";
import { HOUR, Log, openDesk } from "../log";
import { Inbox } from "../pages/inbox";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("on a phone one pane is seen at a time, and nothing is wider than the screen", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect(inbox.rows.first()).toBeVisible();
  await expect(page.getByTestId("composer")).toBeHidden();
  expect(await overflow()).toBeLessThanOrEqual(0);

  await inbox.rows.first().tap();
  await expect(page.getByTestId("composer")).toBeVisible();
  await expect(inbox.list).toBeHidden();
  expect(await overflow()).toBeLessThanOrEqual(0);

  await page.getByRole("button", { name: "Voltar" }).tap();
  await expect(inbox.list).toBeVisible();
  await expect(page.getByTestId("composer")).toBeHidden();
});

test("on a phone all screens and menus can be reached", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  const rail = page.getByRole("navigation", { name: "Navegação" });
  const more = rail.getByRole("button", { name: "Mais" });
  for (const name of ["Painel", "Relatórios", "Clientes", "Campanhas", "Chatbot", "Importar", "Ajustes"]) {
    const link = rail.getByRole("link", { name });
    if (!(await link.isVisible())) await more.tap();
    await link.tap();
    await expect(page.getByRole("heading", { name: new RegExp(name), level: 1 })).toBeVisible();
    await expect(more).toHaveAttribute("aria-expanded", "false");
  }
  await rail.getByRole("link", { name: "Conversas" }).tap();
  await expect(inbox.active).toBeVisible();
  await more.tap();
  await expectAccessible(page);
  await rail.getByRole("button", { name: "Aparência e idioma" }).tap();
  await page.getByRole("menuitemradio", { name: "Escuro" }).tap();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(rail.getByTestId("connection")).toHaveAttribute("data-state", "local");
});

test("on a phone a chat's head keeps its parts apart", async ({ page }) => {
  const log = new Log(50 * HOUR)
    .contact("c1", "Maria Aparecida dos Santos", "+55 11 90234-3681")
    .customer("c1", "Bom dia!")
    .agent("c1", { type: "assigned", agent: "ana" })
    .agent("c1", { type: "tags_changed", add: ["orçamento", "entrega"], remove: [] });
  await openDesk(page, log);
  await page.getByTestId("chat-row").first().tap();
  const boxes = await Promise.all(
    [page.getByTestId("status-menu"), page.locator(".wait-open"), page.getByTestId("responsible-menu")].map((part) =>
      part.boundingBox(),
    ),
  );
  boxes.slice(1).forEach((box, i) => expect(box!.x).toBeGreaterThanOrEqual(boxes[i]!.x + boxes[i]!.width));
});

test("on a phone all that a chat's head says is on the screen, a wait with a time too", async ({ page }) => {
  const until = new Date(Date.now() + 26 * HOUR).toISOString();
  const log = new Log(50 * HOUR)
    .contact("c1", "Maria Aparecida dos Santos", "+55 11 90234-3681")
    .customer("c1", "Bom dia!")
    .agent("c1", { type: "assigned", agent: "ana" })
    .agent("c1", { type: "status_set", status: "waiting", reason: "customer", until })
    .agent("c1", { type: "tags_changed", add: ["orçamento"], remove: [] });
  await openDesk(page, log);
  await page.getByTestId("chat-row").first().tap();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 700 });
    const parts = page.locator(".conversation-bar").locator(".status-trigger, .wait-for, .responsible-trigger, .tag-trigger");
    expect(await parts.count()).toBeGreaterThanOrEqual(3);
    for (const part of await parts.all()) {
      const box = (await part.boundingBox())!;
      expect(box.x + box.width, await part.innerText()).toBeLessThanOrEqual(width);
    }
  }
});

test("on a phone what is due in a chat does not touch the buttons beside it", async ({ page }) => {
  const targets = [{ measure: "first_response", within_minutes: 15, business: false }];
  const log = new Log(50 * HOUR)
    .desk({ type: "settings_changed", settings: { targets } })
    .contact("c1", "Maria Aparecida dos Santos", "+55 11 90234-3681")
    .customer("c1", "Bom dia!");
  await openDesk(page, log);
  await page.getByTestId("chat-row").first().tap();
  const due = page.locator(".conversation-reach").getByTestId("row-due");
  await expect(due).toBeVisible();
  const [left, right] = [(await due.boundingBox())!, (await page.getByTestId("favourite").boundingBox())!];
  expect(left.x + left.width).toBeLessThanOrEqual(right.x);
});

test("on a phone a menu that is wider than the room beside its button moves into the window", async ({ page }) => {
  await new Inbox(page).openDemo("&screen=chatbot");
  await page.getByRole("button", { name: "Adicionar regra" }).tap();
  await expectInWindow(page.getByRole("menu", { name: "Adicionar regra" }));
});

test("on a phone no words of the drawing of statuses lie on others", async ({ page }) => {
  await new Inbox(page).openDemo("&screen=settings&section=behaviour");
  const words = page.getByTestId("machine").locator(".machine-edge, .machine-node");
  await expect(words.first()).toBeVisible();
  expect(await overlaps(words)).toEqual([]);
});
