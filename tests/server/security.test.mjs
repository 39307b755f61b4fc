// What the server refuses, and what it takes, whatever program asks. Against a real server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { design, security } from "./design.mjs";
import { eventually, isRefused, makeDesk } from "./server.mjs";

let desk;
let count = 0;
before(async () => {
  desk = await makeDesk();
});
after(() => desk?.dispose());

const minutes = (n) => new Date(Date.now() + n * 60_000).toISOString();
const customer = { kind: "customer", id: "maria" };
const agent = (user) => ({ kind: "agent", id: desk.name(user) });

/** A note of Ana's, with other fields. */
function event(fields = {}) {
  const whole = { _id: `e${++count}`, at: minutes(0), by: agent("ana"), chat: "c", type: "note_added", text: "oi", ...fields };
  for (const key of Object.keys(whole)) if (whole[key] === undefined) delete whole[key];
  return whole;
}
const received = (fields) => event({ by: customer, type: "message_received", ...fields });
const settings = (fields) => event({ by: agent("manager"), chat: undefined, text: undefined, type: "settings_changed", settings: {}, ...fields });

/** Writes as the app does; the reason where it is refused. */
async function write(user, doc) {
  const rows = await desk.must(user, "POST", `${desk.database}/_bulk_docs`, { docs: [doc] });
  if (rows[0].error === undefined) {
    assert.ok(rows[0].rev, JSON.stringify(rows));
    return undefined;
  }
  return `${rows[0].error}: ${rows[0].reason}`;
}
async function taken(user, doc) {
  assert.equal(await write(user, doc), undefined, JSON.stringify(doc));
  const there = await read(doc._id);
  delete there._rev;
  assert.deepEqual(there, doc);
  return doc._id;
}
async function refused(user, doc, word) {
  const reason = await write(user, doc);
  assert.match(String(reason), new RegExp(`^forbidden: ${word}: `), JSON.stringify(doc));
  if (doc._rev === undefined) assert.equal((await read(doc._id)).error, "not_found");
}
/** pouchdb-server refuses each document, CouchDB the whole. */
function assertShutOut({ status, json, text }) {
  const rows = status === 201 ? json : [json];
  assert.ok(rows.length > 0 && rows.every(({ error }) => ["unauthorized", "forbidden", "bad_request"].includes(error)), text);
}
const read = async (id) => (await desk.ask("admin", "GET", `${desk.database}/${encodeURIComponent(id)}`)).json;

test("an agent works as oneself", async () => {
  await taken("ana", event());
  await taken("ana", event({ mentions: ["bruno"] }));
  await taken("ana", event({ type: "read", text: undefined, seen_mentions: ["e1"] }));
  await taken("ana", event({ type: "message_sent", reply_to: "e1" }));
  for (const reply_to of ["", 1, ["e1"]]) await refused("ana", event({ type: "message_sent", reply_to }), "shape");
  await taken("ana", event({ type: "status_set", text: undefined, status: "closed", end_reason: "r1" }));
  for (const end_reason of ["", 1]) await refused("ana", event({ type: "status_set", text: undefined, status: "closed", end_reason }), "shape");
  for (const mentions of ["bruno", [""], [1], {}, Array(51).fill("bruno")]) await refused("ana", event({ mentions }), "shape");
  await taken("ana", event({ type: "message_sent", attachment: { name: "a", mime: "b", bytes: 1, sha256: "c" } }));
  await taken("ana", event({ type: "status_set", status: "waiting", reason: "customer", until: minutes(600) }));
  await taken("ana", event({ type: "assigned", text: undefined, agent: null }));
  await taken("ana", event({ type: "chat_started", contact: { name: "Maria" } }));
  await taken("ana", event({ by: { kind: "bot", id: "rule" }, type: "message_sent" }));
  await taken("ana", event({ type: "campaign_saved", chat: undefined, campaign: { id: "k" } }));
  await taken("ana", event({ at: minutes(-60 * 24 * 30) }));
  await taken("ana", event({ type: "of_the_future", what: [1] }));
});

