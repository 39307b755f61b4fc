import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Desk } from "../pages/desk";
import { Settings } from "../pages/settings";

test.beforeEach(async ({ page }) => {
  await new Desk(page).openKept(new Journal("Ana", "Bia").arrives("c1", { name: "João" }, "Oi"));
  await page.getByTestId("chat-row").first().click();
});

test("reading asks for no name, the first thing that is done does, and then goes on", async ({ page }) => {
  await expect(page.getByRole("dialog", { name: "Quem está no balcão?" })).toBeHidden();
  await page.getByTestId("composer").fill("Bom dia, João!");
  await page.getByTestId("send").click();
  const question = page.getByRole("dialog", { name: "Quem está no balcão?" });
  await question.getByRole("button", { name: "Bia", exact: true }).click();
  await expect(question).toBeHidden();
  await expect(page.locator(".bubble:not([data-sending])").getByText("Bom dia, João!")).toBeVisible();
  await expect(page.getByTestId("composer")).toHaveValue("");
  await new Settings(page).open();
  const sent = (await new Settings(page).exportJournal()).split("\n").find((line) => line.includes("Bom dia, João!"));
  expect(JSON.parse(sent!).by).toMatchObject({ kind: "agent", id: "bia" });
});

test("who gives no name does nothing, is told so, and loses nothing", async ({ page }) => {
  await page.getByTestId("composer").fill("Bom dia, João!");
  await page.getByTestId("send").click();
  const question = page.getByRole("dialog", { name: "Quem está no balcão?" });
  await expect(question).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(page.getByTestId("composer")).toHaveValue("Bom dia, João!");
  await expect(page.getByRole("log").getByText("Bom dia, João!")).toBeHidden();
});
