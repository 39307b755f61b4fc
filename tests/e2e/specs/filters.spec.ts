import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Filters } from "../pages/filters";
import { Inbox } from "../pages/inbox";

/** Five chats: Bia's is Ana's and has two tags, Caio's is nobody's, Davi's is Bruno's, Eva's is old, Fabi's is finished. */
function journal(): Journal {
  const tagged = (...add: string[]) => ({ type: "tags_changed", add, remove: [] });
  return new Journal("Ana", "Bruno")
    .at("2026-01-05T12:00:00.000Z")
    .arrives("eva", { name: "Eva", channel: "email" }, "Bom dia")
    .at("2026-03-02T12:00:00.000Z")
    .arrives("bia", { name: "Bia", channel: "whatsapp" }, "Onde está o meu pedido?")
    .agent("ana", "bia", { type: "assigned", agent: "ana" })
    .agent("ana", "bia", tagged("vip", "troca"))
    .agent("ana", "bia", { type: "message_sent", text: "Já vejo" })
    .arrives("caio", { name: "Caio", channel: "email" }, "Oi")
    .agent("ana", "caio", tagged("vip"))
    .arrives("davi", { name: "Davi", channel: "whatsapp" }, "Olá")
    .agent("bruno", "davi", { type: "assigned", agent: "bruno" })
    .arrives("fabi", { name: "Fabi", channel: "whatsapp" }, "Obrigada")
    .agent("bruno", "fabi", { type: "status_set", status: "resolved" });
}

const names = (inbox: Inbox) => inbox.rows.locator("[data-part=name]").allInnerTexts();

test("chats are filtered by who is responsible, by tags in three ways and by channel", async ({ page }) => {
  const inbox = new Inbox(page);
  const filters = new Filters(page);
  await inbox.openWith(journal(), "Ana");
  await filters.open();
  await filters.toggle("Responsável", "Eu");
  await expect.poll(() => names(inbox)).toEqual(["Bia"]);
  await filters.toggle("Responsável", "Sem responsável");
  await expect.poll(() => names(inbox)).toEqual(["Caio", "Bia", "Eva"]);
  await filters.toggle("Etiquetas", "vip");
  await filters.toggle("Etiquetas", "troca");
  await expect.poll(() => names(inbox)).toEqual(["Bia"]);
  await filters.form.getByRole("radio", { name: "Alguma" }).click();
  await expect.poll(() => names(inbox)).toEqual(["Caio", "Bia"]);
  await filters.form.getByRole("radio", { name: "Nenhuma" }).click();
  await expect.poll(() => names(inbox)).toEqual(["Eva"]);
  await filters.toggle("Canal", "WhatsApp");
  await expect(inbox.list.getByText("Nenhuma conversa com este filtro")).toBeVisible();
  await filters.toggle("Canal", "WhatsApp");
  await expectAccessible(page);
  await filters.close();
  await expect(filters.button).toBeFocused();

  // Each filter is seen under the chips, and goes by itself.
  await expect(filters.applied).toHaveText(["Comigo", "Sem responsável", "sem: vip, troca"]);
  await filters.applied.filter({ hasText: "sem: vip" }).click();
  await expect.poll(() => names(inbox)).toEqual(["Caio", "Bia", "Eva"]);

  // Tabs and chips count what the filter lets through.
  await expect(inbox.active).toContainText("3");
  await expect(inbox.archived).toContainText("1");
  await expect(inbox.chip("open")).toContainText("2");

  // The address keeps all of it.
  await page.reload();
  await expect.poll(() => names(inbox)).toEqual(["Caio", "Bia", "Eva"]);
  await expect(filters.applied).toHaveText(["Comigo", "Sem responsável"]);
});

