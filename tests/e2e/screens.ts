// Every screen of the demo, and the dialogs that most people meet, for specs that look at all of them.
import { expect, type Page } from "@playwright/test";
import { Palette } from "./pages/commands";

export interface Screen {
  name: string;
  /** The address behind `?demo`. */
  at?: string;
  /** What is pressed there. */
  then?: (page: Page) => Promise<unknown>;
  /** What there is once it is all there. */
  ready: string;
  /** The headings of the first two levels, in order; those of customers, rules and campaigns by a pattern. */
  headings: (string | RegExp)[];
}

const LIST = ["Conversas", "Visão: Conversas"];
const first = (page: Page) => page.getByTestId("chat-row").first().click();

export const SCREENS: Screen[] = [
  { name: "the list", ready: "[data-testid=chat-row]", headings: LIST },
  { name: "a chat", then: first, ready: "[data-testid=composer]", headings: [...LIST, /./] },
  {
    name: "a message to forward",
    then: async (page) => {
      await page.locator(".bubble[data-kind=received]").first().click({ button: "right", position: { x: 6, y: 6 } });
      await page.getByRole("menuitem", { name: "Encaminhar" }).click();
    },
    ready: "[data-testid=forward-chat]", headings: [...LIST, /./, "Encaminhar mensagem"],
  },
  {
    name: "its history",
    then: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByTestId("open-history").click();
    },
    ready: "[data-testid=history-row]", headings: [...LIST, /./, "Histórico de status"],
  },
  { name: "its details", then: (page) => page.getByTestId("open-details").click(), ready: "[data-testid=details-attendances]", headings: [...LIST, /./, "Detalhes da conversa"] },
  { name: "the panel", at: "&screen=panel", ready: "[data-testid=panel-card]", headings: ["Painel", "Visão: Conversas", /^Aberto \d/, /^Em atendimento \d/, /^Aguardando \d/] },
  {
    name: "the reports", at: "&screen=reports", ready: "[data-testid=report-figure]",
    headings: ["Relatórios", "Resumo", "Ao longo do período", "Tempo em cada status", "Distribuições", "Metas", "Quanto demora a primeira resposta", "Quando os clientes iniciam atendimentos", "Por atendente", "De → para", "Os números batem?", "O que cada indicador conta"],
  },
  { name: "the customers", at: "&screen=contacts", ready: "[data-testid=contacts-row]", headings: ["Clientes"] },
  {
    name: "a customer", then: (page) => page.getByTestId("contacts-row").first().click(), ready: "[data-testid=contacts-card]",
    headings: ["Clientes", /./],
  },
  { name: "the campaigns", at: "&screen=campaigns", ready: "[data-testid=campaign]", headings: ["Campanhas"] },
  {
    name: "a campaign", then: (page) => page.getByTestId("campaign").first().getByRole("link").click(), ready: "[data-testid=campaign-figure]",
    headings: [/./, "Resultados", "Status antes e agora", "Mensagem", "Histórico da campanha"],
  },
  { name: "the chatbot", at: "&screen=chatbot", ready: ".rule-row, main ol > li", headings: ["Chatbot", /./, /./, /./, /./, /./] },
  { name: "the import", at: "&screen=import", ready: "[data-testid=import-file]", headings: ["Importar"] },
  {
    name: "the settings", at: "&screen=settings", ready: ".settings-index",
    headings: ["Ajustes", "Este balcão", "Pessoas", "Respostas rápidas", "Macros", "Etiquetas", "Motivos do encerramento", "Satisfação", "Visões", "Aparência e idioma", /./, /./, /./, /./],
  },
  { name: "the behaviour", at: "&screen=settings&section=behaviour", ready: "[data-testid=machine-edge]", headings: ["Ajustes", "Comportamento dos status", "Como uma conversa muda de status"] },
  { name: "the timers", at: "&screen=settings&section=timers", ready: "[data-testid=timer-row]", headings: ["Ajustes", "Temporizadores"] },
  { name: "the targets", at: "&screen=settings&section=targets", ready: ".settings-index", headings: ["Ajustes", "Metas"] },
  { name: "customers to import", at: "&screen=contacts", then: (page) => page.getByTestId("contacts-import").click(), ready: ".contacts-importing", headings: ["Clientes", "Importar clientes"] },
  { name: "customers to export", at: "&screen=contacts", then: (page) => page.getByTestId("contacts-export").click(), ready: "[data-testid=contacts-export-now]", headings: ["Clientes", "Exportar clientes"] },
  { name: "the customer fields", at: "&screen=settings&section=contacts", ready: ".settings-index", headings: ["Ajustes", "Campos dos clientes"] },
  { name: "the hours", at: "&screen=settings&section=hours", ready: "[data-testid=hours-day]", headings: ["Ajustes", "Horário de atendimento", "Fuso horário"] },
  { name: "the settings' versions", at: "&screen=settings&section=history", ready: "[data-testid=version]", headings: ["Ajustes", "Histórico de configurações"] },
  { name: "the filters", at: "", then: (page) => page.getByTestId("filter").click(), ready: "[role=dialog]", headings: LIST },
  { name: "a new chat", at: "", then: (page) => page.getByTestId("new-chat").click(), ready: "dialog[open]", headings: [...LIST, "Nova conversa"] },
  { name: "the commands", at: "", then: (page) => new Palette(page).open(), ready: "[data-testid=palette-option]", headings: LIST },
  { name: "the keys", at: "", then: (page) => page.keyboard.press("?"), ready: "dialog[open]", headings: [...LIST, "Atalhos do teclado"] },
];

/** Goes to a screen from the one before it in the table. */
export async function visit(page: Page, screen: Screen) {
  if (screen.at !== undefined) {
    await page.keyboard.press("Escape");
    // As a link of the app's own would: the desk stays open.
    await page.evaluate((query) => {
      history.pushState(null, "", query);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `?demo${screen.at}`);
  }
  await screen.then?.(page);
  await expect(page.locator(screen.ready).first()).toBeVisible();
}
