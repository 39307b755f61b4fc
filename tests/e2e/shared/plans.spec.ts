// Scheduled messages of a team: sent by their author's browser alone, once it knows what the server knows.
import { Conversation } from "../pages/conversation";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;

test("a message that is due goes out once, and not one that a colleague has just cancelled", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await bruno.join(server.desk);
  const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();
  const by = (id: string) => ({ kind: "agent", id });
  await server.must("zap", "POST", "desk", { _id: "m1", at: ago(20), by: { kind: "customer", id: "rui" }, chat: "rui", type: "message_received", text: "Vou pensar" });
  await server.must("bruno", "POST", "desk", { _id: "m2", at: ago(19), by: by("bruno"), chat: "rui", type: "message_sent", text: "Combinado" });
  const plan = (id: string, text: string) => ({ _id: id, at: ago(18), by: by("ana"), chat: "rui", type: "message_scheduled", due: ago(5), text });
  await server.must("ana", "POST", "desk", plan("p1", "Conseguiu decidir?"));
  await server.must("ana", "POST", "desk", plan("p2", "Última chance!"));
  await ana.join(server.desk);
  await ana.open("Combinado");
  await expect(ana.page.getByTestId("plan")).toHaveCount(2);
  // Her browser waits for as long as a connection that is gone could go unnoticed.
  await server.must("bruno", "POST", "desk", { _id: "e1", at: ago(0), by: by("bruno"), chat: "rui", type: "plan_ended", plan: "p2" });
  await expect(ana.page.getByTestId("plan")).toHaveCount(1);
  await expect(new Conversation(ana.page).line(/cancelou a mensagem que .+ agendou para/)).toHaveCount(1);
  const sent = async () => (await server.events()).filter((event) => event.type === "message_sent").map((event) => event.text);
  await expect.poll(sent, { timeout: 90_000 }).toContain("Conseguiu decidir?");
  await expect(ana.page.getByTestId("plan")).toHaveCount(0);
  await expect(bruno.row("Conseguiu decidir?")).toBeVisible();
  expect((await sent()).sort()).toEqual(["Combinado", "Conseguiu decidir?"]);
});
