import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Filters } from "../pages/filters";
import { Inbox } from "../pages/inbox";
import { Settings } from "../pages/settings";

function journal(): Journal {
  return new Journal("Ana", "Bruno")
    .arrives("bia", { name: "Bia", channel: "whatsapp" }, "Oi")
    .agent("ana", "bia", { type: "assigned", agent: "ana" })
    .arrives("caio", { name: "Caio", channel: "email" }, "Oi")
    .arrives("davi", { name: "Davi", channel: "email" }, "Oi");
}

const names = (inbox: Inbox) => inbox.rows.locator("[data-part=name]").allInnerTexts();

test("a choice of chats is saved under a name, found again with its count, and is the whole desk's", async ({ page, context }) => {
  const inbox = new Inbox(page);
  const filters = new Filters(page);
  await inbox.openWith(journal(), "Ana");
  await filters.open();
  await filters.toggle("Responsável", "Sem responsável");
  await filters.close();
  await filters.sortBy("Espera mais longa");

  await filters.view("Salvar como visão…");
  await filters.dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(filters.dialog.getByText("Dê um nome à visão.")).toBeVisible();
  await filters.dialog.getByLabel("Nome da visão").fill("Sem dono");
  await filters.dialog.getByLabel("Nome da visão").press("Enter");
  await expect(filters.dialog).toBeHidden();
  await expect(filters.views).toHaveText("Sem dono");

  await filters.view("Todas as conversas");
  await expect.poll(() => names(inbox)).toEqual(["Davi", "Caio", "Bia"]);
  await expect(filters.views).toHaveText("Conversas");

  const other = await context.newPage();
  await other.goto("/");
  const there = new Filters(other);
  await there.views.click();
  const item = other.getByRole("menuitemradio", { name: "Sem dono" });
  await expect(item).toContainText("2");
  await item.click();
  await expect.poll(() => names(new Inbox(other))).toEqual(["Caio", "Davi"]);
  await expect(other).toHaveURL(/agent=&sort=waiting/);
  await other.close();
});

test("one's own chats and those of nobody are in the menu, with their counts, before any view was saved", async ({ page }) => {
  const inbox = new Inbox(page);
  const filters = new Filters(page);
  await inbox.openWith(journal(), "Ana");
  await filters.views.click();
  const items = page.getByRole("menuitemradio");
  await expect(items).toHaveText([/^Todas as conversas\s*3$/, /^Comigo\s*1$/, /^Sem responsável\s*2$/]);
  await items.nth(1).click();
  await expect.poll(() => names(inbox)).toEqual(["Bia"]);
  await expect(filters.applied).toHaveText(["Comigo"]);
  await filters.views.click();
  await expect(items.nth(1)).toHaveAttribute("aria-checked", "true");
  await items.nth(2).click();
  await expect.poll(() => names(inbox)).toEqual(["Davi", "Caio"]);
  await filters.view("Todas as conversas");
  await expect.poll(() => names(inbox)).toHaveLength(3);
});

test("views are renamed, ordered and removed in the settings", async ({ page }) => {
  const inbox = new Inbox(page);
  const filters = new Filters(page);
  await inbox.openWith(journal(), "Ana");
  for (const [channel, name] of [["E-mail", "Cartas"], ["WhatsApp", "Zap"]] as const) {
    await filters.open();
    await filters.toggle("Canal", channel);
    await filters.close();
    await filters.saveAs(name);
    await filters.view("Todas as conversas");
  }
  await new Settings(page).open();
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "Visões" }) });
  const titles = section.locator(".settings-row-title");
  await expect(titles).toHaveText(["Cartas", "Zap"]);
  await expect(section.getByText("Ativas · E-mail · última atividade")).toBeVisible();
  await section.getByRole("button", { name: "Subir Zap" }).click();
  await expect(titles).toHaveText(["Zap", "Cartas"]);
  await section.getByRole("button", { name: "Renomear a visão Cartas" }).click();
  await filters.dialog.getByLabel("Nome da visão").fill("Zap");
  await filters.dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(filters.dialog.getByText("Já há uma visão com este nome.")).toBeVisible();
  await filters.dialog.getByLabel("Nome da visão").fill("Correio");
  await filters.dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(titles).toHaveText(["Zap", "Correio"]);
  await expectAccessible(page);
  await section.getByRole("button", { name: "Remover a visão Zap" }).click();
  await expect(titles).toHaveText(["Correio"]);
  await page.reload();
  await expect(titles).toHaveText(["Correio"]);
});