test("a customer's card is taken as far as it is one", async () => {
  const update = (contact) => event({ type: "contact_updated", text: undefined, contact: { name: "Maria", ...contact } });
  await taken("ana", update({ fields: { cpf: "1", city: "" }, note: "VIP", keys: ["+55 11 98765-4321"], person: "5511987654321", later: 1 }));
  await taken("ana", update({ fields: {}, note: "", keys: [], person: "" }));
  for (const fields of [[], "x", { cpf: 1 }, { cpf: null }, { "": "x" }, { cpf: "x".repeat(4001) }, Object.fromEntries([...Array(101).keys()].map((n) => [n, "x"]))]) {
    await refused("ana", update({ fields }), "shape");
  }
  for (const note of [1, "x".repeat(20001)]) await refused("ana", update({ note }), "shape");
  for (const keys of ["x", [""], [1], Array(21).fill("x"), ["x".repeat(4001)]]) await refused("ana", update({ keys }), "shape");
  await refused("ana", update({ person: ["x"] }), "shape");
  await taken("manager", settings({ settings: { contact_fields: [{ key: "cpf", name: "CPF", type: "text" }, { of: "the future" }] } }));
  for (const contact_fields of [{}, "x", Array(101).fill({})]) await refused("manager", settings({ settings: { contact_fields } }), "shape");
});

test("an agent does nothing in another's name", async () => {
  await refused("ana", event({ by: agent("bruno") }), "author");
  await refused("manager", event({ by: agent("bruno") }), "author");
  await refused("ana", event({ by: { kind: "agent" } }), "author");
  await refused("ana", event({ by: { kind: "god", id: "x" } }), "author");
});

test("what customers do, and reports of deliveries, come from channels alone", async () => {
  await refused("ana", received(), "role");
  await refused("manager", received(), "role");
  await refused("ana", event({ by: customer, type: "rated", score: 10 }), "role");
  const report = { by: { kind: "system" }, type: "delivery", message: "e1", state: "read" };
  await refused("ana", event(report), "role");
  // An agent says that a message arrived, as oneself, and nothing else of it.
  const arrived = { type: "delivery", message: "e1", state: "sent", text: undefined };
  await taken("ana", event(arrived));
  await refused("ana", event({ ...arrived, by: agent("bruno") }), "author");
  for (const state of ["sending", "unknown", "delivered", "read", "failed"]) await refused("ana", event({ ...arrived, state }), "author");
  const key = { by: { kind: "system" }, type: "key_linked", text: undefined, contact: { name: "", address: "tg:77" } };
  await refused("ana", event(key), "role");
  await refused("ana", event({ ...key, by: agent("ana") }), "author");
  await taken("channel", event(key));
  await refused("channel", event({ ...key, by: customer }), "author");
  await refused("channel", event({ ...key, contact: "tg:77" }), "shape");
  const changed = { by: customer, type: "message_changed", message: "e1", text: "Oi!" };
  await refused("ana", event(changed), "role");
  await refused("ana", event({ ...changed, by: agent("ana") }), "author");
  await taken("channel", event(changed));
  for (const wrong of [{ message: undefined }, { text: 1 }]) await refused("channel", event({ ...changed, ...wrong }), "shape");
  await taken("channel", received());
  await taken("channel", event(report));
  await taken("channel", event({ by: customer, type: "rated", text: undefined, score: 10 }));
  await taken("channel", event({ by: customer, type: "chat_started", contact: { name: "Maria" } }));
  await taken("channel", event({ by: { kind: "bot", id: "rule" }, type: "message_sent" }));
});

test("a channel does nothing as an agent or the desk", async () => {
  await refused("channel", event({ by: agent("channel") }), "role");
  await refused("channel", event(), "role");
  await refused("channel", event({ by: { kind: "system" }, type: "status_set", status: "closed" }), "role");
  await refused("channel", event({ by: agent("channel"), type: "message_received" }), "role");
  await refused("channel", event({ by: { kind: "system" }, type: "message_received" }), "author");
  await refused("channel", settings({ by: customer }), "role");
});

test("managers change the desk, online", async () => {
  await taken("manager", settings());
  await taken("manager", settings({ type: "agent_saved", agent: { id: "x" } }));
  await taken("manager", settings({ type: "rules_saved", rules: [] }));
  await taken("ana", settings({ by: agent("ana"), type: "macros_saved", settings: undefined, macros: [{ id: "m", name: "M" }] }));
  await refused("ana", settings({ by: agent("ana"), type: "macros_saved", settings: undefined, macros: {} }), "shape");
  await refused("ana", settings({ by: agent("ana") }), "role");
  await refused("ana", settings({ by: agent("ana"), type: "rules_saved", rules: [] }), "role");
  await refused("ana", settings({ by: agent("ana"), type: "agent_saved", agent: { id: "x" } }), "role");
  await refused("manager", settings({ at: minutes(-3) }), "late");
  await refused("manager", settings({ by: { kind: "bot", id: "r" } }), "role");
});

