import { expect, test } from "../fixtures";
import { Settings } from "../pages/settings";
import { Welcome } from "../pages/welcome";

test("an empty desk is started with a name, and opens again by itself", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  await expect(page.getByTestId("chat-row")).toHaveCount(0);
  await page.reload();
  await expect(page.getByTestId("tab-active")).toBeVisible();
  await expect(page.getByRole("button", { name: /Ana Souza/ })).toBeVisible();
});

test("a name is asked for before the desk is started", async ({ page }) => {
  const welcome = new Welcome(page);
  await welcome.open();
  await page.getByRole("button", { name: /Começar um balcão vazio/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Começar" }).click();
  await expect(page.getByRole("dialog").getByText("Escreva um nome.")).toBeVisible();
});

test("the demo is one press away, says what it is, and leaves the own desk alone", async ({ page }) => {
  await new Welcome(page).demo();
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  await expect(page).toHaveURL(/\?demo/);
  await page.getByRole("button", { name: "Ir para o meu balcão" }).click();
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
});

test("the link ?demo goes straight to the demo", async ({ page }) => {
  await page.goto("?demo");
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
});

test("deleting everything asks for a word and goes back to the first visit", async ({ page }) => {
  await new Welcome(page).found("Ana Souza");
  const settings = new Settings(page);
  await settings.open();
  await settings.deleteEverything();
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
});

test("two ways are large, two are small, and no bare field for a file is among them", async ({ page }) => {
  await new Welcome(page).open();
  const boxes = await page.locator(".welcome-way").evaluateAll((all) => all.map((way) => way.getBoundingClientRect().height));
  expect(boxes).toHaveLength(4);
  const [large, small] = [Math.min(...boxes.slice(0, 2)), Math.max(...boxes.slice(2))];
  expect(large).toBeGreaterThan(small);
  const field = page.locator(".welcome input[type=file]");
  await expect(field).toHaveCount(1);
  const seen = await field.evaluate((input) => {
    const { width, height } = input.getBoundingClientRect();
    return Math.min(width, height) > 2 && getComputedStyle(input).opacity !== "0" && getComputedStyle(input).clipPath === "none";
  });
  expect(seen).toBe(false);
  // It is reached by keys all the same.
  await field.focus();
  await expect(field).toBeFocused();
});
