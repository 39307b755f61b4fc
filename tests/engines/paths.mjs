// The core paths. Each may rely on those before it: a browser is started once.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const event = (id, at, by, rest) => JSON.stringify({ id, at: `2026-03-02T12:0${at}:00.000Z`, by, ...rest });
const ana = { kind: "agent", id: "ana" };
const bia = { kind: "customer", id: "bia" };
const JOURNAL = [
  event("e1", 0, ana, { type: "agent_saved", agent: { id: "ana", name: "Ana", role: "manager" } }),
  event("e2", 1, bia, { chat: "bia", type: "chat_started", contact: { name: "Beatriz Rocha", channel: "whatsapp" } }),
  event("e3", 2, bia, { chat: "bia", type: "message_received", text: "Olá, é do açaí?" }),
  event("e4", 3, ana, { chat: "bia", type: "message_sent", text: "É sim!" }),
];

export const PATHS = [
  [
    "a first visit leads to the demo, and the list shows its chats",
    async ({ desk }) => {
      await desk.open();
      await desk.press("Explorar a loja");
      await desk.chats();
    },
  ],
  [
    "an answer moves a chat from Open to In service",
    async ({ desk }) => {
      await desk.open("?demo&status=open");
      await desk.chats();
      await desk.openFirst("open");
      await desk.write("Bom dia! Já vejo isso.");
      await desk.status("in_service");
    },
  ],
  ["a note is left", ({ desk }) => desk.note("Cliente com pressa")],
  [
    "the status menu sets a status, and the history adds up",
    async ({ desk }) => {
      await desk.setStatus("resolved");
      const { stays, adds } = await desk.history();
      assert.ok(stays >= 3, `${stays} stays`);
      assert.ok(adds, "the totals are not the sum of the stays");
    },
  ],
  [
    "what was done is there after a reload",
    async ({ desk, session }) => {
      await session.reload();
      await desk.message("Bom dia! Já vejo isso.");
      await desk.status("resolved");
    },
  ],
  [
    "a search finds a customer",
    async ({ desk }) => {
      await desk.open("?demo");
      await desk.chats();
      await desk.searchFirst();
    },
  ],
  [
    "a picture is drawn, and a voice note is ready to be heard",
    async ({ desk }) => {
      await desk.open("?demo");
      await desk.chats();
      await desk.openWith("image/png", "audio/wav");
      await desk.seesFiles(1, 1);
    },
  ],
  [
    "a picture and a telephone's voice note are sent, and are there after a reload",
    async ({ desk, session }) => {
      await desk.open("?demo&status=open");
      await desk.openFirst("open");
      await desk.send(here("../../offline/icons/icon-192.png"), here("../fixtures/voice-note.opus"));
      await desk.seesFiles(1, 1);
      await session.reload();
      await desk.seesFiles(1, 1);
    },
  ],
  [
    "the report has its figures",
    async ({ desk }) => {
      await desk.open("?demo&screen=reports");
      assert.ok((await desk.figure("openings")) > 0, "no openings");
      assert.ok((await desk.figure("time_in_status.open")) > 0, "no time in open");
    },
  ],
  [
    "a journal comes in, and the same goes out",
    async ({ desk }) => {
      const folder = await mkdtemp(join(tmpdir(), "balcao-engines-"));
      try {
        const file = join(folder, "log.jsonl");
        await writeFile(file, JOURNAL.map((line) => `${line}\n`).join(""));
        await desk.import(file);
      } finally {
        await rm(folder, { recursive: true });
      }
      const taken = (await desk.export()).trim().split("\n");
      for (const line of JOURNAL) assert.ok(taken.some((other) => same(line, other)), `not exported: ${line}`);
    },
  ],
  [
    "two tabs see each other",
    async ({ desk, session }) => {
      const first = await session.tab();
      await desk.open("?demo&status=open");
      await desk.openFirst("open");
      const address = await session.run(() => location.search);
      await session.newTab();
      await desk.open(address);
      await desk.write("Da outra aba");
      const here = await desk.complaints();
      await session.switchTo(first);
      await desk.message("Da outra aba");
      assert.deepEqual(here, [], "errors in the other tab");
    },
  ],
];

const same = (one, other) => {
  const [a, b] = [JSON.parse(one), JSON.parse(other)];
  return a.id === b.id && a.at === b.at && a.type === b.type && a.text === b.text;
};
