// Makes of a release build with the feature `split` the program in parts, each optimised, in DIST/app.
// docs/decisions/parts.md says why.
// node .ci/split.mjs DIST [LINKED], after `node .ci/build.mjs DIST --release --features split` and before .ci/pack.mjs.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { named } from "./order.mjs";

const [dist, linked = `${process.env.CARGO_TARGET_DIR ?? "target"}/wasm32-unknown-unknown/release/balcao.wasm`] = process.argv.slice(2);

// Parts that are there before any other is wanted, the first before the second: the desk calls all others, and the chat is fetched as
// soon as its list stands. Code that others share with one of them is in its file, and they wait for it.
const [desk, chat] = ["desk", "chat"];

// What it shares with others is in the desk's file, so that a first look at the demo does not wait for the chat.
const early = [desk, "demo"];

// Code that only other parts share is a file of its own from so many bytes on, before compression; less goes into the chat's.
const smallestChunk = 100_000;

// What the browsers that we support have, and the compiler uses.
const features = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals",
  "reference-types", "multivalue"].map((name) => `--enable-${name}`);

// Joining functions that are almost the same makes a file smaller, but not when it is compressed.
const shrink = ["-Oz", "--skip-pass=merge-similar-functions", "--skip-pass=code-folding"];

// What a working inbox waits for: branches written anew and a second round make it a fiftieth smaller, and half a minute longer to build.
const shrinkMore = ["--flatten", "--rereloop", ...shrink, "--skip-pass=local-cse", "-Oz"];

const run = promisify(execFile);
const work = mkdtempSync("target/split-");
const split = join(work, "split");
const app = join(work, "app");
mkdirSync(split);
mkdirSync(app);

// The first part, with the parts' loader, is bound to the browser; the others are loaded by it.
await run("wasm-split-cli", ["--out-name", "balcao", linked, split]);
await run("wasm-bindgen", ["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", app, join(split, "balcao.wasm")]);

// The loader names every file that wasm-split made, and for which parts: one for each part, and one for each set of parts that
// have code in common.
const loader = readFileSync(join(split, "__wasm_split.js"), "utf8");
const chunks = [...loader.matchAll(/\/\* (.*) \*\/\nconst __chunk_\d+ = [^]*?"\.\/(chunk_\d+)\.wasm"/g)]
  .map(([, parts, name]) => ({ name, parts: parts.split(", "), bytes: statSync(join(split, `${name}.wasm`)).size }));
const parts = [...loader.matchAll(/export const __wasm_split_load_(\w+) =/g)].map(([, name]) => name).sort();

// Fewer files: what is wanted together is in one.
const files = new Map(parts.map((part) => [part, { made: [`split_${part}`], needs: new Set(part === desk ? [] : [desk]) }]));
for (const { name, parts, bytes } of chunks) {
  const isOwn = !parts.some((part) => part === chat || early.includes(part)) && bytes >= smallestChunk;
  const home = isOwn ? name : parts.some((part) => early.includes(part)) ? desk : chat;
  if (isOwn) files.set(name, { made: [], needs: new Set([desk]) });
  files.get(home).made.push(name);
  for (const part of parts) if (part !== home && part !== desk) files.get(part).needs.add(home);
}
const fileOf = (name) => (parts.includes(name) ? `split_${name}` : name);

// What wasm-split made reaches the first part by its memory, its table of functions and its stack. Where files are joined, these are
// imported once, by a module that hands them on. The loader names them; how large they are at least, each file says.
const smallest = chunks.toSorted((a, b) => a.bytes - b.bytes)[0].name;
const { stdout: text } = await run("wasm-dis", [...features, join(split, `${smallest}.wasm`)]);
const least = (kind) => new RegExp(`\\(import "__wasm_split" "\\w+" \\(${kind} \\$\\S+ (\\d+)`).exec(text)[1];
const types = { memory: `memory ${least("memory")}`, __indirect_function_table: `table ${least("table")} funcref` };
const [, names] = /const \{([^}]*)\} = initSync/.exec(loader);
const handOn = names.split(",").map((name) => name.trim()).filter((name) => name !== "").map((name) => {
  const type = types[name] ?? "global (mut i32)";
  return `(import "__wasm_outer" "${name}" (${type.replace(" ", ` $${name} `)})) (export "${name}" (${type.split(" ")[0]} $${name}))`;
});
const shared = join(work, "shared.wat");
writeFileSync(shared, `(module ${handOn.join("\n")})`);
for (const [name, { made }] of files) {
  const out = join(app, `${fileOf(name)}.wasm`);
  const inputs = made.map((name) => join(split, `${name}.wasm`));
  await run("wasm-merge", [...features, shared, "__wasm_split", ...inputs.flatMap((file, index) => [file, `part${index}`]), "-o", out]);
}

// One after the other: wasm-opt uses all the cores that there are.
for (const file of [...[...files.keys()].map((name) => join(app, `${fileOf(name)}.wasm`)), join(app, "balcao_bg.wasm")]) {
  // Each entry of the table is written once, by the file that has the function.
  const direct = file.endsWith("balcao_bg.wasm") ? [] : ["--directize", "--pass-arg=directize-initial-contents-immutable"];
  const first = ["balcao_bg", ...early.map(fileOf)].some((name) => file.endsWith(`/${name}.wasm`));
  await run("wasm-opt", [...direct, ...(first ? shrinkMore : shrink), "--strip-debug", "--strip-producers", "--strip-target-features", ...features, file, "-o", file]);
  writeFileSync(file, named(readFileSync(file)));
  await run("wasm-opt", ["--optimize-level=2", "--shrink-level=2", "--reorder-functions-by-name", "--strip-debug", ...features, file, "-o", file]);
}

// The loader of these files: its functions are wasm-split's.
const runtime = loader.slice(0, loader.search(/\/\* .* \*\/\nconst __chunk_|export const __wasm_split_load_/))
  .replace("sharedImports = { __wasm_split:", "sharedImports = { __wasm_outer:")
  .replaceAll("sharedImports.__wasm_split", "sharedImports.__wasm_outer");
const variable = (name) => `file_${name}`;
const loads = [...files].map(([name, { needs }]) => `const ${variable(name)} = makeLoad(() => {
  const source = fetch(new URL("./${fileOf(name)}.wasm", import.meta.url));
  source.catch(() => {});
  return async (imports) => WebAssembly.instantiateStreaming(source, imports);
}, () => [${[...needs].map(variable).join(", ")}]);`);
const exported = parts.map((part) => `export const __wasm_split_load_${part} = wrapAsyncCb(${variable(part)});`);
writeFileSync(join(app, "__wasm_split.js"), [runtime, ...loads, ...exported].join("\n").replace("deps.map(", "deps().map("));

// What wasm-bindgen and wasm-split write is as long as for people.
for (const name of ["balcao.js", "__wasm_split.js"]) {
  const file = join(app, name);
  await run("terser", ["--module", "--compress", "--mangle", "--output", file, "--", file]);
}

rmSync(join(dist, "app"), { recursive: true, force: true });
renameSync(app, join(dist, "app"));
rmSync(work, { recursive: true });
