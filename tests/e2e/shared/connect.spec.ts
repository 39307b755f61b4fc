import { openDesk, HOUR, Log } from "../log";
import { Team } from "../pages/team";
import { evict } from "../storage";
import { expect, test } from "./fixtures";

test("the admin prepares a server, a manager brings a desk, an agent joins it", async ({ server, page, browserOf }) => {
  const log = new Log(2 * HOUR);
  log.contact("c1", "Carla Dias").customer("c1", "Bom dia, meu pedido não chegou").sent("c1", "Já vou ver");
  await openDesk(page, log);
  const marta = new Team(page, "marta");
  await marta.mustBe("local");

  // Nobody but the admin prepares.
  await marta.type(server.desk, "marta", "marta");
  await expect(marta.dialog.getByRole("alert")).toContainText("ainda não foi preparado");
  await marta.enter("admin", "balcao");
  await marta.prepare();

  // What is here goes there.
  await page.getByTestId("server-url").fill(server.desk);
  await marta.enter("marta", "marta");
  await marta.mustBe("synced");
  await expect.poll(async () => (await server.events()).length).toBeGreaterThanOrEqual(log.events.length);
  const uploaded = (await server.events()).find((event) => event._id === "t000004");
  expect(uploaded?.imported_by).toBe("marta");

  const bruno = await browserOf("bruno");
  await bruno.join(server.desk);
  await expect(bruno.row("Carla Dias")).toHaveAttribute("data-status", "in_service");
  // It is kept here, and shared after a reload too.
  await bruno.page.reload();
  await bruno.mustBe("synced");
  await expect(bruno.row("Carla Dias")).toBeVisible();
});

test("what is wrong is said in words, and the password is never kept", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  const wrong = ana.dialog.getByRole("alert");
  await ana.type(server.desk, "ana", "nonsense");
  await expect(wrong).toContainText("Usuário ou senha não conferem");
  await ana.page.getByTestId("server-url").fill("desk");
  await ana.enter("ana", "ana");
  await expect(wrong).toContainText("não é um endereço");
  await ana.page.getByTestId("server-url").fill("http://192.0.2.1/desk");
  await ana.enter("ana", "ana");
  await expect(wrong).toContainText("Sem https");
  await ana.page.getByTestId("server-url").fill("http://127.0.0.1:9/desk");
  await ana.enter("ana", "ana");
  await expect(wrong).toContainText("O servidor não responde");
  await ana.page.getByTestId("server-url").fill(server.desk);
  await ana.enter("ana", "ana");
  await ana.mustBe("synced");
  const kept = await ana.page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + location.href);
  expect(kept).not.toContain(btoa("ana:ana"));
  expect(kept).not.toMatch(/"password"|AuthSession/);
});

test("an agent whose browser has a desk of its own leaves it to join", async ({ prepared: server, page }) => {
  await openDesk(page, new Log(HOUR).contact("c1", "Carla Dias").customer("c1", "Oi"));
  const ana = new Team(page, "ana");
  await ana.type(server.desk, "ana", "ana");
  await expect(ana.dialog.getByText("Só gerentes enviam")).toBeVisible();
  await expect(page.getByTestId("server-upload")).toBeHidden();
  await page.getByTestId("server-discard").click();
  await ana.mustBe("synced");
  await expect(ana.row("Carla Dias")).toHaveCount(0);
  expect(await server.events()).toEqual([]);
});

test("leaving the server keeps a copy", async ({ prepared: server, browserOf }) => {
  const marta = await browserOf("marta");
  await marta.join(server.desk);
  await server.customerWrites("rui", "Fica uma cópia?");
  await expect(marta.row("Fica uma cópia?")).toBeVisible();
  await marta.openDialog();
  await marta.page.getByTestId("server-leave").click();
  await marta.page.getByTestId("server-leave-now").click();
  await marta.mustBe("local");
  await marta.closeDialog();
  await expect(marta.row("Fica uma cópia?")).toBeVisible();
  await marta.page.reload();
  await marta.mustBe("local");
  await expect(marta.row("Fica uma cópia?")).toBeVisible();
});

test("a long desk is uploaded with progress, and goes on where it was after a break", async ({ prepared: server, page }) => {
  const log = new Log(48 * HOUR);
  for (let n = 0; n < 1100; n++) log.customer(`c${n % 60}`, `mensagem ${n}`);
  await openDesk(page, log);
  const marta = new Team(page, "marta");
  let go = () => {};
  const broken = new Promise<void>((done) => (go = done));
  const sent: number[] = [];
  await page.route("**/_bulk_docs", async (route) => {
    const { docs } = route.request().postDataJSON();
    // It asks what time it is there.
    if (docs[0]._id.startsWith("clock-")) return route.continue();
    sent.push(docs.length);
    if (sent.length === 2) await broken;
    await route.continue();
  });
  await marta.type(server.desk, "marta", "marta");
  await expect(marta.dialog.getByText(/\d+ de 1\.1\d\d enviados/)).toBeVisible();
  await expect(marta.dialog.getByRole("progressbar")).toBeVisible();
  const up = (await server.events()).length;
  expect(up).toBe(sent[0]);
  await server.kill();
  go();
  await marta.mustBe("offline", 60_000);
  await page.reload();
  await marta.mustBe("offline", 60_000);
  await expect(marta.connection).toContainText("a enviar");
  sent.length = 0;
  await server.startAgain();
  await marta.mustBe("synced", 90_000);
  expect(Object.keys(await server.held())).toEqual(expect.arrayContaining(log.events.map((event) => (event as { id: string }).id)));
  // What was up already did not go again.
  expect(sent.reduce((sum, many) => sum + many, 0)).toBeLessThan(log.events.length);
});

test("where the browser keeps no cookie of the server, the password stays in the memory of the page", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  // Another site than the app's, although it is the same machine.
  await ana.join(server.desk.replace("127.0.0.1", "localhost"));
  await server.customerWrites("rui", "De outro site");
  await ana.open("De outro site");
  await ana.write("Chega também");
  await expect.poll(async () => (await server.events()).map((event) => event.text)).toContain("Chega também");
  const kept = () => ana.page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + location.href);
  expect(await kept()).not.toContain(btoa("ana:ana"));

  await ana.page.reload();
  await ana.mustBe("error");
  await ana.openDialog();
  await ana.enter("ana", "ana");
  await ana.mustBe("synced");
});

test("a browser that cleared the journal knows the server, and gets the desk from there", async ({ prepared: server, browserOf }) => {
  await server.customerWrites("c1", "Bom dia");
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await expect(ana.row("Bom dia")).toBeVisible();
  await evict(ana.page);
  await ana.page.goto("");
  await expect(ana.page.getByTestId("lost-desk")).toContainText(server.desk);
  await ana.openDialog();
  await expect(ana.page.getByTestId("server-url")).toHaveValue(server.desk);
  await expect(ana.page.getByTestId("server-user")).toHaveValue("ana");
  await ana.enter("ana", "ana");
  await ana.mustBe("synced");
  await expect(ana.row("Bom dia")).toBeVisible();
});

test("a desk that left its server while it was empty has not been lost", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await ana.openDialog();
  await ana.page.getByTestId("server-leave").click();
  await ana.page.getByTestId("server-leave-now").click();
  await ana.mustBe("local");
  await ana.page.goto("");
  await expect(ana.page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
  await expect(ana.page.getByTestId("lost-desk")).toHaveCount(0);
});
