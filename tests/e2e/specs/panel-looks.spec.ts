import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Inbox } from "../pages/inbox";
import { Panel } from "../pages/panel";
import { Welcome } from "../pages/welcome";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing on the panel, in its menu, in its limits and on the wall", async ({ page }) => {
      const panel = new Panel(page);
      await new Inbox(page).openDemo("&screen=panel");
      await expect(panel.cards("open").first()).toBeVisible();
      await expectAccessible(page);
      await panel.cards("open").first().click({ button: "right" });
      await expect(panel.menu).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.getByTestId("panel-limits").click();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await panel.unfold("resolved");
      await expectAccessible(page);
      await page.goto("?demo&screen=panel&wall");
      await expect(panel.cards("open").first()).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("only the panel scrolls, at each width", async ({ page }) => {
  const panel = new Panel(page);
  await new Inbox(page).openDemo("&screen=panel");
  for (const [width, height] of [[1440, 900], [1024, 768], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    await expect(panel.board).toBeVisible();
    const over = await page.evaluate(() => {
      const root = document.documentElement;
      return [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight];
    });
    expect(over).toEqual([0, 0]);
  }
});

test.describe("on a wall", () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test("the panel stands alone, large, and Esc brings the rest back", async ({ page }) => {
    const panel = new Panel(page);
    await new Inbox(page).openDemo("&screen=panel");
    const size = () => panel.cards("open").first().locator("[data-part=name]").evaluate((name) => parseFloat(getComputedStyle(name).fontSize));
    const before = await size();
    await page.getByTestId("panel-wall").click();
    await expect(page).toHaveURL(/wall/);
    await expect(page.getByRole("navigation")).toBeHidden();
    await expect(page.getByTestId("filter")).toHaveCount(0);
    expect(await size()).toBeGreaterThan(1.4 * before);
    // What is large does not overflow its card.
    await expect.poll(() => panel.cards("open").first().evaluate((card) => card.scrollHeight - card.clientHeight)).toBeLessThanOrEqual(0);
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
    const panel = new Panel(page);
    await page.goto("?demo&screen=panel");
    await expect(panel.column("open")).toBeInViewport({ ratio: 0.2, timeout: 30_000 });
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Em atendimento: \d+$/ }).click();
    await expect(panel.column("in_service")).toBeInViewport({ ratio: 0.2 });
    await expect(panel.column("open")).not.toBeInViewport();
    await expect(page.getByRole("button", { name: /^Em atendimento: \d+$/ })).toHaveAttribute("aria-current", "true");
  });
});

for (const [locale, title] of [["en-US", "Panel"], ["es-ES", "Panel de atención"]] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("the panel speaks the language", async ({ page }) => {
      await page.goto("?demo&screen=panel");
      await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible({ timeout: 30_000 });
    });
  });
}

test("an empty desk says what to do", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  await page.getByRole("link", { name: "Painel", exact: true }).click();
  await expect(page.getByTestId("panel")).toContainText("Nenhuma conversa ainda");
});
