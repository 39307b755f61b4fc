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
    const ground = document.createElement("div");
    ground.innerHTML = `<i onclick="(window.ran ??= []).push('handler')"></i>
      <a href="javascript:(window.ran ??= []).push('link')"></a>`;
    document.body.append(script, ground);
    for (const element of ground.children) (element as HTMLElement).click();
  });
  // Both the page's own word and the browser's, three times.
  await expect.poll(() => complaints.count(/Content.Security.Policy/)).toBe(6);
  await complaints.expect(/script-src-(elem|attr) inline/);
  await complaints.expect(/Content.Security.Policy/);
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
