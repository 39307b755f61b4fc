import { expect, type Locator, type Page } from "@playwright/test";
import { Settings } from "./settings";

/** One person's browser at a shared desk. */
export class Team {
  readonly connection: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page, readonly name: string) {
    this.connection = page.getByTestId("connection");
    this.dialog = page.getByRole("dialog", { name: "Equipe e servidor" });
  }

  /** Opens the app, and the dialog about the server, wherever it is offered. */
  async openDialog() {
    if (this.page.url() === "about:blank") await this.page.goto("");
    const offered = this.page.getByTestId("welcome-connect").or(this.connection);
    await offered.click();
    await expect(this.dialog).toBeVisible();
  }

  async closeDialog() {
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toBeHidden();
  }

  /** Types an address, a name and a password, and sends them. */
  async type(url: string, user: string, password: string) {
    await this.openDialog();
    await this.page.getByTestId("server-url").fill(url);
    await this.enter(user, password);
  }

  async enter(user: string, password: string) {
    await this.page.getByTestId("server-user").fill(user);
    await this.page.getByTestId("server-password").fill(password);
    await this.page.getByTestId("server-connect").click();
  }

  async prepare() {
    await this.page.getByTestId("server-prepare").click();
    await expect(this.dialog.getByText("O servidor está pronto")).toBeVisible({ timeout: 30_000 });
  }

  /** Comes to a desk, under one's own name. */
  async join(url: string) {
    await this.type(url, this.name, this.name);
    await this.mustBe("synced");
    await this.closeDialog();
  }

  async mustBe(state: "local" | "offline" | "syncing" | "synced" | "error", timeout = 30_000) {
    await expect(this.connection).toHaveAttribute("data-state", state, { timeout });
  }

  /** What this browser holds, as it would be exported: events by their ids. */
  async events(): Promise<Record<string, object>> {
    const address = this.page.url();
    const settings = new Settings(this.page);
    await settings.open();
    const lines = (await settings.exportJournal()).trim().split("\n");
    await this.page.goto(address);
    return Object.fromEntries(lines.map((line) => JSON.parse(line)).map((event) => [event.id, event]));
  }

  row(text: string): Locator {
    return this.page.getByTestId("chat-row").filter({ hasText: text });
  }

  async open(text: string) {
    await this.row(text).click();
    await expect(this.page.getByTestId("composer")).toBeVisible();
  }

  async write(text: string) {
    const composer = this.page.getByTestId("composer");
    await composer.fill(text);
    await composer.press("Enter");
    await expect(this.page.getByRole("log", { name: "Mensagens" }).getByText(text)).toBeVisible();
  }
}
