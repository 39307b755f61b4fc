// Who asks the system for less motion gets none, on any screen.
import { expect, test } from "../fixtures";
import { Inbox } from "../pages/inbox";
import { SCREENS, visit } from "../screens";
import { Welcome } from "../pages/welcome";
import type { Page } from "@playwright/test";

/** What moves, or would if it changed. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const own = [...document.querySelectorAll("*")].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
    });
    const names = own.map(({ tagName, className }) => `${tagName}.${className}`);
    return [...names, ...document.getAnimations().map((animation) => animation.constructor.name)];
  });

test("with less motion nothing moves by itself", async ({ page }) => {
  test.setTimeout(180_000);
  await new Welcome(page).open();
  // Where nobody asks for less, something does.
  expect(await moving(page)).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving(page)).toEqual([]);
  await new Inbox(page).openDemo();
  for (const screen of SCREENS) {
    await test.step(screen.name, async () => {
      await visit(page, screen);
      expect.soft(await moving(page)).toEqual([]);
    });
  }
});
