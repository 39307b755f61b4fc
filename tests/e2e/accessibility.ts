import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** axe-core, with all its rules, finds nothing on the page as it is now. There are no frames, so it runs in the page alone:
 *  `@axe-core/playwright` opens a page of its own to put the results of frames together. */
export async function expectAccessible(page: Page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const found = await page.evaluate(async () => {
    // What is still fading in has no contrast yet.
    const moving = () => document.getAnimations().filter((one) => one.playState === "running" && one.effect?.getComputedTiming().endTime !== Infinity);
    while (moving().length > 0) await Promise.all(moving().map((one) => one.finished.catch(() => {})));
    const { violations } = await window.axe!.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
    );
  });
  // The screens that a test goes on to are looked at too.
  expect.soft(found, "what axe-core finds").toEqual([]);
  expect(page.frames(), "frames, which it would have to look into").toHaveLength(1);
}
