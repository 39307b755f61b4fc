import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Palette } from "../pages/commands";
import { Inbox } from "../pages/inbox";
import { Reports } from "../pages/reports";

/** A mark is seen: its ground is not that of the page. */
async function isSeen(mark: Locator, pseudo?: string) {
  await expect(mark).toBeAttached();
  const [ground, canvas] = await mark.evaluate((element, pseudo) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.background = "Canvas";
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return [getComputedStyle(element, pseudo).backgroundColor, canvas];
  }, pseudo);
  expect(ground).not.toBe(canvas);
}

async function isRinged(element: Locator) {
  await expect(element.first()).not.toHaveCSS("outline-style", "none");
}

async function open(page: Page, address: string) {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(address);
}

test("in forced colours charts, bars and tags have marks", async ({ page }) => {
  await open(page, "?demo&screen=reports");
  await isSeen(page.locator(".chart-mark > span").first());
  await isSeen(page.locator(".chart-legend > li").first(), "::before");
  await isSeen(page.locator(".report-share > span").first());
  await new Reports(page).openPeriod();
  await isSeen(page.locator(".report-line > span").first());
  await page.goto("?demo&screen=panel");
  await isSeen(page.locator(".load-bar > span").first());
  await page.goto("?demo");
  await isSeen(page.locator(".tag").first(), "::before");
});

test("a channel's sign has its brand's colour, and in forced colours that of text", async ({ page }) => {
  await page.goto("?demo");
  const sign = page.locator("[data-brand=whatsapp]").first();
  await expect(sign).toHaveCSS("fill", "rgb(18, 140, 78)");
  await page.emulateMedia({ forcedColors: "active" });
  const text = await sign.evaluate((it) => getComputedStyle(it.parentElement!).color);
  await expect(sign).toHaveCSS("fill", text);
});

test("in forced colours it is seen what is open, chosen and in front", async ({ page }) => {
  await open(page, "?demo");
  const inbox = new Inbox(page);
  await isRinged(page.locator(".rail-item[aria-current=page]"));
  await inbox.rows.nth(2).click();
  await isRinged(page.locator(".vlist-row[aria-selected=true]"));
  await page.goto("?demo&screen=reports");
  await new Reports(page).openPeriod();
  await isRinged(page.locator(".chip[aria-pressed=true]"));
  await page.keyboard.press("Escape");
  const palette = new Palette(page);
  await palette.open();
  await isRinged(palette.active);
  await expect(palette.dialog).not.toHaveCSS("border-top-width", "0px");
});
