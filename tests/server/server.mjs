// What the tests share: a server, its users, and questions to it.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { design, security } from "./design.mjs";

const here = dirname(fileURLToPath(import.meta.url));
export const users = {
  ana: ["agent"],
  bruno: ["agent"],
  manager: ["agent", "manager"],
  channel: ["channel"],
  stranger: [],
};

/** A database of its own on the server that COUCHDB_URL names (with COUCHDB_USER and COUCHDB_PASSWORD), or on one made for it. */
export async function makeDesk() {
  const given = process.env.COUCHDB_URL;
  const started = given ? undefined : await start();
  const { url, admin, password } = given
    ? { url: given.replace(/\/$/, ""), admin: process.env.COUCHDB_USER, password: process.env.COUCHDB_PASSWORD }
    : started;
  const run = `t${process.pid}${Date.now()}`;
  const database = `balcao-${run}`;
  // Their names are of this run: on somebody's server there may be others.
  const name = (user) => (user === "admin" ? admin : `${user}-${run}`);
  const secret = (user) => (user === "admin" ? password : `secret-${user}`);

  async function ask(user, method, path, body, headers = {}) {
    const login = user && { authorization: `Basic ${btoa(`${name(user)}:${secret(user)}`)}` };
    const response = await fetch(`${url}/${path}`, {
      method,
      headers: { accept: "application/json", "content-type": "application/json", ...login, ...headers },
      signal: AbortSignal.timeout(10_000),
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    let json;
    try {
      json = JSON.parse(text);
    } catch {
      json = undefined;
    }
    return { status: response.status, json, text, headers: response.headers };
  }

  async function must(...question) {
    const answer = await ask(...question);
    if (answer.status >= 300) throw new Error(`${question.slice(1, 3).join(" ")}: ${answer.status} ${answer.text}`);
    return answer.json;
  }

  const made = [];
  for (const [user, roles] of Object.entries(users)) {
    const id = `org.couchdb.user:${name(user)}`;
    const { rev } = await must("admin", "PUT", `_users/${encodeURIComponent(id)}`, {
      _id: id, name: name(user), roles, type: "user", password: secret(user),
    });
    made.push({ id, rev });
  }
  await must("admin", "PUT", database);
  await must("admin", "PUT", `${database}/_security`, security);
  await must("admin", "PUT", `${database}/_design/balcao`, design(run));

  return {
    url,
    database,
    name,
    secret,
    ask,
    must,
    async dispose() {
      await ask("admin", "DELETE", database);
      for (const { id, rev } of made) await ask("admin", "DELETE", `_users/${encodeURIComponent(id)}?rev=${rev}`);
      started?.end();
    },
  };
}

/** Checks until it holds: a replica of a cluster may lag behind the others for a moment. */
export async function eventually(check) {
  for (const began = Date.now(); ; ) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() - began > 10_000) throw error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** CouchDB answers 500 to whoever may not change `_security`. */
export const isRefused = (status, path) => [401, 403].includes(status) || (path === "_security" && status === 500);

/** A server of its own, until `end`. */
export async function start() {
  const child = spawn(process.execPath, [join(here, "start.mjs")], { stdio: ["pipe", "pipe", "inherit"] });
  const line = await new Promise((done, failed) => {
    let text = "";
    child.stdout.on("data", (data) => {
      text += data;
      if (text.includes("\n")) done(text);
    });
    child.on("exit", () => failed(new Error("the server did not start")));
  });
  return { ...JSON.parse(line), end: () => child.stdin.end() };
}
