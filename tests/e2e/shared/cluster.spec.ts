import type { Page, Route } from "@playwright/test";
import { expect, test } from "./fixtures";

interface Row {
  id: string;
  rev?: string;
  error?: string;
  reason?: string;
}

/** Documents are answered as a cluster of three does it: what `answer` says instead of the server, for one request. */
async function asCluster(page: Page, answer: (route: Route, docs: { _id: string; text?: string }[]) => Promise<boolean>) {
  await page.route("**/desk/_bulk_docs", async (route) => {
    const { docs } = route.request().postDataJSON();
    if (!(await answer(route, docs))) await route.continue();
  });
}

test("what one node took and lost waits, and is sent again when the others are back", async ({ prepared: server, browserOf }) => {
  const [ana, bruno] = [await browserOf("ana"), await browserOf("bruno")];
  await ana.join(server.desk);
  await bruno.join(server.desk);
  await server.customerWrites("rui", "Está aí?");
  await ana.open("Está aí?");
  await expect.poll(async () => (await server.events()).map((event) => event.type)).toContain("read");
  let thin = true;
  await asCluster(ana.page, async (route, docs) => {
    if (!thin) return false;
    // It burns down before anybody else hears of it.
    await route.fulfill({ status: 202, json: docs.map(({ _id }) => ({ ok: true, id: _id, rev: "1-a", accepted: true })) });
    return true;
  });
  await ana.write("Só um nó ouviu");
  const mark = ana.page.locator(".mark[data-state=on-its-way]");
  await expect(mark).toBeVisible();
  await ana.mustBe("syncing");
  expect((await server.events()).map((event) => event.text)).not.toContain("Só um nó ouviu");

  thin = false;
  await ana.write("Todos ouviram");
  await expect.poll(async () => (await server.events()).map((event) => event.text)).toContain("Só um nó ouviu");
  await expect(bruno.row("Todos ouviram")).toBeVisible();
  await ana.mustBe("synced");
  await expect(mark).toBeHidden();
  expect((await server.events()).filter((event) => event.text === "Só um nó ouviu")).toHaveLength(1);
});

test("replicas that refuse in different words, under a 500: what they refuse is told, what is beside it goes", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  await ana.join(server.desk);
  await server.customerWrites("rui", "Duas coisas");
  await ana.open("Duas coisas");
  await expect.poll(async () => (await server.events()).map((event) => event.type)).toContain("read");
  let requests = 0;
  await asCluster(ana.page, async (route, docs) => {
    const refused = docs.filter((doc) => doc.text === "Recusado");
    if (refused.length === 0) return false;
    requests += 1;
    const others = docs.filter((doc) => doc.text !== "Recusado");
    const taken: Row[] = others.length > 0 ? await server.must("ana", "POST", "desk/_bulk_docs", { docs: others }) : [];
    const reason = `role: said at ${Date.now()}`;
    const rows = [...taken, ...refused.map(({ _id }) => ({ id: _id, error: "forbidden", reason }))];
    await route.fulfill({ status: 500, json: rows });
    return true;
  });
  await ana.page.context().setOffline(true);
  await ana.write("Recusado");
  await ana.write("Aceito");
  await ana.page.context().setOffline(false);
  await expect(ana.page.getByText("O servidor recusou 1 alteração sua.")).toBeVisible({ timeout: 60_000 });
  await ana.mustBe("synced");
  expect((await server.events()).map((event) => event.text)).toContain("Aceito");
  // A refusal is not sent again and again.
  expect(requests).toBeLessThan(4);
});

test("sequences that are no numbers, and a long poll that ends at once", async ({ prepared: server, browserOf }) => {
  const ana = await browserOf("ana");
  let polls = 0;
  await ana.page.route("**/desk/_changes*", async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("since", url.searchParams.get("since")?.split("-")[0] ?? "0");
    // A node in maintenance.
    url.searchParams.set("feed", "normal");
    polls += 1;
    const response = await route.fetch({ url: url.href });
    const page = await response.json();
    await route.fulfill({ response, json: { ...page, last_seq: `${page.last_seq}-g1AAAAB7` } });
  });
  await ana.join(server.desk);
  await server.customerWrites("rui", "Chegou devagar");
  await expect(ana.row("Chegou devagar")).toBeVisible({ timeout: 30_000 });
  await ana.mustBe("synced");
  expect(polls).toBeLessThan(40);
});
