import { expect, type Locator, type Page } from "@playwright/test";

export interface Stay {
  status: string;
  ms: number;
  by: string;
}

/** The status history of the open chat. */
export class History {
  readonly drawer: Locator;
  readonly rows: Locator;
  /** What a report counted, in words. */
  readonly note: Locator;
  /** Everything that is marked as counted. */
  readonly counted: Locator;

  constructor(readonly page: Page) {
    this.drawer = page.getByTestId("history-drawer");
    this.rows = this.drawer.getByTestId("history-row");
    this.note = this.drawer.getByTestId("history-counted");
    this.counted = this.drawer.locator("[data-counted]");
  }

  async open() {
    await this.page.getByTestId("open-history").click();
    await expect(this.drawer).toBeVisible();
  }

  /** All rows as they are at one moment. */
  async stays(): Promise<Stay[]> {
    return this.rows.evaluateAll((rows) =>
      rows.map((row) => ({
        status: row.getAttribute("data-status") ?? "",
        ms: Number(row.getAttribute("data-ms")),
        by: row.getAttribute("data-by") ?? "",
      })),
    );
  }

  /** The totals per status, at the same moment as the rows. */
  async sums(): Promise<{ rows: number; totals: number }> {
    return this.drawer.evaluate((drawer) => {
      const sum = (selector: string) =>
        [...drawer.querySelectorAll(selector)].reduce((sum, row) => sum + Number(row.getAttribute("data-ms")), 0);
      return { rows: sum("[data-testid=history-row]"), totals: sum(".total") };
    });
  }

  /** Why a row came about. */
  async why(row: number): Promise<string> {
    const details = this.rows.nth(row).locator("details").first();
    await details.locator("summary").click();
    return (await details.locator("p").innerText()).trim();
  }
}
