import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, MINUTE, openDesk } from "../log";
import { Composer } from "../pages/composer";
import { Conversation } from "../pages/conversation";
import { History } from "../pages/history";
import { Phone } from "../pages/phone";

function long(messages: number): Log {
  const journal = new Log(messages * MINUTE + 40 * 24 * HOUR).contact("bia", "Beatriz Rocha");
  for (let number = 1; number <= messages; number += 1) {
    const text = `mensagem ${number}` + (number % 7 === 0 ? "\n" + "com várias linhas ".repeat(12) : "");
    if (number % 2 === 0) journal.sent("bia", text);
    else journal.customer("bia", text);
    journal.later(MINUTE);
  }
  return journal;
}

test("a chat of 10,000 messages opens at its end, and every message can be scrolled to", async ({ page }) => {
  test.slow();
  await openDesk(page, long(10_000));
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await expect(conversation.bubble("mensagem 10000")).toBeInViewport();
  expect(await conversation.entries.count()).toBeLessThan(220);

  // Upwards, what one looks at stays where it is while earlier messages come.
  await conversation.log.hover();
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, -1500);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const jump = await conversation.log.evaluate(async (log) => {
      const edge = log.getBoundingClientRect().top;
      const seen = [...log.querySelectorAll(".entry")].find((entry) => entry.getBoundingClientRect().bottom > edge)!;
      const before = seen.getBoundingClientRect().top;
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      return Math.abs(seen.getBoundingClientRect().top - before);
    });
    expect(jump).toBeLessThan(2);
  }
  expect(await conversation.entries.count()).toBeLessThan(220);
  await expect(conversation.bubble("mensagem 10000")).toHaveCount(0);

  await conversation.log.focus();
  await page.keyboard.press("Home");
  await expect(conversation.log.getByText("mensagem 1", { exact: true })).toBeInViewport();
  await page.keyboard.press("End");
  await expect(conversation.bubble("mensagem 10000")).toBeInViewport();
  expect(await conversation.fromEnd()).toBeLessThan(2);
});

test("new messages are followed at the end, and announced elsewhere", async ({ page }) => {
  await openDesk(page, long(120));
  const [conversation, phone] = [new Conversation(page), new Phone(page)];
  await conversation.open("Beatriz Rocha");
  await phone.open();
  await phone.panel.getByText("Beatriz Rocha").click();
  await phone.write("chegou agora");
  await expect(conversation.bubble("chegou agora")).toBeInViewport();
  await expect(conversation.row("Beatriz Rocha").locator(".count")).toHaveCount(0);

  await conversation.log.hover();
  await page.mouse.wheel(0, -2500);
  await expect(conversation.toEnd).toHaveAccessibleName("Ir para o fim");
  const seen = conversation.bubble("mensagem 9");
  await phone.write("mais uma");
  await phone.write("e outra");
  await expect(conversation.toEnd).toHaveAccessibleName("2 mensagens novas");
  await expect(conversation.bubble("e outra")).not.toBeInViewport();
  await expect(seen.first()).toBeAttached();
  await phone.close();
  await conversation.toEnd.click();
  await expect(conversation.bubble("e outra")).toBeInViewport();
  await expect(conversation.toEnd).toHaveCount(0);
  // One's own answer leads to the end too.
  await conversation.log.hover();
  await page.mouse.wheel(0, -2500);
  await expect(conversation.toEnd).toBeVisible();
  await new Composer(page).write("resposta");
  await expect(conversation.bubble("resposta")).toBeInViewport();
});

test("unread messages are marked when a chat is opened, and read once", async ({ page }) => {
  const journal = new Log(HOUR).contact("bia", "Beatriz Rocha");
  journal.customer("bia", "primeira").sent("bia", "resposta").customer("bia", "segunda").customer("bia", "terceira");
  await openDesk(page, journal);
  const conversation = new Conversation(page);
  await expect(conversation.row("Beatriz Rocha").locator(".count")).toHaveText(/2/);
  await conversation.open("Beatriz Rocha");
  const marked = conversation.entries.filter({ has: page.locator("[data-unread]") });
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText("segunda");
  await expect(conversation.row("Beatriz Rocha").locator(".count")).toHaveCount(0);
  await page.reload();
  await expect(conversation.bubble("terceira")).toBeVisible();
  await expect(marked).toHaveCount(0);
});

