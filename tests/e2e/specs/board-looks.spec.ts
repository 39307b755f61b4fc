import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
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
