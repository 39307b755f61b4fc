import { expect, test } from "../fixtures";
import { expectAccessible } from "../accessibility";
import { Importing } from "../pages/importing";
import { Settings } from "../pages/settings";
import { Welcome } from "../pages/welcome";
import type { Locator } from "@playwright/test";

/** The option that is chosen. */
const chosen = (select: Locator) => select.locator("option:checked");

/** Chooses the option whose words begin so. */
async function choose(select: Locator, words: string) {
  const texts = await select.locator("option").allTextContents();
  await select.selectOption({ index: texts.findIndex((text) => text.startsWith(words)) });
}

test("the encoding is shown with a sample and can be chosen; the choice keeps the focus", async ({ page }) => {
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseTable("csv-06");
  const encoding = page.getByLabel("Codificação do arquivo");
  await expect(chosen(encoding)).toHaveText("MacRoman: Situação");
  await expect(importing.rows.first()).toContainText("João Conceição");
  await expectAccessible(page);
  await encoding.focus();
  await choose(encoding, "Windows-1252");
  await expect(chosen(page.getByLabel("Linha com os nomes das colunas"))).toContainText(/Situa.‹o/);
  await expect(page.getByText("Escolha a coluna do status.")).toBeVisible();
  await expect(encoding).toBeFocused();
  await choose(encoding, "MacRoman");
  await expect(importing.rows.first()).toContainText("João Conceição");
  await importing.take();
});

test("the header's line is found under titles, and another one can be chosen", async ({ page }) => {
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseTable("csv-17");
  const line = page.getByLabel("Linha com os nomes das colunas");
  await expect(chosen(line)).toHaveText(/^Linha 4: /);
  await expect(importing.rows).toHaveCount(3);
  await choose(line, "Linha 5:");
  await expect(importing.confirm).toBeDisabled();
  await expect(page.getByText("Escolha a coluna do caso.")).toBeVisible();
  await choose(line, "Linha 4:");
  await importing.take();
});

test("where day and month can be either, the person says which, with both dates in words", async ({ page }) => {
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseTable("csv-12");
  await expect(importing.confirm).toBeDisabled();
  await expect(page.getByText("Diga se nas datas o dia vem antes do mês.")).toBeVisible();
  const day = page.getByLabel("Que dia é “11-03-2026 09:05”?");
  await expect(day.getByRole("option")).toHaveText([
    "Escolha…",
    "quarta-feira, 11 de março de 2026",
    "terça-feira, 3 de novembro de 2026",
  ]);
  await day.selectOption({ label: "terça-feira, 3 de novembro de 2026" });
  await expect(importing.rows.first()).toContainText("03/11/2026 09:05");
  await importing.take();
});

test("a table with one row a ticket gives each time its status", async ({ page }) => {
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseTable("csv-20");
  await expect(chosen(page.getByLabel("Fechado em", { exact: true }))).toHaveText("Fechado");
  await expect(importing.rows.first()).toContainText("24/11/2026 08:00");
  await page.getByLabel("Fechado em", { exact: true }).selectOption({ index: 0 });
  await expect(importing.rows.first()).not.toContainText("24/11/2026 08:00");
  await importing.take();
});

test("a day without its hours is not taken in silence, nor names that a spreadsheet has damaged", async ({ page }) => {
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseTable("csv-01");
  await expect(importing.rows.nth(1)).toContainText("23/11/2026 09:07:30");
  const hours = page.getByLabel("Hora do dia (se estiver em outra coluna)");
  await hours.selectOption({ index: 0 });
  await expect(page.getByText("A coluna “Hora” parece ter a hora.")).toBeVisible();
  await page.getByRole("button", { name: "Cancelar" }).click();

  await importing.chooseTable("csv-15");
  await importing.confirm.click();
  await expect(page.getByText(/5 linhas têm como caso um número.*2,02611E\+13/)).toBeVisible();
  await page.getByRole("button", { name: "Importar assim mesmo" }).click();
  await expect(page.getByRole("heading", { name: "Importação concluída" })).toBeVisible();
});

test("a machine without a known zone: the desk's is taken, said, and none goes into the journal", async ({ page }) => {
  await page.addInitScript(() => {
    const real = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...real.call(this), timeZone: "Etc/Unknown" };
    };
  });
  await new Welcome(page).found("Ana");
  const settings = new Settings(page);
  await settings.open("?screen=settings");
  expect(await settings.exportJournal()).not.toContain("Etc/");
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseTable("csv-01");
  await expect(chosen(page.getByLabel("Fuso dos horários"))).toHaveText("America/Sao_Paulo");
  await expect(page.getByText("vale o do balcão")).toBeVisible();
  await importing.take();
});

test("a zone that the browser does not list is shown as it is", async ({ page }) => {
  await page.addInitScript(() => {
    const real = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...real.call(this), timeZone: "Etc/GMT+3" };
    };
  });
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseTable("csv-01");
  await expect(chosen(page.getByLabel("Fuso dos horários"))).toHaveText("Etc/GMT+3");
  await expect(importing.rows.nth(1)).toContainText("23/11/2026 09:07:30");
});
