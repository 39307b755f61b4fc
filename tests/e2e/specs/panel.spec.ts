import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Conversation } from "../pages/conversation";
import { History } from "../pages/history";
import { Inbox } from "../pages/inbox";
import { Panel } from "../pages/panel";
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
  const panel = new Panel(page);
  await panel.openWith(log());
  await expect(page).toHaveURL(/screen=panel/);
  await panel.has("open", ["Ana Alves", "Bia Braga"]);
  await panel.has("in_service", ["Caio Costa"]);
  await expect(panel.column("waiting")).toContainText("Nenhuma conversa");
  await expect(panel.column("open").getByTestId("panel-times")).toHaveText(/^mais antigo há 2 h 0\d min · soma 3 h 5\d min$/);
  expect(await panel.count("resolved")).toBe(1);
  expect(await panel.count("none")).toBe(1);
  await panel.unfold("resolved");
  await panel.has("resolved", ["Davi Dias"]);
});

test("a card is dragged to another column: one change, which can be undone", async ({ page }) => {
  const panel = new Panel(page);
  await panel.openWith(log());
  await panel.drag("Ana Alves", "waiting");
  await expect(panel.column("waiting")).toHaveAttribute("data-over", "");
  await page.mouse.up();
  await panel.has("waiting", ["Ana Alves"]);
  await panel.has("open", ["Bia Braga"]);
  await expect(page).toHaveURL(/screen=panel/);
  await panel.toast("Ana Alves: Aguardando").getByRole("button", { name: "Desfazer" }).click();
  await panel.has("open", ["Ana Alves", "Bia Braga"]);

  // Onto a column that is folded up.
  await panel.drag("Bia Braga", "closed");
  await page.mouse.up();
  await panel.has("open", ["Ana Alves"]);
  await expect.poll(() => panel.count("closed")).toBe(1);
  await expect(panel.toast("Bia Braga: Fechado e arquivado")).toBeVisible();

  await page.reload();
  await panel.has("open", ["Ana Alves"]);
  await panel.card("Ana Alves").click();
  await new History(page).open();
  expect((await new History(page).stays()).map((stay) => stay.status)).toEqual(["open"]);
});

test("Escape ends a drag, and its own column changes nothing", async ({ page }) => {
  const panel = new Panel(page);
  await panel.openWith(log());
  await panel.drag("Ana Alves", "waiting");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(panel.main.getByText("Nada mudou: Ana Alves continua onde estava.")).toBeAttached();
  await panel.has("open", ["Ana Alves", "Bia Braga"]);
  await panel.drag("Bia Braga", "open");
  await expect(panel.column("open")).not.toHaveAttribute("data-over");
  await page.mouse.up();
  // What follows would come after it.
  await panel.drag("Caio Costa", "waiting");
  await page.mouse.up();
  await panel.has("waiting", ["Caio Costa"]);
  await panel.has("open", ["Ana Alves", "Bia Braga"]);
  await expect(page.locator(".toast")).toHaveCount(1);
});

