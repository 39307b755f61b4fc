// Makes of a release build with the feature `split` what is served: the program in parts, each optimised, in a folder
// named by its content. docs/decisions/parts.md says why.
// node .ci/split.mjs DIST, after `trunk build --release --features split`.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const [dist] = process.argv.slice(2);
const linked = `${process.env.CARGO_TARGET_DIR ?? "target"}/wasm32-unknown-unknown/release/balcao.wasm`;

// What the browsers that we support have, and the compiler uses.
const features = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals",
  "reference-types", "multivalue"].map((name) => `--enable-${name}`);

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
  await run("wasm-opt", ["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features", ...features, file, "-o", file]);
}

const hash = createHash("sha256");
for (const name of readdirSync(app, { recursive: true }).sort()) {
  if (/\.\w+$/.test(name)) hash.update(name).update(readFileSync(join(app, name)));
}
const folder = `app-${hash.digest("hex").slice(0, 16)}`;

const page = join(dist, "index.html");
const whole = /balcao-[0-9a-f]+(_bg)?\.(js|wasm)/g;
const html = readFileSync(page, "utf8");
for (const name of new Set(html.match(whole))) rmSync(join(dist, name));
const preload = [
  `<link rel="modulepreload" href="./${folder}/balcao.js" crossorigin>`,
  `<link rel="modulepreload" href="./${folder}/__wasm_split.js" crossorigin>`,
  `<link rel="preload" href="./${folder}/balcao_bg.wasm" as="fetch" type="application/wasm" crossorigin>`,
];
const there = html
  .replace(/<link [^>]*balcao-[^>]*>/g, "")
  .replace(whole, (_, bg, kind) => `${folder}/balcao${bg ?? ""}.${kind}`)
  .replace("</head>", `${preload.join("")}</head>`);
writeFileSync(page, there.includes(preload[0]) ? there : there.replace("<script", `${preload.join("")}<script`));
renameSync(app, join(dist, folder));
rmSync(work, { recursive: true });
