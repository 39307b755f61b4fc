import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Conversation } from "../pages/conversation";
import { History } from "../pages/history";
import { Inbox } from "../pages/inbox";
import { Phone } from "../pages/phone";
import { Reports } from "../pages/reports";
import { Travel } from "../pages/travel";
import type { Page } from "@playwright/test";

/** From 12:00 UTC, 09:00 at the desk: Davi writes at 12:02, is answered at 12:03, resolved at 12:04; Bia writes at 12:06. */
const journal = () =>
  new Journal("Ana")
    .arrives("c1", { name: "Davi" }, "Onde está o pedido?")
    .agent("ana", "c1", { type: "message_sent", text: "Já vou ver." })
    .agent("ana", "c1", { type: "status_set", status: "resolved" })
    .arrives("c2", { name: "Bia" }, "Oi!");

const parts = (page: Page) => ({
  inbox: new Inbox(page),
  chat: new Conversation(page),
  travel: new Travel(page),
});

test("a link leads to the past, where nothing can be done; back to now all can", async ({ page }) => {
  const { inbox, chat, travel } = parts(page);
  await inbox.openWith(journal(), "Ana", "?chat=c1&as_of=2026-03-02T12:03:30.000Z");
  await travel.sees("02/03/2026 09:03:30");
  await expect(inbox.rows).toHaveCount(1);
  await expect(chat.bubble("Já vou ver.")).toBeVisible();
  await expect(chat.badge).toHaveAttribute("data-status", "in_service");
  await expect(chat.line(/resolvid/i)).toHaveCount(0);

  await expect(page.getByTestId("composer")).toBeDisabled();
  await expect(page.getByTestId("past-note")).toContainText("O passado não pode ser mudado");
  await expect(chat.statusMenu).toBeDisabled();
  await expect(page.getByTestId("responsible-menu")).toBeDisabled();
  await expect(page.getByTestId("tag-editor")).toBeDisabled();
  await expect(page.getByTestId("archive")).toBeDisabled();
  await expectAccessible(page);

  await travel.back.click();
  await travel.seesNow();
  await expect(chat.badge).toHaveAttribute("data-status", "resolved");
  await expect(page.getByTestId("composer")).toBeEnabled();
  await expect(chat.statusMenu).toBeEnabled();
});

test("stepping goes from change to change", async ({ page }) => {
  const { inbox, chat, travel } = parts(page);
  await inbox.openWith(journal(), "Ana", "?chat=c1&as_of=2026-03-02T12:03:30.000Z");
  await travel.next.click();
  await travel.sees("02/03/2026 09:04:00");
  await expect(chat.badge).toHaveAttribute("data-status", "resolved");
  await travel.previous.click();
  await travel.previous.click();
  await travel.sees("02/03/2026 09:03:00");
  await expect(chat.badge).toHaveAttribute("data-status", "open");
  await expect(chat.bubble("Já vou ver.")).toHaveCount(0);
  await travel.previous.click();
  await expect(chat.bubble("Onde está o pedido?")).toHaveCount(0);
  await travel.previous.click();
  await expect(page.getByText("Esta conversa ainda não existia")).toBeVisible();
  await travel.next.click();
  await travel.next.click();
  await travel.next.click();
  await expect(chat.bubble("Já vou ver.")).toBeVisible();
});

test("the line goes from before all that happened to now, by keyboard", async ({ page }) => {
  const { inbox, travel } = parts(page);
  await inbox.openWith(journal(), "Ana");
  await travel.button.press("Enter");
  await expect(travel.button).toHaveAttribute("aria-pressed", "true");
  await travel.seesNow();
  await travel.line.focus();
  await page.keyboard.press("Home");
  await travel.sees("02/03/2026 09:00:00");
  await expect(travel.words).toContainText("Ainda não havia nada");
  await expect(inbox.rows).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(inbox.rows).toHaveCount(1);
  await expect(travel.line).toHaveAttribute("aria-valuetext", /\d\d\/\d\d\/2026 \d\d:\d\d:\d\d/);
  await expect(page).toHaveURL(/as_of=/);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("End");
  await travel.seesNow();
  await page.keyboard.press("Home");
  await travel.sees("02/03/2026 09:00:00");
  await page.keyboard.press("Escape");
  await travel.seesNow();
  await travel.button.press("Enter");
  await expect(travel.bar).toHaveCount(0);
});

test("a date and a time are those of the desk's clock; what lies ahead is now", async ({ page }) => {
  const { inbox, travel } = parts(page);
  await inbox.openWith(journal(), "Ana");
  await travel.button.click();
  await travel.field.fill("2026-03-02T09:05:30");
  await travel.sees("02/03/2026 09:05:30");
  await expect(page).toHaveURL(/as_of=2026-03-02T12%3A05%3A30.000Z/);
  await travel.field.fill("2090-01-01T00:00:00");
  await travel.seesNow();
  await page.goto("?as_of=2090-01-01T00:00:00.000Z");
  await expect(page).not.toHaveURL(/as_of/);
  await expect(inbox.active).toBeVisible();
});

