import type { Team } from "../pages/team";
import type { Server } from "./desk";
import { expect, test } from "./fixtures";

/** All browsers and the server hold the same events, each once. */
async function allHoldTheSame(server: Server, browsers: Team[]) {
  const held = await server.held();
  for (const browser of browsers) expect(await browser.events()).toEqual(held);
}

test("a server that is killed and comes back: nothing is lost, nothing doubled", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await ana.join(server.desk);
  await bruno.join(server.desk);
  await server.customerWrites("rui", "Estou sem internet");
  await ana.open("Estou sem internet");
  await expect(bruno.row("Estou sem internet")).toBeVisible();
  // That she read it is an event of its own, which has nothing to do with what follows.
  await expect.poll(async () => (await server.events()).map((event) => event.type)).toContain("read");

  await server.kill();
  await ana.write("Escrito sem servidor");
  await ana.mustBe("offline");
  await expect(ana.connection).toContainText("1 a enviar");
  const mark = ana.page.locator(".mark[data-state=on-its-way]");
  await expect(mark).toBeVisible();
  await ana.page.reload();
  await expect(ana.page.getByRole("log", { name: "Mensagens" }).getByText("Escrito sem servidor")).toBeVisible();

  await server.startAgain();
  await ana.mustBe("synced", 90_000);
  await expect(bruno.row("Escrito sem servidor")).toHaveAttribute("data-status", "in_service", { timeout: 90_000 });
  await expect(mark).toBeHidden();
  const sent = (await server.events()).filter((event) => event.text === "Escrito sem servidor");
  expect(sent).toHaveLength(1);
  await allHoldTheSame(server, [ana, bruno]);
});

test("one is offline while the other resolves: the histories meet", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await ana.join(server.desk);
  await bruno.join(server.desk);
  await server.customerWrites("rui", "Era só isso");
  await ana.open("Era só isso");
  await bruno.open("Era só isso");
  await ana.page.context().setOffline(true);
  await ana.write("De nada!");
  await bruno.page.getByTestId("status-menu").click();
  await bruno.page.locator("[data-testid=status-option][data-status=resolved]:visible").click();
  await ana.page.context().setOffline(false);
  await ana.mustBe("synced", 90_000);
  for (const agent of [ana, bruno]) {
    await expect(agent.page.getByRole("log", { name: "Mensagens" }).getByText("De nada!")).toBeVisible();
    await expect(agent.page.getByTestId("status-menu").getByTestId("status-badge")).toHaveAttribute("data-status", "resolved");
  }
  await allHoldTheSame(server, [ana, bruno]);
});

test("a session that ends in the middle of typing takes nothing away", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await server.customerWrites("rui", "Qual o prazo?");
  await ana.open("Qual o prazo?");
  const composer = ana.page.getByTestId("composer");
  await composer.fill("O prazo é de");
  await server.endSessions("ana");
  await composer.pressSequentially(" três dias");
  await composer.press("Enter");
  await ana.mustBe("error");
  await expect(ana.page.getByText("A sua sessão no servidor terminou.").first()).toBeVisible();
  await expect(ana.page.getByRole("log", { name: "Mensagens" }).getByText("O prazo é de três dias")).toBeVisible();
  expect((await server.events()).some((event) => event.type === "message_sent")).toBe(false);

  await composer.fill("e o frete é grátis");
  await ana.page.getByRole("button", { name: "Entrar" }).first().click();
  await ana.enter("ana", "ana");
  await ana.mustBe("synced");
  await ana.closeDialog();
  await expect(composer).toHaveValue("e o frete é grátis");
  await expect.poll(async () => (await server.events()).filter((event) => event.text === "O prazo é de três dias")).toHaveLength(1);
});
