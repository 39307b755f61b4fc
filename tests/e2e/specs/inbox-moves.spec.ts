import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Inbox } from "../pages/inbox";
import { Phone } from "../pages/phone";

/** Forty chats, the last one on top. */
function forty(): Journal {
  const journal = new Journal("Ana", "Bia");
  for (let number = 1; number <= 40; number++) {
    journal.arrives(`c${number}`, { name: `Cliente ${number}`, channel: "whatsapp" }, `Pergunta ${number}`);
  }
  return journal;
}

/** The customer takes the phone and writes. */
async function writes(phone: Phone, name: string, text: string) {
  await phone.open();
  await phone.give(name);
  await phone.write(text);
}

test("a message brings its row to the top, and whoever is at the top sees it", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(forty(), "Ana");
  await expect(inbox.rows.first()).toContainText("Cliente 40");
  await inbox.row("Cliente 38").click();
  await expect(inbox.option("Cliente 38")).toHaveAttribute("aria-selected", "true");

  await writes(new Phone(page), "Cliente 7", "Alguma novidade?");
  await expect(inbox.rows.first()).toContainText("Cliente 7");
  await expect(inbox.rows.first()).toContainText("Alguma novidade?");
  await expect(inbox.option("Cliente 7")).toContainText("2 mensagens não lidas");
  expect(await inbox.scrolled()).toBe(0);
  await expect(inbox.option("Cliente 38")).toHaveAttribute("aria-selected", "true");
  await expect(page).toHaveURL(/chat=c38/);
});

test("whoever reads further down keeps the rows under their eyes, and is told", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(forty(), "Ana");
  await inbox.option("Cliente 40").focus();
  for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowDown");
  await expect(inbox.option("Cliente 20")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(inbox.option("Cliente 20")).toHaveAttribute("aria-selected", "true");
  expect(await inbox.scrolled()).toBeGreaterThan(300);
  const before = await inbox.row("Cliente 20").boundingBox();

  await writes(new Phone(page), "Cliente 2", "Ainda estou esperando.");
  const news = page.getByRole("button", { name: "1 conversa nova no topo" });
  await expect(news).toBeVisible();
  expect(await inbox.row("Cliente 20").boundingBox()).toEqual(before);
  await expect(inbox.option("Cliente 20")).toHaveAttribute("aria-selected", "true");

  await news.click();
  await expect(inbox.rows.first()).toContainText("Cliente 2");
  expect(await inbox.scrolled()).toBe(0);
  await expect(news).toBeHidden();
});

test("an open chat says how long its customer has waited, ticking", async ({ page }) => {
  await page.clock.install();
  const inbox = new Inbox(page);
  await inbox.openWith(new Journal("Ana").arrives("c1", { name: "João" }, "Oi"), "Ana");
  await writes(new Phone(page), "João", "Tem alguém aí?");
  const phone = new Phone(page);
  await phone.close();
  await phone.open();
  await phone.newcomer("Nova Cliente", "Bom dia");
  const wait = inbox.option("Nova Cliente").getByTestId("row-wait");
  await expect(wait).toHaveText("sem resposta há < 1 min");
  await page.clock.fastForward("01:05");
  await expect(wait).toHaveText("sem resposta há 1 min");
});

test("the list is worked with the keyboard alone", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(forty(), "Ana");
  await inbox.search.focus();
  for (let step = 0; step < 8 && !(await inbox.option("Cliente 40").evaluate((row) => row === document.activeElement)); step++) {
    await page.keyboard.press("Tab");
  }
  await expect(inbox.option("Cliente 40")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("k");
  await expect(inbox.option("Cliente 39")).toBeFocused();
  await page.keyboard.press("End");
  await expect(inbox.option("Cliente 1")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/chat=c1$/);
});

test("a chat that the address names is shown where it stands in the list", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(forty(), "Ana", "?chat=c3");
  await expect(inbox.option("Cliente 3")).toBeInViewport();
  await expect(inbox.option("Cliente 3")).toHaveAttribute("aria-selected", "true");
});
