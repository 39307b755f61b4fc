import { expect, test as base } from "../fixtures";
import { Host, kept, Release } from "../host";
import { Composer } from "../pages/composer";
import { Settings } from "../pages/settings";
import { Phone } from "../pages/phone";
import { Welcome } from "../pages/welcome";

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await Host.start(Release.built.dist);
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.origin),
});

test("served once, it opens and works when its host is gone", async ({ page, host, complaints }) => {
  test.slow();
  await new Welcome(page).found("Ana Souza");
  await kept(page, Release.built.version);
  await host.stop();
  await page.reload();
  await expect(page.getByTestId("tab-active")).toBeVisible();
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Oi, tudo bem?");
  await phone.close();
  await page.getByTestId("chat-row").first().click();
  await new Composer(page).write("Tudo ótimo!");
  const chat = new URL(page.url()).search;
  expect(chat).toContain("chat=");

  // Parts that nobody has asked for before, and addresses of all kinds.
  await page.goto("?screen=reports");
  await expect(page.getByRole("heading", { name: "Relatórios", level: 1 })).toBeVisible();
  await new Settings(page).open("index.html?screen=settings");
  await page.goto("?demo&screen=panel");
  await expect(page.getByTestId("panel-card").first()).toBeVisible({ timeout: 30_000 });
  await page.goto(chat);
  await expect(page.getByRole("log", { name: "Mensagens" })).toContainText("Tudo ótimo!");
  await host.go();
  complaints.mustBeNone();
});

test("a first visit alone is enough", async ({ page, host }) => {
  await new Welcome(page).open();
  await kept(page, Release.built.version);
  await host.stop();
  await new Welcome(page).found("Ana Souza");
  await host.go();
});

test("what is not a file of the app is left alone", async ({ page, host }) => {
  await new Welcome(page).open();
  await kept(page, Release.built.version);
  const answered = page.waitForResponse(/\/db\/_all_docs/);
  const text = await page.evaluate(async () => (await fetch("db/_all_docs?limit=1")).text());
  expect(text).toBe("from the database");
  expect((await answered).fromServiceWorker()).toBe(false);
  expect(host.database).toEqual(["/db/_all_docs?limit=1"]);
  const mine = page.waitForResponse(/balcao\.css/);
  await page.reload();
  expect((await mine).fromServiceWorker()).toBe(true);
  // Also as a page of its own.
  await page.goto("db/_utils");
  await expect(page.getByText("from the database")).toBeVisible();
});

test("where the browser keeps nothing the app works as ever", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException("not here", "SecurityError"));
  });
  await new Welcome(page).found("Ana Souza");
});

test("a version that is not whole is not taken", async ({ page, host }) => {
  const half = Release.built.another();
  // The folder of the program is there, a file of it is not.
  half.write("sw.js", half.read("sw.js").replace('"manifest', '"not-there","manifest'));
  host.serve(half.dist);
  await page.goto("");
  const failed = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register("sw.js").catch(() => undefined);
    const worker = registration?.installing;
    await new Promise((resolve) => worker?.addEventListener("statechange", resolve));
    return [worker?.state, (await caches.keys()).length];
  });
  expect(failed).toEqual(["redundant", 0]);
  await new Welcome(page).found("Ana Souza");
  half.dispose();
});
