import { History } from "../pages/history";
import { expect, test } from "./fixtures";

test("a channel brings a customer, one answers, the other sees it", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await ana.join(server.desk);
  await bruno.join(server.desk);

  await server.customerWrites("rui", "Vocês entregam hoje?");
  for (const agent of [ana, bruno]) {
    await expect(agent.row("Vocês entregam hoje?")).toHaveAttribute("data-status", "open", { timeout: 3000 });
  }
  await ana.open("Vocês entregam hoje?");
  await ana.write("Entregamos, até as 18h.");
  await expect(bruno.row("Entregamos, até as 18h.")).toHaveAttribute("data-status", "in_service", { timeout: 3000 });

  await bruno.open("Entregamos");
  const history = new History(bruno.page);
  await history.open();
  await expect(history.rows.filter({ hasText: "Em atendimento" })).toHaveAttribute("data-by", "ana");

  // What the channel follows.
  const answer = (await server.events()).find((event) => event.type === "message_sent");
  expect(answer).toMatchObject({ chat: "rui", text: "Entregamos, até as 18h.", by: { kind: "agent", id: "ana" } });
  await server.must("zap", "POST", "desk", {
    _id: "d1", at: new Date().toISOString(), by: { kind: "system" }, chat: "rui", type: "delivery", message: answer?._id, state: "read",
  });
  await expect(ana.page.locator(".mark[data-state=read]")).toBeVisible();
});

test("two answer the same open chat at once: both answers stand, in one attendance", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await ana.join(server.desk);
  await bruno.join(server.desk);
  await server.customerWrites("rui", "Alguém?");
  for (const agent of [ana, bruno]) await agent.open("Alguém?");
  await Promise.all([ana.write("Oi, é a Ana"), bruno.write("Oi, é o Bruno")]);
  for (const agent of [ana, bruno]) {
    const log = agent.page.getByRole("log", { name: "Mensagens" });
    await expect(log.getByText("Oi, é a Ana")).toBeVisible();
    await expect(log.getByText("Oi, é o Bruno")).toBeVisible();
    await expect(agent.page.getByTestId("status-menu").getByTestId("status-badge")).toHaveAttribute("data-status", "in_service");
  }
  const [one, other] = [new History(ana.page), new History(bruno.page)];
  await one.open();
  await other.open();
  const rows = (stays: { status: string; by: string }[]) => stays.map(({ status, by }) => `${status} ${by}`);
  await expect.poll(async () => rows(await one.stays())).toEqual(rows(await other.stays()));
});

test("two tabs of one browser: when the one that leads is closed, another goes on", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  const second = await ana.page.context().newPage();
  await second.goto("");
  await expect(second.getByTestId("connection")).toHaveAttribute("data-state", "synced");
  await ana.page.close();
  await server.customerWrites("rui", "Ainda tem alguém aí?");
  await expect(second.getByTestId("chat-row").filter({ hasText: "Ainda tem alguém aí?" })).toBeVisible({ timeout: 15_000 });
});
