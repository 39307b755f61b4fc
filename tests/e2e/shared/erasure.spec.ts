import { expect, test } from "./fixtures";

test("a manager takes a customer's words out of a chat: on the server, and in every browser", async ({ prepared: server, browserOf }) => {
  const [marta, ana] = [await browserOf("marta"), await browserOf("ana")];
  await marta.join(server.desk);
  await ana.join(server.desk);
  await server.must("zap", "POST", "desk", {
    _id: "s1", at: new Date().toISOString(), by: { kind: "customer", id: "rui" }, chat: "rui", type: "chat_started",
    contact: { name: "Rui Prado", address: "+55 11 5555-0000", channel: "whatsapp" },
  });
  await server.customerWrites("rui", "Meu CPF é 123.456");
  await ana.open("Meu CPF é 123.456");
  await ana.write("Anotado: 123.456");

  await ana.page.getByTestId("open-details").click();
  await expect(ana.page.getByTestId("details-address")).toContainText("5555-0000");
  await expect(ana.page.getByTestId("erase-chat")).toBeHidden();

  await marta.open("Anotado: 123.456");
  await marta.page.getByTestId("open-details").click();
  await marta.page.getByTestId("erase-chat").click();
  const dialog = marta.page.getByRole("dialog", { name: "Apagar dados do cliente" });
  await expect(dialog).toContainText("3 mensagens, notas e cadastros");
  await dialog.getByTestId("erase-chat-now").click();
  await expect(dialog).toBeHidden();
  await expect(marta.page.getByText("Apagado em 3 registros no servidor")).toBeVisible();

  for (const agent of [marta, ana]) {
    await expect(agent.page.getByText("123.456")).toHaveCount(0);
    // What screen readers were told when it came is said until they are told of something else.
    await expect(agent.page.locator("main").getByText("Rui Prado")).toHaveCount(0);
    await expect(agent.page.getByText("5555-0000")).toHaveCount(0);
    // What happened stays, without its words.
    await expect(agent.row("Sem texto")).toHaveAttribute("data-status", "in_service");
  }
  const held = JSON.stringify(await server.events());
  for (const words of ["123.456", "Rui Prado", "5555-0000"]) expect(held).not.toContain(words);
  await ana.page.reload();
  await ana.mustBe("synced");
  await expect(ana.row("Sem texto")).toBeVisible();
  await expect(ana.page.getByText("123.456")).toHaveCount(0);

  await marta.page.getByTestId("erase-chat").click();
  await expect(dialog).toContainText("não há mais texto, arquivo nem contato");
  await expect(dialog.getByTestId("erase-chat-now")).toBeDisabled();
});

test("nothing is erased without the server, and it is said why", async ({ prepared: server, browserOf }) => {
  const marta = await browserOf("marta");
  await marta.join(server.desk);
  await server.customerWrites("rui", "Esqueçam de mim");
  await marta.open("Esqueçam de mim");
  await server.kill();
  await marta.mustBe("offline", 60_000);
  await marta.page.getByTestId("open-details").click();
  await marta.page.getByTestId("erase-chat").click();
  const dialog = marta.page.getByRole("dialog", { name: "Apagar dados do cliente" });
  await expect(dialog).toContainText("Sem conexão ao servidor");
  await expect(dialog.getByTestId("erase-chat-now")).toBeDisabled();
  await server.startAgain();
});
