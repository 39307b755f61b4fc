import { expect, type Locator, type Page } from "@playwright/test";

/** The side panel of the open chat. */
export class Details {
  readonly panel: Locator;
  readonly toggle: Locator;
  readonly address: Locator;
  readonly notes: Locator;
  readonly attendances: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByTestId("details-drawer");
    this.toggle = page.getByTestId("open-details");
    this.address = this.panel.getByTestId("details-address");
    this.notes = this.panel.locator(".details-note");
    this.attendances = this.panel.locator(".details-attendance");
  }

  async open() {
    await this.toggle.click();
    await expect(this.panel).toBeVisible();
  }

  /** How long an attendance lasted, as the panel says. */
  lasted(index: number): Locator {
    return this.attendances.nth(index).getByTestId("details-lasted");
  }
}
