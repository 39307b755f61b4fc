// Every screen, once for each theme and width: what axe-core finds, and whether all of it fits.
import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { keep } from "../kept";
import { Bulk } from "../pages/bulk";
import { Campaigns } from "../pages/campaigns";
import { Chatbot } from "../pages/chatbot";
import { Behaviour } from "../pages/behaviour";
import { Inbox } from "../pages/inbox";
import { Board } from "../pages/board";
import { Phone } from "../pages/phone";
import { Reports } from "../pages/reports";
import { Settings } from "../pages/settings";
import { Travel } from "../pages/travel";
import { Welcome } from "../pages/welcome";

/** A desk of one's own: thirty chats, no rules, no campaigns. */
function own(): Journal {
  const journal = new Journal("Ana", "Bia");
  for (let number = 1; number <= 30; number++) {
    journal.arrives(`c${number}`, { name: `Cliente ${number}`, channel: "whatsapp" }, `Pergunta ${number}`);
  }
  return journal;
}

/** Nothing is wider than the window, nor than what it lies in. */
async function expectFits(page: Page) {
  const wide = await page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll("main.page, main.report, .dialog-body")];
    return boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => `${box.tagName}.${box.className}`);
  });
  expect.soft(wide, "what is too wide").toEqual([]);
}

/** Only parts of the page scroll, never the page around them. */
async function expectPageStill(page: Page) {
  const over = await page.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight];
  });
  expect.soft(over, "how far the page scrolls").toEqual([0, 0]);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 1024, height: 768 }, { width: 390, height: 844 }]) {
    const wide = viewport.width === 1440;
    const phone = viewport.width === 390;

    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test("the first visit and a desk of one's own: many chats, chatbot, settings", async ({ page }) => {
        test.setTimeout(180_000);
        const looks = async () => {
          await expectAccessible(page);
          await expectFits(page);
        };
        if (wide) {
          await test.step("the first visit", async () => {
            await new Welcome(page).open();
            await looks();
          });
        }
        await keep(page, { events: own().events, me: "Ana" });

        await test.step("many chats at once", async () => {
          const [inbox, bulk] = [new Inbox(page), new Bulk(page)];
          await page.goto("");
          await inbox.option("Cliente 30").getByTestId("pick").click();
          await expect(bulk.count).toHaveText("1 selecionada");
          await looks();
          const list = (await inbox.list.boundingBox())!;
          for (const button of await bulk.bar.getByRole("button").all()) {
            const box = (await button.boundingBox())!;
            expect.soft(box.x).toBeGreaterThanOrEqual(list.x);
            expect.soft(box.x + box.width).toBeLessThanOrEqual(list.x + list.width);
            expect.soft(box.y + box.height).toBeLessThanOrEqual(list.y);
          }
          await bulk.all.click();
          await bulk.press("archive");
          await expect(bulk.confirm).toHaveText("Mudar 30 conversas");
          await looks();
        });

        await test.step("the chatbot, its rules and their editor", async () => {
          const bot = new Chatbot(page);
          await bot.open();
          await looks();
          await bot.take("Resposta fora do horário de atendimento");
          await bot.take("Boas-vindas no primeiro contato");
          await looks();
          await bot.edit("Boas-vindas");
          await bot.addCondition("Dias e horários");
          await bot.addCondition("Canal");
          await bot.editor.getByRole("button", { name: "WhatsApp" }).click();
          await looks();
          await bot.done();
          await expectFits(page);
        });

        if (wide) {
          await test.step("the settings and their dialogs", async () => {
            await new Settings(page).open();
            await looks();
            await page.getByRole("button", { name: "Adicionar pessoa" }).click();
            await looks();
          });
        }
      });

      test("the demo: every screen", async ({ page }) => {
        test.setTimeout(240_000);
        const looks = async () => {
          await expectAccessible(page);
          await expectFits(page);
        };
        const inbox = new Inbox(page);
        await inbox.openDemo();

        if (!phone) await test.step("the campaigns", () => campaigns(page, looks));
        if (phone) {
          await test.step("the list and an open chat", async () => {
            await looks();
            await inbox.rows.first().click();
            await expect(page.getByTestId("composer")).toBeVisible();
            await looks();
          });
        }
        if (wide) {
          await test.step("the list, its menus, the search and a new chat", () => list(page, looks));
          await test.step("an open chat and its history", async () => {
            await page.goto("?demo");
            await inbox.chip("in_service").click();
            await inbox.rows.first().click();
            await expect(page.getByTestId("composer")).toBeVisible();
            await looks();
            await page.getByTestId("open-history").click();
            await expect(page.getByTestId("history-row").first()).toBeVisible();
            await looks();
          });
          await test.step("the import, the settings and the customer's phone", async () => {
            await page.goto("?demo&screen=import");
            await expect(page.getByRole("heading", { name: "Importar", level: 1 })).toBeVisible();
            await looks();
            await page.getByRole("link", { name: "Ajustes" }).click();
            await expect(page.getByRole("heading", { name: "Ajustes", level: 1 })).toBeVisible();
            await looks();
            await new Phone(page).open();
            await looks();
          });
          await test.step("the behaviour, its drawing and its draft", async () => {
            await page.goto("?demo&screen=settings&section=behaviour");
            const behaviour = new Behaviour(page);
            await behaviour.choose("archive_closed_minutes", "Depois de…");
            await expect(behaviour.draft).toBeVisible();
            await looks();
          });
        }
        if (phone) await test.step("the campaigns", () => campaigns(page, looks));
        await test.step("the panel", async () => {
          const board = new Board(page);
          await page.goto("?demo&screen=panel");
          await expect(board.cards("open").first()).toBeVisible();
          await expectPageStill(page);
          if (wide) await boardParts(page, board, looks);
        });
        await test.step("the reports", async () => {
          const reports = new Reports(page);
          await reports.open("", true);
          await expect(reports.figure("openings")).toBeVisible();
          await expectPageStill(page);
          if (wide) {
            await page.getByText("Ver como tabela").click();
            await looks();
            await reports.press("openings");
            await expect(reports.rows.first()).toBeVisible();
            await looks();
          }
          if (phone) {
            await looks();
            await reports.press("backlog.end");
            await expect(reports.rows.first()).toBeVisible();
            await page.keyboard.press("Escape");
            await expect(reports.figure("backlog.end")).toBeFocused();
          }
        });
        if (phone) await test.step("time travel", () => travelBar(page, looks));
      });
    });
  }
}

