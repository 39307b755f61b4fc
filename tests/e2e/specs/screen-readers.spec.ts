// What a screen reader makes of each screen: its landmarks, its headings, the names of what can be operated, what is said by itself.
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Inbox } from "../pages/inbox";
import { Welcome } from "../pages/welcome";
import { SCREENS, visit } from "../screens";

const NAMED = [
  "button", "link", "textbox", "searchbox", "combobox", "checkbox", "switch", "radio", "slider", "spinbutton", "tab", "option", "menuitem",
  "listbox", "tablist", "radiogroup", "table", "region", "dialog", "navigation", "log", "img",
];

/** The tree, a line each: `button "Enviar" [disabled]`. */
async function tree(page: Page): Promise<string[]> {
  const snapshot = await page.locator("body").ariaSnapshot();
  // A line whose name has a colon in it stands in quotes.
  return snapshot.split("\n").map((line) => line.trim().replace(/^- '?/, "").replace(/'?:?( .*)?'?:?$/, (end) => (/^'?:/.test(end) ? "" : end)));
}

function headings(lines: string[]): { level: number; name: string }[] {
  return lines.flatMap((line) => {
    const [, name, level] = /^heading "(.*)" \[level=(\d)\]/.exec(line) ?? [];
    return name === undefined ? [] : [{ level: Number(level), name }];
  });
}

async function expectReads(page: Page, expected?: (string | RegExp)[]) {
  const lines = await tree(page);
  const nameless = lines.filter((line) => NAMED.some((role) => new RegExp(`^${role}(?! ")\\b`).test(line)));
  expect.soft(nameless, "what has no name").toEqual([]);
  const found = headings(lines);
  found.forEach(({ level, name }, at) => {
    expect.soft(level, `the level of “${name}”`).toBeLessThanOrEqual((found[at - 1]?.level ?? level) + 1);
  });
  if (!expected) return;
  const top = found.filter(({ level }) => level <= 2).map(({ name }) => name);
  expect.soft(top).toEqual(expected.map((name) => (typeof name === "string" ? name : expect.stringMatching(name))));
}

test("the first visit has a heading and named ways in", async ({ page }) => {
  await new Welcome(page).open();
  await expectReads(page, ["O balcão de atendimento que mora no navegador"]);
  await expect(page.getByLabel(/^Abrir um arquivo/)).toBeAttached();
});

test("each screen has its landmarks and headings, and nothing to operate without a name", async ({ page }) => {
  test.setTimeout(180_000);
  await new Inbox(page).openDemo();
  for (const screen of SCREENS) {
    await test.step(screen.name, async () => {
      await visit(page, screen);
      await expectReads(page, screen.headings);
      await expect(page.getByRole("main")).toHaveCount(1);
      await expect(page.getByRole("navigation", { name: "Navegação" })).toHaveCount(1);
    });
  }
});

test("the list, a chat and what changes by itself are said in few words", async ({ page }) => {
  await new Inbox(page).openDemo();
  await expect(page.getByRole("navigation", { name: "Navegação" })).toMatchAriaSnapshot(`
    - navigation "Navegação":
      - paragraph
      - link /Conversas \\d+ conversas não lidas/
      - link "Painel"
      - link "Relatórios"
      - link "Clientes"
      - link "Campanhas"
      - link "Chatbot"
      - link "Importar"
      - link "Ajustes"
      - button "Comandos"
      - button "Viagem no tempo"
      - button "Simular cliente"
      - button "Aparência e idioma"
      - button "Só neste aparelho"
      - status: Só neste aparelho
      - button "Você é Helena Duarte"
  `);
  const rows = page.getByTestId("chat-list").getByRole("option");
  // By day the shop's agents have answered whoever wrote last.
  const unread = rows.filter({ has: page.locator(".count") }).first();
  await expect(unread).toHaveAccessibleName(/^\S.* (WhatsApp|E-mail|Instagram|Chat do site) .* \d+ mensage(m|ns) não lidas? (Aberto|Em atendimento|Aguardando) sem resposta há (< 1 min|\d+ (min|h|d))/);
  await rows.first().click();
  await expect(page.locator(".composer")).toMatchAriaSnapshot(`
    - radiogroup "Escrever":
      - radio "Mensagem" [checked]
      - radio "Nota interna"
    - button "Inserir emoji"
    - textbox /Mensagem para .*/
    - button "Enviar" [disabled]
  `);
  // Nothing of an empty list of quick replies, nor a group around every few buttons.
  await expect(page.getByRole("listbox", { name: "Respostas rápidas" })).toHaveCount(0);
  await expect(page.locator("fieldset.past-still").first()).toHaveRole("none");
});
