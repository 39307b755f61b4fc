// The pictures of the README: `make screenshots` writes them to docs/screenshots.
import { test } from "./fixtures";

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

for (const viewport of sizes) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${viewport.width} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test("first page", async ({ desk, page }) => {
        await desk.open();
        await page.screenshot({ path: `../../docs/screenshots/first-page-${viewport.width}-${colorScheme}.png` });
      });
    });
  }
}
