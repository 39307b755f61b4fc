import type { Page } from "@playwright/test";
import { expect, test as base } from "../fixtures";
import { Host, kept, Release, running } from "../host";
import { Chatbot } from "../pages/chatbot";
import { Composer } from "../pages/composer";
import { Phone } from "../pages/phone";
import { Settings } from "../pages/settings";
import { Welcome } from "../pages/welcome";

const test = base.extend<{ host: Host; next: Release }>({
  host: async ({}, use) => {
    const host = await Host.start(Release.built.dist);
    await use(host);
    await host.stop();
  },
  next: async ({}, use) => {
    const next = Release.built.another();
    await use(next);
    next.dispose();
  },
  baseURL: async ({ host }, use) => use(host.origin),
});

const notice = (page: Page) => page.getByTestId("update");

test("a new version is announced, and taken without losing a draft", async ({ page, context, host, next }) => {
  test.slow();
  await new Welcome(page).found("Ana Souza");
  await kept(page, Release.built.version);
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Carla Dias", "Oi, tudo bem?");
  await phone.close();
  await page.getByTestId("chat-row").first().click();
  const composer = new Composer(page);
  await composer.text.fill("Olá, Carla! Estou ver");

  // The old files are gone from the host. Another tab opens: that is when the browser looks by itself.
  host.serve(next.dist);
  const second = await context.newPage();
  await second.goto("");
  await expect(notice(page)).toContainText("Há uma nova versão do Balcão");
  // Nothing happens by itself: the typing goes on.
  await composer.text.pressSequentially("ificando");
  await notice(page).getByRole("button", { name: "Atualizar" }).click();
  await expect.poll(() => running(page)).toBe(next.version);
  await expect(composer.text).toHaveValue("Olá, Carla! Estou verificando");
  await expect(notice(page)).toBeHidden();

  // The other tab was told too, and goes on with the old version, also where it has never been.
  await expect(notice(second)).toBeVisible();
  expect(await running(second)).toBe(Release.built.version);
  await second.getByRole("link", { name: "Relatórios" }).click();
  await expect(second.getByRole("heading", { name: "Relatórios", level: 1 })).toBeVisible();
  await notice(second).getByRole("button", { name: "Depois" }).click();
  await expect(notice(second)).toBeHidden();
  // Any other reload takes it too: that of a tab whose storage a newer version has upgraded is one.
  await second.reload();
  expect(await running(second)).toBe(next.version);
});

test("a tab that stays open looks for a new version every hour", async ({ page, host, next }) => {
  await page.clock.install();
  await new Welcome(page).found("Ana Souza");
  await kept(page, Release.built.version);
  host.serve(next.dist);
  await page.clock.runFor(90_000);
  await expect(notice(page)).toBeHidden();
  await page.clock.fastForward("01:00:00");
  await expect(notice(page)).toBeVisible({ timeout: 30_000 });
});

test("what was changed and not saved survives an update", async ({ page, host, next }) => {
  await new Welcome(page).found("Ana Souza");
  await kept(page, Release.built.version);
  const chatbot = new Chatbot(page);
  await chatbot.open();
  await page.getByRole("button", { name: "Adicionar regra" }).click();
  await page.getByRole("menuitem").nth(1).click();
  await chatbot.done();
  host.serve(next.dist);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await notice(page).getByRole("button", { name: "Atualizar" }).click();
  await expect.poll(() => running(page)).toBe(next.version);
  await expect(chatbot.bar).toContainText("1 regra nova");
  await chatbot.save();
  await expect(chatbot.rules).toHaveCount(1);
});

test("settings that are being changed survive an update", async ({ page, host, next }) => {
  await new Welcome(page).found("Ana Souza");
  await kept(page, Release.built.version);
  await new Settings(page).open();
  await page.getByLabel("Nome deste balcão").fill("Loja Nova");
  host.serve(next.dist);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await notice(page).getByRole("button", { name: "Atualizar" }).click();
  await expect.poll(() => running(page)).toBe(next.version);
  await expect(page.getByLabel("Nome deste balcão")).toHaveValue("Loja Nova");
  await expect(page.getByTestId("draft")).toBeVisible();
});

test("a deployment that is half done is left for later", async ({ page, host, next }) => {
  await new Welcome(page).found("Ana Souza");
  await kept(page, Release.built.version);
  // The worker is the new one, the page still the old one.
  const whole = next.read("index.html");
  next.write("index.html", Release.built.read("index.html"));
  host.serve(next.dist);
  const update = () => page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => {}));
  const states = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await new Promise((resolve) => registration.addEventListener("updatefound", resolve, { once: true }));
    const worker = registration.installing;
    await new Promise((resolve) => worker?.addEventListener("statechange", resolve, { once: true }));
    return worker?.state;
  });
  await update();
  expect(await states).toBe("redundant");
  await expect(notice(page)).toBeHidden();
  next.write("index.html", whole);
  await update();
  await expect(notice(page)).toBeVisible();
});
