import { expect, test } from "../fixtures";
import { Desk } from "../pages/desk";
import { Settings } from "../pages/settings";

test.beforeEach(async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza", "?screen=settings");
});

test("people are added, edited, and stay after a reload", async ({ page }) => {
  const settings = new Settings(page);
  await settings.addPerson("Bruno Lima");
  await page.getByRole("button", { name: "Editar Bruno Lima" }).click();
  await settings.dialog.getByLabel("Nome para os clientes").fill("Bruno");
  await settings.dialog.getByRole("switch", { name: "Trabalha aqui" }).click();
  await settings.dialog.getByRole("button", { name: "Salvar" }).click();
  await page.reload();
  await expect(page.getByText("Atendente · Bruno")).toBeVisible();
  await expect(page.getByText("Saiu", { exact: true })).toBeVisible();
});

test("theme and language count at once, and stay after a reload", async ({ page }) => {
  await page.getByRole("radio", { name: "Escuro" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("radio", { name: "Español" }).click();
  await expect(page.getByText("Solo en este navegador; vale")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Oscuro" })).toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a quick reply's shortcut is one free word", async ({ page }) => {
  const settings = new Settings(page);
  await settings.addReply("oi", "Olá! Como posso ajudar?");
  await expect(page.getByText("/oi", { exact: true })).toBeVisible();
  await settings.addReply("oi", "Outra");
  await expect(settings.dialog.getByText("Use uma palavra que nenhuma outra resposta use.")).toBeVisible();
});

test("a desk has a name: the frame shows it, and deleting everything asks for it", async ({ page }) => {
  const settings = new Settings(page);
  await page.getByLabel("Nome deste balcão").fill("Loja do Porto");
  await page.getByTestId("draft").getByRole("button", { name: "Salvar" }).click();
  await expect(page.getByRole("navigation", { name: "Navegação" }).getByText("Loja do Porto")).toBeVisible();
  await page.getByRole("button", { name: "Apagar tudo" }).click();
  const erase = settings.dialog.getByRole("button", { name: "Apagar tudo" });
  await settings.dialog.getByRole("textbox").fill("apagar");
  await expect(erase).toBeDisabled();
  await settings.dialog.getByLabel("Para confirmar, escreva “Loja do Porto”").fill("loja do porto");
  await erase.click();
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
});
