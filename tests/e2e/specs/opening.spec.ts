import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";

test("the app opens, and only the app stays on the page", async ({ desk, page }) => {
  await desk.open();
  await expect(page).toHaveTitle("Balcão");
  await expect(page.locator("#boot")).toHaveCount(0);
  await expectAccessible(page);
});

test("the app opens under a path", async ({ desk }) => {
  await desk.open("/some/path/");
});

test("what keeps the app from loading is said in words", async ({ page, complaints }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("");
  await expect(page.getByRole("alert")).toContainText("não pôde ser carregado");
  await complaints.expect(/Failed to fetch|ERR_FAILED/);
  await expectAccessible(page);
});

test("without scripts the page says what it needs", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("");
  await expect(page.locator("noscript > p[lang='pt-BR']")).toBeVisible();
  await context.close();
});