test("what customers write is text: links are links, markup is nothing", async ({ page }) => {
  const hostile = `<img src=x onerror="document.title='hacked'"> <script>document.title='hacked'</script> javascript:alert(1)`;
  const journal = new Log(HOUR).contact("bia", `<b>Beatriz</b>`);
  journal.customer("bia", hostile).customer("bia", "veja https://loja.example/p?id=1#a, por favor").customer("bia", "a".repeat(3000));
  await openDesk(page, journal);
  const conversation = new Conversation(page);
  await conversation.open("<b>Beatriz</b>");
  await expect(conversation.bubble("onerror").locator(".bubble-text")).toHaveText(hostile);
  await expect(page).not.toHaveTitle(/hacked/);
  const link = conversation.log.getByRole("link");
  await expect(link).toHaveCount(1);
  await expect(link).toHaveAttribute("href", "https://loja.example/p?id=1#a");
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
  const wide = await conversation.log.evaluate((log) => log.scrollWidth > log.clientWidth);
  expect(wide, "a very long word wraps").toBe(false);
});

test("kinds of messages, marks and ratings can be told apart", async ({ page }) => {
  const journal = new Log(HOUR).contact("bia", "Beatriz Rocha");
  journal
    .agent("bia", { type: "message_sent", text: "Promoção!", campaign: "natal" })
    .customer("bia", "Oi")
    .add({ kind: "bot", id: "r1" }, { chat: "bia", type: "message_sent", text: "Já vamos atender." })
    .sent("bia", "Olá!", "caio");
  const id = (journal.events.at(-1) as { id: string }).id;
  journal
    .add({ kind: "system" }, { chat: "bia", type: "delivery", message: id, state: "failed", detail: "número inexistente" })
    .add({ kind: "customer", id: "bia" }, { chat: "bia", type: "rated", score: 9, comment: "Muito bom" });
  await openDesk(page, journal);
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await expect(conversation.bubble("Promoção!")).toContainText("Campanha");
  await expect(conversation.bubble("Já vamos atender.")).toContainText("Chatbot");
  await expect(conversation.bubble("Olá!")).toContainText("Caio Lima");
  await expect(conversation.bubble("Olá!")).toContainText("Não foi entregue: número inexistente");
  await expect(conversation.line("Beatriz Rocha deu nota 9 de 10")).toBeVisible();
  await expect(conversation.log.getByText("Muito bom")).toBeVisible();
});

test("days, and changes where they happened, who and when", async ({ page }) => {
  const journal = new Log(50 * HOUR).contact("bia", "Beatriz Rocha").customer("bia", "Oi");
  journal.agent("bia", { type: "assigned", agent: "caio" }).later(50 * HOUR - 120_000).sent("bia", "Olá!");
  await openDesk(page, journal);
  const conversation = new Conversation(page);
  await conversation.open("Beatriz Rocha");
  await expect(conversation.log.locator(".day-head").last()).toHaveText("hoje");
  // It happened within a minute of the customer's message, and stands behind it.
  await conversation.log.getByRole("button", { name: /mais 1 mudança/ }).click();
  await expect(conversation.line("Ana Souza transferiu a conversa para Caio Lima")).toContainText(/\d\d:\d\d$/);
});

test("nothing is in the way of assistive technology, in both themes and on a phone", async ({ page }) => {
  const journal = new Log(30 * HOUR).contact("bia", "Beatriz Rocha", "+55 11 90000-0001").customer("bia", "Oi");
  journal.sent("bia", "Olá!").agent("bia", { type: "note_added", text: "nota" });
  journal.agent("bia", { type: "tags_changed", add: ["Troca"], remove: [] }).later(29 * HOUR).customer("bia", "E então?");
  await openDesk(page, journal);
  const [conversation, history] = [new Conversation(page), new History(page)];
  await conversation.open("Beatriz Rocha");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await conversation.statusMenu.click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByTestId("tag-editor").click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await history.open();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await history.drawer.getByRole("button", { name: "Fechar" }).click();
  await conversation.setStatus("waiting");
  await expect(conversation.waiting).toBeVisible();
  await expectAccessible(page);
  await conversation.closeWaiting();
  await new Composer(page).mode("Nota interna");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Voltar para a lista" }).click();
  await expect(conversation.row("Beatriz Rocha")).toBeVisible();
});
