import { expect, test } from "../fixtures";
import { expectAccessible } from "../accessibility";
import { Chatbot } from "../pages/chatbot";
import { Desk } from "../pages/desk";
import { Settings } from "../pages/settings";

test.beforeEach(async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza", "?screen=chatbot");
});

test("several changes are one save, and can be discarded before", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("“Obrigado” não reabre");
  await bot.take("Fechar depois de dias sem resposta");
  await expect(bot.bar).toContainText("2 regras novas");
  await expect(bot.rule("Fechar sem resposta")).toContainText(
    "Quando o cliente ficar 7 dias sem responder: muda o status para Fechado.",
  );
  await bot.save();
  await bot.rule("Fechar sem resposta").getByRole("switch").click();
  await expect(bot.bar).toContainText("1 alterada");
  await bot.bar.getByRole("button", { name: "Descartar" }).click();
  await expect(bot.rule("Fechar sem resposta").getByRole("switch")).toHaveAttribute("aria-checked", "true");
  await bot.action("Agradecimento não reabre", "Copiar");
  await bot.action("Fechar sem resposta do cliente", "Excluir");
  await expect(bot.bar).toContainText("1 regra nova, 1 excluída");
  await bot.save();
  await page.reload();
  await expect(bot.rules).toHaveCount(2);
  expect(await bot.names()).toEqual(["Agradecimento não reabre", "Agradecimento não reabre (cópia)"]);

  const settings = new Settings(page);
  await settings.open();
  const log = await settings.exportJournal();
  expect(log.split("\n").filter((line) => line.includes('"rules_saved"'))).toHaveLength(2);
});

test("the draft outlives a look at another screen", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("“Obrigado” não reabre");
  await page.getByRole("link", { name: "Ajustes" }).click();
  await expect(page.getByRole("heading", { name: "Ajustes", level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Chatbot" }).click();
  await expect(bot.bar).toContainText("1 regra nova");
});

test("rules are reordered by the keyboard, which is told, and by dragging", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("Boas-vindas no primeiro contato");
  await bot.take("“Obrigado” não reabre");
  await bot.take("Fechar depois de dias sem resposta");
  const [welcome, thanks, silent] = ["Boas-vindas", "Agradecimento não reabre", "Fechar sem resposta do cliente"];
  const toggle = bot.rule(silent).getByRole("switch");
  await toggle.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByRole("status").filter({ hasText: `${silent}: posição 2 de 3` })).toBeAttached();
  await expect.poll(() => bot.names()).toEqual([welcome, silent, thanks]);
  await expect(toggle).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => bot.names()).toEqual([silent, welcome, thanks]);
  await bot.rule(thanks).dragTo(bot.rule(silent));
  await expect.poll(() => bot.names()).toEqual([thanks, silent, welcome]);
});

test("a rule is written with conditions, actions and variables, and says what is missing", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.add("Em branco");
  await bot.editor.getByLabel("Nome", { exact: true }).fill("Garantia");
  await bot.editor.getByLabel("Quando").selectOption({ label: "O cliente escreve certas palavras" });
  await bot.addCondition("Status");
  await bot.addAction("Responder ao cliente");
  await bot.editor.getByRole("button", { name: "Pronto" }).click();
  await expect(bot.editor.getByText("Escreva ao menos uma palavra.")).toBeVisible();
  await expect(bot.editor.getByText("Escolha ao menos um.")).toBeVisible();
  await expect(bot.editor.getByText("Escreva o texto.")).toBeVisible();

  await bot.editor.getByRole("textbox", { name: "Palavras ou frases, uma por linha" }).fill("garantia*\nnota fiscal");
  await bot.editor.getByRole("button", { name: "Aberto" }).click();
  const text = bot.editor.getByRole("textbox", { name: "Texto" });
  await text.fill("Oi, !");
  await text.press("ArrowLeft");
  await bot.editor.getByRole("button", { name: "Nome do cliente" }).click();
  await expect(text).toHaveValue("Oi, {nome}!");
  await expect(page.getByTestId("reply-preview")).toHaveText("Oi, Carla Dias!");
  await bot.addAction("Mudar etiquetas");
  const other = bot.editor.getByRole("group", { name: "Adicionar", exact: true }).getByRole("textbox");
  await other.fill("garantia");
  await other.press("Enter");
  await bot.editor.getByRole("button", { name: "Antes: Mudar etiquetas" }).click();
  await expect(bot.summary).toHaveText(
    "Quando o cliente escrever “garantia*” ou “nota fiscal” e a conversa estiver em Aberto: adiciona a etiqueta “garantia”; responde “Oi, {nome}!”",
  );
  await expectAccessible(page);
  await bot.done();
  await bot.save();
  await page.reload();
  await expect(bot.rule("Garantia")).toContainText("adiciona a etiqueta “garantia”; responde “Oi, {nome}!”");
});

