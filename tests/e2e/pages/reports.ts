import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Journal } from "../journal";
import { keep } from "../kept";

/** A table that was taken along. */
export class Table {
  constructor(
    readonly head: string[],
    readonly rows: string[][],
  ) {}

  /** The cells under a name. */
  column(name: string): string[] {
    expect(this.head).toContain(name);
    return this.rows.map((row) => row[this.head.indexOf(name)] ?? "");
  }

  /** What the cells under a name add up to. */
  sum(name: string): number {
    return this.column(name).reduce((sum, cell) => sum + Number(cell), 0);
  }
}

/** The reports. */
export class Reports {
  readonly main: Locator;
  readonly parts: Locator;
  readonly rows: Locator;
  /** Shows the period, and opens what changes it. */
  readonly period: Locator;
  /** What a chart says at the pointer, or at the mark with the focus; and the line of the very series. */
  readonly tip: Locator;
  readonly here: Locator;

  constructor(readonly page: Page) {
    this.main = page.locator("main.report");
    this.parts = page.getByTestId("report-parts");
    this.rows = this.parts.getByTestId("report-part");
    this.period = page.getByTestId("report-period");
    this.tip = this.main.locator(".chart-tip");
    this.here = this.tip.locator("[data-here]");
  }

  /** Opens the reports, asking what the query says (`&from=2026-03-02`). */
  async open(query = "", demo = false) {
    await this.page.goto(`?${demo ? "demo&" : ""}screen=reports${query}`);
    await expect(this.main).toBeVisible();
  }

  /** A desk that holds a journal, and its reports. */
  async openWith(journal: Journal, query = "") {
    await keep(this.page, journal);
    await this.open(query);
  }

  /** The figure at a path of the report's JSON. */
  figure(path: string): Locator {
    return this.main.locator(`[data-testid=report-figure][data-figure="${path}"]`);
  }

  /** Presses a figure, once it is one that opens: before figures are made there is nothing to press. */
  async press(path: string) {
    await this.main.locator(`button[data-figure="${path}"]`).click();
  }

  /** Opens what stands behind a button of the line of controls, which closes by Esc. */
  private async reveal(button: Locator) {
    if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
    await expect(button).toHaveAttribute("aria-expanded", "true");
  }

  /** Opens the period: its names, its dates, and its place in the history. */
  async openPeriod() {
    await this.reveal(this.period);
  }

  async openFilters() {
    await this.reveal(this.page.getByTestId("report-filter"));
  }

  /** What is said of the figures: their window, what was read, and what proves it. */
  async information(): Promise<Locator> {
    await this.reveal(this.page.getByTestId("report-info"));
    return this.main.getByRole("dialog", { name: "Sobre estes números" });
  }

  /** A date or a filter, by its label, while what holds it is open. */
  field(label: string): Locator {
    return this.main.getByLabel(label, { exact: true });
  }

  /** A filter that is on, as a chip that removes it. */
  applied(filter: string): Locator {
    return this.main.getByRole("button", { name: `Remover o filtro: ${filter}`, exact: true });
  }

  /** What is chosen in a filter, by its label. */
  chosen(label: string): Locator {
    return this.field(label).locator("option:checked");
  }

  /** What a download button gives. */
  async table(button: Locator): Promise<Table> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    const text = (await readFile(await download.path(), "utf8")).replace("\ufeff", "");
    const [head = [], ...rows] = text.trimEnd().split("\r\n").map((line) => line.split(";"));
    return new Table(head, rows);
  }

  /** The button that takes a part of the screen along, by the part's title. */
  take(title: string): Locator {
    return this.main.getByRole("button", { name: `Baixar como CSV: ${title}`, exact: true });
  }

  /** An end of the period, by its name. */
  end(name: string): Locator {
    return this.main.getByRole("slider", { name });
  }

  /** The times of final statuses, which are not shown at first. */
  async showFinals() {
    await this.main.getByRole("button", { name: "Mostrar Resolvido e Fechado" }).click();
  }

  /** A chart, by its name. */
  chart(name: string): Locator {
    return this.main.getByRole("group", { name, exact: true });
  }

  /** All figures, by their paths. */
  async figures(): Promise<Record<string, string>> {
    const pairs = await this.main
      .getByTestId("report-figure")
      .evaluateAll((all) => all.map((one) => [one.getAttribute("data-figure"), one.getAttribute("data-value")]));
    return Object.fromEntries(pairs);
  }

  /** What is opened down: how many parts, what they add up to by the head, and by the rows. */
  async sums() {
    const head = this.parts.getByTestId("report-parts-sum");
    return {
      count: Number(await head.getAttribute("data-count")),
      total: Number(await head.getAttribute("data-value")),
      rows: await this.rows.evaluateAll((rows) => rows.reduce((sum, row) => sum + Number(row.getAttribute("data-amount")), 0)),
    };
  }
}
