// Telegram's Bot API, as far as a desk speaks with it, with its faults. Telegram itself is not reached from tests.
import type { BrowserContext, Route } from "@playwright/test";

interface Update {
  update_id: number;
  message: object;
}

/** A field of a form in parts. */
const part = (body: string, name: string) => new RegExp(`name="${name}"(?:; filename="([^"]*)")?\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n([^]*?)\\r\\n--`).exec(body);

/** One bot. Every page of the browser context speaks with it. */
export class FakeTelegram {
  token = "123456789:AAF-fake_token_of_the_tests_0123456789";
  /** What the bot has sent, in order. */
  readonly sent: { chat: string; text: string; at: number; file?: string }[] = [];
  /** How often each method was called. */
  readonly calls = new Map<string, number>();
  /** No connection. */
  offline = false;
  /** Another program, or an address on the web, receives. */
  conflict: "rival" | "webhook" | undefined;
  /** So many messages are refused with a wait of some seconds. */
  slowDown = { times: 0, seconds: 0 };
  /** Messages are taken, and never answered. */
  swallowsAnswers = false;
  /** The offsets that were asked for: what Telegram has forgotten. */
  confirmed = 0;

  private updates: Update[] = [];
  private numbers = 100;
  private wakers: (() => void)[] = [];

  private constructor() {}

  static async answer(context: BrowserContext): Promise<FakeTelegram> {
    const telegram = new FakeTelegram();
    await context.route("https://api.telegram.org/**", (route) => telegram.handle(route));
    return telegram;
  }

  customerWrites(name: string, text: string) {
    this.hears(name, { text });
  }

  /** What a customer did, as Telegram has it in a message. */
  hears(name: string, content: object, chat = 7) {
    const number = ++this.numbers;
    const from = { id: chat, type: "private", first_name: name, username: `${name.toLowerCase()}_tg` };
    this.updates.push({ update_id: number, message: { message_id: number, date: Math.floor(Date.now() / 1000), chat: from, from, ...content } });
    this.wake();
  }

  /** A long poll that waits is answered at once: something about the bot has changed. */
  wake() {
    for (const waker of this.wakers.splice(0)) waker();
  }

  /** What this browser context no longer gets: the token is another one. */
  revoke() {
    this.token = "123456789:AAF-another_token_after_revoking_012345";
    this.wake();
  }

  private async handle(route: Route) {
    try {
      await this.reply(route);
    } catch {
      // The page that asked is gone.
    }
  }

  private async reply(route: Route) {
    const request = route.request();
    const [, token, method] = /\/bot([^/]+)\/(\w+)$/.exec(request.url()) ?? [];
    this.calls.set(method!, (this.calls.get(method!) ?? 0) + 1);
    if (this.offline) return route.abort("internetdisconnected");
    if (token !== this.token) return this.fail(route, 401, "Unauthorized");
    const fields = new URLSearchParams(request.postData() ?? "");
    switch (method) {
      case "getMe":
        return this.ok(route, { id: 123456789, is_bot: true, first_name: "Loja da Ana", username: "loja_da_ana_bot" });
      case "getUpdates":
        return this.getUpdates(route, fields);
      case "sendMessage":
        return this.sendMessage(route, fields.get("chat_id")!, fields.get("text")!);
      case "sendDocument": {
        const body = request.postDataBuffer()?.toString("latin1") ?? "";
        return this.sendMessage(route, part(body, "chat_id")?.[2] ?? "", part(body, "caption")?.[2] ?? "", part(body, "document")?.slice(1, 3).join(": "));
      }
      default:
        return this.fail(route, 404, "Not Found");
    }
  }

  private async getUpdates(route: Route, fields: URLSearchParams) {
    const offset = Number(fields.get("offset") ?? 0);
    this.confirmed = Math.max(this.confirmed, offset);
    this.updates = this.updates.filter(({ update_id }) => update_id >= offset);
    const waits = Number(fields.get("timeout")) > 0;
    if (waits && this.updates.length === 0 && !this.conflict) {
      await new Promise<void>((done) => {
        this.wakers.push(done);
        setTimeout(done, 25_000);
      });
      if (this.offline) return route.abort("internetdisconnected");
      if (!route.request().url().includes(this.token)) return this.fail(route, 401, "Unauthorized");
    }
    if (this.conflict === "webhook") return this.fail(route, 409, "Conflict: can't use getUpdates method while webhook is active");
    if (this.conflict) return this.fail(route, 409, "Conflict: terminated by other getUpdates request");
    return this.ok(route, this.updates);
  }

  private async sendMessage(route: Route, chat: string, text: string, file?: string) {
    if (this.slowDown.times > 0) {
      this.slowDown.times -= 1;
      return this.fail(route, 429, "Too Many Requests: retry later", { retry_after: this.slowDown.seconds });
    }
    this.sent.push({ chat, text, at: Date.now(), file });
    if (this.swallowsAnswers) return;
    return this.ok(route, { message_id: ++this.numbers, date: Math.floor(Date.now() / 1000), chat: { id: Number(chat), type: "private" }, text });
  }

  private ok(route: Route, result: unknown) {
    return this.json(route, 200, { ok: true, result });
  }

  private fail(route: Route, error_code: number, description: string, parameters?: object) {
    return this.json(route, error_code, { ok: false, error_code, description, parameters });
  }

  private json(route: Route, status: number, body: object) {
    return route.fulfill({ status, headers: { "access-control-allow-origin": "*" }, contentType: "application/json", body: JSON.stringify(body) });
  }
}
