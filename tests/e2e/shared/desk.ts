import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Who may do what on the server of a test; each one's password is their name. */
const users = {
  ana: ["agent"],
  bruno: ["agent"],
  marta: ["agent", "manager"],
  zap: ["channel"],
};

/** A server of its own, on loopback. It can be killed and started again on what it had stored. */
export class Server {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private child: ChildProcess,
  ) {}

  /** `prepared`: it holds an empty desk, as its admin would have made it in the app. */
  static async start({ prepared }: { prepared: boolean }): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), "balcao-shared-"));
    const [child, url] = await launch(folder, ...(prepared ? ["--prepared"] : []));
    const server = new Server(url, folder, child);
    for (const [name, roles] of Object.entries(users)) await server.setUser(name, roles);
    return server;
  }

  /** The database's address, as people type it. */
  get desk(): string {
    return `${this.url}/desk`;
  }

  async setUser(name: string, roles: string[]) {
    const id = `_users/org.couchdb.user:${name}`;
    const before = await this.ask("admin", "GET", id);
    // A password that is set again would end the sessions.
    const user = before.ok
      ? { ...(await before.json()), roles }
      : { _id: `org.couchdb.user:${name}`, name, roles, type: "user", password: name };
    await this.must("admin", "PUT", id, user);
  }

  /** Nobody who is signed in by that name is any more. */
  async endSessions(name: string) {
    const id = `_users/org.couchdb.user:${name}`;
    const before = await (await this.ask("admin", "GET", id)).json();
    await this.must("admin", "PUT", id, { ...before, password: name });
  }

  ask(user: string, method: string, path: string, body?: object): Promise<Response> {
    const password = user === "admin" ? "balcao" : user;
    return fetch(`${this.url}/${path}`, {
      method,
      headers: { authorization: `Basic ${btoa(`${user}:${password}`)}`, "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
  }

  async must(user: string, method: string, path: string, body?: object) {
    const answer = await this.ask(user, method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** A customer writes, through a channel. */
  async customerWrites(chat: string, text: string, id = crypto.randomUUID()) {
    await this.must("zap", "POST", "desk", {
      _id: id, at: new Date().toISOString(), by: { kind: "customer", id: chat }, chat, type: "message_received", text,
    });
  }

  /** Every event that the server holds. */
  async events(): Promise<{ _id: string; type: string; by: { id: string }; [field: string]: unknown }[]> {
    const { rows } = await this.must("admin", "GET", "desk/_all_docs?include_docs=true");
    return rows.map((row: { doc: object }) => row.doc).filter((doc: { type?: string }) => doc.type);
  }

  /** The same as browsers hold them: by their ids, without what belongs to the documents. */
  async held(): Promise<Record<string, object>> {
    const events = (await this.events()).map(({ _id, _rev, imported_by, ...fields }) => [_id, { id: _id, ...fields }]);
    return Object.fromEntries(events);
  }

  /** The hashes of the files that the server holds. */
  async files(): Promise<string[]> {
    const { rows } = await this.must("admin", "GET", "desk-files/_all_docs");
    return rows.map((row: { id: string }) => row.id).filter((id: string) => !id.startsWith("_"));
  }

  /** A channel brings a file. */
  async bring(sha256: string, bytes: Buffer) {
    const file = { content_type: "application/octet-stream", data: bytes.toString("base64") };
    await this.must("zap", "PUT", `desk-files/${sha256}`, { _attachments: { file } });
  }

  /** Every document, as a backup has it. */
  async copy(): Promise<object[]> {
    const { rows } = await this.must("admin", "GET", "desk/_all_docs?include_docs=true");
    return rows.map((row: { doc: object }) => row.doc);
  }

  /** The database is deleted, and made again from a copy. */
  async restore(copy: object[]) {
    const security = await this.must("admin", "GET", "desk/_security");
    await this.must("admin", "DELETE", "desk");
    await this.must("admin", "PUT", "desk");
    await this.must("admin", "PUT", "desk/_security", security);
    await this.must("admin", "POST", "desk/_bulk_docs", { docs: copy, new_edits: false });
  }

  async kill() {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((done) => this.child.once("exit", done));
    this.child.stdin?.end();
    await gone;
  }

  async startAgain() {
    [this.child] = await launch(this.folder, "--port", new URL(this.url).port);
  }

  async dispose() {
    await this.kill().catch(() => {});
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function launch(folder: string, ...more: string[]): Promise<[ChildProcess, string]> {
  const program = join(__dirname, "../../server/start.mjs");
  const child = spawn(process.execPath, [program, "--dir", folder, ...more], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const line = await new Promise<string>((done, failed) => {
    let text = "";
    child.stdout?.on("data", (data) => {
      text += data;
      if (text.includes("\n")) done(text);
    });
    child.on("exit", () => failed(new Error("the server did not start")));
  });
  return [child, JSON.parse(line).url];
}
