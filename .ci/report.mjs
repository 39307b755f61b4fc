// The end of a run: how long each section took, the slowest tests, and how many there were.
// node .ci/report.mjs FOLDER SECONDS, after the sections of .ci/run have left their output in FOLDER.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, seconds] = process.argv.slice(2);
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
const rows = (path) => readFileSync(path, "utf8").split("\n").filter(Boolean).map((line) => line.split("\t"));

console.log("\n=== Minutes ===");
for (const [took, title] of rows(join(folder, "times"))) console.log(`${clock(Number(took)).padStart(6)}  ${title}`);
console.log(`${clock(Number(seconds)).padStart(6)}  all, some of them side by side`);

// The native tests are not among them: only an unstable option of their runner tells how long each took.
const times = "target/e2e-times";
if (existsSync(times)) {
  const tests = readdirSync(times).flatMap((name) => rows(join(times, name)));
  tests.sort((a, b) => b[0] - a[0]);
  console.log("\n=== The slowest end-to-end tests, in seconds ===");
  for (const [took, title] of tests.slice(0, 30)) console.log(`${Number(took).toFixed(1).padStart(6)}  ${title}`);
}

/** What the runners say of themselves: cargo's (natively and in the browser), node's, Playwright's, and that of the engines. */
const COUNTED = [
  [/^test result: \w+\. (\d+) passed; (\d+) failed/gm, (passed, failed) => [passed, failed]],
  [/^(?:#|ℹ) pass (\d+)$/gm, (passed) => [passed, 0]],
  [/^(?:#|ℹ) fail (\d+)$/gm, (failed) => [0, failed]],
  [/^ +(\d+) passed \(/gm, (passed) => [passed, 0]],
  [/^ +(\d+) failed$/gm, (failed) => [0, failed]],
  [/^ {2}ok - /gm, () => [1, 0]],
  [/^ {2}not ok - /gm, () => [0, 1]],
];
const all = [0, 0];
for (const name of readdirSync(folder).filter((name) => name.endsWith(".txt") && !name.startsWith("."))) {
  const output = readFileSync(join(folder, name), "utf8");
  for (const [pattern, count] of COUNTED) {
    for (const [, ...numbers] of output.matchAll(pattern)) {
      count(...numbers.map(Number)).forEach((number, at) => (all[at] += number));
    }
  }
}
console.log(`\n${all[0]} passed, ${all[1]} failed`);
