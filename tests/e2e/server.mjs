// Serves a build as a plain static host would, also under a path: POLICY=… node server.mjs DIST PORT
import { createServer } from "node:http";
import sirv from "sirv";

const [dist, port] = process.argv.slice(2);
const files = sirv(dist, {
  dev: true,
  setHeaders: (response) => response.setHeader("Content-Security-Policy", process.env.POLICY),
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
