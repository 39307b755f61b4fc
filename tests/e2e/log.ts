import { Desk } from "./pages/desk";
import { expect, type Page } from "@playwright/test";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A small journal of the last hours or days, whose times the spec says. */
export class Log {
  readonly events: object[] = [];
  private clock: number;

  /** It begins `before` milliseconds ago, on the minute. */
  constructor(before: number) {
    this.clock = Math.floor((Date.now() - before) / MINUTE) * MINUTE;
    this.add({ kind: "agent", id: "ana" }, { type: "agent_saved", agent: { id: "ana", name: "Ana Souza", role: "manager" } });
    this.add({ kind: "agent", id: "ana" }, { type: "agent_saved", agent: { id: "caio", name: "Caio Lima" } });
  }

  /** The instant of the next event, in milliseconds since the epoch. */
  get now() {
    return this.clock;
  }

  later(millis: number): this {
    this.clock += millis;
    return this;
  }

  desk(body: object): this {
    return this.add({ kind: "agent", id: "ana" }, body);
  }

  customer(chat: string, text: string): this {
    return this.add({ kind: "customer", id: chat }, { chat, type: "message_received", text });
  }

  /** Ana does something in a chat. */
  agent(chat: string, body: object, id = "ana"): this {
    return this.add({ kind: "agent", id }, { chat, ...body });
  }

  sent(chat: string, text: string, id = "ana"): this {
    return this.agent(chat, { type: "message_sent", text }, id);
  }

  contact(chat: string, name: string, address?: string): this {
    return this.add({ kind: "customer", id: chat }, { chat, type: "chat_started", contact: { name, address, channel: "whatsapp" } });
  }

  /** Any author. Events of one instant keep their order by their ids. */
  add(by: object, body: object): this {
    const number = String(this.events.length + 1).padStart(6, "0");
    this.events.push({ id: `t${number}`, at: new Date(this.clock).toISOString(), by, ...body });
    this.clock += 1;
    return this;
  }
}

/** Opens a desk that holds the journal, as Ana; at an address, where one is given. */
export async function openDesk(page: Page, { events }: { events: object[] }, address = "") {
  await new Desk(page).openKept({ events, me: "Ana Souza" }, address);
  if (!address) await expect(page.getByTestId("tab-active")).toBeVisible();
}
