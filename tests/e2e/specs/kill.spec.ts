import { expect, test } from "../fixtures";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";
import { Welcome } from "../pages/welcome";

test("what the screen has shown survives a killed browser, each event once", async ({ device }) => {
  test.setTimeout(180_000);
  const acknowledged: string[] = [];
  let context = await device.start();
  let page = context.pages()[0] ?? (await context.newPage());
  await new Welcome(page).found("Ana Souza");
  await new Phone(page).open();
  await new Phone(page).newcomer("Carla Dias", "mensagem 0");
  acknowledged.push("mensagem 0");
  for (let round = 1; round <= 4; round++) {
    const phone = new Phone(page);
    // A stream of messages, each sent as soon as the one before shows; the kill comes in the middle of one.
    for (let i = 0; i < 3; i++) {
      const text = `mensagem ${round}-${i}`;
      await phone.write(text);
      acknowledged.push(text);
    }
    const box = phone.panel.getByRole("textbox", { name: "Mensagem do cliente" });
    await box.fill(`talvez ${round}`);
    await box.press("Enter");
    await device.kill();
    context = await device.start();
    page = context.pages()[0] ?? (await context.newPage());
    await page.goto("");
    await page.getByTestId("chat-row").first().click();
    await new Phone(page).open();
    await expect(new Phone(page).message(acknowledged.at(-1)!)).toBeVisible();
  }
  const settings = new Settings(page);
  await settings.open();
  const events = (await settings.exportJournal()).trimEnd().split("\n").map((line) => JSON.parse(line));
  const texts = events.filter((event) => event.type === "message_received").map((event) => event.text);
  for (const text of acknowledged) expect(texts.filter((other) => other === text)).toHaveLength(1);
  expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
});
