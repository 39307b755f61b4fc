// The pictures of the README: `make screenshots` writes them to docs/screenshots.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Inbox } from "./pages/inbox";

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

for (const viewport of sizes) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${viewport.width} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      const shoot = (page: Page, name: string) =>
        page.screenshot({ path: `../../docs/screenshots/${name}-${viewport.width}-${colorScheme}.png` });

      test("first page", async ({ desk, page }) => {
        await desk.open();
        await shoot(page, "first-page");
      });

      test("the demo: inbox, chat, history", async ({ page }) => {
        const inbox = new Inbox(page);
        await inbox.openDemo();
        await shoot(page, "inbox");
        await inbox.rows.first().click();
        await expect(page.getByTestId("composer")).toBeVisible();
        await shoot(page, "chat");
        await page.getByTestId("open-history").click();
        await expect(page.getByTestId("history-row").first()).toBeVisible();
        await shoot(page, "history");
      });

      test("settings", async ({ page }) => {
        await page.goto("?demo&screen=settings");
        await expect(page.getByTestId("export-log")).toBeVisible();
        await shoot(page, "settings");
      });
    });
  }
}
