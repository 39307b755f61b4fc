// What a first visit downloads, as sent by a server that compresses with brotli, and what comes later.
// node .ci/size.mjs DIST — exits with 1 if a first visit is over the budget.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const BUDGET = 300 * 1024;

// The parts of the program that are fetched when they are needed; tests/e2e/release holds that a first visit does not.
const isLater = (path) => /^(split|chunk)_\w+\.wasm$/.test(basename(path));

// Fetched by a browser that is about to install the app, not to show it: the first visit is html, js, wasm and css.
const isForInstalling = (path) => /\.(png|webmanifest)$/.test(path);

const [dist] = process.argv.slice(2);
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = readFileSync(path);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    return { path, raw: content.length, brotli: brotliCompressSync(content, { params }).length };
  })
  .sort((a, b) => b.brotli - a.brotli);

const show = (value) => value.toLocaleString("en").padStart(12);
const width = Math.max(48, ...files.map((file) => file.path.length));
const print = ({ path, raw, brotli }) => console.log(`${path.padEnd(width)}${show(raw)}${show(brotli)}`);
const table = (title, files) => {
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  const total = { path: "together", raw: sum("raw"), brotli: sum("brotli") };
  console.log(`\n${title.padEnd(width)}${"bytes".padStart(12)}${"brotli".padStart(12)}`);
  [...files, total].forEach(print);
  return total.brotli;
};

const first = table("First visit", files.filter(({ path }) => !isLater(path) && !isForInstalling(path)));
// The worker (sw.js) takes them too, once the app runs and the browser is idle, so that all works without a connection.
table("Later, when it is needed or the browser is idle", files.filter(({ path }) => isLater(path)));
table("To install it", files.filter(({ path }) => isForInstalling(path)));

console.log(`\nBudget of a first visit: ${BUDGET.toLocaleString("en")}`);
if (first > BUDGET) {
  console.error(`error: over the budget by ${(first - BUDGET).toLocaleString("en")} bytes`);
  process.exit(1);
}
