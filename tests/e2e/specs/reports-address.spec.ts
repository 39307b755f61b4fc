import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Reports } from "../pages/reports";

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
