import { expect, type Locator, type Page } from "@playwright/test";
import { openDesk, type Log } from "../log";

export type Column = "none" | "open" | "in_service" | "waiting" | "resolved" | "closed";

/** The board of chats by status. */
export class Board {
  readonly main: Locator;
  readonly board: Locator;
  readonly menu: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByTestId("panel");
    this.board = page.locator(".panel-board");
    this.menu = page.getByRole("menu", { name: "Ações da conversa" });
  }

  /** A desk that holds a journal, and its board. */
  async openWith(log: Log) {
    await openDesk(this.page, log);
    await this.page.getByRole("link", { name: "Painel", exact: true }).click();
    await expect(this.board).toBeVisible();
  }

  column(status: Column): Locator {
    return this.main.locator(`[data-testid=panel-column][data-status=${status}]`);
  }

  cards(status: Column): Locator {
    return this.column(status).getByTestId("panel-card");
  }

  card(name: string): Locator {
    return this.main.locator(`[data-testid=panel-card][data-name="${name}"]`);
  }

  /** A card as the keyboard sees it. */
  option(name: string): Locator {
    return this.main.getByRole("option").filter({ has: this.page.locator(`[data-name="${name}"]`) });
  }

  /** The names in a column, from its top. */
  names(status: Column): Promise<(string | null)[]> {
    return this.cards(status).evaluateAll((cards) => cards.map((card) => card.getAttribute("data-name")));
  }

  /** How many chats a column says that it has, folded up or not. */
  async count(status: Column): Promise<number> {
    return Number((await this.column(status).locator(".panel-count").innerText()).replace(/\D/g, ""));
  }

  async has(status: Column, names: string[]) {
    await expect.poll(() => this.names(status)).toEqual(names);
  }

  async unfold(status: Column) {
    await this.column(status).locator(".panel-folded").click();
    await expect(this.column(status)).not.toHaveAttribute("data-folded");
  }

  /** Presses on a card and takes the pointer over a column; the button stays down. */
  async drag(name: string, to: Column) {
    const card = (await this.card(name).boundingBox())!;
    const column = (await this.column(to).boundingBox())!;
    await this.page.mouse.move(card.x + 30, card.y + 20);
    await this.page.mouse.down();
    await this.page.mouse.move(card.x + 60, card.y + 40, { steps: 4 });
    await this.page.mouse.move(column.x + column.width / 2, column.y + 200, { steps: 6 });
  }

  toast(text: string | RegExp): Locator {
    return this.page.locator(".toast").filter({ hasText: text });
  }

  counter(name: string): Locator {
    return this.page.getByTestId(`counter-${name}`);
  }
}
