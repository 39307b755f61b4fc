import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import { Desk } from "../pages/desk";
import { overlaps } from "../geometry";
import { HOUR, Log, openDesk } from "../log";

test("the demo opens by its link, says that it is made up, and can be left", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  await expect(page.getByText("Demonstração: a loja, as pessoas e as conversas são inventadas, e nada é enviado.")).toBeVisible();
  await expect(inbox.rows.first()).toBeVisible();
  expect(await inbox.count(inbox.archived)).toBeGreaterThan(100);
  await page.getByRole("button", { name: "Ir para o meu balcão" }).click();
  await expect(page.getByRole("button", { name: /Começar um balcão vazio/ })).toBeVisible();
  await expect(page).not.toHaveURL(/demo/);
  await page.goBack();
  await expect(inbox.active).toBeVisible();
});

test("starting the demo over takes back what was done in it", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  const before = await inbox.count(inbox.chip("none"));
  await page.getByRole("button", { name: "Nova conversa" }).click();
  const dialog = page.getByRole("dialog", { name: "Nova conversa" });
  await dialog.getByLabel("Nome do cliente").fill("Zulmira Prova");
  await dialog.getByLabel("Primeira mensagem").fill("Olá, Zulmira!");
  await dialog.getByRole("button", { name: "Enviar" }).click();
  await expect(inbox.row("Zulmira Prova")).toBeVisible();
  await page.getByRole("button", { name: "Recomeçar" }).click();
  await page.getByRole("dialog", { name: "Recomeçar" }).getByRole("button", { name: "Recomeçar" }).click();
  await expect(inbox.row("Zulmira Prova")).toHaveCount(0);
  await expect.poll(() => inbox.count(inbox.chip("none"))).toBe(before);
});

test("chips filter by several statuses, none among them, and the address keeps it", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  const statuses = () => inbox.rows.evaluateAll((rows) => [...new Set(rows.map((row) => row.getAttribute("data-status")))].sort());

  await inbox.chip("open").click();
  await expect(inbox.chip("open")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(statuses).toEqual(["open"]);
  const open = await inbox.count(inbox.chip("open"));
  await expect(inbox.list.getByRole("option").first()).toHaveAttribute("aria-setsize", String(open));

  await inbox.chip("none").click();
  const both = open + (await inbox.count(inbox.chip("none")));
  await expect(inbox.list.getByRole("option").first()).toHaveAttribute("aria-setsize", String(both));
  await expect(page).toHaveURL(/status=open%2Cnone/);

  await page.reload();
  await expect(inbox.chip("none")).toHaveAttribute("aria-pressed", "true");
  await expect(inbox.list.getByRole("option").first()).toHaveAttribute("aria-setsize", String(both));

  await inbox.chip("open").click();
  await expect.poll(statuses).toEqual(["none"]);
});

test("the archive is a list of its own", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  await inbox.archived.click();
  await expect(inbox.archived).toHaveAttribute("aria-selected", "true");
  const first = inbox.list.getByRole("option").first();
  await expect(first).toHaveAttribute("aria-setsize", String(await inbox.count(inbox.archived)));
  await inbox.chip("closed").click();
  await expect(first).toHaveAttribute("aria-setsize", String(await inbox.count(inbox.chip("closed"))));
  await inbox.active.press("Tab");
  await inbox.archived.press("ArrowLeft");
  await expect(inbox.active).toHaveAttribute("aria-selected", "true");
  await expect(inbox.active).toBeFocused();
  await expect(page).not.toHaveURL(/status/);
});

test("a filter goes back with the browser's button when a chat was opened under it", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  await inbox.chip("waiting").click();
  await inbox.rows.first().click();
  await expect(page).toHaveURL(/chat=/);
  await inbox.archived.click();
  await page.goBack();
  await expect(inbox.chip("waiting")).toHaveAttribute("aria-pressed", "true");
  await expect(page).not.toHaveURL(/chat=/);
  await expect(inbox.rows.first()).toHaveAttribute("data-status", "waiting");
});

