import { expect, test } from "../fixtures";
import { stored } from "../kept";
import { Files } from "../pages/files";
import { Importing } from "../pages/importing";
import { Settings } from "../pages/settings";
import { Welcome } from "../pages/welcome";

// The worker would bring what a test keeps away.
test.use({ serviceWorkers: "block" });

/** Names of the parts that were fetched, by `.ci/split.mjs`'s names of files. */
function watchParts(page: import("@playwright/test").Page) {
  const fetched: string[] = [];
  page.on("request", (request) => {
    const name = /\/((?:split|chunk)_\w+)\.wasm$/.exec(request.url())?.[1];
    if (name) fetched.push(name);
  });
  return fetched;
}

test("a first visit downloads the first part alone", async ({ page }) => {
  const fetched = watchParts(page);
  await new Welcome(page).open();
  await page.waitForLoadState("networkidle");
  expect(fetched).toEqual([]);
});

test("the code of a chat comes by itself when the list stands, and no other", async ({ page }) => {
  const fetched = watchParts(page);
  await page.goto("?demo");
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  await expect.poll(() => fetched).toContain("split_chat");
  expect([...fetched].sort()).toEqual(["split_chat", "split_demo", "split_desk"]);
});

// The demo's customers write at other minutes each time: in some of them the chatbot has just replied.
for (const minute of [2, 17, 20]) {
  test(`the list comes before the code of a chat, also ${minute} minutes past the hour`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(Date.UTC(2026, 10, 30, 19, minute)));
    await page.addInitScript(() => {
      const fetch = window.fetch;
      window.fetch = (...asked) => {
        if (String(asked[0]).includes("split_chat")) {
          document.documentElement.dataset.list = document.querySelector("[data-testid=chat-row]") ? "there" : "not yet";
        }
        return fetch(...asked);
      };
    });
    await page.goto("?demo");
    await expect(page.locator("html")).toHaveAttribute("data-list", "there");
  });
}

test("each part comes when it is needed, and works", async ({ page }) => {
  const fetched = watchParts(page);
  await new Welcome(page).demo();
  await page.getByTestId("chat-row").first().click();
  await expect(page.getByTestId("composer")).toBeVisible();
  await page.getByTestId("open-history").click();
  await expect(page.getByTestId("history-drawer")).toBeVisible();
  expect(fetched).toEqual(expect.arrayContaining(["split_demo", "split_desk"]));
  expect(fetched).not.toContain("split_settings");
  await page.goto("?demo&screen=reports");
  await expect(page.getByTestId("report-figure").first()).toBeVisible();
  expect(fetched).toContain("split_reports");
  await page.goto("?demo&screen=settings");
  const journal = await new Settings(page).exportJournal();
  await page.goto("?screen=import");
  const importing = new Importing(page);
  await importing.chooseText(journal);
  await importing.take();
  await importing.seeChats();
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  expect(fetched).toEqual(expect.arrayContaining(["split_settings", "split_importing"]));
});

test("keys that come before the code of a chat is there are for what was picked", async ({ page }) => {
  let come = () => {};
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route(/split_chat/, (route) => held.then(() => route.continue()));
  await page.goto("?demo");
  await page.getByRole("option").first().press("Control+a");
  await page.keyboard.press("s");
  await expect(page.getByTestId("choosing")).toContainText("selecionadas");
  await page.keyboard.press("4");
  await expect(page.getByTestId("choosing")).toBeHidden();
  come();
  await expect(page.getByRole("dialog", { name: /^Mudar \d+ conversas\?$/ })).toBeVisible();
});

test("a part that cannot be fetched says so, and can be tried again", async ({ page, complaints }) => {
  await new Welcome(page).found("Ana Souza");
  await page.route(/split_settings/, (route) => route.abort());
  await page.goto("?screen=settings");
  await expect(page.getByText("Esta tela não pôde ser carregada")).toBeVisible();
  await complaints.expect(/Failed to (fetch|load)|ERR_FAILED/);
  await page.unroute(/split_settings/);
  await page.getByRole("button", { name: "Tentar de novo" }).click();
  await expect(page.getByRole("heading", { name: "Ajustes" })).toBeVisible();
});

test("a file of the demo that cannot be fetched says so, is asked for again, and comes when it can", async ({ page, complaints }) => {
  let asked = 0;
  await page.route(/split_demo_files/, (route) => {
    asked += 1;
    return route.abort();
  });
  await page.goto("?demo");
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
  const said = (await stored(page, "demo")) as unknown as { chat: string; attachment?: { name: string } }[];
  const named = said.findLast(({ attachment }) => attachment?.name === "IMG_4128.png");
  await page.goto(`?demo&chat=${named?.chat}`);
  const files = new Files(page);
  const card = files.card("IMG_4128.png").first();
  await expect(card).toContainText("Sem conexão");
  const before = asked;
  await card.getByTestId("file-again").click();
  await expect.poll(() => asked).toBeGreaterThan(before);
  await expect(card).toContainText("Sem conexão");
  await page.unroute(/split_demo_files/);
  await complaints.expect(/Failed to (fetch|load)|ERR_FAILED/);
  // It looks again by itself, ever less often.
  await expect(files.picture("IMG_4128.png").first()).toBeVisible({ timeout: 30_000 });
  await files.drawn(files.picture("IMG_4128.png").first());
});

test("all of it runs under a path of a host", async ({ page, baseURL }) => {
  await page.goto(`${baseURL}some/path/?demo`);
  await expect(page.getByTestId("chat-row").first()).toBeVisible();
});
