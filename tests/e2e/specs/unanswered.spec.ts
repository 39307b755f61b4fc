// Who waits for an answer: on the row, by the chip, from the board.
import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Board } from "../pages/board";
import { Desk } from "../pages/desk";
import { Inbox } from "../pages/inbox";

/** Ana and Bia wait, in two statuses; Caio was answered, and Davi's chat has ended. */
function journal() {
  const asked = new Journal("Eva")
    .arrives("ana", { name: "Ana" }, "Cadê meu pedido?")
    .arrives("bia", { name: "Bia" }, "Oi")
    .arrives("caio", { name: "Caio" }, "Bom dia")
    .arrives("davi", { name: "Davi" }, "Obrigado")
    .agent("eva", "bia", { type: "message_sent", text: "Pois não?" })
    .agent("eva", "caio", { type: "message_sent", text: "Bom dia!" })
    .customer("bia", { type: "message_received", text: "Mandei o documento" })
    .agent("eva", "davi", { type: "status_set", status: "resolved" })
    .agent("eva", "davi", { type: "unarchived" });
  return asked.agent("eva", "ana", { type: "read" }).agent("eva", "bia", { type: "read" });
}

test("a chip shows who waits, in whatever status, each row says so, and the address keeps it", async ({ page }) => {
  const inbox = new Inbox(page);
  await inbox.openWith(journal(), "Eva");
  const waits = (name: string) => inbox.row(name).getByTestId("row-wait");
  for (const name of ["Ana", "Bia"]) await expect(waits(name)).toContainText("sem resposta há");
  for (const name of ["Caio", "Davi"]) await expect(waits(name)).toHaveCount(0);
  await expect(inbox.unanswered).toHaveAccessibleName("Sem resposta 2");
  await inbox.unanswered.click();
  await expect(inbox.rows).toHaveCount(2);
  await expect(inbox.active).toContainText("2");
  await expect(inbox.chip("in_service")).toHaveAccessibleName("Em atendimento 1");
  await expect(page).toHaveURL(/unanswered=/);
  await page.reload();
  await expect(inbox.unanswered).toHaveAttribute("aria-pressed", "true");
  await expect(inbox.rows).toHaveCount(2);
  await inbox.unanswered.click();
  await expect(inbox.rows).toHaveCount(4);
});

test("the board's count leads to those who wait, the longest wait first", async ({ page }) => {
  const inbox = new Inbox(page);
  await new Desk(page).openKept({ events: journal().events, me: "Eva" }, "?screen=panel");
  const board = new Board(page);
  await expect(board.card("Bia").getByTestId("row-wait")).toContainText("sem resposta há");
  await board.counter("wait").getByRole("button", { name: "2 sem resposta" }).click();
  await expect(inbox.unanswered).toHaveAttribute("aria-pressed", "true");
  await expect(inbox.rows.locator("[data-part=name]")).toHaveText(["Ana", "Bia"]);
  await page.goBack();
  await expect(board.board).toBeVisible();
});