test("an empty list says why it is empty, and what to do", async ({ page }) => {
  await new Desk(page).openStarted("Ana Souza");
  const inbox = new Inbox(page);
  await expect(inbox.list).toContainText("Nenhuma conversa ainda");
  await inbox.chip("open").click();
  await expect(inbox.list).toContainText("Nenhuma conversa com este filtro");
  await inbox.list.getByRole("button", { name: "Limpar filtros" }).click();
  await inbox.list.getByRole("button", { name: "Nova conversa" }).click();
  await page.getByRole("dialog").getByLabel("Telefone, e-mail ou usuário").fill("+55 11 98765-4321");
  await page.getByRole("dialog").getByLabel("Primeira mensagem").fill("Olá!");
  await page.getByRole("dialog").getByRole("button", { name: "Enviar" }).click();
  await expect(inbox.row("+55 11 98765-4321")).toBeVisible();
  await inbox.archived.click();
  await expect(inbox.list).toContainText("Nenhuma conversa arquivada");
});

test("an address of a chat that is not there says so", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo("&chat=nobody");
  await expect(page.getByText("Conversa não encontrada")).toBeVisible();
  await page.getByRole("button", { name: "Ver as conversas" }).click();
  await expect(page.getByText("Escolha uma conversa")).toBeVisible();
});

test("rows are used again while one scrolls, keep the focus, and are read in the order of the list", async ({ page }) => {
  const journal = new Journal("Ana");
  for (let n = 1; n <= 300; n++) journal.arrives(`c${n}`, { name: `Cliente ${n}` }, `Pergunta ${n}`);
  const inbox = new Inbox(page);
  await inbox.openWith(journal, "Ana");
  await inbox.option("Cliente 298").focus();
  // Each row shows what belongs to its place, and says so; that with the focus is there wherever it is.
  const rows = () =>
    inbox.list.getByRole("option").evaluateAll((options) =>
      (options as HTMLElement[]).map((option) => ({
        place: Number(option.getAttribute("aria-posinset")),
        name: option.querySelector("[data-part=name]")?.textContent,
        top: option.offsetTop,
        height: option.offsetHeight,
      })),
    );
  const inOrder = (places: number[]) => places.join() === [...places].sort((a, b) => a - b).join();
  const seen = (name: string) => expect(inbox.option(name)).toBeInViewport();
  for (const [top, name] of [[9_000, "Cliente 180"], [9_200, "Cliente 180"], [1_000_000, "Cliente 1"], [4_000, "Cliente 245"]] as const) {
    await inbox.list.locator(".vlist").evaluate((list, top) => (list.scrollTop = top), top);
    await seen(name);
    await expect(inbox.option("Cliente 298")).toBeFocused();
    await expect.poll(async () => inOrder((await rows()).map(({ place }) => place))).toBe(true);
    for (const { place, name, top, height } of await rows()) {
      expect(name).toBe(`Cliente ${301 - place}`);
      expect(top).toBe((place - 1) * height);
    }
  }
  await page.keyboard.press("ArrowDown");
  await expect(inbox.option("Cliente 297")).toBeFocused();
});

test("a row that is used again shows nothing of the chat that it showed before", async ({ page }) => {
  const inbox = new Inbox(page);
  // Chats with and without tags, a responsible, files and a channel; nothing in the archive ticks.
  await inbox.openDemo("&tab=archived");
  await expect(inbox.rows).not.toHaveCount(0);
  const shown = () =>
    inbox.rows.evaluateAll((rows) =>
      Object.fromEntries((rows as HTMLElement[]).map((row) => [row.dataset.chat ?? "", row.outerHTML.replace(/<!--.*?-->/g, "")])),
    );
  const made = await shown();
  expect(Object.keys(made).length).toBeGreaterThan(5);
  const list = inbox.list.locator(".vlist");
  for (const top of [6_000, 15_000, 1_000_000, 900]) {
    await list.evaluate((list, top) => (list.scrollTop = top), top);
    await expect(inbox.list.locator('[aria-posinset="1"]')).toHaveCount(0);
    await expect(inbox.rows.first()).toBeAttached();
  }
  await list.evaluate((list) => (list.scrollTop = 0));
  const differ = async () => {
    const now = await shown();
    return Object.keys(made).filter((chat) => now[chat] !== made[chat]);
  };
  await expect.poll(differ).toEqual([]);
});

