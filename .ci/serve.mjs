// Serves a development build, which is built again, and loaded again, when a file changes: node .ci/serve.mjs PORT
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { watch } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const port = Number(process.argv[2]);
const dist = "target/serve-dist";
const KINDS = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json",
};
const RELOAD = 'new EventSource("reload").onmessage = () => location.reload();';

/** The pages that are open: each waits for news of a build. */
const pages = new Set();

/** Resolves with whether it succeeded; what failed is on the terminal. */
const build = () =>
  new Promise((resolve) => {
    spawn(process.execPath, [".ci/build.mjs", dist], { stdio: "inherit" }).once("exit", (code) => resolve(code === 0));
  });

let building = Promise.resolve();
let waiting;
function changed() {
  clearTimeout(waiting);
  // An editor, and a change of branch, writes several files.
  waiting = setTimeout(() => {
    building = building.then(build).then((built) => {
      if (built) for (const page of pages) page.write("data: built\n\n");
    });
  }, 200);
}

if (!(await build())) process.exit(1);

createServer(async (request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  if (path === "/reload") {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" }).flushHeaders();
    pages.add(response);
    response.on("close", () => pages.delete(response));
    return;
  }
  const name = path === "/" ? "/index.html" : path;
  const content = name === "/reload.js" ? RELOAD : await readFile(join(dist, name)).catch(() => undefined);
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  const page = name === "/index.html" && String(content).replace("</head>", '<script src="reload.js"></script></head>');
  response.writeHead(200, { "Content-Type": KINDS[extname(name)] ?? "application/octet-stream", "Cache-Control": "no-cache" });
  response.end(page || content);
}).listen(port, "127.0.0.1", () => console.log(`Balcão is at http://127.0.0.1:${port}/`));

for (const folder of ["src", "style", "offline"]) watch(folder, { recursive: true }, changed);
// The folder and not its files: an editor puts a new file in the place of the old one.
watch(".", (_, name) => ["index.html", "start.js", "Cargo.toml"].includes(name) && changed());
