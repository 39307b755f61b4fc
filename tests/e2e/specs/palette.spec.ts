import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Palette } from "../pages/commands";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";

function desk(): Journal {
  const journal = new Journal("Ana", "Bia");
  for (let number = 1; number <= 30; number++) {
    journal.arrives(`c${number}`, { name: `Cliente ${number}`, address: `+55 11 90000-00${number + 10}` }, `Assunto secreto ${number}`);
  }
  return journal.agent("ana", "c2", { type: "tags_changed", add: ["troca"], remove: [] });
}

test("one field leads to commands, chats, agents and tags, by keyboard", async ({ page }) => {
  const inbox = new Inbox(page);
  const chat = new Conversation(page);
  const palette = new Palette(page);
  await inbox.openWith(desk(), "Ana");

  await palette.open();
  await expectAccessible(page);
  await palette.field.fill("cliente 7");
  // Whoever bears exactly that name comes before Cliente 27 and Cliente 17, who are newer.
  await expect(palette.active).toContainText("Cliente 7");
  await expect(palette.options).toHaveCount(3);
  await page.keyboard.press("Enter");
  await expect(chat.pane.getByRole("heading", { name: "Cliente 7", level: 2 })).toBeVisible();

  // Names and addresses are looked at, not what was written.
  await palette.open();
  await palette.field.fill("secreto");
  await expect(page.getByText("Nada com estas palavras")).toBeVisible();
  await palette.field.fill("90000-0013");
  await expect(palette.options).toHaveCount(1);
  await expect(palette.active).toContainText("Cliente 3");
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toHaveCount(0);

  await palette.open();
  await palette.take("transferir bia", "Transferir para Bia");
  await expect(page.getByTestId("responsible-menu")).toContainText("Bia");
  await palette.open();
  await palette.take("etiqueta troca", "Adicionar a etiqueta troca");
  await expect(page.getByTestId("tag-editor")).toContainText("troca");
  await palette.open();
  await palette.take("etiqueta troca", "Remover a etiqueta troca");
  await expect(page.getByTestId("tag-editor")).not.toContainText("troca");
  await palette.open();
  await palette.take("resolv", "Status: Resolvido");
  await expect(chat.badge).toHaveAttribute("data-status", "resolved");
});

test("what was chosen last comes first; the arrows go round", async ({ page }) => {
  const inbox = new Inbox(page);
  const palette = new Palette(page);
  await inbox.openWith(desk(), "Ana");
  await palette.open();
  await palette.take("relat", "Ir para Relatórios");
  await expect(page).toHaveURL(/screen=reports/);
  await palette.open();
  await expect(palette.active).toContainText("Ir para Relatórios");
  const many = await palette.options.count();
  await page.keyboard.press("ArrowUp");
  await expect(palette.options.nth(many - 1)).toHaveAttribute("aria-selected", "true");
  await expect(palette.options.nth(many - 1)).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(palette.options.nth(1)).toHaveAttribute("aria-selected", "true");
  const id = await palette.options.nth(1).getAttribute("id");
  await expect(palette.field).toHaveAttribute("aria-activedescendant", id!);
  // Without a chat nothing is offered that would be done to one.
  await palette.field.fill("atribuir");
  await expect(palette.option("Transferir")).toHaveCount(0);
});

test("on a phone the button opens it, and it speaks the language that is chosen in it", async ({ page }) => {
  const inbox = new Inbox(page);
  const palette = new Palette(page);
  await inbox.openWith(desk(), "Ana");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Mais", exact: true }).click();
  await page.getByTestId("palette-open").click();
  await expect(palette.field).toBeFocused();
  const box = (await palette.dialog.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await palette.take("English", "Idioma: English");
  await palette.open();
  await palette.field.fill("reports");
  await expect(palette.active).toContainText("Go to Reports");
});
