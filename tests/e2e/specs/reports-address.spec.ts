import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Palette } from "../pages/commands";
import { Conversation } from "../pages/conversation";
import { Reports } from "../pages/reports";
import { Travel } from "../pages/travel";

/** Two customers; only Beatriz wrote by WhatsApp and was tagged. */
function journal(): Journal {
  return new Journal("Ana")
    .arrives("bia", { name: "Beatriz Rocha", channel: "whatsapp" }, "Oi")
    .arrives("davi", { name: "Davi Melo", channel: "web" }, "Olá")
    .agent("ana", "bia", { type: "tags_changed", add: ["Troca"], remove: [] })
    .agent("ana", "davi", { type: "message_sent", text: "Bom dia" });
}

const DAY = "&from=2026-03-02&to=2026-03-03";

test("filters are in the address, and outlive a reload", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(journal(), DAY);
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "2");
  await reports.openFilters();
  await reports.field("Etiqueta").selectOption("Troca");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await reports.field("Canal").selectOption("Chat do site");
  await expect(page.getByText("Nada neste período")).toBeVisible();
  await reports.field("Canal").selectOption("WhatsApp");
  await reports.field("Status").selectOption("Fechado");
  await expect(page.getByText("Nada neste período")).toBeVisible();
  await reports.field("Status").selectOption("Aberto");
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await page.keyboard.press("Escape");
  await page.getByRole("switch", { name: /Horário de atendimento/ }).click();
  const address = new URL(page.url()).searchParams;
  expect(Object.fromEntries(address)).toEqual({
    screen: "reports",
    from: "2026-03-02",
    to: "2026-03-03",
    tag: "Troca",
    channel: "whatsapp",
    status: "open",
    hours: "business",
  });
  await page.reload();
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "1");
  await expect(reports.applied("Canal: WhatsApp")).toBeVisible();
  await reports.applied("Etiqueta: Troca").click();
  await expect(page).not.toHaveURL(/tag=/);
  await reports.openFilters();
  await expect(reports.chosen("Canal")).toHaveText("WhatsApp");
  await expect(reports.chosen("Etiqueta")).toHaveText("Todas");
  await expect(page.getByRole("switch", { name: /Horário de atendimento/ })).toBeChecked();
});

test("the end of knowledge in the address hides what came later", async ({ page, context }) => {
  const reports = new Reports(page);
  // Davi was answered at 12:06.
  await reports.openWith(journal(), `${DAY}&as_of=2026-03-02T12:06:00.000Z`);
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "2");
  await expect(reports.figure("first_response.count")).toHaveAttribute("data-value", "0");
  await expect(reports.figure("first_response.p50")).toHaveAttribute("data-value", "null");
  const fingerprint = async () => (await reports.information()).getByTestId("report-fingerprint");
  await expect(await fingerprint()).toHaveText(/: [0-9a-f]{16}$/);
  const known = await (await fingerprint()).innerText();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Atualizar até agora" }).click();
  await expect(reports.figure("first_response.count")).toHaveAttribute("data-value", "1");
  // A link to what is seen now; the screen itself goes on.
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copiar link destes números" }).click();
  await expect(page.getByText("Link copiado")).toBeVisible();
  await expect(page).not.toHaveURL(/as_of=/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^http.*screen=reports.*from=2026-03-02&to=2026-03-03/);
  await page.goto(link);
  await expect(page).toHaveURL(/as_of=/);
  await expect(reports.figure("first_response.count")).toHaveAttribute("data-value", "1");
  await expect(await fingerprint()).toHaveText(/: [0-9a-f]{16}$/);
  expect(await (await fingerprint()).innerText()).not.toBe(known);
});

