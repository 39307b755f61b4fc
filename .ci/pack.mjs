// Makes of DIST what is served: all that the program is made of in one folder named by its content, a page that names
// that folder, and a worker that knows the files of this version. docs/decisions/offline.md says why.
// node .ci/pack.mjs DIST, after .ci/split.mjs.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const [dist] = process.argv.slice(2);
const inDist = (name) => join(dist, name);
const read = (name) => readFileSync(inDist(name), "utf8");

/** The files of a folder and below, by their paths in it, in order. */
const filesIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
  .sort();

const hashOf = (contents) => {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content).update("\0");
  return hash.digest("hex").slice(0, 16);
};

// Our own scripts go as they are, without what is only for their readers.
const bare = (script) => script.replace(/^ *(\/\/|\/\*\*).*\n/gm, "");

// One style sheet instead of one a file: fewer requests, and they compress together.
const html = read("index.html");
const sheets = [...html.matchAll(/<link [^>]*?([\w-]+\.css)[^>]*>/g)];
writeFileSync(inDist("app/balcao.css"), sheets.map(([, name]) => read(name)).join("\n"));
writeFileSync(inDist("app/start.js"), bare(read("start.js")));
writeFileSync(inDist("app/keep.js"), bare(readFileSync("offline/keep.js", "utf8")));
const whole = html.match(/balcao-[0-9a-f]+(_bg)?\.(js|wasm)/g);
for (const name of new Set([...sheets.map(([, name]) => name), ...whole, "start.js"])) rmSync(inDist(name));

const app = filesIn(inDist("app"));
const folder = `app-${hashOf(app.flatMap((name) => [name, readFileSync(inDist(`app/${name}`))]))}`;
renameSync(inDist("app"), inDist(folder));

const at = (name) => `./${folder}/${name}`;
const links = [
  `<link rel="stylesheet" href="${at("balcao.css")}">`,
  `<link rel="modulepreload" href="${at("balcao.js")}" crossorigin>`,
  `<link rel="modulepreload" href="${at("__wasm_split.js")}" crossorigin>`,
  `<link rel="preload" href="${at("balcao_bg.wasm")}" as="fetch" type="application/wasm" crossorigin>`,
];
const script = (version) => `<script type="module" src="${at("start.js")}" data-js="${at("balcao.js")}"`
  + ` data-wasm="${at("balcao_bg.wasm")}" data-keep="${at("keep.js")}" data-version="${version}"></script>`;
const page = (version) => html
  .replace(/<link [^>]*balcao-[^>]*>|<link [^>]*\.css[^>]*>/g, "")
  .replace(/<script [^>]*data-wasm[^>]*><\/script>/, links.join("") + script(version));

const worker = readFileSync("offline/sw.js", "utf8");
const others = filesIn(dist).filter((name) => name !== "index.html");
const version = hashOf([page(""), worker, ...others.flatMap((name) => [name, readFileSync(inDist(name))])]);
writeFileSync(inDist("index.html"), page(version));
writeFileSync(inDist("sw.js"), bare(worker)
  .replace('VERSION = ""', `VERSION = ${JSON.stringify(version)}`)
  .replace("FILES = []", `FILES = ${JSON.stringify(others)}`));