test("time passes again, at a chosen speed, without a step for the back button", async ({ page }) => {
  const { inbox, chat, travel } = parts(page);
  await inbox.openWith(journal(), "Ana", "?chat=c1&as_of=2026-03-02T12:02:30.000Z");
  await expect(chat.badge).toHaveAttribute("data-status", "open");
  const steps = await page.evaluate(() => history.length);
  await travel.bar.getByRole("combobox", { name: "Velocidade" }).selectOption({ label: "1 min/s" });
  await travel.play.click();
  await expect(travel.play).toHaveAccessibleName("Pausar");
  await expect(chat.badge).toHaveAttribute("data-status", "in_service");
  await expect(chat.badge).toHaveAttribute("data-status", "resolved");
  await travel.play.click();
  const words = await travel.words.innerText();
  await expect(page).toHaveURL(/as_of=2026-03-02T12%3A0[4-9]/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(await travel.words.innerText(), "it stands still").toBe(words);
  // It stops where the present begins.
  await travel.bar.getByRole("combobox", { name: "Velocidade" }).selectOption({ label: "1 dia/s" });
  const soon = new Date(Date.now() - 3_600_000).toISOString();
  await page.goto(`?chat=c1&as_of=${soon}`);
  await travel.play.click();
  await travel.seesNow();
  await expect(travel.play).toHaveAccessibleName("Reproduzir");
});

test("the desk goes on while somebody looks back", async ({ page }) => {
  const { inbox, travel } = parts(page);
  const phone = new Phone(page);
  await inbox.openWith(journal(), "Ana", "?as_of=2026-03-02T12:05:30.000Z");
  await travel.sees("02/03/2026 09:05:30");
  await phone.open();
  await phone.newcomer("Caio", "Alguém aí?");
  await expect(phone.panel).toContainText("Alguém aí?");
  await expect(inbox.row("Caio")).toHaveCount(0);
  await phone.close();
  await travel.back.click();
  await expect(inbox.row("Caio")).toBeVisible();
  await expect(inbox.row("Bia")).toBeVisible();
});

test("history and reports stand at the instant too, and other places show the present", async ({ page }) => {
  const { inbox, travel } = parts(page);
  const history = new History(page);
  const reports = new Reports(page);
  await inbox.openWith(journal(), "Ana", "?chat=c1&history&as_of=2026-03-02T12:03:30.000Z");
  await expect(history.rows).toHaveCount(2);
  const stays = await history.stays();
  expect(stays.map(({ status, ms }) => [status, ms])).toEqual([
    ["open", 60_000],
    ["in_service", 30_000],
  ]);
  await page.getByRole("link", { name: "Relatórios" }).click();
  await travel.sees("02/03/2026 09:03:30");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await travel.next.click();
  await travel.sees("02/03/2026 09:04:00");
  await travel.next.click();
  await travel.sees("02/03/2026 09:05:00");
  await travel.next.click();
  await travel.sees("02/03/2026 09:06:00");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "2");
  await page.getByRole("link", { name: "Ajustes" }).click();
  await expect(travel.words).toContainText("Este lugar mostra o presente");
  await expect(travel.bar).toHaveAttribute("data-past", "false");
});

test("what another instant does not know is not found there", async ({ page }) => {
  const { inbox, travel } = parts(page);
  await inbox.openWith(journal(), "Ana");
  await inbox.search.fill("Já vou");
  await expect(inbox.results).toHaveCount(1);
  await travel.button.click();
  await travel.field.fill("2026-03-02T09:02:30");
  await travel.sees("02/03/2026 09:02:30");
  await expect(inbox.results).toHaveCount(0);
  await travel.back.click();
  await expect(inbox.results).toHaveCount(1);
});

test("a draft survives a look at the past", async ({ page }) => {
  const { inbox, chat, travel } = parts(page);
  await inbox.openWith(journal(), "Ana");
  await chat.open("Bia");
  await page.getByTestId("composer").fill("Bom dia, Bia");
  await travel.button.click();
  await travel.previous.click();
  await expect(page.getByTestId("composer")).toBeDisabled();
  await expect(page.getByTestId("composer")).toHaveValue("Bom dia, Bia");
  await page.getByTestId("past-note").getByRole("button", { name: "Voltar ao presente" }).click();
  await expect(page.getByTestId("composer")).toBeEnabled();
  await expect(page.getByTestId("composer")).toHaveValue("Bom dia, Bia");
});

for (const locale of ["pt-BR", "en-US", "es-MX"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the field of date and time shows all that the browser writes in it in ${locale}`, async ({ page }) => {
      const { inbox, travel } = parts(page);
      await inbox.openWith(journal(), "Ana", "?as_of=2026-03-02T23:03:30.000Z");
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 800 });
        await expect(travel.field).toBeVisible();
        const [has, wants] = await travel.field.evaluate((field) => {
          const alone = field.cloneNode() as HTMLInputElement;
          alone.value = (field as HTMLInputElement).value;
          alone.style.cssText = "position: fixed; width: max-content; min-width: 0; flex: none";
          field.after(alone);
          const both = [field, alone].map((it) => it.getBoundingClientRect().width);
          alone.remove();
          return both as [number, number];
        });
        expect(has, `at ${width} px`).toBeGreaterThanOrEqual(wants);
      }
    });
  });
}

test("the bar's parts stand still while the instant changes", async ({ page }) => {
  const { inbox, travel } = parts(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await inbox.openWith(journal(), "Ana");
  await travel.button.click();
  await travel.seesNow();
  const places = async () => {
    const boxes = await Promise.all([travel.previous, travel.play, travel.line, travel.field].map((part) => part.boundingBox()));
    return boxes.map((box) => [Math.round(box!.x), Math.round(box!.width)]);
  };
  const now = await places();
  await travel.previous.click();
  await travel.sees(/02\/03\/2026/);
  expect(await places()).toEqual(now);
});
