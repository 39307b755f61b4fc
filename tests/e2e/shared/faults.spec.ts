import { HOUR, Log, openDesk } from "../log";
import { Team } from "../pages/team";
import { expect, test } from "./fixtures";

test("an answer that is lost after the write doubles nothing", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await server.customerWrites("rui", "Chegou?");
  await ana.open("Chegou?");
  let lost = 0;
  await ana.page.route("**/_bulk_docs", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await ana.write("Chegou ontem");
  await expect.poll(() => lost).toBe(1);
  await ana.mustBe("synced", 60_000);
  const sent = (await server.events()).filter((event) => event.text === "Chegou ontem");
  expect(sent).toHaveLength(1);
});

for (const [hours, where] of [[3, "ahead"], [-3, "behind"]] as const)
  test(`a clock that is hours ${where} dates nothing wrongly, and is spoken of`, async ({ prepared: server, browserOf }) => {
    const ana = await browserOf("ana");
    await ana.page.clock.install({ time: Date.now() + hours * HOUR });
    await ana.join(server.desk);
    // A page of another site is not shown the date of answers: it asks before anything is written.
    await ana.openDialog();
    await expect(ana.page.getByTestId("server-clock")).toBeVisible();
    await ana.closeDialog();
    await server.customerWrites("rui", "Que horas são?");
    await ana.open("Que horas são?");
    await ana.write("Hora de responder");
    const answer = async () => (await server.events()).find((event) => event.text === "Hora de responder");
    await expect.poll(answer).toBeTruthy();
    const at = Date.parse(String((await answer())?.at));
    expect(Math.abs(at - Date.now())).toBeLessThan(60_000);

    // What was learnt holds without the server too.
    await server.kill();
    await ana.page.reload();
    await ana.mustBe("offline");
    await ana.write("Ainda sem servidor");
    await server.startAgain();
    await ana.mustBe("synced", 90_000);
    const later = (await server.events()).find((event) => event.text === "Ainda sem servidor");
    expect(Math.abs(Date.parse(String(later?.at)) - Date.now())).toBeLessThan(120_000);
  });

test("a manager without the server is one still, and is told why nothing can be set", async ({ prepared: server, browserOf }) => {
  const marta = await browserOf("marta");
  await marta.join(server.desk);
  await server.kill();
  await marta.page.goto("?screen=settings");
  await marta.mustBe("offline");
  await expect(marta.page.getByText("Sem conexão ao servidor, o que vale para o balcão inteiro")).toBeVisible();
  await expect(marta.page.getByText("Só gerentes alteram o que vale")).toBeHidden();
  await server.startAgain();
});

test("a tab that was open before the desk had a server works with it too", async ({ prepared: server, page }) => {
  await openDesk(page, new Log(HOUR).contact("c1", "Carla Dias").customer("c1", "Oi"));
  const second = new Team(await page.context().newPage(), "marta");
  await second.page.goto("");
  await second.mustBe("local");
  const marta = new Team(page, "marta");
  await marta.type(server.desk, "marta", "marta");
  await marta.mustBe("synced");
  await second.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await second.mustBe("synced");
});

test("whoever signs out leaves the desk readable, and somebody else signs in", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await server.customerWrites("rui", "Fica aqui?");
  await expect(ana.row("Fica aqui?")).toBeVisible();
  await ana.openDialog();
  await expect(ana.page.getByTestId("server-session")).toContainText("ana");
  await ana.page.getByTestId("server-sign-out").click();
  await ana.mustBe("error");
  await expect(ana.row("Fica aqui?")).toBeAttached();
  await ana.enter("bruno", "bruno");
  await ana.mustBe("synced");
  await expect(ana.page.getByTestId("server-session")).toContainText("bruno");
  await ana.closeDialog();
  await ana.open("Fica aqui?");
  await ana.write("Sou o Bruno");
  await expect.poll(async () => (await server.events()).find((event) => event.text === "Sou o Bruno")?.by.id).toBe("bruno");
});

test("a long journal shows its newest chats, and then all of them", async ({ prepared: server, browserOf }) => {
  const now = Date.now();
  const docs = Array.from({ length: 2400 }, (_, n) => ({
    _id: `long-${String(n).padStart(5, "0")}`, at: new Date(now - (2400 - n) * 60_000).toISOString(),
    by: { kind: "customer", id: `c${n >> 1}` }, chat: `c${n >> 1}`, type: "message_received", text: `mensagem ${n}`,
  }));
  await server.must("zap", "POST", "desk/_bulk_docs", { docs });
  // As a server has them that has been there for longer than a moment: what is not ready yet is asked for again half a minute later.
  for (const view of ["recent", "by_chat"]) await server.must("admin", "GET", `desk/_design/balcao/_view/${view}?reduce=false&limit=1`);
  const ana = await browserOf("ana");
  await ana.type(server.desk, "ana", "ana");
  await ana.closeDialog();
  await expect(ana.row("mensagem 2399")).toBeVisible({ timeout: 60_000 });
  await ana.mustBe("synced", 90_000);
  await expect(ana.page.getByTestId("tab-active")).toContainText("1.200");
});
