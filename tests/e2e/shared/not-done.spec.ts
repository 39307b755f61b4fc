import { Form } from "../pages/form";
import { expect, test } from "./fixtures";

const person = { Nome: "Zeca Dias", "Usuário no servidor": "zeca" };

test("what only managers change stays in the form of whoever is none, and in a manager's while the server is away", async ({ prepared: server, browserOf }) => {
  for (const [name, why] of [["ana", "Só gerentes alteram isto."], ["marta", "Isto só se altera com conexão ao servidor."]] as const) {
    const team = await browserOf(name);
    const page = team.page;
    await team.join(server.desk);
    await page.goto("?screen=settings");
    await team.mustBe("synced");
    if (name === "marta") {
      await page.context().setOffline(true);
      await team.mustBe("offline", 60_000);
    }
    await page.getByRole("button", { name: "Adicionar pessoa" }).click();
    const form = Form.dialog(page, "Pessoa");
    await form.fill(person);
    await form.save();
    await form.refuses(why, person);
    await page.keyboard.press("Escape");

    await page.getByLabel("Nome deste balcão").fill("Loja do Porto");
    const draft = new Form(page.getByTestId("draft").locator(".."));
    await draft.save();
    await draft.refuses(why, {});
    await expect(page.getByLabel("Nome deste balcão")).toHaveValue("Loja do Porto");
  }
});