test("cancelling leaves a rule as it was", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("“Obrigado” não reabre");
  await bot.edit("Agradecimento não reabre");
  await bot.editor.getByLabel("Nome", { exact: true }).fill("Outro nome");
  await bot.editor.getByRole("button", { name: "Cancelar" }).click();
  expect(await bot.names()).toEqual(["Agradecimento não reabre"]);
  await bot.add("Etiqueta por palavra");
  await bot.editor.getByRole("button", { name: "Cancelar" }).click();
  await expect(bot.rules).toHaveCount(1);
});

test("what can never fire, is shadowed or goes in circles is said beside it, and can be saved", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("Resposta fora do horário de atendimento");
  await expect(bot.warnings("Fora do horário de atendimento")).toContainText("não tem horário de atendimento definido");

  await bot.add("Em branco");
  await bot.editor.getByLabel("Nome", { exact: true }).fill("Tudo");
  await bot.addAction("Manter o status");
  await bot.done();
  await bot.take("“Obrigado” não reabre");
  await expect(bot.warnings("Agradecimento não reabre")).toContainText("“Tudo”, que vem antes");

  for (const [name, from, to] of [["Vai", "Resolvido", "Fechado"], ["Volta", "Fechado", "Resolvido"]] as const) {
    await bot.add("Em branco");
    await bot.editor.getByLabel("Nome", { exact: true }).fill(name);
    await bot.editor.getByLabel("Quando").selectOption({ label: "A conversa entra num status" });
    await bot.editor.getByLabel("Status").selectOption({ label: from });
    await bot.addAction("Mudar o status");
    await bot.editor.getByLabel("Status").nth(1).selectOption({ label: to });
    await bot.done();
  }
  await expect(bot.warnings("Vai")).toContainText("Resolvido → Fechado → Resolvido");
  await expect(bot.warnings("Volta")).toContainText("girar em círculo");
  await bot.save();
  await expect(bot.warnings("Vai")).toBeVisible();
});

test("rules go out as a file and come back the same", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("Boas-vindas no primeiro contato");
  await bot.take("“Obrigado” não reabre");
  const file = await bot.export();
  await bot.bar.getByRole("button", { name: "Descartar" }).click();
  await expect(bot.rules).toHaveCount(0);
  await bot.chooseFile(file);
  await expect(page.getByTestId("rules-found")).toContainText("2 regras podem ser importadas");
  await page.getByRole("button", { name: "Adicionar ao fim" }).click();
  expect(await bot.names()).toEqual(["Boas-vindas", "Agradecimento não reabre"]);
  expect(JSON.parse(await bot.export())).toEqual(JSON.parse(file));
});

test("what a file has that is not understood is named, and nothing comes in silently", async ({ page }) => {
  const bot = new Chatbot(page);
  const good = { id: "a", name: "Boa", trigger: { kind: "first_contact" }, then: [] };
  const bad = { id: "b", name: "Estranha", trigger: { kind: "moon" }, then: [] };
  await bot.chooseFile(JSON.stringify([good, bad]));
  await expect(page.getByTestId("rules-found")).toContainText("2ª, “Estranha”: o gatilho não foi entendido");
  await expect(bot.rules).toHaveCount(0);
  await page.getByRole("button", { name: "Adicionar ao fim" }).click();
  expect(await bot.names()).toEqual(["Boa"]);
  await bot.chooseFile("isto não é JSON");
  await expect(page.getByText("O arquivo não é JSON: nada foi importado.")).toBeVisible();
});

test("an earlier version can be put into the draft", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.take("“Obrigado” não reabre");
  await bot.save();
  await bot.action("Agradecimento não reabre", "Excluir");
  await bot.save();
  await bot.more("Versões salvas…");
  const versions = page.getByRole("dialog", { name: "Versões das regras" });
  await expect(versions.getByText("Ana Souza · 1 regra")).toBeVisible();
  await versions.getByRole("button", { name: /^Restaurar como rascunho/ }).click();
  await expect(bot.bar).toContainText("1 regra nova");
  expect(await bot.names()).toEqual(["Agradecimento não reabre"]);
});

test("a draft is rehearsed before it counts", async ({ page }) => {
  const bot = new Chatbot(page);
  await bot.open("?demo&screen=chatbot");
  await bot.take("Etiqueta por palavra");
  await bot.bar.getByRole("button", { name: "Simular" }).click();
  const rehearsal = page.getByTestId("rehearsal");
  await expect(rehearsal.getByTestId("rehearsal-sum")).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect(bot.bar).toContainText("1 regra nova");
});
