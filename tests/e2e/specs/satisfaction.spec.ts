// The question about satisfaction: set up by a form, kept as rules that the chatbot's screen only shows, counted by agent.
import { type Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Chatbot } from "../pages/chatbot";
import { Inbox } from "../pages/inbox";
import { Reports } from "../pages/reports";
import { Settings } from "../pages/settings";

const survey = {
  id: "pesquisa",
  name: "Pesquisa antiga",
  trigger: { kind: "status_entered", status: "resolved" },
  then: [{ kind: "reply", text: "Que nota você dá?" }],
};

function journal() {
  return new Journal("Ana", "Bia")
    .desk("ana", { type: "rules_saved", rules: [survey] })
    .arrives("davi", { name: "Davi", channel: "whatsapp" }, "Oi")
    .agent("ana", "davi", { type: "assigned", agent: "bia" })
    .customer("davi", { type: "rated", score: 9 })
    .customer("davi", { type: "rated", score: 5 });
}

test("the form asks, says what else asks, and its rules are shown in the chatbot and edited only by it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await new Inbox(page).openWith(journal(), "Ana");
  const settings = new Settings(page);
  await settings.open();
  const state = page.getByTestId("satisfaction");
  await expect(state).toHaveText("A pesquisa está desligada.");
  await expect(page.getByText("“Pesquisa antiga” também escreve ao cliente nesse momento")).toBeVisible();
  await page.getByRole("button", { name: "Configurar a pergunta" }).click();
  const dialog = page.getByRole("dialog", { name: "Satisfação" });
  await dialog.getByLabel("Pergunta", { exact: true }).fill("");
  await dialog.getByLabel("Não perguntar de novo por (dias)").fill("400");
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(dialog).toContainText("Escreva a pergunta.");
  await expect(dialog).toContainText("Escreva um número de 0 a 365.");
  await dialog.getByLabel("Pergunta", { exact: true }).fill("{nome}, de 0 a 10?");
  await dialog.getByLabel("Não perguntar de novo por (dias)").fill("15");
  await dialog.getByLabel("Quando").selectOption("ao resolver ou fechar");
  await dialog.getByRole("button", { name: "WhatsApp" }).click();
  await dialog.getByLabel("Depois de uma nota de 0 a 6").fill("Sentimos muito, {nome}.");
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(dialog).toBeHidden();
  await expect(state).toHaveText("Pergunta ao resolver ou fechar: “{nome}, de 0 a 10?”");
  const saved = (await settings.exportJournal()).trim().split("\n").map((line) => JSON.parse(line)).filter((event) => event.type === "rules_saved").at(-1);
  expect(saved.rules.map((rule: { id: string }) => rule.id)).toEqual([
    "satisfaction-resolved",
    "satisfaction-closed",
    "satisfaction-sorry",
    "pesquisa",
  ]);
  expect(saved.rules[3]).toEqual(survey);

  const chatbot = new Chatbot(page);
  await chatbot.open();
  const own = chatbot.rule("Satisfação ao resolver");
  await expect(own).toContainText("a pergunta não tiver sido feita nos últimos 15 dias");
  await expect(chatbot.rule("Satisfação: nota baixa")).toContainText("Quando o cliente der nota de 0 a 6");
  await expect(own).toContainText("dos ajustes");
  await expect(own.getByRole("switch")).toHaveCount(0);
  await expect(chatbot.rule("Pesquisa antiga").getByRole("switch")).toHaveCount(1);
  await own.getByRole("button", { name: "Abrir Satisfação ao resolver nos ajustes" }).click();
  await expect(state).toBeVisible();
  await page.getByRole("button", { name: "Configurar a pergunta" }).click();
  await dialog.getByRole("switch", { name: "Perguntar aos clientes" }).click();
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(state).toHaveText("A pesquisa está desligada.");
});

test("who has the form open is told when it is changed meanwhile", async ({ page, context }) => {
  await new Inbox(page).openWith(journal(), "Ana");
  const dialog = (page: Page) => page.getByRole("dialog", { name: "Satisfação" });
  const open = async (page: Page) => {
    await new Settings(page).open();
    await page.getByRole("button", { name: "Configurar a pergunta" }).click();
    await expect(dialog(page)).toBeVisible();
  };
  await open(page);
  const other = await context.newPage();
  await open(other);
  await dialog(other).getByLabel("Pergunta", { exact: true }).fill("Que nota você dá?");
  await dialog(other).getByRole("button", { name: "Salvar" }).click();
  await expect(dialog(other)).toBeHidden();
  await expect(dialog(page)).toContainText("Isto mudou");
});

test("ratings are counted for the agent who was responsible", async ({ page }) => {
  await new Inbox(page).openWith(journal(), "Ana");
  await new Reports(page).open("&from=2026-03-01&to=2026-04-01");
  const row = page.locator(".report-agents tbody tr").filter({ hasText: "Bia" });
  await expect(row).toContainText("média 7,0 · NPS 0");
});