test("nothing is dated ahead, and two refusals say the same", async () => {
  await taken("ana", event({ at: minutes(1) }));
  const doc = event({ at: minutes(3) });
  await refused("ana", doc, "early");
  // The replicas of a cluster refuse at different instants.
  const first = await write("ana", doc);
  await new Promise((done) => setTimeout(done, 20));
  assert.equal(await write("ana", doc), first);
  await refused("manager", received({ at: minutes(3), imported_by: desk.name("manager") }), "early");
});

test("events are neither changed nor deleted", async () => {
  const id = await taken("ana", event());
  const { _rev, ...doc } = await read(id);
  for (const user of ["ana", "bruno", "channel"]) {
    await refused(user, { ...doc, _rev, text: "outra" }, "unchangeable");
    await refused(user, { _id: id, _rev, _deleted: true }, "unchangeable");
  }
  await refused("manager", { ...doc, _rev, text: "outra" }, "unchangeable");
  await refused("manager", { _id: id, _rev, _deleted: true }, "unchangeable");
  const gone = await desk.ask("ana", "DELETE", `${desk.database}/${id}?rev=${_rev}`);
  assert.equal(gone.status, 403);
  assert.deepEqual(await read(id), { ...doc, _rev });
});

test("nobody writes revisions of one's own, beside an event or where none is", async () => {
  const hash = (digit) => digit.repeat(32);
  for (const user of ["ana", "bruno", "channel", "manager"]) {
    for (const there of [true, false]) {
      const id = there ? await taken("channel", received({ text: "Quero cancelar" })) : `none ${++count}`;
      const before = await read(id);
      const [, first] = there ? before._rev.split("-") : [undefined, hash("1")];
      const rival = user === "channel" ? received({ _id: id, text: "nada" }) : event({ _id: id, by: agent(user), text: "nada" });
      const forms = [
        { _rev: `9-${hash("f")}` },
        { _rev: `1-${hash("f")}` },
        { _rev: `1-${hash("0")}` },
        { _rev: `2-${hash("f")}`, _revisions: { start: 2, ids: [hash("f"), first] } },
        { _rev: `1-${hash("f")}`, _revisions: { start: 1, ids: [hash("f")] } },
        { _rev: `9-${hash("f")}`, _revisions: { start: 9, ids: [hash("f")] } },
        { _rev: `9-${hash("f")}`, _revisions: { start: 9, ids: [hash("f"), hash("e"), first] } },
        { _rev: `3-${hash("f")}`, _revisions: { start: 3, ids: [hash("f"), hash("e"), hash("d")] } },
        { _rev: `2-${hash("f")}`, _revisions: { start: 2, ids: [hash("f"), first] }, _deleted: true },
        { _rev: `9-${hash("f")}`, _deleted: true },
        { _revisions: { start: 2, ids: [hash("f"), first] } },
      ];
      for (const form of forms) {
        const doc = { ...rival, ...form };
        // pouchdb-server does not read `_revisions` without `_rev`.
        const [words, statuses] = form._rev ? [["forbidden"], [403]] : [["forbidden", "bad_request"], [403, 400]];
        const bulk = await desk.ask(user, "POST", `${desk.database}/_bulk_docs`, { new_edits: false, docs: [doc] });
        const rows = [bulk.json].flat();
        assert.ok(rows.length === 1 && words.includes(rows[0].error), `${user} ${JSON.stringify(form)}: ${bulk.text}`);
        const put = await desk.ask(user, "PUT", `${desk.database}/${encodeURIComponent(id)}?new_edits=false`, doc);
        assert.ok(statuses.includes(put.status), `${user} ${JSON.stringify(form)}: ${put.text}`);
      }
      const left = await desk.ask("ana", "GET", `${desk.database}/${encodeURIComponent(id)}?conflicts=true&deleted_conflicts=true`);
      assert.deepEqual(left.json, before);
    }
  }
});

