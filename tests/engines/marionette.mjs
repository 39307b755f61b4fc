// A client for Marionette, the protocol that Firefox itself speaks to be driven, with WebDriver's commands: no geckodriver between.
// A message is its length in bytes, a colon, and JSON: [0, id, command, parameters] there, [1, id, error, result] back.
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";

/** Starting on a loaded machine may take this long, in milliseconds. */
const LIMIT = 120_000;

/** Connects to the Firefox that was started with a profile whose `marionette.port` is 0: it writes down the port that it took. */
export async function marionette(profile) {
  const end = Date.now() + LIMIT;
  for (;;) {
    const port = Number(await readFile(join(profile, "MarionetteActivePort"), "utf8").catch(() => 0));
    if (port > 0) return greeted(connect(port, "127.0.0.1"));
    if (Date.now() > end) throw new Error(`Firefox did not start within ${LIMIT / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Resolves, once Firefox has greeted, with a function that sends a command and resolves with its value. */
function greeted(socket) {
  const waiting = new Map();
  let received = Buffer.alloc(0);
  let sent = 0;
  const send = (command, parameters) =>
    new Promise((resolve, reject) => {
      sent += 1;
      waiting.set(sent, { command, resolve, reject });
      const text = JSON.stringify([0, sent, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });

  return new Promise((resolve, reject) => {
    const failed = (error) => {
      reject(error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    socket.on("error", failed);
    socket.on("close", () => failed(new Error("Firefox closed the connection")));
    socket.on("data", (data) => {
      received = Buffer.concat([received, data]);
      for (;;) {
        const colon = received.indexOf(":");
        const length = Number(received.subarray(0, Math.max(colon, 0)));
        if (colon < 0 || received.length < colon + 1 + length) return;
        const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length));
        received = received.subarray(colon + 1 + length);
        if (!Array.isArray(message)) {
          resolve(send);
          continue;
        }
        const [, id, error, result] = message;
        const { command, resolve: done, reject: refuse } = waiting.get(id);
        waiting.delete(id);
        if (error) refuse(new Error(`${command}: ${error.error}: ${error.message}`));
        else done(result && "value" in result ? result.value : result);
      }
    });
  });
}
