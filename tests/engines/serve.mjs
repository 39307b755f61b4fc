// Serves a build as a plain static host would, under the policy that the page promises to run under, with one script more:
// it hears errors from the first moment, which a driver cannot.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const KINDS = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };

const HEAR = `
  window.complaints = [];
  addEventListener("error", (event) => complaints.push("uncaught: " + event.message));
  addEventListener("unhandledrejection", (event) => complaints.push("unhandled: " + event.reason));
  const error = console.error;
  console.error = (...words) => { complaints.push("console.error: " + words.join(" ")); error.apply(console, words); };
`;

/** Resolves with the address it is served at. */
export async function serve(dist) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const name = path === "/" ? "/index.html" : path;
    const text = name === "/hear.js" ? HEAR : await readFile(join(dist, name)).catch(() => undefined);
    if (text === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": KINDS[extname(name)] ?? "application/octet-stream",
      "Content-Security-Policy": "script-src 'self' 'wasm-unsafe-eval'",
    });
    response.end(name === "/index.html" ? String(text).replace("<head>", '<head><script src="hear.js"></script>') : text);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
