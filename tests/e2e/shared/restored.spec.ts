import type { Team } from "../pages/team";
import type { Server } from "./desk";
import { expect, test } from "./fixtures";

const texts = async (server: Server) => (await server.events()).map((event) => event.text).filter(Boolean).sort();

/** Ana and Marta, a manager, and what was said before a copy of the server was made, and after it. */
async function copied(server: Server, ana: Team, marta: Team) {
  for (const agent of [ana, marta]) await agent.join(server.desk);
  await server.customerWrites("rui", "Antes da cópia");
  for (const agent of [ana, marta]) await expect(agent.row("Antes da cópia")).toBeVisible();
  const copy = await server.copy();
  await server.customerWrites("rui", "Depois da cópia");
  await ana.open("Depois da cópia");
  await ana.write("Respondido depois");
  await expect(marta.row("Respondido depois")).toBeVisible();
  await ana.mustBe("synced");
  return copy;
}

async function mustBeWhole(server: Server, browsers: Team[]) {
  for (const browser of browsers) await browser.mustBe("synced", 60_000);
  expect(await texts(server)).toEqual(["Antes da cópia", "Depois da cópia", "Respondido depois"]);
  const held = await server.held();
  for (const browser of browsers) expect(await browser.events()).toEqual(held);
}

test("a server that is put back from a copy gets again what it lacks, and a new browser sees all of it", async ({ prepared: server, browserOf }) => {
  const [ana, marta, bruno] = [await browserOf("ana"), await browserOf("marta"), await browserOf("bruno")];
  const copy = await copied(server, ana, marta);
  for (const agent of [ana, marta]) await agent.page.context().setOffline(true);
  await server.restore(copy);
  expect(await texts(server)).toEqual(["Antes da cópia"]);
  for (const agent of [ana, marta]) await agent.page.context().setOffline(false);
  await expect.poll(() => texts(server), { timeout: 60_000 }).toHaveLength(3);
  await mustBeWhole(server, [ana, marta]);
  await marta.openDialog();
  await expect(marta.page.getByTestId("server-compared")).toContainText("o servidor tinha sido restaurado");
  await bruno.join(server.desk);
  await expect(bruno.row("Respondido depois")).toBeVisible();
});

test("browsers that are open while the database is away go on when it is back", async ({ prepared: server, browserOf }) => {
  const [ana, marta] = [await browserOf("ana"), await browserOf("marta")];
  const copy = await copied(server, ana, marta);
  await server.must("admin", "DELETE", "desk");
  for (const agent of [ana, marta]) await agent.mustBe("error", 60_000);
  await server.must("admin", "PUT", "desk");
  await server.restore(copy);
  await expect.poll(() => texts(server), { timeout: 90_000 }).toHaveLength(3);
  await mustBeWhole(server, [ana, marta]);
});