test("a rival is refused as CouchDB asks of it: without the event that is there", () => {
  // pouchdb-server asks with that event, so this is the function itself.
  const validate = new Function(`return ${design("d").validate_doc_update}`)();
  const user = { name: desk.name("ana"), roles: ["agent"] };
  const fine = event();
  // As CouchDB shows a new document that it numbers itself.
  validate({ ...fine, _revisions: { start: 0, ids: [] } }, null, user);
  for (const [start, ...ids] of [[1, "f"], [9, "f"], [9, "f", "e"], [2, "f", "0"]]) {
    for (const more of [{}, { _deleted: true }]) {
      const rival = { ...fine, _rev: `${start}-${ids[0]}`, _revisions: { start, ids }, ...more };
      for (const old of [null, { ...fine, _deleted: true }]) {
        assert.throws(() => validate(rival, old, user), ({ forbidden }) => /^unchangeable: /.test(forbidden));
        assert.throws(() => validate(rival, old, { ...user, roles: ["agent", "manager"] }), ({ forbidden }) => /^unchangeable: /.test(forbidden));
      }
    }
  }
  validate({ ...fine, _rev: "1-f", _revisions: { start: 1, ids: ["f"] } }, null, { name: "admin", roles: ["_admin"] });
});

test("a rival of an event that is there is an answer that the app looks up", async () => {
  const doc = event();
  await taken("ana", doc);
  assert.match(await write("ana", doc), /^(conflict|forbidden)/);
  assert.match(await write("bruno", { ...event({ by: agent("bruno") }), _id: doc._id }), /^(conflict|forbidden)/);
  assert.equal((await read(doc._id)).text, "oi");
});

test("a manager takes out text, contact and attachment, and nothing else", async () => {
  const attachment = { name: "a", mime: "b", bytes: 1, sha256: "c" };
  const id = await taken("channel", received({ attachment, odd: { kept: 1 } }));
  const { _rev, ...doc } = await read(id);
  const erased = { ...doc, text: "" };
  delete erased.attachment;
  for (const user of ["ana", "channel"]) await refused(user, { ...erased, _rev }, "unchangeable");
  const also = { at: minutes(-1), by: agent("ana"), chat: "d", type: "note_added", odd: undefined, more: 1, imported_by: "x" };
  for (const [key, value] of Object.entries(also)) {
    const changed = { ...erased, _rev, [key]: value };
    if (value === undefined) delete changed[key];
    await refused("manager", changed, "unchangeable");
  }
  await refused("manager", { ...erased, _rev, attachment: { ...attachment, name: "z" } }, "unchangeable");
  assert.equal(await write("manager", { ...erased, _rev }), undefined);
  const left = await read(id);
  assert.deepEqual({ ...left, _rev: undefined }, { ...erased, _rev: undefined });

  const chat = await taken("channel", received({ type: "chat_started", text: undefined, contact: { name: "Maria", address: "+55" } }));
  const started = await read(chat);
  await refused("manager", { ...started, contact: { name: "Outra" } }, "unchangeable");
  assert.equal(await write("manager", { ...started, contact: { name: "" } }), undefined);
});

test("a comment, a channel's words and the customer's number may be taken out too, each or all of them", async () => {
  const rated = await read(await taken("channel", received({ type: "rated", text: undefined, score: 9, comment: "bom" })));
  const uncommented = { ...rated, comment: undefined };
  await refused("ana", uncommented, "unchangeable");
  await refused("manager", { ...uncommented, by: { kind: "customer", id: "outra" } }, "unchangeable");
  await refused("manager", { ...uncommented, score: 1 }, "unchangeable");
  assert.equal(await write("manager", uncommented), undefined);
  const again = await read(rated._id);
  assert.equal(await write("manager", { ...again, by: { kind: "customer" } }), undefined);
  const note = await read(await taken("ana", event()));
  await refused("manager", { ...note, text: "", by: { kind: "agent" } }, "unchangeable");
  const joined = await read(await taken("channel", received({ type: "chat_started", text: undefined, contact: { name: "Gil", person: "5511" } })));
  assert.equal(await write("manager", { ...joined, contact: { name: "Gil" } }), undefined);
});

test("a manager brings in what others did, marked", async () => {
  const mark = { imported_by: desk.name("manager") };
  await taken("manager", received({ at: minutes(-60 * 24 * 365), ...mark }));
  await taken("manager", event({ by: agent("bruno"), ...mark }));
  await taken("manager", settings({ at: minutes(-600), ...mark }));
  await refused("ana", received({ imported_by: desk.name("ana") }), "importer");
  await refused("ana", received(mark), "importer");
  await refused("manager", received({ imported_by: desk.name("ana") }), "importer");
});

