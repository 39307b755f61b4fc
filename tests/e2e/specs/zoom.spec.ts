// A window of 1280 × 1024 magnified two and four times, and text twice as large: everything is there, and nothing lies over it.
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Inbox } from "../pages/inbox";
import { Welcome } from "../pages/welcome";
import { SCREENS, visit } from "../screens";

/** What cannot be reached with the keyboard so that it is seen: it is cut off at a side, or something lies over it. */
async function expectReachable(page: Page) {
  const faults = await page.evaluate(() => {
    const said: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) said.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    for (const box of document.querySelectorAll("main.page, main.report, .dialog-body, .drawer-body")) {
      if (box.scrollWidth > box.clientWidth) said.push(`.${box.className} is too wide`);
    }
    const modal = document.querySelector("dialog:modal");
    const within = modal ?? document;
    const controls = [...within.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0']")];
    for (const control of controls) {
      if (control.matches(":disabled, .skip-link") || !control.checkVisibility({ visibilityProperty: true })) continue;
      const popup = document.querySelector("[popover]:popover-open");
      if (popup && !popup.contains(control)) continue;
      control.focus();
      if (document.activeElement !== control) continue;
      // The browser leaves what it shows a part of. What floats over a conversation hides a part of it, and no other after scrolling.
      const faults = (["nearest", "start", "end"] as const).map((block) => {
        control.scrollIntoView({ block, inline: "nearest" });
        const box = control.getBoundingClientRect();
        // Drawn by its label.
        if (box.width < 4 || box.height < 4) return undefined;
        const name = `${control.tagName} “${(control.ariaLabel ?? control.textContent ?? "").trim().slice(0, 40)}”`;
        let [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
        let [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        for (let around = control.parentElement; around && around !== root; around = around.parentElement) {
          const style = getComputedStyle(around);
          const edge = around.getBoundingClientRect();
          if (style.overflowX !== "visible") [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
          if (style.overflowY !== "visible") [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
          if (style.position === "fixed") break;
        }
        if (right - left < Math.min(box.width, innerWidth) - 2) return `${name} is cut off at a side (${Math.round(box.left)} to ${Math.round(box.right)})`;
        if (bottom - top < Math.min(box.height, 16) - 1) return `${name} is not in the window`;
        const own = control.closest("label") ?? control;
        const over = (y: number) => {
          const hit = document.elementFromPoint((left + right) / 2, y);
          return hit && !own.contains(hit) && !hit.contains(control) ? hit : null;
        };
        const scrolls = control.scrollHeight > control.clientHeight && getComputedStyle(control).overflowY !== "visible";
        const covers = (scrolls ? [0.1, 0.5, 0.9] : [0.5]).map((part) => over(top + (bottom - top) * part));
        const hit = covers.every((cover) => cover !== null) && covers[0];
        return hit ? `${name} is under ${hit.tagName}.${hit.className} in ${hit.parentElement?.className}` : undefined;
      });
      const [fault] = faults;
      const floats = fault?.includes(" is under ") && control.closest(".log, [role=log]");
      if (fault && !(floats && faults.includes(undefined))) said.push(fault);
    }
    return said;
  });
  expect.soft(faults).toEqual([]);
}

for (const [name, width, height, text] of [
  ["twice", 640, 512, ""],
  ["four times", 320, 256, ""],
  ["with text twice as large", 1280, 1024, "200%"],
] as const) {
  test(`magnified ${name}, every screen fits and all of it can be reached`, async ({ page }) => {
    test.setTimeout(240_000); page.setDefaultTimeout(6000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.addInitScript((text) => {
      document.addEventListener("DOMContentLoaded", () => (document.documentElement.style.fontSize = text));
    }, text);
    await new Welcome(page).open();
    await expectReachable(page);
    await new Inbox(page).openDemo();
    for (const screen of SCREENS) {
      await test.step(screen.name, async () => {
        // On one pane the list is left for the chat, and the drawer lies over both.
        await page.keyboard.press("Escape");
        await visit(page, screen);
        await expectReachable(page);
      });
    }
  });
}
