import { expect, type Locator, type Page } from "@playwright/test";
import type { StatusName } from "./conversation";

/** The names of the figures of a campaign. */
export type Figure = "audience" | "sent" | "to-go" | "left-out" | "answered" | "reopened" | "delivered" | "read" | "failed";

/** Campaigns: the list, one that is being written, and one that has begun. */
export class Campaigns {
  readonly rows: Locator;
  readonly count: Locator;
  readonly people: Locator;
  readonly preview: Locator;
  readonly dialog: Locator;
  readonly stage: Locator;

  constructor(readonly page: Page) {
    this.rows = page.getByTestId("campaign");
    this.count = page.getByTestId("campaign-count");
    this.people = page.getByTestId("campaign-person");
    this.preview = page.getByTestId("campaign-preview");
    this.dialog = page.getByRole("dialog");
    this.stage = page.locator(".page-head").getByTestId("campaign-stage");
  }

  async open(address = "?screen=campaigns") {
    await this.page.goto(address);
    await expect(this.page.getByRole("heading", { name: "Campanhas", level: 1 })).toBeVisible();
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  async begin(name: string, text: string) {
    await this.page.getByRole("button", { name: "Nova campanha" }).click();
    await this.page.getByLabel("Nome da campanha").fill(name);
    await this.text.fill(text);
  }

  get text(): Locator {
    return this.page.getByRole("textbox", { name: "Texto" });
  }

  /** Chooses a status, or none any more. */
  async toggleStatus(name: string) {
    await this.page.getByRole("group", { name: "Status" }).getByRole("button", { name, exact: true }).click();
  }

  async toggle(group: string, name: string) {
    await this.page.getByRole("group", { name: group, exact: true }).getByRole("button", { name, exact: true }).click();
  }

  /** The count has settled at so many. */
  async expectCount(many: number) {
    await expect(this.count).toContainText(many === 1 ? "1 conversa recebe" : `${many} conversas recebem`);
    await expect(this.count).not.toHaveAttribute("data-running");
  }

  async sendNow() {
    await this.page.getByRole("button", { name: "Enviar agora…" }).click();
    await this.dialog.getByRole("button", { name: "Enviar agora" }).click();
  }

  figure(name: Figure): Locator {
    return this.page.locator(`[data-testid=campaign-figure][data-figure=${name}]`);
  }

  async expectFigures(figures: Partial<Record<Figure, number>>) {
    for (const [name, value] of Object.entries(figures)) {
      await expect(this.figure(name as Figure), name).toHaveAttribute("data-value", String(value), { timeout: 20_000 });
    }
  }

  async expectStage(stage: string) {
    await expect(this.stage).toHaveAttribute("data-stage", stage, { timeout: 20_000 });
  }
}

/** A desk's log: chats `c000`…, one a minute, each of a customer of that number, resolved but for those that are named. */
export function manyChats(many: number, other: Record<number, StatusName> = {}): object[] {
  const start = Date.now() - 20 * 86_400_000;
  let serial = 0;
  const event = (minutes: number, by: object, body: object) => ({
    id: `m${String(serial++).padStart(6, "0")}`,
    at: new Date(start + minutes * 60_000).toISOString(),
    by,
    ...body,
  });
  const ana = { kind: "agent", id: "ana" };
  const events = [event(-5, ana, { type: "agent_saved", agent: { id: "ana", name: "Ana Souza", role: "manager" } })];
  for (let number = 0; number < many; number++) {
    const chat = `c${String(number).padStart(3, "0")}`;
    const customer = { kind: "customer", id: chat };
    const contact = { name: `Cliente ${String(number).padStart(3, "0")}`, channel: "whatsapp" };
    events.push(event(number, customer, { chat, type: "chat_started", contact }));
    events.push(event(number + 0.1, customer, { chat, type: "message_received", text: "Oi" }));
    const status = other[number] ?? "resolved";
    if (status !== "open") events.push(event(number + 0.2, ana, { chat, type: "status_set", status }));
  }
  return events;
}

/** Of an exported journal, how many messages of campaigns each chat has. */
export function sentPerChat(journal: string): Map<string, number> {
  const sent = new Map<string, number>();
  for (const line of journal.split("\n").filter((line) => line !== "")) {
    const event = JSON.parse(line);
    if (event.type === "message_sent" && event.campaign) sent.set(event.chat, (sent.get(event.chat) ?? 0) + 1);
  }
  return sent;
}