test("known types have their shape", async () => {
  const odd = [
    { at: "2026-11-22" }, { at: undefined }, { at: 7 }, { by: undefined }, { by: "ana" }, { by: {} }, { type: undefined }, { type: "" },
    { chat: undefined }, { chat: "" }, { chat: 7 }, { text: undefined }, { text: 7 }, { device_at: "now" },
    { type: "status_set" }, { type: "status_set", status: "open", until: "soon" }, { type: "assigned", agent: "" },
    { type: "tags_changed", add: "vip" }, { type: "tags_changed", add: [""] }, { type: "undone" },
    { type: "message_sent", attachment: {} }, { type: "chat_started" }, { type: "chat_started", contact: {} },
    { type: "campaign_saved", campaign: {} }, { type: "tags_saved", tags: {} }, { id: "other" },
  ];
  for (const fields of odd) await refused("ana", event(fields), "shape");
  for (const score of [11, -1, 1.5, "9", undefined]) await refused("channel", event({ by: customer, type: "rated", score }), "shape");
});

test("nothing is nested so deep that a desk could not read it", async () => {
  const nested = (depth) => Array.from({ length: depth }).reduce((inner) => [inner], 1);
  await taken("ana", event({ deep: nested(63) }));
  const mark = { imported_by: desk.name("manager") };
  for (const depth of [64, 130, 2000]) {
    await refused("ana", event({ deep: nested(depth) }), "shape");
    await refused("manager", received({ deep: nested(depth), ...mark }), "shape");
    const { _id, ...rest } = event({ deep: nested(depth) });
    await refused("ana", { _id, line: JSON.stringify({ id: _id, ...rest }) }, "shape");
  }
});

test("nothing is so large that it fills the desks", async () => {
  await taken("ana", event({ text: "ã".repeat(200_000) }));
  const mark = { imported_by: desk.name("manager") };
  for (const size of [256 * 1024, 3_000_000]) {
    await refused("ana", event({ text: "a".repeat(size) }), "unfit");
    await refused("manager", received({ text: "a".repeat(size), ...mark }), "unfit");
    const { _id, ...rest } = event({ text: "a".repeat(size) });
    await refused("ana", { _id, line: JSON.stringify({ id: _id, ...rest }) }, "unfit");
  }
  await refused("ana", event({ _id: "i".repeat(5000) }), "unfit");
});

test("an event as a line is held to the same", async () => {
  const line = (fields, id) => {
    const { _id, ...rest } = event(fields);
    return { _id: id ?? _id, line: JSON.stringify({ id: id ?? _id, ...rest }) };
  };
  await taken("ana", line());
  await taken("ana", line({}, "plain id"));
  await refused("ana", line({ by: agent("bruno") }), "author");
  await refused("ana", line({ text: 7 }), "shape");
  await refused("ana", { ...line(), by: agent("ana") }, "shape");
  await refused("ana", { ...line(), _id: "another" }, "shape");
  await refused("ana", { _id: "x1", line: "{" }, "shape");
  await refused("ana", { _id: "x2", line: "7" }, "shape");
  const { _id, ...odd } = event();
  await taken("ana", { _id: "=_odd%20id", line: JSON.stringify({ ...odd, id: "_odd id" }) });
  await refused("ana", { _id: "=odd", line: JSON.stringify({ ...odd, id: "odd" }) }, "shape");
});

test("documents carry no attachments", async () => {
  const id = await taken("ana", event());
  const { _rev } = await read(id);
  const put = await desk.ask("ana", "PUT", `${desk.database}/${id}/file?rev=${_rev}`, "data", { "content-type": "text/plain" });
  assert.equal(put.status, 403);
});

test("views file each event under its chat, and what is the desk's under none", async () => {
  const chat = `views ${++count}`;
  const plain = await taken("ana", event({ chat, at: "2020-01-01T00:00:00.000Z" }));
  const { _id, ...odd } = event({ chat });
  await taken("ana", { _id, line: JSON.stringify({ id: _id, ...odd }) });
  const desks = await taken("manager", settings());
  const view = async (path, keys) => (await desk.must("ana", "POST", `${desk.database}/_design/balcao/_view/${path}`, { keys })).rows;
  const ids = (rows) => rows.map(({ id }) => id).sort();
  await eventually(async () => assert.deepEqual(ids(await view("by_chat?reduce=false", [chat])), [plain, _id].sort()));
  await eventually(async () => assert.deepEqual((await view("by_chat?group=true", [chat])).map(({ value }) => value), [2]));
  await eventually(async () => assert.ok(ids(await view("by_chat?reduce=false", [null])).includes(desks)));
  await eventually(async () => {
    const newest = await desk.must("ana", "GET", `${desk.database}/_design/balcao/_view/recent?descending=true&limit=1000`);
    assert.ok(newest.rows.some(({ id, value }) => id === _id && value === chat));
    assert.equal(newest.rows.at(-1).id, plain, "the oldest is the last");
  });
});

