import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { HOUR, Log } from "../log";
import { Board } from "../pages/board";

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

const log = () => new Log(2 * HOUR).contact("ana", "Ana Alves").customer("ana", "Oi").contact("bia", "Bia Braga").customer("bia", "Olá");

/** A finger, as the browser itself feels it. */
class Finger {
  private constructor(private readonly cdp: CDPSession) {}

  static async of(page: Page) {
    return new Finger(await page.context().newCDPSession(page));
  }

  private touch(type: "touchStart" | "touchMove" | "touchEnd", at: { x: number; y: number }[]) {
    return this.cdp.send("Input.dispatchTouchEvent", { type, touchPoints: at });
  }

  down(x: number, y: number) {
    return this.touch("touchStart", [{ x, y }]);
  }

  move(x: number, y: number) {
    return this.touch("touchMove", [{ x, y }]);
  }

  up() {
    return this.touch("touchEnd", []);
  }
}

test("a finger that rests on a card drags it", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  const finger = await Finger.of(page);
  const card = (await board.card("Ana Alves").boundingBox())!;
  const column = (await board.column("waiting").boundingBox())!;
  await finger.down(card.x + 40, card.y + 30);
  await expect(page.locator(".panel-ghost")).toBeVisible();
  for (const share of [0.3, 0.6, 1]) {
    await finger.move(card.x + (column.x + column.width / 2 - card.x) * share, card.y + 100 * share);
  }
  await expect(board.column("waiting")).toHaveAttribute("data-over", "");
  await finger.up();
  await board.has("waiting", ["Ana Alves"]);
  await board.has("open", ["Bia Braga"]);
  await expect(board.toast("Ana Alves: Aguardando")).toBeVisible();
});

test("a finger that moves at once drags nothing", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  const finger = await Finger.of(page);
  const card = (await board.card("Ana Alves").boundingBox())!;
  await finger.down(card.x + 40, card.y + 30);
  await finger.move(card.x + 40, card.y + 80);
  await finger.move(card.x + 40, card.y + 160);
  await finger.up();
  await expect(page.locator(".panel-ghost")).toHaveCount(0);
  await board.has("open", ["Ana Alves", "Bia Braga"]);
});
