import { expect, type Locator, type Page } from "@playwright/test";

/** The sections of the settings that share one draft. */
export class Behaviour {
  readonly draft: Locator;
  readonly edges: Locator;
  readonly timers: Locator;
  readonly days: Locator;
  readonly versions: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.draft = page.getByTestId("draft");
    this.edges = page.getByTestId("machine-edge");
    this.timers = page.getByTestId("timer-row");
    this.days = page.getByTestId("hours-day");
    this.versions = page.getByTestId("version");
    this.dialog = page.getByRole("dialog");
  }

  /** Goes to a section by the index. */
  async section(name: string) {
    const link = this.index.getByRole("link", { name, exact: true });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
  }

  get index(): Locator {
    return this.page.locator(".settings-index");
  }

  /** A setting by its name in the journal. */
  setting(key: string): Locator {
    return this.page.locator(`[data-setting=${key}]`);
  }

  async choose(key: string, words: string) {
    const choice = this.setting(key).getByRole("radio", { name: words, exact: true });
    await choice.click();
    await expect(choice).toBeChecked();
  }

  edge(from: string, to: string): Locator {
    return this.page.locator(`[data-testid=machine-edge][data-from=${from}][data-to=${to}]`);
  }

  async save(words = "Salvar") {
    await this.draft.getByRole("button", { name: words }).click();
    await expect(this.draft).toBeHidden();
  }
}
