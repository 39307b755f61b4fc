import { expect, type Locator, type Page } from "@playwright/test";

export type StatusName = "open" | "in_service" | "waiting" | "resolved" | "closed";

/** The chat that is open. */
export class Conversation {
  readonly pane: Locator;
  readonly log: Locator;
  readonly entries: Locator;
  readonly badge: Locator;
  readonly statusMenu: Locator;
  readonly wait: Locator;
  readonly toEnd: Locator;
  /** What is on its way to the storage. */
  readonly sending: Locator;

  constructor(readonly page: Page) {
    this.pane = page.locator("section.conversation");
    this.log = page.getByRole("log", { name: "Mensagens" });
    this.entries = this.log.locator(".entry");
    this.statusMenu = page.getByTestId("status-menu");
    this.badge = this.statusMenu.getByTestId("status-badge");
    this.wait = this.pane.getByTestId("wait");
    this.toEnd = page.getByTestId("to-end");
    this.sending = this.log.locator(".bubble[data-sending]");
  }

  /** Opens a chat from the list. */
  async open(name: string) {
    await this.row(name).click();
    await expect(this.pane.getByRole("heading", { name, level: 2 })).toBeVisible();
  }

  row(name: string): Locator {
    return this.page.getByTestId("chat-row").filter({ hasText: name });
  }

  /** A message or note that has been stored. */
  bubble(text: string): Locator {
    return this.log.locator(".bubble:not([data-sending])").filter({ hasText: text });
  }

  line(text: string | RegExp): Locator {
    return this.log.locator(".line").filter({ hasText: text });
  }

  /** Sets the status by the menu, and waits until it shows. The question about a wait is left open. */
  async setStatus(status: StatusName) {
    await this.statusMenu.click();
    await this.page.locator(`[data-testid=status-option][data-status=${status}]:visible`).click();
    await expect(this.badge).toHaveAttribute("data-status", status);
  }

  get waiting(): Locator {
    return this.page.getByRole("dialog", { name: "O que esta conversa aguarda?" });
  }

  async closeWaiting() {
    await expect(this.waiting).toBeVisible();
    await this.page.keyboard.press("Escape");
    await expect(this.waiting).toBeHidden();
  }

  /** What the desk says it has done, with the way back. */
  toast(text: string | RegExp): Locator {
    return this.page.locator(".toast").filter({ hasText: text });
  }

  async undo(text: string | RegExp) {
    await this.toast(text).getByRole("button", { name: "Desfazer" }).click();
  }

  async assign(agent: string) {
    await this.page.getByTestId("responsible-menu").click();
    await this.page.getByRole("menuitemradio", { name: agent }).click();
  }

  /** How far the log is scrolled from its end, in pixels. */
  async fromEnd(): Promise<number> {
    return this.log.evaluate((log) => -log.scrollTop);
  }
}
