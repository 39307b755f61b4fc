// Journals made up by specs.

const start = Date.parse("2026-03-02T12:00:00.000Z");

/** Writes events one minute after the other. */
export class Journal {
  readonly events: object[] = [];
  private last = 0;
  private clock = start;

  constructor(...agents: string[]) {
    for (const name of agents) {
      const id = name.toLowerCase();
      this.write({ kind: "agent", id }, { type: "agent_saved", agent: { id, name, display_name: "", role: "agent", active: true } });
    }
  }

  /** The instant of the next event. */
  at(instant: string): this {
    this.clock = Date.parse(instant);
    return this;
  }

  /** An agent does something to the whole desk. */
  desk(id: string, event: object): this {
    return this.write({ kind: "agent", id }, event);
  }

  customer(chat: string, event: object): this {
    return this.write({ kind: "customer", id: chat }, { chat, ...event });
  }

  agent(id: string, chat: string, event: object): this {
    return this.write({ kind: "agent", id }, { chat, ...event });
  }

  /** A customer who writes for the first time. */
  arrives(chat: string, contact: { name: string; address?: string; channel?: string }, text: string): this {
    return this.customer(chat, { type: "chat_started", contact }).customer(chat, { type: "message_received", text });
  }

  private write(by: object, event: object): this {
    const number = this.last++;
    const at = new Date(this.clock).toISOString();
    this.clock += 60_000;
    this.events.push({ id: `e${String(number).padStart(6, "0")}`, at, by, ...event });
    return this;
  }
}
