// What a page downloads until it can be used, in Chromium, as sent by a server that compresses with brotli.
// node .ci/size.mjs DIST — exits with 1 if a page is over its budget, or a part of the program is not worth a request.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const { chromium } = createRequire(new URL("../tests/e2e/package.json", import.meta.url))("@playwright/test");

const KB = 1024;

/** The first visit, and the demo, whose inbox has everything that an inbox shows. Until `ready` is seen the page is not usable. */
const PAGES = [
  { title: "Welcome", query: "", ready: ".welcome-way", bytes: 200 * KB, requests: 10 },
  { title: "A working inbox", query: "?demo", ready: "[data-testid=chat-row]", bytes: 544 * KB, requests: 15 },
];

/** Below this many bytes a file of its own costs more than it saves. */
const SMALLEST_PART = 2 * KB;

const [dist] = process.argv.slice(2);
const brotli = (content) => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params }).length;
};
const names = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"));
const files = new Map(names.map((name) => {
  const content = readFileSync(join(dist, name));
  return [name, { name, content, raw: content.length, brotli: brotli(content) }];
}));

const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", wasm: "application/wasm", svg: "image/svg+xml" };
const nameOf = (url) => decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1) || "index.html";
const server = createServer(({ url }, response) => {
  const file = files.get(nameOf(url));
  response.writeHead(file ? 200 : 404, { "Content-Type": TYPES[nameOf(url).split(".").pop()] ?? "application/octet-stream" });
  response.end(file?.content);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}/`;

const executablePath = process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu", "--no-first-run", "--disable-background-networking"] });

/** The files that a browser that was never here asks for until the page is usable, in order, and when it asked, in milliseconds. */
async function asked({ query, ready }) {
  // The worker takes all files once the page works; here it would only race with what is measured.
  const context = await browser.newContext({ locale: "pt-BR", serviceWorkers: "block" });
  const page = await context.newPage();
  // The page itself notes when it became usable: what it asks for later is not counted, however slow this machine is.
  await page.addInitScript((ready) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector(ready)) return;
      look.disconnect();
      window.usableAt = performance.now();
    });
    look.observe(document, { childList: true, subtree: true });
  }, ready);
  const urls = [];
  page.on("request", (request) => request.url().startsWith(origin) && urls.push(request.url()));
  await page.goto(origin + query, { waitUntil: "commit" });
  await page.locator(ready).first().waitFor({ timeout: 120_000 });
  await page.waitForLoadState("networkidle");
  const all = [...urls];
  // The page knows the time of a request once it is over, and a slow machine may have begun one just now.
  await page.waitForFunction((urls) => urls.every((url) => performance.getEntriesByName(url).length > 0), all);
  const { usableAt, begun } = await page.evaluate(() => ({
    usableAt: window.usableAt,
    begun: Object.fromEntries(performance.getEntriesByType("resource").map(({ name, startTime }) => [name, startTime])),
  }));
  await context.close();
  if (usableAt === undefined) throw new Error(`${query}: the page did not note when it became usable`);
  const before = all.filter((url) => !(begun[url] > usableAt));
  const times = before.map((url) => `${nameOf(url)} ${Math.round(begun[url] ?? 0)}`);
  return { names: before.map(nameOf), times: `usable after ${Math.round(usableAt)} ms; begun: ${times.join(", ")}` };
}

const show = (value) => value.toLocaleString("en").padStart(12);
const width = Math.max(48, ...names.map((name) => name.length));
const print = ({ name, raw, brotli }) => console.log(`${name.padEnd(width)}${show(raw)}${show(brotli)}`);
const table = (title, files) => {
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  const total = { name: `together: ${files.length}`, raw: sum("raw"), brotli: sum("brotli") };
  console.log(`\n${title.padEnd(width)}${"bytes".padStart(12)}${"brotli".padStart(12)}`);
  [...files, total].forEach(print);
  return total.brotli;
};

const errors = [];
const seen = new Set();
for (const page of PAGES) {
  const { names: asks, times } = await asked(page);
  asks.forEach((name) => seen.add(name));
  const missing = asks.filter((name) => !files.has(name));
  if (missing.length > 0) errors.push(`${page.title}: not in ${dist}: ${missing.join(", ")}`);
  const bytes = table(page.title, asks.flatMap((name) => files.get(name) ?? []));
  console.log(`budget: ${page.requests} requests, ${show(page.bytes).trim()} bytes`);
  if (bytes > page.bytes) errors.push(`${page.title}: over the budget by ${show(bytes - page.bytes).trim()} bytes (${times})`);
  if (asks.length > page.requests) errors.push(`${page.title}: ${asks.length} requests, the budget is ${page.requests}`);
}
await browser.close();
server.close();

const others = [...files.values()].filter(({ name }) => !seen.has(name)).sort((a, b) => b.brotli - a.brotli);
table("Later, when it is needed or the browser is idle", others);
for (const { name, brotli } of files.values()) {
  if (name.endsWith(".wasm") && brotli < SMALLEST_PART) errors.push(`${name}: ${brotli} bytes are not worth a request`);
}

errors.forEach((error) => console.error(`error: ${error}`));
process.exitCode = errors.length > 0 ? 1 : 0;