test("keys move the focus and a chat from column to column", async ({ page }) => {
  const panel = new Panel(page);
  await panel.openWith(log());
  await panel.option("Ana Alves").focus();
  await page.keyboard.press("ArrowDown");
  await expect(panel.option("Bia Braga")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(panel.option("Caio Costa")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+ArrowRight");
  await panel.has("in_service", ["Caio Costa", "Bia Braga"]);
  await expect(panel.option("Bia Braga")).toBeFocused();
  await page.keyboard.press("Alt+ArrowRight");
  await panel.has("waiting", ["Bia Braga"]);
  await expect(panel.option("Bia Braga")).toBeFocused();
  await page.keyboard.press("Control+ArrowLeft");
  await panel.has("in_service", ["Caio Costa", "Bia Braga"]);
  await expect(panel.option("Bia Braga")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(new Conversation(page).pane.getByRole("heading", { name: "Bia Braga" })).toBeVisible();
  await page.goBack();
  await expect(panel.board).toBeVisible();
});

test("a menu moves a chat, by its mark, by the right button and by a key", async ({ page }) => {
  const panel = new Panel(page);
  await panel.openWith(log());
  await panel.card("Ana Alves").locator("[data-more]").click();
  await expect(panel.menu.getByRole("menuitemradio", { name: "Aberto" })).toHaveAttribute("aria-checked", "true");
  await panel.menu.getByRole("menuitemradio", { name: "Em atendimento" }).click();
  await expect.poll(() => panel.names("in_service")).toContain("Ana Alves");
  await panel.card("Bia Braga").click({ button: "right" });
  await page.keyboard.press("Escape");
  await expect(panel.menu).toBeHidden();
  await panel.option("Bia Braga").focus();
  await page.keyboard.press("m");
  await panel.menu.getByRole("menuitemradio", { name: "Aguardando" }).click();
  await panel.has("waiting", ["Bia Braga"]);
});

test("filters are the inbox's, and one by status leaves columns out", async ({ page }) => {
  const panel = new Panel(page);
  await panel.openWith(log());
  await page.getByTestId("filter").click();
  await page.getByRole("dialog").getByRole("button", { name: "Não lidas" }).click();
  await page.keyboard.press("Escape");
  await panel.has("open", ["Ana Alves", "Bia Braga"]);
  await panel.has("in_service", []);
  await page.getByRole("link", { name: /^Conversas/ }).click();
  const inbox = new Inbox(page);
  await expect(inbox.rows).toHaveCount(2);
  await inbox.chip("open").click();
  await page.getByRole("link", { name: "Painel", exact: true }).click();
  await expect(page.getByTestId("panel-column")).toHaveCount(1);
  await page.getByRole("button", { name: "Tirar o filtro: Só Aberto" }).click();
  await expect(page.getByTestId("panel-column")).toHaveCount(6);
  await page.getByRole("button", { name: "Tirar o filtro: Não lidas" }).click();
  await panel.has("in_service", ["Caio Costa"]);
});

test("counters follow what happens, and agree with the report", async ({ page }) => {
  const panel = new Panel(page);
  await new Inbox(page).openDemo("&screen=panel");
  await expect(panel.board).toBeVisible();
  const number = async (name: string) => Number((await panel.counter(name).innerText()).replace(/\D/g, ""));
  const [openings, ends] = [await number("openings"), await number("ends")];
  expect(openings).toBeGreaterThan(0);
  const reports = new Reports(page);
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/Sao_Paulo" });
  const tomorrow = new Date(Date.parse(today) + 24 * HOUR).toISOString().slice(0, 10);
  await reports.open(`&from=${today}&to=${tomorrow}`, true);
  await expect(reports.figure("openings")).toContainText(new RegExp(`(^|\\D)${openings}(\\D|$)`));
  await expect(reports.figure("ended")).toContainText(new RegExp(`(^|\\D)${ends}(\\D|$)`));
});

test("limits colour the counters, in words too, and are kept", async ({ page }) => {
  const panel = new Panel(page);
  await panel.openWith(log());
  await expect(panel.counter("wait")).toContainText("Crítico");
  await expect(panel.counter("wait")).toContainText("2 sem resposta");
  await expect(panel.counter("open")).not.toContainText(/Atenção|Crítico/);
  await page.getByTestId("panel-limits").click();
  const open = page.getByRole("group", { name: "Conversas abertas" });
  await open.getByLabel("Atenção").fill("2");
  await expect(panel.counter("open")).toContainText("Atenção");
  await open.getByLabel("Crítico").fill("1");
  await expect(page.getByText("Valem os limites de antes.")).toBeVisible();
  await open.getByLabel("Crítico").fill("3");
  await page.reload();
  await expect(panel.counter("open")).toContainText("Atenção");
});

test("what is folded up stays so", async ({ page }) => {
  const panel = new Panel(page);
  await panel.openWith(log());
  await panel.unfold("none");
  await panel.has("none", ["Eva Esteves"]);
  await page.reload();
  await panel.has("none", ["Eva Esteves"]);
  await expect(panel.column("closed")).toHaveAttribute("data-folded", "");
  await panel.column("none").getByRole("button", { name: "Recolher Indefinido" }).click();
  await expect(panel.column("none")).toHaveAttribute("data-folded", "");
});

test("the past can be looked at and not changed", async ({ page }) => {
  const panel = new Panel(page);
  const journal = log();
  const before = new Date(journal.now - 2 * MINUTE).toISOString();
  await openDesk(page, journal, `?screen=panel&as_of=${before}`);
  await panel.has("open", ["Ana Alves"]);
  await panel.drag("Ana Alves", "waiting");
  await expect(panel.toast("O passado não pode ser mudado").first()).toBeVisible();
  await page.mouse.up();
  await panel.has("open", ["Ana Alves"]);
  await panel.option("Ana Alves").focus();
  await page.keyboard.press("Control+ArrowRight");
  await expect(panel.toast("O passado não pode ser mudado")).toHaveCount(2);
  await panel.has("open", ["Ana Alves"]);
});