test("the clock is told to whoever is signed in, and nothing is written for it", async () => {
  // As the app asks for it from another site: which of these are early?
  const clock = (n, at) => ({ _id: `clock-${n}`, at, by: { kind: "system" }, chat: "clock", type: "status_set", status: "open" });
  for (const user of ["ana", "manager", "channel"]) {
    const docs = [-10, 0, 1, 3, 10].map((ahead, n) => clock(n, minutes(ahead)));
    const rows = await desk.must(user, "POST", `${desk.database}/_bulk_docs`, { docs });
    const words = Object.fromEntries(rows.map(({ id, error, reason }) => [id, `${error} ${reason.split(":")[0]}`]));
    const expected = ["role", "role", "role", "early", "early"].map((word, n) => [`clock-${n}`, `forbidden ${word}`]);
    assert.deepEqual(words, Object.fromEntries(expected));
  }
  assert.equal((await read("clock-0")).error, "not_found");
});

test("only members read", async () => {
  for (const path of ["_all_docs", "_changes", "_design/balcao", "_design/balcao/_view/by_chat", "_design/balcao/_view/recent", ""]) {
    for (const user of [undefined, "stranger"]) {
      const answer = await desk.ask(user, "GET", `${desk.database}/${path}`);
      assert.ok([401, 403].includes(answer.status), `${user} ${path}: ${answer.status}`);
    }
    assert.equal((await desk.ask("ana", "GET", `${desk.database}/${path}`)).status, 200);
  }
  const answer = await desk.ask("stranger", "POST", `${desk.database}/_bulk_docs`, { docs: [event()] });
  assertShutOut(answer);
});

test("only the server's admin changes what the server holds to", async () => {
  const before = await read("_design/balcao");
  const { _rev } = before;
  for (const user of ["ana", "manager", "channel"]) {
    for (const [method, path, body] of [
      ["PUT", "_design/balcao", { _rev }],
      ["PUT", "_design/other", {}],
      ["DELETE", `_design/balcao?rev=${_rev}`, undefined],
      ["PUT", "_security", {}],
      // pouchdb-server refuses it too, but does not answer anything about that database afterwards.
      ...(process.env.COUCHDB_URL ? [["DELETE", "", undefined]] : []),
    ]) {
      const answer = await desk.ask(user, method, `${desk.database}/${path}`, body);
      assert.ok(isRefused(answer.status, path), `${user} ${method} ${path}: ${answer.status}`);
    }
  }
  assert.deepEqual(await read("_design/balcao"), before);
  assert.deepEqual(await desk.must("admin", "GET", `${desk.database}/_security`), security);
});

test("the server's admin is exempt: backups and repairs", async () => {
  const doc = event({ by: agent("bruno"), at: minutes(600) });
  await taken("admin", doc);
  const { _rev } = await read(doc._id);
  assert.equal(await write("admin", { _id: doc._id, _rev, _deleted: true }), undefined);
});

test("signing in, being somebody, and a session that is over", async () => {
  const login = { name: desk.name("ana"), password: desk.secret("ana") };
  const wrong = await desk.ask(undefined, "POST", "_session", { ...login, password: "wrong" });
  assert.equal(wrong.status, 401);
  assert.match(wrong.json.reason, /^Name or password/);
  const made = await desk.ask(undefined, "POST", "_session", login);
  const [cookie] = made.headers.get("set-cookie").split(";");
  assert.match(made.headers.get("set-cookie"), /HttpOnly/i);
  const who = await desk.ask(undefined, "GET", "_session", undefined, { cookie });
  assert.deepEqual(who.json.userCtx, { name: desk.name("ana"), roles: ["agent"] });
  const headers = { cookie };
  const mine = event();
  const written = await desk.ask(undefined, "POST", `${desk.database}/_bulk_docs`, { docs: [mine] }, headers);
  assert.equal(written.json[0].ok, true);
  const forged = { cookie: cookie.slice(0, -4) };
  const over = await desk.ask(undefined, "POST", `${desk.database}/_bulk_docs`, { docs: [event()] }, forged);
  assertShutOut(over);
});
