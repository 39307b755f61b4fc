// Starts a pouchdb-server on loopback in a folder of its own, as it is when it was just installed: its admin is admin.
//
//   node start.mjs [--port N] [--dir FOLDER] [--prepared] [--demo]
//
// Prints one line of JSON, {"url": …, "admin": …, "password": …}, when it answers. `--prepared` makes an empty desk, as the app would. `--demo` makes the users that `make server`
// tells of, prepares a desk, and keeps everything in the folder; without a folder all is gone when it ends. Ends when its standard input does.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { design, files, presence, security } from "./design.mjs";

const argument = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const demo = process.argv.includes("--demo");
const kept = argument("--dir");
const folder = kept ?? mkdtempSync(join(tmpdir(), "balcao-server-"));
const port = Number(argument("--port") ?? (await freePort()));
const admin = "admin";
const password = "balcao";
const url = `http://127.0.0.1:${port}`;

mkdirSync(folder, { recursive: true });
const config = join(folder, "config.json");
if (!existsSync(config)) {
  const log = { file: join(folder, "log.txt"), level: "error" };
  // Any page may ask, with its own password; cookies need the same site all the same.
  const cors = { origins: "*", credentials: true, methods: "GET, HEAD, POST, PUT, DELETE", headers: "accept, authorization, content-type, origin, referer" };
  // Sessions outlive a restart, as CouchDB's do.
  const secret = randomUUID();
  writeFileSync(config, JSON.stringify({ admins: { [admin]: password }, log, httpd: { enable_cors: true }, cors, couch_httpd_auth: { secret } }));
}
const program = join(dirname(fileURLToPath(import.meta.url)), "node_modules/pouchdb-server/bin/pouchdb-server");
// It does not handle some of its own refusals, which ends the process since Node.js 15.
const server = spawn(
  process.execPath,
  ["--unhandled-rejections=none", program, "--port", String(port), "--dir", join(folder, "data"), "--config", config, "--no-stdout-logs"],
  { cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
);
let ending = false;
function end(code) {
  if (ending) return;
  ending = true;
  server.kill("SIGKILL");
  if (!kept) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.exit(code);
}
server.on("exit", () => end(1));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(0));
if (!demo) {
  process.stdin.on("end", () => end(0));
  process.stdin.on("close", () => end(0));
  process.stdin.resume();
}

await answers();
if (demo) await prepareDemo();
else {
  if (process.argv.includes("--prepared")) await prepareDesk();
  console.log(JSON.stringify({ url, admin, password }));
}

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

async function answers() {
  for (let turn = 0; turn < 300; turn++) {
    const there = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  console.error("error: the server does not answer");
  end(1);
}

/** `known`: statuses that say that it was there already. */
async function put(path, body, ...known) {
  const answer = await fetch(`${url}/${path}`, { method: "PUT", headers: headers(), body: body && JSON.stringify(body) });
  if (!answer.ok && !known.includes(answer.status)) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

function headers() {
  return { authorization: `Basic ${btoa(`${admin}:${password}`)}`, "content-type": "application/json" };
}

async function prepareDesk() {
  await put("desk", undefined, 412);
  await put("desk/_security", security);
  const found = await fetch(`${url}/desk/_design/balcao`, { headers: headers() });
  const before = found.ok ? await found.json() : undefined;
  const whole = design(before?.balcao.desk ?? randomUUID());
  await put("desk/_design/balcao", before ? { ...whole, _rev: before._rev } : whole);
  for (const [name, beside] of Object.entries({ "desk-presence": presence, "desk-files": files })) {
    await put(name, undefined, 412);
    await put(`${name}/_security`, security);
    await put(`${name}/_design/balcao`, beside, 409);
  }
}

async function prepareDemo() {
  const users = { ana: ["agent"], bruno: ["agent"], manager: ["agent", "manager"], channel: ["channel"] };
  for (const [name, roles] of Object.entries(users)) {
    const id = `org.couchdb.user:${name}`;
    await put(`_users/${id}`, { _id: id, name, roles, type: "user", password: name }, 409);
  }
  await prepareDesk();
  console.log(`A server for trying is at ${url}; it keeps its data in ${folder}. Ctrl+C ends it.

  address   ${url}/desk, which is prepared
  users     ana and bruno (agents), manager, channel: each one's password is their name
  admin     ${admin}, with the password ${password}

Start the app beside it (make serve), open it in two browsers at http://127.0.0.1:8080 (not localhost: the session's cookie
belongs to 127.0.0.1), and connect as ana in one and as bruno in the other. A customer writes:

  curl -X POST ${url}/desk -u channel:channel -H 'content-type: application/json' -d '{
    "_id": "demo-'$(date +%s)'", "at": "'$(date -u +%Y-%m-%dT%H:%M:%S.000Z)'", "by": {"kind": "customer", "id": "maria"},
    "chat": "maria", "type": "message_received", "text": "Oi! Alguém aí?"}'`);
}
