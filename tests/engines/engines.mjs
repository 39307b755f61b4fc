// The browsers' engines: how each is started with its driver. What is not on this machine says so.
import { spawn, execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { marionette } from "./marionette.mjs";
import { webdriver } from "./webdriver.mjs";

/** Each returns why it cannot be had, or the command of what is driven, how it is reached, and what to ask it for. */
const ENGINES = {
  chromium() {
    const { CHROMIUM, CHROMEDRIVER } = process.env;
    if (!CHROMIUM || !CHROMEDRIVER) return "Chromium or chromedriver is missing";
    const args = ["--headless", "--disable-gpu", "--no-first-run", ...(isRoot() ? ["--no-sandbox"] : [])];
    return {
      driver: (port) => [CHROMEDRIVER, `--port=${port}`],
      capabilities: { browserName: "chrome", "goog:chromeOptions": { binary: CHROMIUM, args } },
    };
  },

  firefox() {
    const firefox = which("firefox-esr") ?? which("firefox");
    if (!firefox) return "Firefox is missing";
    const profile = mkdtempSync(join(tmpdir(), "balcao-firefox-"));
    writeFileSync(join(profile, "user.js"), 'user_pref("marionette.port", 0);\n');
    return {
      driver: () => [firefox, "-headless", "-marionette", "-no-remote", "-profile", profile, "about:blank"],
      reach: () => marionette(profile),
      clean: () => rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
      capabilities: {},
    };
  },

  webkit() {
    const [driver, xvfb, binary] = [which("WebKitWebDriver"), which("Xvfb"), miniBrowser()];
    if (!driver || !binary) return "WebKitWebDriver or its MiniBrowser is missing";
    if (!xvfb) return "Xvfb, the screen that WebKit draws on, is missing";
    return {
      screen: xvfb,
      driver: (port) => [driver, `--port=${port}`],
      capabilities: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } },
    };
  },
};

export const ALL = Object.keys(ENGINES);

/** How an engine is started, or in words why it cannot be. */
export const engine = (name) => ENGINES[name]();

/** Starts an engine, or its driver, and what it needs. Stop it when done. */
export async function startDriver({ screen, driver, reach = reachDriver, clean = () => {} }, port) {
  const running = [];
  const env = { ...process.env };
  if (screen) {
    const server = start([screen, "-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp"], env, "pipe");
    running.push(server);
    const number = await new Promise((resolve, reject) => {
      server.stdio[3].once("data", (data) => resolve(String(data).trim()));
      server.once("exit", () => reject(new Error("the screen could not be started")));
    });
    env.DISPLAY = `:${number}`;
    delete env.WAYLAND_DISPLAY;
  }
  running.push(start(driver(port), env));
  const stop = async () => {
    for (const process of running.reverse()) {
      if (process.exitCode === null && process.kill()) await once(process, "exit");
    }
    clean();
  };
  try {
    return { send: await reach(port), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function start([program, ...args], env, third = "ignore") {
  return spawn(program, args, { env, stdio: ["ignore", "ignore", "ignore", third] });
}

async function reachDriver(port) {
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${origin}/status`).catch(() => undefined);
    if (answer?.ok) return webdriver(origin);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the driver does not answer");
}

function which(name) {
  try {
    return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

/**
 * It belongs to no folder of programs: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`, or beside it. The newest one
 * counts: where an older library lies beside it, that one's browser refuses the driver's clicks.
 */
function miniBrowser() {
  const inside = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : []);
  const folders = ["/usr/lib", "/usr/libexec", ...inside("/usr/lib").filter((folder) => folder.endsWith("-linux-gnu"))];
  const webkits = folders.flatMap(inside).filter((folder) => /\/webkit(2gtk|gtk)-[\d.]+$/.test(folder));
  const version = (folder) => Number(folder.slice(folder.lastIndexOf("-") + 1));
  const newestFirst = webkits.sort((a, b) => version(b) - version(a));
  return newestFirst.map((folder) => `${folder}/MiniBrowser`).find(existsSync);
}

function isRoot() {
  return process.getuid?.() === 0;
}
