// Builds the app into DIST, for any static host and any path: node .ci/build.mjs DIST [CARGO ARGUMENT]...
// It compiles, binds the program to the browser, and copies what the page names, each file named by its content.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

const [dist, ...cargo] = process.argv.slice(2);
const release = cargo.includes("--release");
const target = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown");
const compiled = join(target, release ? "release" : "debug", "balcao.wasm");
const run = (program, args) => execFileSync(program, args, { stdio: "inherit" });

run("cargo", ["build", "--bin", "balcao", "--target", "wasm32-unknown-unknown", ...cargo]);

// DIST is whole at every moment: it may be served meanwhile.
const made = `${dist}.making`;
const bound = join(made, "bound");
rmSync(made, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", bound, compiled]);

const bare = (css) => css.replace(/\/\*[^]*?\*\/|\s+/g, " ").replace(/ *([{};,]) */g, "$1").trim();
const hashOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);

/** Puts a file into DIST under a name with its hash in it, which it returns as the page writes it. */
const put = (path, name = basename(path)) => {
  const content = release && extname(path) === ".css" ? bare(readFileSync(path, "utf8")) : readFileSync(path);
  const [, stem, rest] = /^([^._]+)(.*)$/.exec(name);
  const named = `${stem}-${hashOf(content)}${rest}`;
  writeFileSync(join(made, named), content);
  return `./${named}`;
};

const page = readFileSync("index.html", "utf8")
  .replace(/(?<=<link rel="stylesheet" href=")[^"]+/g, (path) => put(path))
  .replace(/(?<= data-(?:js|wasm)=")[^"]+/g, (name) => put(join(bound, name)));
writeFileSync(join(made, "index.html"), release ? page.replace(/\n\s*/g, "") : page);
for (const [from, to] of [["start.js", "start.js"], ["offline/icons", "icons"], ["offline/manifest.webmanifest", "manifest.webmanifest"]]) {
  cpSync(from, join(made, to), { recursive: true });
}
rmSync(bound, { recursive: true });
rmSync(dist, { recursive: true, force: true });
renameSync(made, dist);
