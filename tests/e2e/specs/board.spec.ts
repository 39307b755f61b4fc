import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Conversation } from "../pages/conversation";
import { History } from "../pages/history";
import { Inbox } from "../pages/inbox";
import { Board } from "../pages/board";
import { Reports } from "../pages/reports";

/** Two wait, Ana since before Bia; Caio is served, Davi is finished, Eva has not answered. */
const log = () =>
  new Log(2 * HOUR)
    .contact("ana", "Ana Alves")
    .customer("ana", "Oi")
    .later(10 * MINUTE)
    .contact("bia", "Bia Braga")
    .customer("bia", "Olá")
    .contact("caio", "Caio Costa")
    .customer("caio", "Bom dia")
    .sent("caio", "Bom dia!")
    .contact("davi", "Davi Dias")
    .customer("davi", "Ainda aí?")
    .agent("davi", { type: "status_set", status: "resolved" })
    .contact("eva", "Eva Esteves")
    .sent("eva", "Temos novidades")
    .later(MINUTE)
    .customer("ana", "Alguém?");

test("each status has its column, who waits longest is on top of the open ones", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  await expect(page).toHaveURL(/screen=panel/);
  await board.has("open", ["Ana Alves", "Bia Braga"]);
  await board.has("in_service", ["Caio Costa"]);
  await expect(board.column("waiting")).toContainText("Nenhuma conversa");
  await expect(board.column("open").getByTestId("panel-times")).toHaveText(/^mais antigo há 2 h( 0\d)? · soma 3 h 5\d$/);
  expect(await board.count("resolved")).toBe(1);
  expect(await board.count("none")).toBe(1);
  await board.unfold("resolved");
  await board.has("resolved", ["Davi Dias"]);
});

test("a card is dragged to another column: one change, which can be undone", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  await board.drag("Ana Alves", "waiting");
  await expect(board.column("waiting")).toHaveAttribute("data-over", "");
  await page.mouse.up();
  await board.has("waiting", ["Ana Alves"]);
  await board.has("open", ["Bia Braga"]);
  await expect(page).toHaveURL(/screen=panel/);
  await board.toast("Ana Alves: Aguardando").getByRole("button", { name: "Desfazer" }).click();
  await board.has("open", ["Ana Alves", "Bia Braga"]);

  // Onto a column that is folded up.
  await board.drag("Bia Braga", "closed");
  await page.mouse.up();
  await board.has("open", ["Ana Alves"]);
  await expect.poll(() => board.count("closed")).toBe(1);
  await expect(board.toast("Bia Braga: Fechado, conversa arquivada")).toBeVisible();

  await page.reload();
  await board.has("open", ["Ana Alves"]);
  await board.card("Ana Alves").click();
  await new History(page).open();
  expect((await new History(page).stays()).map((stay) => stay.status)).toEqual(["open"]);
});

test("Escape ends a drag, and its own column changes nothing", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  await board.drag("Ana Alves", "waiting");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(board.main.getByText("Nada mudou: Ana Alves continua onde estava.")).toBeAttached();
  await board.has("open", ["Ana Alves", "Bia Braga"]);
  await board.drag("Bia Braga", "open");
  await expect(board.column("open")).not.toHaveAttribute("data-over");
  await page.mouse.up();
  // What follows would come after it.
  await board.drag("Caio Costa", "waiting");
  await page.mouse.up();
  await board.has("waiting", ["Caio Costa"]);
  await board.has("open", ["Ana Alves", "Bia Braga"]);
  await expect(page.locator(".toast")).toHaveCount(1);
});