test("the last activity is chosen by age or by dates", async ({ page }) => {
  const inbox = new Inbox(page);
  const filters = new Filters(page);
  await inbox.openWith(journal(), "Ana");
  await filters.open();
  const activity = filters.form.getByLabel("Última atividade");
  await activity.selectOption({ label: "parada há mais de 30 dias" });
  await expect(filters.applied).toHaveText(["parada há mais de 30 dias"]);
  await activity.selectOption({ label: "Entre datas…" });
  await filters.form.getByLabel("De", { exact: true }).fill("2026-01-01");
  await filters.form.getByLabel("Até").fill("2026-01-05");
  await expect.poll(() => names(inbox)).toEqual(["Eva"]);
  await expect(filters.applied).toHaveText(["ativa de 01/01/2026 a 05/01/2026"]);
  await expect(page).toHaveURL(/since=2026-01-01&before=2026-01-06/);
  await filters.form.getByRole("button", { name: "Limpar filtros" }).click();
  await expect(filters.applied).toHaveCount(0);
  await expect.poll(() => names(inbox)).toHaveLength(4);
});

test("a favourite is kept in this browser and can be filtered by", async ({ page }) => {
  const inbox = new Inbox(page);
  const filters = new Filters(page);
  await inbox.openWith(journal(), "Ana");
  await inbox.row("Caio").click();
  await page.getByRole("button", { name: "Marcar como favorita" }).click();
  await expect(page.getByRole("button", { name: "Remover das favoritas" })).toHaveAttribute("aria-pressed", "true");
  await expect(inbox.row("Caio").getByText("Favorita")).toBeAttached();
  await page.reload();
  await filters.open();
  await filters.toggle("Só", "Favoritas");
  await expect.poll(() => names(inbox)).toEqual(["Caio"]);
  await filters.close();
  await page.getByRole("button", { name: "Remover das favoritas" }).click();
  await expect(inbox.list.getByText("Nenhuma conversa com este filtro")).toBeVisible();
});

test("of many tags the first are offered, with how many more there are", async ({ page }) => {
  const many = Array.from({ length: 15 }, (_, at) => `etiqueta ${at + 1}`);
  const inbox = new Inbox(page);
  const filters = new Filters(page);
  await inbox.openWith(journal().agent("ana", "caio", { type: "tags_changed", add: many, remove: [] }), "Ana");
  await filters.open();
  const tags = filters.form.getByRole("group", { name: "Etiquetas", exact: true });
  const chips = tags.getByRole("button");
  const more = tags.getByRole("button", { name: "Mostrar mais 9" });
  await expect(more).toHaveText("+9");
  await more.click();
  await expect(more).toHaveCount(0);
  await expect(chips.filter({ hasText: "etiqueta 15" })).toBeVisible();
});

test("the list has four orders", async ({ page }) => {
  const inbox = new Inbox(page);
  const filters = new Filters(page);
  await inbox.openWith(journal(), "Ana");
  await expect.poll(() => names(inbox)).toEqual(["Davi", "Caio", "Bia", "Eva"]);
  await expect(filters.sort).toHaveText("Última atividade");
  await filters.sortBy("Espera mais longa");
  await expect(filters.sort).toHaveText("Espera mais longa");
  await expect.poll(() => names(inbox)).toEqual(["Eva", "Caio", "Davi", "Bia"]);
  await page.reload();
  await expect.poll(() => names(inbox)).toEqual(["Eva", "Caio", "Davi", "Bia"]);
  await filters.sortBy("Não lidas primeiro");
  await expect.poll(() => names(inbox)).toEqual(["Davi", "Caio", "Eva", "Bia"]);
});

test("on a phone the filters fill the width and are reached by keyboard alone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const inbox = new Inbox(page);
  const filters = new Filters(page);
  await inbox.openWith(journal(), "Ana");
  await filters.button.press("Enter");
  await expect(filters.form).toBeInViewport({ ratio: 0.9 });
  await filters.form.getByRole("button", { name: "Sem responsável" }).press("Space");
  await expect.poll(() => names(inbox)).toEqual(["Caio", "Eva"]);
  await expectAccessible(page);
});
