import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import { expect, test } from "../fixtures";
import { expectAccessible } from "../accessibility";
import { Desk } from "../pages/desk";
import { Importing } from "../pages/importing";

/** A real help desk's log. It is not part of the project: where it is missing, the test says so and is skipped. */
const REAL = join(__dirname, "../../../../shared/data/helpdesk.csv.gz");

const MEANING: Record<string, string | undefined> = {
  "Assign seriousness": "open",
  "Insert ticket": "open",
  "Take in charge ticket": "in_service",
  Wait: "waiting",
  "Require upgrade": "waiting",
  "Resolve ticket": "resolved",
  RESOLVED: "resolved",
  Closed: "closed",
};

/** Stays of a case, computed from its rows alone: status, length (`null` while it runs), and who set it. */
function stays(rows: string[][]): { status: string; ms: number | null; by: string }[] {
  const changes: { status: string; at: number; by: string }[] = [];
  for (const [, activity = "", resource = "", time = ""] of rows) {
    const status = MEANING[activity];
    // Rome's clock, written as if it were UTC: within one season lengths are the same.
    const at = Date.parse(time.replaceAll("/", "-").replace(" ", "T") + "Z");
    if (status && status !== changes.at(-1)?.status) changes.push({ status, at, by: resource });
  }
  return changes.map((change, i) => ({
    status: change.status,
    ms: i + 1 < changes.length ? changes[i + 1]!.at - change.at : null,
    by: change.by,
  }));
}

test("another company's log comes in through the screen, and its histories are those of the file", async ({ page }) => {
  test.skip(!existsSync(REAL), `${REAL} is missing: the real log was not imported`);
  test.setTimeout(240_000);
  const importing = new Importing(page);
  await importing.open();
  await importing.choose(REAL);
  await importing.zone("Europe/Rome");
  await expectAccessible(page);
  await importing.take();
  await importing.seeChats();
  const count = async (tab: string) => Number((await page.getByTestId(tab).innerText()).replace(/\D/g, ""));
  await expect(page.getByTestId("tab-active")).toBeVisible();
  expect((await count("tab-active")) + (await count("tab-archived"))).toBe(4580);

  const rows = gunzipSync(readFileSync(REAL)).toString("utf8").split("\n").slice(1).map((line) => line.split(","));
  for (const name of ["Case 1", "Case 2", "Case 1000", "Case 4580"]) {
    const own = rows.filter((row) => row[0] === name);
    await page.getByTestId("search").fill(name);
    const row = page.getByTestId("chat-row").filter({ hasText: new RegExp(`${name}(?!\\d)`) });
    await row.first().click();
    await page.getByTestId("open-history").click();
    const drawer = page.getByTestId("history-drawer");
    const expected = stays(own);
    const shown = await drawer.getByTestId("history-row").evaluateAll((rows) =>
      rows.map((row) => ({
        status: row.getAttribute("data-status"),
        ms: Number(row.getAttribute("data-ms")),
        by: row.getAttribute("data-by"),
      })),
    );
    shown.reverse();
    if (shown[0]?.status !== expected[0]?.status) shown.reverse();
    expect(shown.map(({ status, by }) => ({ status, by }))).toEqual(expected.map(({ status, by }) => ({ status, by })));
    // A season's change inside a stay makes it an hour longer or shorter on the wall, never in truth.
    expected.forEach(({ ms }, i) => {
      if (ms !== null) expect([0, 3_600_000]).toContain(Math.abs(shown[i]!.ms - ms));
    });
    await page.keyboard.press("Escape");
    await page.getByTestId("search").fill("");
  }
});

const SMALL = [
  "Caso;Situação;Responsável;Data",
  "P-1;Novo;;03/02/2026 10:00",
  "P-1;Fazendo;José;03/02/2026 10:30",
  "P-1;Pronto;José;32/02/2026 11:00",
  "P-2;Novo;;04/02/2026 09:00",
].join("\r\n");

test("a Windows-1252 table is mapped by hand; rows that cannot be read are named before anything is stored", async ({
  page,
}) => {
  const importing = new Importing(page);
  await importing.open();
  await importing.chooseText(Buffer.from(SMALL, "latin1"), "casos.csv");
  await importing.meaning("Novo", "Aberto");
  await importing.meaning("Fazendo", "Em atendimento");
  await importing.meaning("Pronto", "Resolvido");
  // With a day that does not exist, no format fits the whole column: the person says which one it is.
  await page.getByLabel("Padrão", { exact: true }).fill("%d/%m/%Y %H:%M");
  await importing.confirm.click();
  await expect(importing.problems.getByRole("listitem")).toHaveText([/Linha 4.*32\/02\/2026/]);
  await importing.take();
  await importing.seeChats();
  await new Desk(page).sit("José");
  await expect(page.getByTestId("chat-row")).toHaveCount(2);
  await expect(page.getByTestId("chat-row").filter({ hasText: "P-1" })).toHaveAttribute("data-status", "in_service");
});
