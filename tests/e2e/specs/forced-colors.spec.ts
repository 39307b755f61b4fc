import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Palette } from "../pages/commands";
import { Inbox } from "../pages/inbox";
import { Reports } from "../pages/reports";
import { SCREENS, visit } from "../screens";

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

/** Tags what says something by its ground alone: an empty box, or a box made by a style sheet, that is seen against what is behind it. */
const tagMarks = (page: Page) =>
  page.evaluate(() => {
    const numbers = (colour: string) => colour.match(/[\d.]+/g)!.map(Number);
    const isSolid = (colour: string) => (numbers(colour)[3] ?? 1) > 0.9;
    const behind = (element: Element | null): string =>
      !element ? "rgb(255, 255, 255)" : isSolid(getComputedStyle(element).backgroundColor) ? getComputedStyle(element).backgroundColor : behind(element.parentElement);
    const light = (colour: string) => {
      const [red, green, blue] = numbers(colour).map((value) => (value / 255) ** 2.2) as [number, number, number];
      return 0.05 + 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const isSeen = (one: string, other: string) => Math.max(light(one) / light(other), light(other) / light(one)) >= 2;
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      for (const part of ["", "before", "after"]) {
        const style = getComputedStyle(element, part && `::${part}`);
        if (!element.checkVisibility() || (part ? style.content === "none" || style.content === "normal" : element.textContent!.trim())) continue;
        const { width, height } = part ? { width: parseFloat(style.width), height: parseFloat(style.height) } : element.getBoundingClientRect();
        const ground = style.backgroundColor;
        if (width >= 2 && height >= 2 && isSolid(ground) && isSeen(ground, behind(part ? element : element.parentElement))) {
          element.setAttribute(`data-mark${part}`, "");
        }
      }
    }
  });

/** The tagged marks whose ground is now that of what is behind them, and that have no border either. */
const lostMarks = (page: Page) =>
  page.evaluate(() => {
    const behind = (element: Element | null): string => {
      const ground = element ? getComputedStyle(element).backgroundColor : "";
      return element && /, 0\)$/.test(ground) ? behind(element.parentElement) : ground;
    };
    const lost = new Set<string>();
    for (const part of ["", "before", "after"]) {
      for (const element of document.querySelectorAll<HTMLElement>(`[data-mark${part}]`)) {
        const style = getComputedStyle(element, part && `::${part}`);
        const bordered = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== "none";
        if (!bordered && style.backgroundColor === behind(part ? element : element.parentElement)) lost.add(`${element.className} ${part}`.trim());
        element.removeAttribute(`data-mark${part}`);
      }
    }
    return [...lost].sort();
  });

test("in forced colours no mark of any screen is lost", async ({ page }) => {
  test.setTimeout(180_000);
  // A colour on its way to another is neither.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await new Inbox(page).openDemo();
  for (const screen of SCREENS) {
    await test.step(screen.name, async () => {
      await page.emulateMedia({ forcedColors: "none" });
      await visit(page, screen);
      await tagMarks(page);
      await page.emulateMedia({ forcedColors: "active" });
      expect.soft(await lostMarks(page)).toEqual([]);
    });
  }
  // Where nothing keeps them, they are: the bars of the history, and those of the charts.
  for (const [at, mark] of [["&screen=reports", "chart-mark"], ["&screen=panel", "load-bar"]] as const) {
    await page.emulateMedia({ forcedColors: "none" });
    await visit(page, { name: at, at, ready: `.${mark}`, headings: [] });
    await tagMarks(page);
    await page.emulateMedia({ forcedColors: "active" });
    await page.locator("main").evaluate((main) => main.querySelectorAll<HTMLElement>("*").forEach((it) => (it.style.cssText += "; forced-color-adjust: auto !important; border: 0 !important")));
    expect(await lostMarks(page), mark).not.toEqual([]);
  }
});
