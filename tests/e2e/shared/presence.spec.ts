import { Colleagues } from "../pages/colleagues";
import { Team } from "../pages/team";
import { expect, test } from "./fixtures";

/** What is seen "at once": another browser, a server, and this one. */
const SOON = { timeout: 4000 };

test("who looks at a chat and who answers in it is seen at once, and goes away", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await ana.join(server.desk);
  await bruno.join(server.desk);
  await server.customerWrites("rui", "Vocês entregam hoje?");
  const seen = new Colleagues(bruno.page);
  await bruno.open("Vocês entregam hoje?");
  await expect(seen.lookers).toBeHidden();

  await ana.open("Vocês entregam hoje?");
  await expect(seen.lookers).toHaveAccessibleName("ana também está nesta conversa", SOON);
  await seen.mustBe(/^ana/);

  const composer = ana.page.getByTestId("composer");
  const place = () => bruno.page.getByTestId("composer").boundingBox();
  const before = await place();
  await composer.pressSequentially("Entreg", { delay: 100 });
  await expect(seen.answering).toHaveText("ana está respondendo…", SOON);
  await expect(seen.inList("ana está respondendo…")).toBeVisible();
  await expect(seen.told("ana está respondendo…")).toHaveCount(1);
  expect(await place(), "nothing moves").toEqual(before);

  // She takes it back.
  await composer.fill("");
  await expect(seen.answering).toBeEmpty(SOON);
  await expect(seen.inList("ana")).toHaveCount(0);
  // A note is nobody's answer.
  await composer.press("Control+i");
  await composer.fill("só para nós");
  await composer.press("Enter");
  await expect(bruno.page.getByText("só para nós")).toBeVisible();
  await expect(seen.answering).toBeEmpty();

  // She sends, and it is over.
  await composer.press("Control+i");
  await composer.pressSequentially("Entregamos", { delay: 50 });
  await expect(seen.answering).toHaveText("ana está respondendo…", SOON);
  await composer.press("Enter");
  await expect(seen.answering).toBeEmpty(SOON);
  // She goes elsewhere.
  await ana.page.goto("?");
  await expect(seen.lookers).toBeHidden(SOON);
});

test("whoever closes the page is gone at once; whoever is cut off fades", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await bruno.page.clock.install();
  await bruno.join(server.desk);
  await ana.join(server.desk);
  await server.customerWrites("rui", "Alguém?");
  const seen = new Colleagues(bruno.page);
  await bruno.open("Alguém?");
  await ana.open("Alguém?");
  await expect(seen.lookers).toBeVisible(SOON);
  await ana.page.close({ runBeforeUnload: true });
  await expect(seen.lookers).toBeHidden(SOON);

  // Her next page has no time to say anything.
  const page = await ana.page.context().newPage();
  await page.goto("?chat=rui");
  await new Team(page, "ana").mustBe("synced", 60_000);
  await expect(seen.lookers).toBeVisible(SOON);
  // What a page that goes away sends is not to be caught on its way.
  await page.evaluate(() => {
    window.fetch = () => new Promise(() => {});
    navigator.sendBeacon = () => true;
  });
  await page.close();
  await expect(seen.lookers).toBeVisible();
  await bruno.page.clock.fastForward("01:05");
  await expect(seen.lookers).toBeHidden(SOON);
});

test("tabs that do not lead say where somebody is, and know the others", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await ana.join(server.desk);
  await bruno.join(server.desk);
  await server.customerWrites("rui", "Alguém?");
  await bruno.open("Alguém?");
  const second = await ana.page.context().newPage();
  await second.goto("?chat=rui");
  await new Team(second, "ana").mustBe("synced", 60_000);
  await expect(new Colleagues(bruno.page).lookers).toHaveAccessibleName("ana também está nesta conversa", SOON);
  await expect(new Colleagues(second).lookers).toHaveAccessibleName("bruno também está nesta conversa", SOON);
  await bruno.page.getByTestId("composer").pressSequentially("Oi", { delay: 100 });
  await expect(new Colleagues(second).answering).toHaveText("bruno está respondendo…", SOON);
});

test("where a desk is not shared nobody is shown, and an older server is no trouble", async ({ prepared: server, browserOf }) => {
  await server.must("admin", "DELETE", "desk-presence");
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await server.customerWrites("rui", "Alguém?");
  await ana.open("Alguém?");
  await ana.write("Oi");
  await ana.mustBe("synced");
  await expect(new Colleagues(ana.page).lookers).toBeHidden();
  await ana.page.getByRole("button", { name: /^Você é/ }).click();
  await expect(ana.page.getByTestId("colleagues")).toContainText("Mais ninguém");
});
