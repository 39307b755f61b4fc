import { expect, test } from "../fixtures";
import { Inbox } from "../pages/inbox";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("on a phone one pane is seen at a time, and nothing is wider than the screen", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect(inbox.rows.first()).toBeVisible();
  await expect(page.getByTestId("composer")).toBeHidden();
  expect(await overflow()).toBeLessThanOrEqual(0);

  await inbox.rows.first().tap();
  await expect(page.getByTestId("composer")).toBeVisible();
  await expect(inbox.list).toBeHidden();
  expect(await overflow()).toBeLessThanOrEqual(0);

  await page.getByRole("button", { name: "Voltar" }).tap();
  await expect(inbox.list).toBeVisible();
  await expect(page.getByTestId("composer")).toBeHidden();
});

test("on a phone all screens and menus can be reached", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  const rail = page.getByRole("navigation", { name: "Navegação" });
  await rail.getByRole("link", { name: "Ajustes" }).tap();
  await expect(page.getByRole("heading", { name: "Ajustes", level: 1 })).toBeVisible();
  await rail.getByRole("link", { name: "Importar" }).tap();
  await expect(page.getByRole("heading", { name: "Importar", level: 1 })).toBeVisible();
  await rail.getByRole("link", { name: "Conversas" }).tap();
  await expect(inbox.active).toBeVisible();
  await rail.getByRole("button", { name: "Aparência e idioma" }).tap();
  await page.getByRole("menuitemradio", { name: "Escuro" }).tap();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(rail.getByTestId("connection")).toHaveAttribute("data-state", "local");
});
