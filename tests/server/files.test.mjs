// Who may do what in the database beside a desk's that has the bytes of files. Against a real server.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { files, security } from "./design.mjs";
import { isRefused, makeDesk } from "./server.mjs";

const octets = "application/octet-stream";
let desk;
let database;
before(async () => {
  desk = await makeDesk();
  database = `${desk.database}-files`;
  await desk.must("admin", "PUT", database);
  await desk.must("admin", "PUT", `${database}/_security`, security);
  await desk.must("admin", "PUT", `${database}/_design/balcao`, files);
});
after(async () => {
  if (database) await desk.ask("admin", "DELETE", database);
  await desk?.dispose();
});

const fresh = () => {
  const bytes = randomBytes(64);
  return { bytes, id: createHash("sha256").update(bytes).digest("hex") };
};
const document = ({ bytes }, fields = {}, file = {}) => ({
  _attachments: { file: { content_type: octets, data: bytes.toString("base64"), ...file } },
  ...fields,
});
const put = (user, id, body) => desk.ask(user, "PUT", `${database}/${id}`, body);
const read = async (id) => (await desk.ask("admin", "GET", `${database}/${id}`)).json;

async function refused(user, id, body, word) {
  const was = await read(id);
  const { status, json, text } = await put(user, id, body);
  assert.equal(status, 403, text);
  assert.match(json.reason, new RegExp(`^${word}: `), text);
  assert.deepEqual(await read(id), was);
}

test("agents, managers and channels bring files, and members read them", async () => {
  for (const user of ["ana", "manager", "channel"]) {
    const file = fresh();
    const made = await put(user, file.id, document(file));
    assert.equal(made.status, 201, made.text);
    const answer = await fetch(`${desk.url}/${database}/${file.id}/file`, {
      headers: { authorization: `Basic ${btoa(`${desk.name("bruno")}:${desk.secret("bruno")}`)}` },
    });
    // No browser opens it as a page.
    assert.equal(answer.headers.get("content-type"), octets);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), file.bytes);
  }
});

test("a file is one attachment of bytes under a hash", async () => {
  const file = fresh();
  for (const id of ["a", file.id.toUpperCase(), `${file.id}0`, file.id.slice(1)]) await refused("ana", id, document(file), "shape");
  await refused("ana", file.id, {}, "shape");
  await refused("ana", file.id, document(file, { note: "x" }), "shape");
  await refused("ana", file.id, document(file, {}, { content_type: "text/html" }), "shape");
  const two = document(file);
  two._attachments.other = two._attachments.file;
  await refused("ana", file.id, two, "shape");
  await refused("ana", file.id, { _attachments: { other: document(file)._attachments.file } }, "shape");
  const chosen = await desk.ask("ana", "POST", `${database}/_bulk_docs`, {
    docs: [document(file, { _id: file.id, _rev: "7-0123456789abcdef0123456789abcdef" })],
    new_edits: false,
  });
  assert.ok(chosen.status === 403 || chosen.json.every?.((row) => row.error === "forbidden"), chosen.text);
  assert.equal((await read(file.id)).error, "not_found");
});

test("a file is never changed, and managers alone delete it", async () => {
  const file = fresh();
  await desk.must("ana", "PUT", `${database}/${file.id}`, document(file));
  const { _rev } = await read(file.id);
  for (const user of ["ana", "manager", "channel"]) await refused(user, file.id, document(fresh(), { _rev }), "unchangeable");
  for (const user of ["ana", "channel"]) {
    const answer = await desk.ask(user, "DELETE", `${database}/${file.id}?rev=${_rev}`);
    assert.equal(answer.status, 403, answer.text);
    assert.match(answer.json.reason, /^role: /);
  }
  await desk.must("manager", "DELETE", `${database}/${file.id}?rev=${_rev}`);
  assert.equal((await read(file.id)).error, "not_found");
  // Somebody sends the same picture again.
  await desk.must("ana", "PUT", `${database}/${file.id}`, document(file));
});

test("only members read, and only the server's admin changes what it holds to", async () => {
  const file = fresh();
  await desk.must("ana", "PUT", `${database}/${file.id}`, document(file));
  for (const user of [undefined, "stranger"]) {
    for (const path of ["_changes", file.id, `${file.id}/file`]) {
      const answer = await desk.ask(user, "GET", `${database}/${path}`);
      assert.ok([401, 403].includes(answer.status), `${user} ${path}: ${answer.status}`);
    }
    const other = fresh();
    const answer = await put(user, other.id, document(other));
    assert.ok([401, 403].includes(answer.status), `${user}: ${answer.status}`);
  }
  for (const user of ["ana", "manager"]) {
    for (const [method, what, body] of [["PUT", "_design/other", {}], ["PUT", "_security", {}]]) {
      const answer = await desk.ask(user, method, `${database}/${what}`, body);
      assert.ok(isRefused(answer.status, what), `${user} ${what}: ${answer.status}`);
    }
  }
});