async function list(page: Page, looks: () => Promise<void>) {
  const inbox = new Inbox(page);
  await page.goto("?demo");
  await expect(inbox.rows.first()).toBeVisible();
  await looks();
  await inbox.archived.click();
  await inbox.chip("closed").click();
  await looks();
  await inbox.search.fill("pedido");
  await expect(inbox.results.first()).toBeVisible();
  await looks();
  await inbox.search.press("Escape");
  for (const name of ["Aparência e idioma", "Você é Helena Duarte"]) {
    await page.getByRole("button", { name }).click();
    await looks();
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "Nova conversa" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Enviar" }).click();
  await looks();
}

async function campaigns(page: Page, looks: () => Promise<void>) {
  const campaigns = new Campaigns(page);
  await campaigns.open("?demo&screen=campaigns");
  await expect(campaigns.rows.first()).toHaveAttribute("data-stage", "finished");
  await looks();
  await campaigns.rows.first().getByRole("link").click();
  await campaigns.figure("sent").click();
  await expect(page.getByTestId("campaign-chat").first()).toBeVisible();
  await looks();
  await page.getByRole("button", { name: "Duplicar" }).click();
  await page.getByRole("radio", { name: "Numa data" }).click();
  await campaigns.text.fill("Olá, {contact}! {contato}");
  await expect(campaigns.people.first()).toBeVisible();
  await looks();
}

async function boardParts(page: Page, board: Board, looks: () => Promise<void>) {
  await looks();
  await board.cards("open").first().click({ button: "right" });
  await expect(board.menu).toBeVisible();
  await looks();
  await page.keyboard.press("Escape");
  await page.getByTestId("panel-limits").click();
  await looks();
  await page.keyboard.press("Escape");
  await board.unfold("resolved");
  await looks();
  await page.goto("?demo&screen=panel&wall");
  await expect(board.cards("open").first()).toBeVisible();
  await looks();
}

async function travelBar(page: Page, looks: () => Promise<void>) {
  const travel = new Travel(page);
  await page.goto("?demo");
  await page.getByRole("button", { name: "Mais" }).click();
  await travel.button.click();
  await expect(travel.line).toBeVisible();
  await travel.line.focus();
  await page.keyboard.press("PageDown");
  await expect(travel.bar).toHaveAttribute("data-past", "true");
  const box = await travel.bar.boundingBox();
  expect.soft(box?.height ?? 999).toBeLessThanOrEqual(150);
  await looks();
}
