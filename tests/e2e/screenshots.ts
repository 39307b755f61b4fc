// The pictures of the README and the app's icons: `make screenshots` writes them to docs/screenshots and offline/icons.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";
import { Inbox } from "./pages/inbox";

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const picture = (name: string) => ({ path: `../../docs/screenshots/${name}.png` });

test.describe("wide, light", () => {
  test.use({ viewport: wide, colorScheme: "light" });

  test("the inbox and an open chat", async ({ page }) => {
    const inbox = new Inbox(page);
    await inbox.openDemo();
    await inbox.rows.first().click();
    await expect(page.getByTestId("composer")).toBeVisible();
    await page.screenshot(picture("chat"));
  });

  test("reports", async ({ page }) => {
    await new Inbox(page).openDemo("&screen=reports");
    await expect(page.getByTestId("report-figure").first()).toBeVisible();
    await page.screenshot(picture("reports"));
  });

  test("how statuses behave", async ({ page }) => {
    await new Inbox(page).openDemo("&screen=settings&section=behaviour");
    await expect(page.getByTestId("machine-edge").first()).toBeVisible();
    await page.screenshot(picture("behaviour"));
  });
});

test.describe("wide, dark", () => {
  test.use({ viewport: wide, colorScheme: "dark" });

  test("a chat's history", async ({ page }) => {
    const inbox = new Inbox(page);
    await inbox.openDemo();
    await inbox.rows.first().click();
    await page.getByTestId("open-history").click();
    await expect(page.getByTestId("history-row").first()).toBeVisible();
    await page.screenshot(picture("history-dark"));
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: phone, colorScheme: "light" });

  test("an open chat", async ({ page }) => {
    const inbox = new Inbox(page);
    await inbox.openDemo();
    await inbox.rows.first().click();
    await expect(page.getByTestId("composer")).toBeVisible();
    await page.screenshot(picture("chat-phone"));
  });
});

// Systems that cut icons out leave the middle: what must be seen is drawn smaller on a ground that has no edge.
for (const [name, size, scale, cut] of [
  ["icon-192", 192, 1, false],
  ["icon-512", 512, 1, false],
  ["maskable-512", 512, 0.8, true],
  ["apple-180", 180, 0.9, true],
] as const) {
  test(`the icon ${name}`, async ({ page }) => {
    const svg = readFileSync("../../offline/icons/icon.svg", "utf8");
    const ground = /fill="(#\w+)"/.exec(svg)?.[1] ?? "";
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>
      body { margin: 0; ${cut ? `background: ${ground};` : ""} }
      svg { display: block; transform: scale(${scale}) }
    </style>${svg}`);
    await page.screenshot({ path: `../../offline/icons/${name}.png`, omitBackground: true });
  });
}
