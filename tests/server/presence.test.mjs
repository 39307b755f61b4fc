// Who may say what of whom in the database beside a desk's that says who is there. Against a real server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { presence, security } from "./design.mjs";
import { isRefused, makeDesk } from "./server.mjs";

let desk;
let database;
before(async () => {
  desk = await makeDesk();
  database = `${desk.database}-presence`;
  await desk.must("admin", "PUT", database);
  await desk.must("admin", "PUT", `${database}/_security`, security);
  await desk.must("admin", "PUT", `${database}/_design/balcao`, presence);
});
after(async () => {
  if (database) await desk.ask("admin", "DELETE", database);
  await desk?.dispose();
});

const path = (user) => `${database}/${encodeURIComponent(desk.name(user))}`;
const read = async (user) => (await desk.ask("admin", "GET", path(user))).json;
const here = (fields = {}) => ({ at: new Date().toISOString(), ...fields });

/** Writes over what is there. */
async function write(user, whose, fields) {
  const { _rev } = await read(whose);
  return desk.ask(user, "PUT", path(whose), { ...fields, ...(_rev && { _rev }) });
}
async function taken(user, fields) {
  const { status, text } = await write(user, user, fields);
  assert.equal(status, 201, text);
  const { _id, _rev, ...there } = await read(user);
  assert.deepEqual(there, fields);
}
async function refused(user, whose, fields, word) {
  const was = await read(whose);
  const { status, json, text } = await write(user, whose, fields);
  assert.equal(status, 403, text);
  assert.match(json.reason, new RegExp(`^${word}: `));
  assert.deepEqual(await read(whose), was);
}

test("an agent says where they are, again and again", async () => {
  for (const user of ["ana", "manager"]) {
    for (const fields of [{}, { chat: "c1" }, { chat: "c1", typing: true }, { away: true }, { gone: true }]) await taken(user, here(fields));
  }
});

test("nobody speaks for another", async () => {
  await refused("ana", "bruno", here(), "author");
  await taken("bruno", here({ chat: "c1" }));
  for (const user of ["ana", "manager"]) {
    await refused(user, "bruno", here({ gone: true }), "author");
    await refused(user, "bruno", { _deleted: true }, "author");
  }
  const { status } = await desk.ask("ana", "PUT", `${database}/somebody`, here());
  assert.equal(status, 403);
});

test("channels are not at the desk", () => refused("channel", "channel", here(), "member"));

test("it stays small", async () => {
  const odd = [
    {}, { at: 7 }, { at: "now" }, here({ chat: 7 }), here({ chat: "" }), here({ chat: "x".repeat(513) }), here({ typing: "yes" }),
    here({ typing: false }), here({ text: "x" }), here({ toString: true }), here({ more: { deep: [] } }),
  ];
  for (const fields of odd) await refused("ana", "ana", fields, "shape");
  const { _rev } = await read("ana");
  const put = await desk.ask("ana", "PUT", `${path("ana")}/file?rev=${_rev}`, "data", { "content-type": "text/plain" });
  assert.equal(put.status, 403);
});

test("only one's own is deleted", async () => {
  await taken("ana", here());
  const { _rev } = await read("ana");
  const gone = await desk.ask("ana", "DELETE", `${path("ana")}?rev=${_rev}`);
  assert.equal(gone.status, 200, gone.text);
  assert.equal((await read("ana")).error, "not_found");
  await taken("ana", here());
});

test("an older revision does not overwrite a newer one", async () => {
  await taken("ana", here());
  const { _rev } = await read("ana");
  await taken("ana", here({ chat: "c1" }));
  const late = await desk.ask("ana", "PUT", path("ana"), { ...here(), _rev });
  assert.equal(late.status, 409, late.text);
});

test("only members read, and only the server's admin changes what it holds to", async () => {
  for (const user of [undefined, "stranger"]) {
    const answer = await desk.ask(user, "GET", `${database}/_changes`);
    assert.ok([401, 403].includes(answer.status), `${user}: ${answer.status}`);
  }
  assert.equal((await desk.ask("ana", "GET", `${database}/_changes`)).status, 200);
  for (const user of ["ana", "manager"]) {
    for (const [method, what, body] of [["PUT", "_design/other", {}], ["PUT", "_security", {}]]) {
      const answer = await desk.ask(user, method, `${database}/${what}`, body);
      assert.ok(isRefused(answer.status, what), `${user} ${what}: ${answer.status}`);
    }
  }
  assert.deepEqual(await desk.must("admin", "GET", `${database}/_security`), security);
});
