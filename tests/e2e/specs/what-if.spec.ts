import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";
import { HOUR, Log, openDesk } from "../log";
import { Behaviour } from "../pages/behaviour";
import { Chatbot } from "../pages/chatbot";
import { WhatIf } from "../pages/what-if";
import { Settings } from "../pages/settings";

/** Beatriz says thank you after the end, which reopens; Caio only waits for an answer. */
const thanked = () =>
  new Log(3 * HOUR)
    .contact("bia", "Beatriz Rocha")
    .customer("bia", "Bom dia")
    .sent("bia", "Pronto, enviado")
    .agent("bia", { type: "status_set", status: "resolved" })
    .customer("bia", "Obrigada!")
    .contact("caio", "Caio Lima")
    .customer("caio", "Alguém aí?");

async function draft(behaviour: Behaviour) {
  await behaviour.page.getByRole("link", { name: "Ajustes" }).click();
  await behaviour.section("Comportamento");
  await behaviour.choose("reopen_resolved", "Não reabre");
}

test("a setting is tried on the log: the chats that differ, both ways, and the figures; nothing is saved", async ({ page }) => {
  await openDesk(page, thanked());
  const [behaviour, whatIf] = [new Behaviour(page), new WhatIf(page)];
  await draft(behaviour);
  await whatIf.begin();
  await expect(whatIf.sum).toHaveText("1 conversa de 2 teria sido diferente.");
  expect(await whatIf.figure("reopenings")).toEqual(["1", "0"]);
  expect(await whatIf.figure("openings")).toEqual(["3", "2"]);
  expect(await whatIf.figure("ended")).toEqual(["1", "1"]);
  await expect(whatIf.chats).toHaveCount(1);
  const chat = whatIf.chats.filter({ hasText: "Beatriz Rocha" });
  await expect(chat.getByTestId("status-badge").first()).toHaveAttribute("data-status", "open");
  await expect(chat.getByTestId("status-badge").last()).toHaveAttribute("data-status", "resolved");
  await chat.getByRole("button").click();
  await expect(chat.getByRole("heading", { name: "Como foi" })).toBeVisible();
  // Open, in service, resolved, open again; and the same without the last one.
  await expect(chat.locator(".rehearsal-both > div").first().getByTestId("status-badge")).toHaveCount(4);
  await expect(chat.locator(".rehearsal-both > div").last().getByTestId("status-badge")).toHaveCount(3);

  await whatIf.leave();
  await expect(behaviour.draft).toContainText("1 configuração");
  const settings = new Settings(page);
  await settings.open();
  expect(await settings.exportJournal()).not.toContain("settings_changed");
});

test("what is applied counts from now on: what was stays as it was", async ({ page }) => {
  await openDesk(page, thanked());
  const [behaviour, whatIf] = [new Behaviour(page), new WhatIf(page)];
  await draft(behaviour);
  await whatIf.begin();
  await whatIf.apply();
  await expect(behaviour.draft).toBeHidden();
  await page.getByRole("link", { name: "Conversas" }).click();
  // She had come back before it counted.
  await expect(page.locator('[data-testid="chat-row"][data-chat="bia"]')).toHaveAttribute("data-status", "open");
  const settings = new Settings(page);
  await settings.open();
  const journal = (await settings.exportJournal()).trim().split("\n").map((line) => JSON.parse(line));
  const saved = journal.filter((event) => event.type === "settings_changed");
  expect(saved.map((event) => event.settings.reopen_resolved)).toEqual(["never"]);
});

test("rules are tried too: what each would have done, and what the chatbot would have said", async ({ page }) => {
  await openDesk(page, thanked());
  const [bot, whatIf] = [new Chatbot(page), new WhatIf(page)];
  await page.getByRole("link", { name: "Chatbot" }).click();
  await bot.take("“Obrigado” não reabre");
  await bot.take("Boas-vindas no primeiro contato");
  await whatIf.begin();
  await expect(whatIf.sum).toHaveText("2 conversas de 2 teriam sido diferentes.");
  await expect(whatIf.rules).toHaveCount(2);
  const thanks = whatIf.rules.filter({ hasText: "Agradecimento não reabre" });
  await expect(thanks.getByRole("cell")).toHaveText(["1", "1", "0"]);
  const welcome = whatIf.rules.filter({ hasText: "Boas-vindas" });
  await expect(welcome.getByRole("cell")).toHaveText(["2", "0", "2"]);
  expect(await whatIf.figure("reopenings")).toEqual(["1", "0"]);
  await expectAccessible(page);

  // A rule opens down to the chats in which it would act.
  await expect(whatIf.chats).toHaveCount(2);
  const thanking = thanks.getByRole("button");
  await thanking.click();
  await expect(thanking).toHaveAttribute("aria-pressed", "true");
  await expect(whatIf.chats).toHaveCount(1);
  await expect(whatIf.chats).toHaveAttribute("data-chat", "bia");
  await thanking.click();
  await expect(whatIf.chats).toHaveCount(2);
});
