// Serves a build as a plain static host would, also under a path: POLICY=… node server.mjs DIST PORT
import { createServer } from "node:http";
import sirv from "sirv";

const [dist, port] = process.argv.slice(2);
const files = sirv(dist, {
  dev: true,
  setHeaders: (response, path) => {
    response.setHeader("Content-Security-Policy", process.env.POLICY);
    // Names that change with what is in the files: a page that is loaded again does not ask for them again.
    if (/-[0-9a-f]{16}(_bg)?\.\w+$/.test(path)) response.setHeader("Cache-Control", "max-age=31536000, immutable");
  },
});

createServer((request, response) => {
  request.url = request.url.replace(/^\/some\/path(?=\/)/, "");
  files(request, response, () => {
    response.statusCode = 404;
    response.end();
  });
}).listen(Number(port), "127.0.0.1");

// Ends with the run that started it, even where that was killed.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(), 1000);
