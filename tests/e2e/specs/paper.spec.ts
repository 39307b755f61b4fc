import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";

test("a chat is printed whole, with its head and nothing else", async ({ page }) => {
  const log = new Log(40 * HOUR).contact("ana", "Ana Souza").customer("ana", "Outra conversa").contact("bia", "Beatriz Rocha");
  for (let number = 1; number <= 400; number += 1) {
    if (number % 2 === 0) log.sent("bia", `mensagem ${number}`);
    else log.customer("bia", `mensagem ${number}`);
    log.later(MINUTE);
  }
  await openDesk(page, log);
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  const before = await conversation.entries.count();
  expect(before).toBeLessThan(220);

  // What the browser does before it lays the page out for paper, and afterwards.
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(conversation.bubble("mensagem 1").first()).toBeVisible();
  await expect(page.locator(".bubble")).toHaveCount(400);
  const clipped = await page.locator(".bubble").first().evaluate((bubble) => {
    const clips = (element: Element) => getComputedStyle(element).overflowY !== "visible" && element.scrollHeight > element.clientHeight;
    for (let at = bubble.parentElement; at && at !== document.body; at = at.parentElement) if (clips(at)) return at.className;
    return "";
  });
  expect(clipped, "what cuts the chat off").toBe("");
  await expect(page.getByRole("heading", { name: "Beatriz Rocha" })).toBeVisible();
  await expect(new Inbox(page).rows.first()).toBeHidden();
  await expect(page.getByTestId("composer")).toBeHidden();
  await expect(page.getByRole("navigation").first()).toBeHidden();

  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(conversation.entries).toHaveCount(before);
  await expect(conversation.bubble("mensagem 400")).toBeInViewport();
});

test("a report on paper leaves no page half empty", async ({ page }) => {
  await new Inbox(page).openDemo("&screen=reports");
  await expect(page.locator(".report-tile")).toHaveCount(4);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length;
  // As wide as the sheet, what is printed is so many sheets high; each may lose a seventh to what is not torn apart.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: "print" });
  const sheets = (await page.evaluate(() => document.documentElement.scrollHeight)) / 1123;
  expect(sheets).toBeGreaterThan(2);
  expect(pages).toBeLessThanOrEqual(Math.ceil(sheets * 1.15));
});
