// Opens the page in Chromium and prints what it measured; ends with 1 where the two engines differ. README.md says what
// is measured: node benches/browser/run.mjs BUILT [EVENTS], where BUILT has what wasm-bindgen made.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

// The end-to-end tests have the browser's driver and a server already.
const require = createRequire(new URL("../../tests/e2e/package.json", import.meta.url));
const { chromium } = require("@playwright/test");
const { default: sirv } = await import(require.resolve("sirv"));

const ROUNDS = 9;
const [built, events = "1000000"] = process.argv.slice(2);

const page = sirv(fileURLToPath(new URL(".", import.meta.url)), { dev: true });
const program = sirv(built, { dev: true });
const server = createServer((request, response) => {
  const missing = () => response.writeHead(404).end();
  if (!request.url.startsWith("/built/")) return page(request, response, missing);
  request.url = request.url.slice("/built".length);
  program(request, response, missing);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--disable-gpu", "--disable-background-networking"] });
try {
  const tab = await browser.newPage();
  tab.on("pageerror", (error) => console.error(`in the page: ${error.message}`));
  tab.on("console", (message) => message.type() === "error" && console.error(`in the page: ${message.text()}`));
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.waitForFunction("globalThis.bench");
  print(await tab.evaluate(([events, rounds]) => globalThis.bench(events, rounds), [Number(events), ROUNDS]));
} finally {
  await browser.close();
  server.close();
}

function print({ folding, loading, size, times, figures, ours, theirs }) {
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const row = (what, list) =>
    console.log(`${what.padEnd(52)} ${[median(list), Math.min(...list), Math.max(...list)].map((ms) => ms.toFixed(1).padStart(9)).join("")}`);
  console.log(`${events} events: ${size.segments} segments, ${size.exchanges} answered questions`);
  console.log(`made and folded in ${(folding / 1000).toFixed(1)} s; DuckDB-wasm loaded the tables in ${(loading / 1000).toFixed(1)} s\n`);
  console.log(`${`ms, ${ROUNDS} rounds in turns`.padEnd(52)} ${["median", "best", "worst"].map((word) => word.padStart(9)).join("")}`);
  row("Balcão: a month's report, all figures", times.balcao);
  row("  the longest of its pieces", times.longest);
  row("Balcão: a jump to the middle of the log", times.middle);
  row("  the longest of its pieces", times.middleLongest);
  row("  a jump to its first hundredth", times.early);
  row("  a jump to its last hundredth", times.late);
  row("DuckDB-wasm: time in status, reply percentiles", times.duckdb);
  row("  of that: time in status per day", times.day);
  row("  of that: time in status per responsible agent", times.agent);
  row("  of that: reply time, p50 and p90", times.reply);
  console.log(`\nratio of the medians: ${(median(times.duckdb) / median(times.balcao)).toFixed(1)}`);
  const longest = Math.max(...times.longest);
  console.log(`longest piece of Balcão's report: ${longest.toFixed(1)} ms (${longest > 50 ? "OVER" : "within"} the 50 ms of a long task)`);
  if (ours.length + theirs.length > 0) {
    for (const figure of ours) console.log(`only Balcão:      ${figure}`);
    for (const figure of theirs) console.log(`only DuckDB-wasm: ${figure}`);
    console.log("THE TWO DIFFER");
    process.exitCode = 1;
  } else {
    console.log(`both agree to the millisecond in all ${figures} figures`);
  }
}