test("a compact list has two lines a chat, and keeps its place by keys", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openDemo();
  const height = async () => (await inbox.rows.first().boundingBox())!.height;
  const before = await height();
  await page.getByRole("link", { name: "Ajustes" }).click();
  await page.getByRole("switch", { name: "Lista compacta" }).click();
  await page.getByRole("link", { name: /^Conversas/ }).click();
  await expect.poll(height).toBeLessThan(0.75 * before);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(inbox.rows.first()).toBeVisible();
    const parts = inbox.rows.first().locator(".row-name, .row-preview, .row-time, .row-wait, .badge > .icon, .count");
    expect(await overlaps(parts)).toEqual([]);
    expect(await inbox.rows.evaluateAll((rows) => rows.filter((row) => row.scrollHeight > row.clientHeight || row.scrollWidth > row.clientWidth).length)).toBe(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.reload();
  await expect.poll(height).toBeLessThan(0.75 * before);
  await inbox.list.getByRole("option").first().focus();
  await page.keyboard.press("End");
  await expect(inbox.list.getByRole("option").last()).toBeFocused();
  await expect(inbox.list.getByRole("option").last()).toBeInViewport({ ratio: 0.9 });
});

test("a compact row of a narrow list keeps the name beside all of its signs", async ({ page }) => {
  const targets = [{ measure: "first_response", within_minutes: 15, business: false }];
  const log = new Log(3 * HOUR).desk({ type: "settings_changed", settings: { targets } });
  await openDesk(page, log.contact("bia", "Beatriz Rocha de Andrade").customer("bia", "Bom dia, tudo bem?"));
  const inbox = new Inbox(page);
  await inbox.row("Beatriz Rocha de Andrade").click();
  await page.getByRole("button", { name: "Marcar como favorita" }).click();
  await page.getByRole("link", { name: "Ajustes" }).click();
  await page.getByRole("switch", { name: "Lista compacta" }).click();
  await page.setViewportSize({ width: 300, height: 800 });
  await page.goto(page.url().split("?")[0]!);
  const row = inbox.rows.first();
  for (const sign of [".row-favourite", ".row-time", ".row-wait", ".row-due[data-tone]"]) await expect(row.locator(sign)).toBeVisible();
  expect((await row.locator(".row-name").boundingBox())!.width).toBeGreaterThanOrEqual(60);
  const parts = row.locator(".row-name, .row-preview, .row-favourite, .row-time, .row-wait, .row-due, .badge > .icon, .count");
  expect(await overlaps(parts)).toEqual([]);
  expect(await row.evaluate((it) => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight)).toBe(true);
});

test("the chips of the list stand in one line, in their order, and none says zero but those that always stand there", async ({ page }) => {
  const log = new Log(5 * HOUR).contact("a", "Ana").customer("a", "Oi").contact("b", "Bia").sent("b", "Oi");
  await openDesk(page, log);
  const chips = page.locator(".chips .chip");
  const names = () => chips.evaluateAll((all) => all.map((chip) => chip.getAttribute("data-status") ?? chip.getAttribute("data-testid")));
  await expect.poll(names).toEqual(["unanswered-filter", "open", "in_service", "waiting", "none"]);
  expect(new Set(await chips.evaluateAll((all) => all.map((chip) => chip.getBoundingClientRect().top))).size).toBe(1);
  // Without a mention, an end or a chat without a status there is no chip of it.
  const chat = new Conversation(page);
  await chat.open("Bia");
  await chat.setStatus("in_service");
  await expect.poll(names).toEqual(["unanswered-filter", "open", "in_service", "waiting"]);
});

test("where chips lie beyond the edge their line fades out there", async ({ page }) => {
  const inbox = new Inbox(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await inbox.openDemo();
  const line = page.locator(".chips");
  const faded = () =>
    line.evaluate((line) => {
      const [last, edge] = [line.lastElementChild!.getBoundingClientRect(), line.getBoundingClientRect()];
      const width = parseFloat(getComputedStyle(line, "::after").width);
      return last.right > edge.right - width;
    });
  expect(await line.evaluate((line) => line.scrollWidth > line.clientWidth)).toBe(true);
  expect(await faded()).toBe(true);
  await line.evaluate((line) => line.scrollTo(line.scrollWidth, 0));
  expect(await faded()).toBe(false);
});
