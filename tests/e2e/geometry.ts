// Where things stand on the screen.
import { expect, type Locator } from "@playwright/test";

/** All of it is in the window. */
export async function expectInWindow(element: Locator) {
  await expect
    .poll(() =>
      element.evaluate((it) => {
        const { left, right, top, bottom } = it.getBoundingClientRect();
        return [left, innerWidth - right, top, innerHeight - bottom].every((room) => room >= 0);
      }),
    )
    .toBe(true);
}

/** The texts of visible elements that are cut off at their end. */
export async function cut(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all.filter((it) => it.checkVisibility() && it.scrollWidth > it.clientWidth + 1).map((it) => it.textContent ?? ""),
  );
}

/** The pairs of drawn things that lie on each other, by their texts. */
export async function overlaps(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) => {
    const boxes = all.map((it) => ({ words: it.textContent ?? "", box: it.getBoundingClientRect() }));
    const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other] as const));
    const on = ([one, other]: (typeof pairs)[number]) =>
      Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1 &&
      Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 1;
    return pairs.filter((pair) => pair[0].box.width > 0 && pair[1].box.width > 0 && on(pair)).map(([one, other]) => `${one.words} | ${other.words}`);
  });
}
