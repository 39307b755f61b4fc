import { expect, test } from "../fixtures";
import { expectAccessible } from "../accessibility";
import { Phone } from "../pages/phone";
import { Desk } from "../pages/desk";

test("a newcomer's first message opens an attendance at the top of the list", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza");
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Vocês abrem no sábado?");
  const row = page.getByTestId("chat-row").first();
  await expect(row).toContainText("Carla Dias");
  await expect(row).toHaveAttribute("data-status", "open");
  await expectAccessible(page);
});

test("any known customer can be found, and writes in their own chat", async ({ page }) => {
  await page.goto("?demo");
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  await page.getByRole("button", { name: "Pausar clientes" }).click();
  const name = await page.getByTestId("chat-row").nth(3).locator("[data-part=name]").innerText();
  const phone = new Phone(page);
  await phone.open();
  await phone.panel.getByRole("searchbox", { name: "Buscar cliente" }).fill(name);
  await phone.panel.getByRole("list", { name: "Clientes" }).getByRole("button").first().click();
  await phone.write("Só mais uma pergunta, por favor.");
  // The row may show the chatbot's reply already.
  const row = page.getByTestId("chat-row").first();
  await expect(row).toContainText(name);
  await row.click();
  await expect(page.locator(".conversation").getByText("Só mais uma pergunta, por favor.")).toBeVisible();
});

test("markup from a customer is text", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza");
  const phone = new Phone(page);
  await phone.open();
  const hostile = "<img src=x onerror=\"document.title='hit'\"><script>document.title='hit'</script>";
  await phone.newcomer("<b>Eve</b>", hostile);
  await phone.close();
  await page.getByTestId("chat-row").first().click();
  await expect(page.getByText(hostile, { exact: true }).first()).toBeVisible();
  await expect(page.getByText("<b>Eve</b>").first()).toBeVisible();
  await expect(page).toHaveTitle(/Balcão/);
});