test("keys move the focus and a chat from column to column", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  await board.option("Ana Alves").focus();
  await page.keyboard.press("ArrowDown");
  await expect(board.option("Bia Braga")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(board.option("Caio Costa")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+ArrowRight");
  await board.has("in_service", ["Caio Costa", "Bia Braga"]);
  await expect(board.option("Bia Braga")).toBeFocused();
  await page.keyboard.press("Alt+ArrowRight");
  await board.has("waiting", ["Bia Braga"]);
  await expect(board.option("Bia Braga")).toBeFocused();
  await page.keyboard.press("Control+ArrowLeft");
  await board.has("in_service", ["Caio Costa", "Bia Braga"]);
  await expect(board.option("Bia Braga")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(new Conversation(page).pane.getByRole("heading", { name: "Bia Braga" })).toBeVisible();
  await page.goBack();
  await expect(board.board).toBeVisible();
});

test("a menu moves a chat, by its mark, by the right button and by a key", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  await board.card("Ana Alves").locator("[data-more]").click();
  await expect(board.menu.getByRole("menuitemradio", { name: "Aberto" })).toHaveAttribute("aria-checked", "true");
  await board.menu.getByRole("menuitemradio", { name: "Em atendimento" }).click();
  await expect.poll(() => board.names("in_service")).toContain("Ana Alves");
  await board.card("Bia Braga").click({ button: "right" });
  await page.keyboard.press("Escape");
  await expect(board.menu).toBeHidden();
  await board.option("Bia Braga").focus();
  await page.keyboard.press("m");
  await board.menu.getByRole("menuitemradio", { name: "Aguardando" }).click();
  await board.has("waiting", ["Bia Braga"]);
});

test("filters are the inbox's, and one by status leaves columns out", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  await page.getByTestId("filter").click();
  await page.getByRole("dialog").getByRole("button", { name: "Não lidas" }).click();
  await page.keyboard.press("Escape");
  await board.has("open", ["Ana Alves", "Bia Braga"]);
  await board.has("in_service", []);
  await page.getByRole("link", { name: /^Conversas/ }).click();
  const inbox = new Inbox(page);
  await expect(inbox.rows).toHaveCount(2);
  await inbox.chip("open").click();
  await page.getByRole("link", { name: "Painel", exact: true }).click();
  await expect(page.getByTestId("panel-column")).toHaveCount(1);
  await page.getByRole("button", { name: "Remover o filtro: Só Aberto" }).click();
  await expect(page.getByTestId("panel-column")).toHaveCount(6);
  await page.getByRole("button", { name: "Remover o filtro: Não lidas" }).click();
  await board.has("in_service", ["Caio Costa"]);
});

test("counters follow what happens, and agree with the report", async ({ page }) => {
  const board = new Board(page);
  await new Inbox(page).openDemo("&screen=panel");
  await expect(board.board).toBeVisible();
  const number = async (name: string) => Number((await board.counter(name).innerText()).replace(/\D/g, ""));
  const [openings, ends] = [await number("openings"), await number("ends")];
  // By night the demo's shop has begun none: then the report says so, too.
  const reports = new Reports(page);
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/Sao_Paulo" });
  const tomorrow = new Date(Date.parse(today) + 24 * HOUR).toISOString().slice(0, 10);
  await reports.open(`&from=${today}&to=${tomorrow}`, true);
  await expect(reports.figure("openings")).toContainText(new RegExp(`(^|\\D)${openings}(\\D|$)`));
  await expect(reports.figure("ended")).toContainText(new RegExp(`(^|\\D)${ends}(\\D|$)`));
});

test("limits colour the counters, in words too, and are kept", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  await expect(board.counter("wait")).toContainText("Crítico");
  await expect(board.counter("wait")).toContainText("2 sem resposta");
  await expect(board.counter("open")).not.toContainText(/Atenção|Crítico/);
  await page.getByTestId("panel-limits").click();
  const open = page.getByRole("group", { name: "Conversas abertas" });
  await open.getByLabel("Atenção").fill("2");
  await expect(board.counter("open")).toContainText("Atenção");
  await open.getByLabel("Crítico").fill("1");
  await expect(page.getByText("Continuam valendo os limites anteriores.")).toBeVisible();
  await open.getByLabel("Crítico").fill("3");
  await page.reload();
  await expect(board.counter("open")).toContainText("Atenção");
  for (const width of [1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const name of ["wait", "open"] as const) {
      const over = await board.counter(name).evaluate((card) => card.scrollWidth - card.clientWidth);
      expect(over, `${name} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test("what is folded up stays so", async ({ page }) => {
  const board = new Board(page);
  await board.openWith(log());
  await board.unfold("none");
  await board.has("none", ["Eva Esteves"]);
  await page.reload();
  await board.has("none", ["Eva Esteves"]);
  await expect(board.column("closed")).toHaveAttribute("data-folded", "");
  await board.column("none").getByRole("button", { name: "Recolher Indefinido" }).click();
  await expect(board.column("none")).toHaveAttribute("data-folded", "");
});

test("the past can be looked at and not changed", async ({ page }) => {
  const board = new Board(page);
  const journal = log();
  const before = new Date(journal.now - 2 * MINUTE).toISOString();
  await openDesk(page, journal, `?screen=panel&as_of=${before}`);
  await board.has("open", ["Ana Alves"]);
  await board.drag("Ana Alves", "waiting");
  await expect(board.toast("O passado não pode ser mudado").first()).toBeVisible();
  await page.mouse.up();
  await board.has("open", ["Ana Alves"]);
  await board.option("Ana Alves").focus();
  await page.keyboard.press("Control+ArrowRight");
  await expect(board.toast("O passado não pode ser mudado")).toHaveCount(2);
  await board.has("open", ["Ana Alves"]);
});
