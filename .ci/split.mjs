// Makes of a release build with the feature `split` the program in parts, each optimised, in DIST/app.
// docs/decisions/parts.md says why.
// node .ci/split.mjs DIST, after `node .ci/build.mjs DIST --release --features split` and before .ci/pack.mjs.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const [dist] = process.argv.slice(2);
const linked = `${process.env.CARGO_TARGET_DIR ?? "target"}/wasm32-unknown-unknown/release/balcao.wasm`;

// What the browsers that we support have, and the compiler uses.
const features = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals",
  "reference-types", "multivalue"].map((name) => `--enable-${name}`);

// Joining functions that are almost the same makes a file smaller, but not when it is compressed.
const shrink = ["-Oz", "--skip-pass=merge-similar-functions", "--skip-pass=code-folding"];

const run = promisify(execFile);
const work = mkdtempSync("target/split-");
const parts = join(work, "parts");
const app = join(work, "app");
mkdirSync(parts);
mkdirSync(app);

// The first part, with the parts' loader, is bound to the browser; the others are loaded by it.
await run("wasm-split-cli", ["--out-name", "balcao", linked, parts]);
const main = join(parts, "balcao.wasm");
await run("wasm-bindgen", ["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", app, main]);
rmSync(main);
for (const name of readdirSync(parts)) renameSync(join(parts, name), join(app, name));

// One after the other: wasm-opt uses all the cores that there are.
for (const name of readdirSync(app).filter((name) => name.endsWith(".wasm"))) {
  const file = join(app, name);
  await run("wasm-opt", [...shrink, "--strip-debug", "--strip-producers", "--strip-target-features", ...features, file, "-o", file]);
}

// What wasm-bindgen and wasm-split write is as long as for people. trunk's own minifier does not understand it.
for (const name of ["balcao.js", "__wasm_split.js"]) {
  const file = join(app, name);
  await run("terser", ["--module", "--compress", "--mangle", "--output", file, "--", file]);
}

renameSync(app, join(dist, "app"));
rmSync(work, { recursive: true });