test("a link to a report pins the report alone: chats are of now and can be answered", async ({ page }) => {
  const reports = new Reports(page);
  const travel = new Travel(page);
  await reports.openWith(journal(), `${DAY}&as_of=2026-03-02T12:06:00.000Z`);
  await expect(reports.figure("first_response.count")).toHaveAttribute("data-value", "0");
  await expect(reports.main).toContainText("Números de 02/03/2026 09:06:00");
  await expect(travel.bar).toHaveCount(0);
  // The bar of time travel is in the present, and leaves the report where it is.
  await travel.button.click();
  await expect(travel.words).toContainText("Você está no presente");
  await expect(travel.back).toBeDisabled();
  await travel.button.click();
  await expect(travel.bar).toHaveCount(0);
  await expect(page).toHaveURL(/as_of=/);
  await expect(reports.main).toContainText("Números de 02/03/2026 09:06:00");
  await page.getByRole("link", { name: /^Conversas/ }).click();
  await page.getByTestId("chat-row").filter({ hasText: "Davi Melo" }).click();
  const chat = new Conversation(page);
  await expect(chat.bubble("Bom dia")).toBeVisible();
  await expect(page.getByTestId("composer")).toBeEnabled();
  await expect(page).not.toHaveURL(/as_of=/);
  await expect(travel.bar).toHaveCount(0);
  // Time travel is of the whole desk, the reports too, also after a reload.
  await page.goto("?chat=davi&as_of=2026-03-02T12:06:00.000Z");
  await expect(page.getByTestId("composer")).toBeDisabled();
  await page.getByRole("link", { name: "Relatórios" }).click();
  await expect(reports.main).toBeVisible();
  await page.reload();
  await expect(reports.main).toBeVisible();
  await travel.sees("02/03/2026 09:06:00");
});

test("a chat that began after a pinned report is found by the palette", async ({ page }) => {
  const [reports, palette] = [new Reports(page), new Palette(page)];
  await reports.openWith(journal(), `${DAY}&as_of=2026-03-02T11:00:00.000Z`);
  await expect(reports.main).toContainText("Números de 02/03/2026 08:00:00");
  await palette.open();
  await palette.field.fill("Davi");
  await expect(palette.option("Davi Melo")).toBeVisible();
});

test("figures are compared with the period before, a year before, or nothing", async ({ page }) => {
  const reports = new Reports(page);
  const twoYears = new Journal("Ana");
  for (const [chat, day] of [["a", "2025-03-03"], ["b", "2025-03-03"], ["c", "2026-03-01"], ["d", "2026-03-02"]] as const) {
    twoYears.at(`${day}T12:00:00Z`).customer(chat, { type: "message_received", text: "Oi" });
  }
  await reports.openWith(twoYears, DAY);
  const change = reports.main.locator(".report-change").first();
  await expect(change).toContainText("igual ao período anterior");
  await reports.openPeriod();
  await reports.field("Comparar com").selectOption("Um ano antes");
  await expect(change).toContainText("antes: 2");
  await expect(page.locator(".report-period")).toContainText("52 semanas antes, nos mesmos dias da semana");
  await expect(page).toHaveURL(/compare=year/);
  await page.reload();
  await expect(change).toContainText("antes: 2");
  await expect(reports.main.locator(".chart-legend").first()).toContainText("Aberturas · Um ano antes");
  await page.emulateMedia({ media: "print" });
  await expect(reports.main.locator(".only-paper")).toContainText("Comparado com 03/03/2025 a 03/03/2025. 52 semanas antes");
  await page.emulateMedia({ media: null });
  await reports.openPeriod();
  await reports.field("Comparar com").selectOption("Nada");
  await expect(reports.main.locator(".report-change")).toHaveCount(0);
  await expect(page.locator(".report-period")).toContainText("Sem comparação");
});

test("a period is chosen by its name or by its dates; where nothing was, words say so", async ({ page }) => {
  const reports = new Reports(page);
  await reports.openWith(journal(), "&from=2020-01-01&to=2020-02-01");
  await expect(page.getByText("Nada neste período")).toBeVisible();
  await expect(reports.main).toContainText("O histórico vai de 02/03/2026 até 02/03/2026");
  await expect(reports.main).not.toContainText("NaN");
  await reports.main.getByRole("button", { name: "Desde o início" }).first().click();
  await expect(reports.figure("openings")).toHaveAttribute("data-value", "2");
  await expect(page).toHaveURL(/from=2026-03-02&to=2026-03-03/);
  await expect(reports.period).toContainText("Desde o início");
  await reports.openPeriod();
  await reports.field("Até").fill("2026-03-10");
  await expect(page).toHaveURL(/to=2026-03-11/);
  await page.getByRole("button", { name: "Mês passado", exact: true }).click();
  await expect(reports.period).toContainText("Mês passado");
  await reports.openPeriod();
  await expect(page.getByRole("button", { name: "Mês passado", exact: true })).toHaveAttribute("aria-pressed", "true");
});
