// The app itself with journals of three sizes: node benches/browser/scale.mjs DIST BUILT [CHATS...]. README.md says what is
// measured. DIST is a build of the app, BUILT what wasm-bindgen made of this folder's crate. Prints a table in Markdown.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { watch } from "./in-page.mjs";

const require = createRequire(new URL("../../tests/e2e/package.json", import.meta.url));
const { chromium } = require("@playwright/test");
const { default: sirv } = await import(require.resolve("sirv"));

const [dist, built, ...sizes] = process.argv.slice(2);
/** An older build, to compare with. */
const base = process.env.BASE ?? "";
const EVENTS_A_CHAT = 10;
const PATIENCE = 30 * 60_000;

// Isolated from other pages, so that the browser tells how much memory this one has.
const isolated = (response) => {
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
};

/** Serves a build of the app, and beside it what fills the storage. */
async function serveApp(app) {
  const roots = { bench: fileURLToPath(new URL(".", import.meta.url)), built, app };
  const serve = Object.fromEntries(
    Object.entries(roots).map(([name, root]) => [name, sirv(root, { dev: true, setHeaders: isolated })]),
  );
  const server = createServer((request, response) => {
    const [, name, rest] = /^\/(bench|built)(\/.*)$/.exec(request.url) ?? [null, "app", request.url];
    request.url = rest;
    serve[name](request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, site: `http://127.0.0.1:${server.address().port}/` };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const worst = (list) => Math.max(...list);
const ms = (time) => (time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString("en"));
const both = (list) => `${ms(median(list))} (${ms(worst(list))})`;
const megabytes = (bytes) => `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;

async function open(profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM,
    // It would fetch all files of the app beside what is measured.
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
    locale: "pt-BR",
    args: ["--disable-gpu", "--disable-background-networking", "--enable-precise-memory-info"],
  });
  const tab = context.pages()[0] ?? (await context.newPage());
  tab.setDefaultTimeout(PATIENCE);
  tab.on("pageerror", (error) => console.error(`in the page: ${error.message}`));
  tab.on("console", (message) => message.type() === "error" && console.error(`in the page: ${message.text()}`));
  await tab.addInitScript(watch);
  return { context, tab };
}

/** Opens the app in a browser that has just been started, and waits until everything is there. */
async function start(site, profile) {
  const { context, tab } = await open(profile);
  await tab.goto(site);
  await tab.waitForFunction(() => globalThis.seen?.whole, undefined, { polling: 500, timeout: PATIENCE });
  const seen = await tab.evaluate(() => {
    const { rows, whole, long } = globalThis.seen;
    return { rows, whole, long };
  });
  const meanwhile = seen.long.filter(([at]) => at > seen.rows).map(([, length]) => length);
  return { context, tab, rows: seen.rows, whole: seen.whole, blocked: worst([0, ...meanwhile]) };
}

/** Runs what a person does, and gives how long it takes until it is seen. */
async function timed(tab, kind, so, act, given) {
  await tab.evaluate((kind) => globalThis.listen(kind), kind);
  const until = tab.evaluate(
    ([kind, so, given]) => globalThis.until(kind, () => new Function("given", `return ${so}`)(given)),
    [kind, so, given],
  );
  await act();
  return until;
}

async function longest(tab, work) {
  const before = await tab.evaluate(() => performance.now());
  const result = await work();
  // The observer hears of a task after it.
  await tab.waitForTimeout(300);
  const long = await tab.evaluate((before) => globalThis.seen.long.filter(([at]) => at >= before).map(([, length]) => length), before);
  return { result, long: worst([0, ...long]) };
}

async function measure(site, name, chats) {
  const events = chats * EVENTS_A_CHAT;
  const profile = mkdtempSync(join(tmpdir(), "balcao-bench-"));
  const figures = [];
  const say = (what, figure) => {
    console.error(`${name}, ${chats} chats: ${what}: ${figure}`);
    figures.push([what, figure]);
  };
  try {
    let { context, tab } = await open(profile);
    await tab.goto(`${site}bench/fill.html`);
    await tab.waitForFunction("globalThis.fill");
    await tab.evaluate(() => localStorage.setItem("balcao.prefs", JSON.stringify({ started: true, me: { local: "caio" } })));
    const filling = await tab.evaluate(
      async ([chats, events]) => {
        const start = performance.now();
        await globalThis.fill("local", chats, events);
        return performance.now() - start;
      },
      [chats, events],
    );
    say("written to the store, µs an event", ((filling * 1000) / events).toFixed(0));
    await context.close();

    const starts = [];
    for (let round = 0; round < 3; round++) {
      starts.push(await start(site, profile));
      if (round < 2) await starts.at(-1).context.close();
    }
    ({ context, tab } = starts.at(-1));
    say("cold start, until the list is usable", both(starts.map((start) => start.rows)));
    say("cold start, until everything is there", both(starts.map((start) => start.whole)));
    say("the longest task meanwhile", ms(worst(starts.map((start) => start.blocked))));
    await memory(tab, say);
    await list(tab, chats, say);
    await work(tab, say);
    await bulk(tab, say);
    await memory(tab, say, ", at the end");
    await context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return figures;
}

async function memory(tab, say, when = "") {
  const used = await tab.evaluate(async () => {
    const wasm = globalThis.seen.memory?.buffer.byteLength ?? 0;
    const page = performance.measureUserAgentSpecificMemory;
    const all = page && crossOriginIsolated ? (await performance.measureUserAgentSpecificMemory()).bytes : null;
    return { wasm, heap: performance.memory?.usedJSHeapSize ?? 0, all };
  });
  say(`memory of the program${when}`, megabytes(used.wasm));
  say(`memory of JavaScript${when}`, megabytes(used.heap));
  if (used.all !== null) say(`memory of the page, as the browser counts it${when}`, megabytes(used.all));
}

/** The archive, where nearly all chats are. */
async function list(tab, chats, say) {
  const first = (status) => `document.querySelector("[data-testid=chat-row]")${status}`;
  const to = await longest(tab, () =>
    timed(tab, "click", `document.querySelector("[data-testid=tab-archived]").getAttribute("aria-selected") === "true" && ${first("")}`, () =>
      tab.getByTestId("tab-archived").click(),
    ),
  );
  say("filter: to the archive", ms(to.result));
  for (const [what, by, steps] of [["three rows", 234, 150], ["a screen", 700, 150], ["far", Math.max(900, chats / 2), 60]]) {
    const [ours, plain] = await tab.evaluate(
      async ([steps, by]) => {
        const ours = document.querySelector("[data-testid=chat-list] .vlist");
        const rows = Number(document.querySelector("[data-testid=chat-list] .vlist-row").getAttribute("aria-setsize"));
        ours.scrollTop = 0;
        const plain = globalThis.plain(ours, rows);
        const rounds = [[], []];
        for (let round = 0; round < 3; round++) {
          for (const [at, box] of [ours, plain].entries()) {
            box.scrollTop = 0;
            await new Promise((done) => setTimeout(done, 300));
            rounds[at].push(await globalThis.scrolls(box, steps / 3, by));
          }
        }
        plain.remove();
        ours.scrollTop = 0;
        // The observer hears of a task after it.
        await new Promise((done) => setTimeout(done, 300));
        const within = ([from, to]) =>
          globalThis.seen.long.filter(([at, length]) => at >= from && at + length <= to).map(([, length]) => length);
        return rounds.map((list) => ({
          times: list.flatMap(({ times }) => times),
          long: Math.max(0, ...list.flatMap(({ span }) => within(span))),
        }));
      },
      [steps, by],
    );
    say(`scroll by ${what}, the app's list`, both(ours.times));
    say(`scroll by ${what}, a plain list`, both(plain.times));
    say(`scroll by ${what}, ratio of the medians`, (median(ours.times) / median(plain.times)).toFixed(1));
    say(`scroll by ${what}, the longest task: the app's, the plain one's`, `${ms(ours.long)}, ${ms(plain.long)}`);
  }
  for (const status of ["closed", "closed"]) {
    const chip = tab.locator(`[data-testid=status-filter][data-status=${status}]`);
    const on = await chip.getAttribute("aria-pressed");
    const so = `document.querySelector("[data-testid=status-filter][data-status=${status}]").getAttribute("aria-pressed") !== given && ${first("")}`;
    const { result, long } = await longest(tab, () => timed(tab, "click", so, () => chip.click(), on));
    say(on === "true" ? "filter: all statuses again" : "filter: one status", `${ms(result)} (longest task ${ms(long)})`);
  }
}

async function work(tab, say) {
  const rows = tab.getByTestId("chat-list").getByTestId("chat-row");
  const opened = [];
  for (let at = 0; at < 5; at++) {
    const row = rows.nth(at);
    const name = await row.locator("[data-part=name]").innerText();
    const so = `document.querySelector("section.conversation h2")?.textContent.includes(given) && document.querySelector("section.conversation .entry")`;
    opened.push(await timed(tab, "click", so, () => row.click(), name));
  }
  say("open a chat", both(opened));

  const composer = tab.getByTestId("composer");
  const sent = await longest(tab, async () => {
    const times = [];
    for (let at = 0; at < 15; at++) {
      const text = `mensagem ${at} desta medida`;
      await composer.fill(text);
      const so = `[...document.querySelectorAll("section.conversation .bubble")].some(bubble => bubble.textContent.includes(given))`;
      times.push(await timed(tab, "keydown", so, () => composer.press("Enter"), text));
    }
    return times;
  });
  say("append: a message more, stored and shown", `${both(sent.result)}`);
  say("append, the longest task", ms(sent.long));

  const search = tab.getByTestId("search");
  const some = `document.querySelector("[data-testid=search-results] [data-testid=chat-row]")`;
  say("search, found often: first results", ms(await timed(tab, "input", some, () => search.fill("pedido"))));
  await search.fill("");
  for (const [what, words] of [["found often", "pedido"], ["found nowhere", "xyzzyx"]]) {
    await comeBack(tab);
    const done = `document.querySelector(".search-state") && !document.querySelector(".search-state").textContent.includes("Buscando")`;
    const { result, long } = await longest(tab, () => timed(tab, "input", done, () => search.fill(words)));
    say(`search, ${what}: all of it`, `${ms(result)} (longest task ${ms(long)})`);
    await search.fill("");
    await tab.waitForTimeout(300);
  }
}

/** Leaves the inbox and comes back to the archive: what the searches before know of each chat is gone with it. */
async function comeBack(tab) {
  const rail = (name) => tab.locator("a.rail-item", { hasText: name });
  await rail("Ajustes").click();
  await tab.getByTestId("search").waitFor({ state: "detached" });
  await rail("Conversas").click();
  const archive = tab.getByTestId("tab-archived");
  if ((await archive.getAttribute("aria-selected")) !== "true") await archive.click();
  await tab.locator("[data-testid=tab-archived][aria-selected=true]").waitFor();
  await tab.getByTestId("chat-list").getByTestId("chat-row").first().waitFor();
  await tab.waitForTimeout(1000);
}

/** A tag on all chats of the archive, and the undo of it: an event more for each chat, twice. */
async function bulk(tab, say) {
  const toast = (words) => `[...document.querySelectorAll(".toast")].some(({ textContent: text }) => text.includes("${words}"))`;
  await tab.getByTestId("chat-list").getByRole("option").first().focus();
  await tab.keyboard.press("x");
  const picked = await longest(tab, () =>
    timed(tab, "click", `!document.querySelector("[data-testid=bulk-all]")`, () => tab.getByTestId("bulk-all").click()),
  );
  say("bulk: pick all that match", `${ms(picked.result)} (longest task ${ms(picked.long)})`);
  await tab.getByTestId("bulk-tags").click();
  await tab.getByRole("dialog").getByRole("combobox").fill("medida");
  await tab.keyboard.press("Enter");
  await tab.getByTestId("bulk-confirm").waitFor();
  const done = await longest(tab, () => timed(tab, "click", toast("com a etiqueta medida"), () => tab.getByTestId("bulk-confirm").click()));
  say("bulk: a tag on all of them, stored and shown", `${ms(done.result)} (longest task ${ms(done.long)})`);
  await tab.keyboard.press("Escape");
  const undone = await longest(tab, () => timed(tab, "keydown", toast("Desfeito em"), () => tab.keyboard.press("z")));
  say("bulk: undone", `${ms(undone.result)} (longest task ${ms(undone.long)})`);
  const words = await tab.locator(".toast").last().innerText();
  say("bulk: what the undo says", words.split("\n")[0]);
}

const builds = [["this", dist], ...(base ? [["older", base]] : [])];
const columns = [];
const serving = [];
try {
  for (const chats of sizes.length > 0 ? sizes.map(Number) : [100, 10_000, 100_000]) {
    const count = `${chats.toLocaleString("en")} chats, ${(chats * EVENTS_A_CHAT).toLocaleString("en")} events`;
    const measured = [];
    for (const [name, app] of builds) {
      const { server, site } = await serveApp(app);
      serving.push(server);
      measured.push(await measure(site, name, chats));
    }
    measured.forEach((figures, at) => columns.push([base ? `${count}: ${builds[at][0]}` : count, figures]));
    if (base) columns.push(["ratio", ratios(...measured)]);
  }
} finally {
  for (const server of serving) server.close();
}

/** What of a row this build takes of what the older one takes, by the medians. */
function ratios(figures, older) {
  const number = (figure) => Number.parseFloat(figure.replaceAll(",", ""));
  return figures.map(([what, figure], at) => {
    const ratio = number(figure) / number(older[at]?.[1] ?? "");
    return [what, Number.isFinite(ratio) && !what.includes("ratio") ? ratio.toFixed(2) : ""];
  });
}

console.log(`| ms: median (worst) | ${columns.map(([title]) => title).join(" | ")} |`);
console.log(`|---|${columns.map(() => "---:|").join("")}`);
for (const [at, [what]] of columns[0][1].entries()) {
  console.log(`| ${what} | ${columns.map(([, figures]) => figures[at]?.[1] ?? "").join(" | ")} |`);
}
