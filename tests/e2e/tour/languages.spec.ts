// Every screen in each of the three languages.
import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { keep, startedBy } from "../kept";
import { Behaviour } from "../pages/behaviour";
import { Chatbot } from "../pages/chatbot";
import { History } from "../pages/history";
import { Inbox } from "../pages/inbox";
import { WhatIf } from "../pages/what-if";
import { Reports } from "../pages/reports";

const languages = {
  "pt-BR": {
    tag: "pt-BR",
    active: "Ativas",
    chatbot: { add: "Adicionar regra", empty: "Nenhuma regra ainda", template: "“Obrigado” não reabre", does: "mantém o status." },
    why: { started: "O cliente escreveu numa conversa sem status", standard: "É o padrão, que ninguém tinha mudado." },
    reports: { title: "Relatórios", figure: "Primeira resposta (TMR)", check: "Os números batem?" },
    panel: "Painel",
    campaigns: { title: "Campanhas", add: "Nova campanha", finished: "Concluída", audience: "Quem recebe" },
    behaviour: {
      section: "Comportamento", differ: "1 configuração diferente da que vale", save: "Salvar", edge: "cliente responde",
      rehearse: "Simular", sum: "teriam sido diferentes.",
    },
  },
  "en-GB": {
    tag: "en",
    active: "Active",
    chatbot: { add: "Add rule", empty: "No rules yet", template: "“Thank you” doesn't reopen", does: "keeps the status." },
    why: { started: "The customer wrote in a chat with no status", standard: "This is the default, which no one had changed." },
    reports: { title: "Reports", figure: "First response time", check: "Do the numbers add up?" },
    panel: "Board",
    campaigns: { title: "Campaigns", add: "New campaign", finished: "Completed", audience: "Audience" },
    behaviour: {
      section: "Behavior", differ: "1 setting differs from the current one", save: "Save", edge: "customer replies",
      rehearse: "Dry run", sum: "would have been different.",
    },
  },
  "es-AR": {
    tag: "es",
    active: "Activos",
    chatbot: { add: "Agregar regla", empty: "Todavía no hay reglas", template: "“Gracias” no reabre", does: "mantiene el estado." },
    why: { started: "El cliente escribió en un chat sin estado", standard: "Es lo predeterminado, que nadie había cambiado." },
    reports: { title: "Reportes", figure: "Primera respuesta", check: "¿Cuadran los números?" },
    panel: "Tablero",
    campaigns: { title: "Campañas", add: "Nueva campaña", finished: "Terminada", audience: "Quién la recibe" },
    behaviour: {
      section: "Comportamiento", differ: "1 configuración distinta de la vigente", save: "Guardar", edge: "cliente responde",
      rehearse: "Simular", sum: "habrían sido diferentes.",
    },
  },
} as const;

for (const [locale, words] of Object.entries(languages)) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`a browser that prefers ${locale} is spoken to in ${words.tag}, on every screen`, async ({ page }) => {
      test.setTimeout(180_000);
      await test.step("the chatbot, and a rule in a sentence", async () => {
        // A desk of one's own, on which nothing has been said yet.
        await keep(page, startedBy("Ana Souza"));
        await page.goto("?screen=chatbot");
        await expect(page.getByRole("button", { name: words.chatbot.add })).toBeVisible();
        await expect(page.getByText(words.chatbot.empty)).toBeVisible();
        await page.getByRole("button", { name: words.chatbot.template }).click();
        await expect(new Chatbot(page).summary).toContainText(words.chatbot.does);
      });

      await test.step("the list, and the reasons in a chat's history", async () => {
        const inbox = new Inbox(page);
        await page.goto("?demo&tab=archived&status=resolved");
        await expect(inbox.active).toContainText(words.active);
        await expect(page.locator("html")).toHaveAttribute("lang", words.tag);
        await inbox.rows.first().click();
        const history = new History(page);
        await history.open();
        await history.drawer.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
        await expect(history.drawer).toContainText(words.why.started);
        await expect(history.drawer).toContainText(words.why.standard);
      });

      await test.step("the reports", async () => {
        await new Reports(page).open("", true);
        await expect(page.getByRole("heading", { name: words.reports.title, level: 1 })).toBeVisible();
        await expect(page.getByRole("heading", { name: words.reports.figure, level: 3, exact: true })).toBeVisible();
        await expect(page.getByRole("heading", { name: words.reports.check })).toBeVisible();
      });

      await test.step("the panel", async () => {
        await page.goto("?demo&screen=panel");
        await expect(page.getByRole("heading", { name: words.panel, exact: true })).toBeVisible();
      });

      await test.step("the campaigns: the list, and one that is being written", async () => {
        await page.getByRole("link", { name: words.campaigns.title, exact: true }).click();
        await expect(page.getByRole("heading", { name: words.campaigns.title, level: 1 })).toBeVisible();
        await expect(page.getByTestId("campaign").first()).toContainText(words.campaigns.finished);
        await page.getByRole("button", { name: words.campaigns.add }).click();
        await expect(page.getByRole("heading", { name: words.campaigns.audience })).toBeVisible();
      });

      await test.step("the behaviour, saved", async () => {
        await page.goto("?demo&screen=settings");
        const behaviour = new Behaviour(page);
        await behaviour.section(words.behaviour.section);
        await behaviour.setting("reply_assigns").getByRole("switch").click();
        await expect(behaviour.draft).toContainText(words.behaviour.differ);
        await expect(behaviour.edge("waiting", "in_service")).toContainText(words.behaviour.edge);
        await behaviour.save(words.behaviour.save);
      });

      await test.step("a rehearsal, on a phone in the dark", async () => {
        await page.emulateMedia({ colorScheme: "dark" });
        await page.setViewportSize({ width: 390, height: 844 });
        await new Behaviour(page).setting("reply_moves_open").getByRole("switch").click();
        await page.getByRole("button", { name: words.behaviour.rehearse, exact: true }).click();
        const whatIf = new WhatIf(page);
        await expect(whatIf.sum).toContainText(words.behaviour.sum);
        await expectAccessible(page);
        const fits = await whatIf.dialog.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth && dialog.clientWidth <= innerWidth);
        expect(fits).toBe(true);
      });
    });
  });
}
