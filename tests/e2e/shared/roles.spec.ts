import type { Team } from "../pages/team";
import type { Server } from "./desk";
import { expect, test } from "./fixtures";

/** Ana answers offline, and meanwhile is no agent any more. */
async function isRefused(ana: Team, server: Server) {
  await server.customerWrites("rui", "Preciso de ajuda");
  await ana.open("Preciso de ajuda");
  // That she read it is an event of its own.
  await expect.poll(async () => (await server.events()).map((event) => event.type)).toContain("read");
  await ana.page.context().setOffline(true);
  await ana.write("Escrito sem direito");
  await server.setUser("ana", ["channel"]);
  await ana.page.context().setOffline(false);
  await expect(ana.page.getByText("O servidor recusou 1 alteração sua.")).toBeVisible({ timeout: 90_000 });
}

test("only managers change the desk, and the app says so before the server does", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await ana.page.goto("?screen=settings");
  await ana.mustBe("synced");
  await expect(ana.page.getByText("Só gerentes alteram o que vale para o balcão inteiro.")).toBeVisible();
  // The customer of a team's desk is a real one.
  await expect(ana.page.getByTestId("simulate-customer")).toBeHidden();
});

test("what the server refuses is told, kept, and does not count", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await ana.join(server.desk);
  await bruno.join(server.desk);
  await isRefused(ana, server);
  await expect(ana.row("Preciso de ajuda")).toHaveAttribute("data-status", "open");
  await ana.openDialog();
  const refused = ana.page.getByTestId("server-refused");
  await expect(refused).toContainText("Escrito sem direito");
  await expect(refused).toContainText("O seu papel no servidor não permite isto.");
  await ana.page.goto("");
  await ana.openDialog();
  await refused.getByRole("button", { name: /Ver a conversa com/ }).click();
  await expect(ana.dialog).toBeHidden();
  await expect(ana.page.getByTestId("composer")).toBeVisible();

  // Given the right again, it goes as it was written.
  await server.setUser("ana", ["agent"]);
  await ana.page.reload();
  await ana.openDialog();
  await refused.getByRole("button", { name: "Tentar de novo" }).click();
  await expect(refused).toBeHidden({ timeout: 30_000 });
  await expect(bruno.row("Escrito sem direito")).toHaveAttribute("data-status", "in_service", { timeout: 30_000 });
});

test("what was refused can be given up: it stays away, and nobody is asked again", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await isRefused(ana, server);
  await ana.openDialog();
  const refused = ana.page.getByTestId("server-refused");
  await refused.getByRole("button", { name: "Descartar" }).click();
  await expect(refused).toBeHidden();
  await expect(ana.page.getByText("O servidor recusou 1 alteração sua.")).toBeHidden();

  await server.setUser("ana", ["agent"]);
  await ana.page.reload();
  await ana.mustBe("synced");
  await expect(ana.row("Preciso de ajuda")).toHaveAttribute("data-status", "open");
  expect((await server.events()).map((event) => event.text)).not.toContain("Escrito sem direito");
});

test("what is done by looking alone is refused once, not again and again", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await server.customerWrites("rui", "Alguém me lê?");
  await expect(ana.row("Alguém me lê?")).toBeVisible();
  await ana.page.context().setOffline(true);
  // That it was read is an event, and waits.
  await ana.open("Alguém me lê?");
  await expect(ana.connection).toContainText("1 a enviar");
  await server.setUser("ana", ["channel"]);
  await ana.page.context().setOffline(false);
  const told = ana.page.getByText(/O servidor recusou \d+ alteraç/);
  await expect(told).toBeVisible({ timeout: 60_000 });
  for (const text of ["Primeira", "Segunda", "Terceira"]) {
    await server.customerWrites("lia", text);
    await expect(ana.row(text)).toBeVisible();
  }
  await expect(told).toHaveText(/recusou 1 alteração sua/);
});

test("who is no member is told so; who is one no more keeps what they wrote, and sends it when they are one again", async ({ prepared: server, browserOf }) => {
  const NOT_MEMBER = "Este usuário não participa deste balcão.";
  await server.setUser("zoe", []);
  const zoe = await browserOf("zoe");
  await zoe.type(server.desk, "zoe", "zoe");
  await expect(zoe.dialog.getByRole("alert")).toContainText(NOT_MEMBER);

  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await server.customerWrites("rui", "Vocês mudaram algo?");
  await ana.open("Vocês mudaram algo?");
  await server.setUser("ana", []);
  await ana.write("Escrito por quem saiu");
  await ana.mustBe("error", 60_000);
  await ana.openDialog();
  await expect(ana.dialog).toContainText(NOT_MEMBER);
  await ana.closeDialog();
  await expect(ana.page.getByRole("log", { name: "Mensagens" }).getByText("Escrito por quem saiu")).toBeVisible();
  expect((await server.events()).map((event) => event.text)).not.toContain("Escrito por quem saiu");

  await server.setUser("ana", ["agent"]);
  await ana.openDialog();
  await ana.dialog.getByRole("button", { name: "Tentar agora" }).click();
  await ana.mustBe("synced");
  await expect.poll(async () => (await server.events()).map((event) => event.text)).toContain("Escrito por quem saiu");
});
