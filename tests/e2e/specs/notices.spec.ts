import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Inbox } from "../pages/inbox";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";

const journal = () => new Journal("Ana").arrives("bia", { name: "Bia" }, "Oi").agent("ana", "bia", { type: "status_set", status: "resolved" });

/** Takes down what the page sounds and shows, for browsers in a test have no loudspeaker and no desktop. */
async function listen(page: import("@playwright/test").Page) {
  await page.addInitScript(() => {
    const heard = ((window as any).heard = { notes: 0, shown: [] as string[] });
    const create = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function () {
      heard.notes += 1;
      return create.call(this);
    };
    (window as any).Notification = class {
      static permission = sessionStorage.getItem("permission") ?? "default";
      static async requestPermission() {
        sessionStorage.setItem("permission", "granted");
        return (this.permission = "granted");
      }
      onclick = () => {};
      constructor(title: string, options: { body: string }) {
        heard.shown.push(`${title}: ${options.body}`);
        (window as any).press = () => this.onclick();
      }
      close() {}
    };
  });
}

const heard = (page: import("@playwright/test").Page) => page.evaluate(() => (window as any).heard as { notes: number; shown: string[] });

test("nothing sounds until it is asked for; then each new attendance does, once for all tabs, and says whose it is", async ({ page, context }) => {
  await listen(page);
  const inbox = new Inbox(page);
  await inbox.openWith(journal(), "Ana");
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Caio", "Tudo bem?");
  await expect(page.getByRole("status").filter({ hasText: "Novo atendimento: Caio" })).toBeAttached();
  await expect(page).toHaveTitle("(1) Balcão");
  expect(await heard(page)).toEqual({ notes: 0, shown: [] });

  await new Settings(page).open();
  await page.getByRole("switch", { name: "Som" }).click();
  await page.getByRole("switch", { name: "Notificação do sistema" }).click();
  await expect(page.getByRole("switch", { name: "Notificação do sistema" })).toBeChecked();
  const before = (await heard(page)).notes;
  expect(before).toBeGreaterThan(0);

  // Another tab, in which somebody comes while this one is out of sight.
  await page.evaluate(() => Object.defineProperty(document, "hidden", { get: () => true, configurable: true }));
  const other = await context.newPage();
  await listen(other);
  await other.goto("/");
  await expect(new Inbox(other).active).toBeVisible();
  const there = new Phone(other);
  await there.open();
  await there.newcomer("Davi", "Vocês abrem hoje?");
  await expect(page).toHaveTitle("(2) Balcão");
  await expect(page.getByRole("status").filter({ hasText: "Novo atendimento: Davi" })).toBeAttached();
  const notes = async () => (await heard(page)).notes - before + (await heard(other)).notes;
  await expect.poll(notes).toBe(before);

  // What is no new attendance is no news.
  await there.write("E amanhã?");
  await expect(new Inbox(other).row("Davi").getByText("E amanhã?")).toBeVisible();
  expect(await notes()).toBe(before);
});

test("the system notifies of a new attendance while nobody looks at the tab; pressing it opens the chat", async ({ page }) => {
  await listen(page);
  const inbox = new Inbox(page);
  await inbox.openWith(journal(), "Ana");
  await new Settings(page).open();
  await page.getByRole("switch", { name: "Notificação do sistema" }).click();
  await expect(page.getByRole("switch", { name: "Notificação do sistema" })).toBeChecked();
  await page.goto("");
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Caio", "Alguém aí?");
  await expect(page).toHaveTitle("(1) Balcão");
  await expect(page.getByRole("status").filter({ hasText: "Novo atendimento: Caio" })).toBeAttached();
  expect((await heard(page)).shown).toEqual([]);

  await page.evaluate(() => Object.defineProperty(document, "hidden", { get: () => true, configurable: true }));
  await phone.newcomer("Davi", "Vocês <b>abrem</b> hoje?");
  await expect.poll(async () => (await heard(page)).shown).toEqual(["Novo atendimento: Davi: Vocês <b>abrem</b> hoje?"]);
  await page.evaluate(() => (window as any).press());
  await expect(page.getByRole("heading", { level: 2, name: "Davi" })).toBeVisible();
  await expect(page).toHaveTitle("(2) Balcão");
});
