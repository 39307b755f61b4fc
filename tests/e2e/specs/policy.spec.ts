import { expect, test } from "../fixtures";
import { Journal } from "../journal";
import { Conversation } from "../pages/conversation";
import { Inbox } from "../pages/inbox";
import { policy, policyIn } from "../policy";

declare global {
  interface Window {
    ran?: string[];
  }
}

test("the policy of the deployment guide is the one that all specs run under", async ({ page }) => {
  for (const guide of ["README.md", "docs/deploy/Caddyfile"]) expect(policyIn(guide)).toBe(policy);
  const answer = await page.goto("");
  expect(answer?.headers()["content-security-policy"]).toBe(policy);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
  expect(policy).not.toContain("'unsafe-inline'");
  expect(policy).not.toContain("'unsafe-eval'");
});

test("a script that got into the page does not run", async ({ desk, page, complaints }) => {
  await desk.open();
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "(window.ran ??= []).push('script')";
    const image = document.createElement("div");
    image.innerHTML = `<img src="nowhere.png" onerror="(window.ran ??= []).push('handler')">`;
    const link = document.createElement("a");
    link.href = "javascript:(window.ran ??= []).push('link')";
    document.body.append(script, image, link);
    link.click();
  });
  await complaints.expect(/script-src-elem inline/);
  await complaints.expect(/script-src-attr inline/);
  await complaints.expect(/inline|nowhere|404|Content.Security.Policy/i);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test("what a customer writes is text, and only web addresses are links", async ({ page }) => {
  const markup = `<b>oi</b> <img src=x onerror="window.ran=['customer']"> javascript:alert(1)`;
  const journal = new Journal("Ana")
    .arrives("c1", { name: "Bia <i>Lima</i>", address: "+5511999990001", channel: "whatsapp" }, markup)
    .customer("c1", { type: "message_received", text: "veja https://loja.example/p?a=1 e data:text/html,<b>" });
  await new Inbox(page).openWith(journal, "Ana");
  const conversation = new Conversation(page);
  await conversation.open("Bia <i>Lima</i>");
  await expect(conversation.log.getByText(markup, { exact: true })).toBeVisible();
  await expect(conversation.log.locator("img, b")).toHaveCount(0);
  const links = conversation.log.getByRole("link");
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute("href", "https://loja.example/p?a=1");
  await expect(links).toHaveAttribute("target", "_blank");
  await expect(links).toHaveAttribute("rel", /(?=.*\bnoopener\b)(?=.*\bnoreferrer\b)/);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});
