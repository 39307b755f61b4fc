// A colleague who is mentioned in a note, or given a chat: what they are told, and until when.
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Board } from "../pages/board";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import { Settings } from "../pages/settings";

type Page = import("@playwright/test").Page;

function journal() {
  const desk = new Journal("Ana", "Bia Lima", "Caio").desk("ana", {
    type: "agent_saved",
    agent: { id: "caio", name: "Caio", display_name: "", role: "agent", active: false },
  });
  return desk
    .arrives("davi", { name: "Davi" }, "Cadê meu pedido?")
    .arrives("eva", { name: "Eva" }, "Oi")
    .agent("ana", "davi", { type: "read" })
    .agent("ana", "eva", { type: "read" });
}

/** Opens the desk's other tab as another of its people: tabs of one browser otherwise share who sits there. */
async function sit(page: Page, id: string) {
  await page.addInitScript((id) => {
    const read = Storage.prototype.getItem;
    Storage.prototype.getItem = function (key) {
      const kept = read.call(this, key);
      return key === "balcao.prefs" && kept ? JSON.stringify({ ...JSON.parse(kept), me: { local: id } }) : kept;
    };
  }, id);
  await page.goto("/");
  await expect(new Inbox(page).active).toBeVisible();
}

const sign = (inbox: Inbox, name: string) => inbox.row(name).getByTestId("row-mentioned");

test("a colleague is chosen by an @ in a note, and told until they have opened the chat", async ({ page, context }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(journal(), "Ana");
  const bia = await context.newPage();
  await sit(bia, "bia lima");
  const [conversation, composer, there] = [new Conversation(page), new Composer(page), new Inbox(bia)];
  await conversation.open("Davi");

  const offers = page.getByRole("listbox", { name: "Colegas" }).getByRole("option");
  await composer.text.pressSequentially("@");
  await expect(page.locator(".quick-open")).toHaveCount(0);
  await composer.text.fill("");
  await composer.mode("Nota interna");
  await composer.text.pressSequentially("Veja isto, @");
  // Neither oneself nor who has left.
  await expect(offers).toHaveText([/Bia Lima/]);
  await composer.text.pressSequentially("li");
  await expect(offers).toHaveCount(1);
  await composer.text.press("Enter");
  await expect(composer.text).toHaveValue("Veja isto, @Bia Lima ");
  await composer.text.pressSequentially("*hoje*");
  await composer.text.press("Enter");
  await expect(conversation.bubble("Veja isto").locator(".mention")).toHaveText("@Bia Lima");
  await expect(sign(inbox, "Davi")).toHaveCount(0);

  const told = "Ana mencionou você na conversa com Davi";
  await expect(bia.getByRole("status").filter({ hasText: told })).toBeAttached();
  await expect(bia.locator(".toast").filter({ hasText: told })).toBeVisible();
  await expect(sign(there, "Davi")).toHaveText("@Menções e lembretes");
  await expect(sign(there, "Eva")).toHaveCount(0);
  const chip = bia.getByTestId("mentioned-filter");
  await expect(chip).toHaveAccessibleName("Menções e lembretes 1");
  await chip.click();
  await expect(there.rows).toHaveCount(1);
  await expect(bia).toHaveURL(/mentioned=/);
  await bia.reload();
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await expect(there.rows).toHaveCount(1);

  await bia.bringToFront();
  await there.row("Davi").click();
  await expect(there.rows).toHaveCount(0);
  await chip.click();
  await expect(there.rows).toHaveCount(2);
  await expect(sign(there, "Davi")).toHaveCount(0);
  await expect(chip).toHaveCount(0);

  await new Settings(bia).open();
  const events = (await new Settings(bia).exportJournal()).trim().split("\n").map((line) => JSON.parse(line));
  const note = events.find((event) => event.type === "note_added");
  expect(note.mentions).toEqual(["bia lima"]);
  const read = events.filter((event) => event.type === "read").at(-1);
  expect(read).toMatchObject({ by: { id: "bia lima" }, seen_mentions: [note.id] });
});

test("the names are offered to the mouse on a narrow screen, and a mention in the archive is found", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const inbox = new Inbox(page);
  const log = journal().agent("ana", "eva", { type: "status_set", status: "resolved" });
  await inbox.openWith(log.agent("ana", "eva", { type: "note_added", text: "@Bia Lima, confira", mentions: ["bia lima"] }), "Bia Lima");
  const chip = page.getByTestId("mentioned-filter");
  await expect(chip).toHaveAccessibleName("Menções e lembretes 1");
  await chip.click();
  await expect(inbox.archived).toHaveAttribute("aria-selected", "true");
  await expect(inbox.rows).toHaveCount(1);
  await inbox.row("Eva").click();
  const composer = new Composer(page);
  await composer.mode("Nota interna");
  await composer.text.pressSequentially("Feito, @a");
  await page.getByRole("option", { name: "Ana" }).click();
  await expect(composer.text).toHaveValue("Feito, @Ana ");
  await expect(composer.text).toBeFocused();
});

test("a mention is seen on the board and among search results too", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(journal().agent("ana", "eva", { type: "note_added", text: "@Bia Lima, confira", mentions: ["bia lima"] }), "Bia Lima");
  await inbox.search.fill("e");
  await expect(inbox.results.filter({ hasText: "Eva" }).getByTestId("row-mentioned")).toBeVisible();
  await expect(inbox.results.filter({ hasText: "Davi" }).getByTestId("row-mentioned")).toHaveCount(0);
  await page.getByRole("link", { name: "Painel", exact: true }).click();
  const board = new Board(page);
  await expect(board.card("Eva").getByTestId("row-mentioned")).toHaveText("@Menções e lembretes");
  await expect(board.card("Davi").getByTestId("row-mentioned")).toHaveCount(0);
});

test("who is given a chat by a colleague or by a rule is told, and not who takes it", async ({ page, context }) => {
  const inbox = new Inbox(page);
  const rule = { id: "r", name: "Triagem", trigger: { kind: "status_entered", status: "waiting" }, then: [{ kind: "assign", agent: "bia lima" }] };
  await inbox.openWith(journal().desk("ana", { type: "rules_saved", rules: [rule] }), "Ana");
  const bia = await context.newPage();
  await sit(bia, "bia lima");
  const conversation = new Conversation(page);
  await conversation.open("Eva");
  await conversation.assign("Ana");
  await expect(conversation.toast("Com Ana")).toBeVisible();
  await conversation.open("Davi");
  await conversation.assign("Bia Lima");
  const toast = bia.locator(".toast").filter({ hasText: "Ana transferiu para você a conversa com Davi" });
  await expect(toast).toBeVisible();
  await expect(page.locator(".toast").filter({ hasText: "transferiu para você" })).toHaveCount(0);
  await toast.getByRole("button", { name: "Abrir" }).click();
  await expect(bia.getByRole("heading", { level: 2, name: "Davi" })).toBeVisible();

  await conversation.open("Eva");
  await conversation.setStatus("waiting");
  await expect(bia.locator(".toast").filter({ hasText: "A conversa de Eva agora é sua" })).toBeVisible();
  await expect(page.locator(".toast").filter({ hasText: "agora é sua" })).toHaveCount(0);
});
