import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { cut } from "../geometry";
import { HOUR, Log, openDesk } from "../log";
import { Desk } from "../pages/desk";
import { Inbox } from "../pages/inbox";
import { Board } from "../pages/board";

test.describe("on a wall", () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test("the panel stands alone, large, and Esc brings the rest back", async ({ page }) => {
    const board = new Board(page);
    await new Inbox(page).openDemo("&screen=panel");
    const size = () => board.cards("open").first().locator("[data-part=name]").evaluate((name) => parseFloat(getComputedStyle(name).fontSize));
    const before = await size();
    await page.getByTestId("panel-wall").click();
    await expect(page).toHaveURL(/wall/);
    await expect(page.getByRole("navigation")).toBeHidden();
    await expect(page.getByTestId("filter")).toHaveCount(0);
    expect(await size()).toBeGreaterThan(1.4 * before);
    // From five metres: letters of 32 px, figures of 96 px, and none of them cut.
    const small = await board.main.evaluate((panel) => {
      const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement!;
        const box = element.getBoundingClientRect();
        const drawn = element.checkVisibility() && box.width > 2 && !element.closest(".visually-hidden, .avatar");
        const size = parseFloat(getComputedStyle(element).fontSize);
        if (drawn && texts.currentNode.textContent!.trim() && size < 32) found.push(`${texts.currentNode.textContent} ${size}`);
      }
      return found;
    });
    expect(small).toEqual([]);
    const figures = board.main.locator(".counter-value, .counter-statuses li:visible b, .counter:not(.counter-due) > .counter-pair b");
    await expect(figures).toHaveCount(6);
    for (const figure of await figures.all()) {
      expect(await figure.evaluate((it) => parseFloat(getComputedStyle(it).fontSize))).toBeGreaterThanOrEqual(96);
      expect(await figure.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
    }
    for (const name of await board.main.locator(".counter-statuses li:visible .counter-name").all()) {
      expect(await name.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
    }
    // What is large does not overflow its card.
    await expect.poll(() => board.cards("open").first().evaluate((card) => card.scrollHeight - card.clientHeight)).toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/wall/);
    await expect(page.getByRole("navigation")).toBeVisible();
    await page.keyboard.press("f");
    await expect(page).toHaveURL(/wall/);
    await page.reload();
    await expect(page.getByRole("navigation")).toBeHidden();
    await page.getByTestId("panel-leave").click();
    await expect(page.getByRole("navigation")).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("one column fills the width, and the strip leads to the others", async ({ page }) => {
    const board = new Board(page);
    await page.goto("?demo&screen=panel");
    await expect(board.column("open")).toBeInViewport({ ratio: 0.2, timeout: 30_000 });
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Em atendimento: \d+$/ }).click();
    await expect(board.column("in_service")).toBeInViewport({ ratio: 0.2 });
    await expect(board.column("open")).not.toBeInViewport();
    await expect(page.getByRole("button", { name: /^Em atendimento: \d+$/ })).toHaveAttribute("aria-current", "true");
  });
});

test("an empty desk says what to do", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza");
  await page.getByRole("link", { name: "Painel", exact: true }).click();
  await expect(page.getByTestId("panel")).toContainText("Nenhuma conversa ainda");
});

test("on a screen of 1440 px no figure of the wall is cut, and the way out lies on none", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await new Inbox(page).openDemo("&screen=panel");
  await page.getByTestId("panel-wall").click();
  const board = new Board(page);
  const figures = board.main.locator(".counter-value, .counter-pair b, .counter-statuses b, .counter-statuses .counter-name");
  await expect(figures.first()).toBeVisible();
  expect(await cut(figures)).toEqual([]);
  const leave = (await page.getByTestId("panel-leave").boundingBox())!;
  const under = await page.locator(".counter-more, .counter-name, .counter b").evaluateAll((all, leave) => {
    const on = (it: Element) => {
      const words = document.createRange();
      words.selectNodeContents(it);
      const box = words.getBoundingClientRect();
      return box.right > leave.x && box.left < leave.x + leave.width && box.bottom > leave.y && box.top < leave.y + leave.height;
    };
    return all.filter((it) => it.checkVisibility() && on(it)).map((it) => it.textContent);
  }, leave);
  expect(under).toEqual([]);
});

for (const [where, width, query] of [["on a phone", 390, ""], ["on a wall", 1440, "&wall"]] as const) {
  test(`${where} the bars of the load begin in one line, whatever the numbers behind them`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const log = new Log(30 * HOUR);
    for (let number = 0; number < 121; number++) {
      log.contact(`c${number}`, `Cliente ${number}`).customer(`c${number}`, "Oi");
      log.agent(`c${number}`, { type: "assigned", agent: number < 112 ? "ana" : "caio" });
    }
    await openDesk(page, log, `?screen=panel${query}`);
    const load = page.getByTestId("counter-load");
    await expect(load.locator("b")).toHaveText(["112", "9"]);
    const bars = await load.locator("li").evaluateAll((rows) =>
      rows.map((row) => row.querySelector(".load-bar")!.getBoundingClientRect().right - row.getBoundingClientRect().right),
    );
    expect(Math.abs(bars[0]! - bars[1]!)).toBeLessThanOrEqual(1);
  });
}

for (const width of [1440, 1024, 390]) {
  test(`no name of the load is cut at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await new Inbox(page).openDemo("&screen=panel");
    const names = page.getByTestId("counter-load").locator(".load-name");
    await expect(names.filter({ hasText: "Sem responsável" })).toBeVisible();
    expect(await cut(names)).toEqual([]);
  });
}

test("the board of the past has the marks of then", async ({ page }) => {
  const log = new Log(5 * HOUR).contact("c1", "Maria").customer("c1", "Bom dia!");
  const before = new Date(log.now).toISOString();
  log.later(HOUR).agent("c1", { type: "read" });
  await openDesk(page, log, "?screen=panel");
  const board = new Board(page);
  const [count, rail] = [board.cards("open").first().locator(".count"), page.getByRole("link", { name: /^Conversas/ }).locator(".count")];
  await expect(board.cards("open")).toHaveCount(1);
  await expect(count).toHaveCount(0);
  // A mark of today, too, is not one of then.
  await page.goto(`?screen=panel&as_of=${before}`);
  await expect(count).toContainText("1");
  await expect(rail).toContainText("1");
  await page.getByRole("button", { name: "Voltar ao presente" }).click();
  await expect(count).toHaveCount(0);
  await expect(rail).toHaveCount(0);
});
