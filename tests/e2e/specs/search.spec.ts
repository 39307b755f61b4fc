import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Inbox } from "../pages/inbox";
import { Phone } from "../pages/phone";

function shop(): Journal {
  return new Journal("Ana")
    .arrives("c1", { name: "João Araújo", address: "+55 11 98765-4321" }, "Onde está o meu pedido de açúcar?")
    .arrives("c2", { name: "Marta Lopes", address: "marta@exemplo.com.br" }, "Obrigada pela atenção!")
    .agent("ana", "c2", { type: "message_sent", text: "Até a próxima, Marta." })
    .agent("ana", "c2", { type: "status_set", status: "resolved" })
    .arrives("c3", { name: "Caio Prado" }, "Preciso da segunda via do boleto, por favor. Já procurei no e-mail e não achei.");
}

test.beforeEach(async ({ page }) => {
  await new Inbox(page).openWith(shop(), "Ana");
});

test("a name is found whatever its accents and case, and the place is said", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.search.fill("ARAUJO joao");
  const found = inbox.result("João Araújo");
  await expect(found).toContainText("No nome");
  await expect(found.locator("mark")).toHaveText(["João", "Araújo"]);
  await expect(inbox.results).toHaveCount(1);
  await expect(page.getByText("1 conversa encontrada")).toBeVisible();
  await found.click();
  await expect(page).toHaveURL(/chat=c1/);
});

test("a number is found however it is written", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.search.fill("11987654");
  const found = inbox.result("João Araújo");
  await expect(found).toContainText("No telefone ou e-mail");
  await expect(found.locator("mark")).toHaveText(["11", "98765", "4"]);
});

test("messages are found in the archive too, with what was found", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.search.fill("proxima");
  const found = inbox.result("Marta Lopes");
  await expect(found).toContainText("Arquivada");
  await expect(found).toContainText("Na mensagem");
  await expect(found).toHaveAttribute("data-status", "resolved");
  await expect(found.locator("mark")).toHaveText("próxima");
  // The chat's last activity is what orders it; the date of the message stands beside the message.
  await expect(found.getByTestId("found").locator("time")).toHaveCount(0);
  await inbox.search.fill("obrigada");
  await expect(found.getByTestId("found").locator("time")).toHaveCount(1);
  await inbox.search.fill("boleto");
  await expect(inbox.result("Caio Prado").locator("mark")).toHaveText("boleto");
  await expect(inbox.results).toHaveCount(1);
});

test("what is found is filtered by status, in both lists", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.search.fill("a");
  await expect(inbox.results).toHaveCount(3);
  // Only what was found has chips, with how many there are.
  await expect(page.getByTestId("status-filter")).toHaveCount(2);
  await expect(inbox.chip("open")).toHaveText(/Aberto\s*2/);
  await inbox.chip("resolved").click();
  await expect(page.getByText("1 conversa encontrada")).toBeVisible();
  await expect(inbox.result("Marta Lopes")).toBeVisible();
  await expect(inbox.results).toHaveCount(1);
  // Enter opens the first that is shown, not the first that was found.
  await inbox.search.press("Enter");
  await expect(page).toHaveURL(/chat=c2/);
  await inbox.chip("open").click();
  await expect(inbox.results).toHaveCount(3);

  // Other words keep the filter, and say when it is what hides.
  await inbox.chip("resolved").click();
  await expect(inbox.results).toHaveCount(2);
  await inbox.search.fill("marta");
  await expect(page.getByText("Nenhuma conversa")).toBeVisible();
  await page.getByRole("button", { name: "Limpar filtros" }).click();
  await expect(inbox.result("Marta Lopes")).toBeVisible();

  // Another search begins with all, and the list never knew of it.
  await inbox.chip("resolved").click();
  await inbox.search.press("Escape");
  await expect(inbox.rows).toHaveCount(2);
  await expect(page).not.toHaveURL(/status=/);
  await inbox.search.fill("boleto");
  await expect(inbox.result("Caio Prado")).toBeVisible();
});

test("a chat that changes its status while it is found moves to the other chip", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.search.fill("boleto");
  await inbox.chip("open").click();
  await inbox.result("Caio Prado").click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await page.keyboard.press("4");
  await expect(page.getByText("Nenhuma conversa")).toBeVisible();
  await expect(inbox.chip("resolved")).toHaveText(/Resolvido\s*1/);
  await expect(inbox.chip("open")).toHaveText(/Aberto\s*0/);
});

test("nothing found is said, and Esc goes back to the list", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.search.fill("xilofone");
  await expect(page.getByText("Nada encontrado")).toBeVisible();
  await inbox.search.press("Escape");
  await expect(inbox.search).toHaveValue("");
  await expect(inbox.rows).toHaveCount(2);
});

test("only the last thing typed counts", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.search.pressSequentially("boleto", { delay: 15 });
  await inbox.search.fill("marta");
  await expect(inbox.result("Marta Lopes")).toBeVisible();
  await expect(inbox.results).toHaveCount(1);
  await inbox.search.press("Enter");
  await expect(page).toHaveURL(/chat=c2/);
});

test("the down arrow leads from the field to the results", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.search.fill("a");
  await expect(inbox.results).toHaveCount(3);
  await inbox.search.press("ArrowDown");
  const list = page.getByTestId("search-results");
  await expect(list.getByRole("option").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(list.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
});

test("the chat that was meant, by its whole name, comes before those that are newer", async ({ page }) => {
  const inbox = new Inbox(page);
  const phone = new Phone(page);
  await phone.open();
  await phone.newcomer("Caio Prado Neto", "Oi");
  await phone.close();
  await inbox.search.fill("caio prado");
  await expect(inbox.results).toHaveCount(2);
  await expect(inbox.results.first()).toContainText("segunda via do boleto");
});
