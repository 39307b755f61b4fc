import { expect, type Locator, type Page } from "@playwright/test";
import type { Journal } from "../journal";
import type { Kept } from "../kept";
import { Desk } from "./desk";

/** The list of chats, and what chooses what it shows. */
export class Inbox {
  readonly list: Locator;
  readonly rows: Locator;
  readonly search: Locator;
  readonly results: Locator;
  readonly active: Locator;
  readonly archived: Locator;
  /** The chip of those who wait for an answer. */
  readonly unanswered: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByTestId("chat-list");
    this.rows = this.list.getByTestId("chat-row");
    this.search = page.getByTestId("search");
    this.results = page.getByTestId("search-results").getByTestId("chat-row");
    this.active = page.getByTestId("tab-active");
    this.archived = page.getByTestId("tab-archived");
    this.unanswered = page.getByTestId("unanswered-filter");
  }

  /** Opens the demo with its customers resting, so that nothing moves by itself. */
  async openDemo(query = "") {
    await this.page.addInitScript(() => {
      localStorage.getItem("balcao.prefs") ?? localStorage.setItem("balcao.prefs", '{"customers_paused":true,"stay":true}');
    });
    await this.page.goto(`?demo=${query}`);
    await expect(this.page.getByRole("button", { name: "Retomar clientes" })).toBeVisible({ timeout: 30_000 });
  }

  /** Opens a desk that holds a journal, as one of its people; at an address, where one is given. */
  async openWith(journal: Journal, me: string, address = "", more: Partial<Kept> = {}) {
    await new Desk(this.page).openKept({ events: journal.events, me, ...more }, address);
    await expect(this.active).toBeVisible();
  }

  row(name: string): Locator {
    return this.named(this.rows, name);
  }

  result(name: string): Locator {
    return this.named(this.results, name);
  }

  /** The list's option that a row stands in: what is focused and selected. */
  option(name: string): Locator {
    return this.list.getByRole("option").filter({ has: this.page.locator("[data-part=name]").getByText(name, { exact: true }) });
  }

  /** The chip of a status; `none` for chats without one. */
  chip(status: string): Locator {
    return this.page.locator(`[data-testid=status-filter][data-status=${status}]`);
  }

  /** How many chats a tab or a chip says that there are. */
  async count(of: Locator): Promise<number> {
    const words = await of.innerText();
    return Number(words.replace(/\D/g, ""));
  }

  /** How far the list is scrolled, in px. */
  async scrolled(): Promise<number> {
    return this.list.getByRole("listbox").evaluate((list) => list.scrollTop);
  }

  private named(rows: Locator, name: string): Locator {
    return rows.filter({ has: this.page.locator("[data-part=name]").getByText(name, { exact: true }) });
  }
}
