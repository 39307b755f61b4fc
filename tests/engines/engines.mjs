// The browsers' engines: how each is started with its driver. What is not on this machine says so.
import { spawn, execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

/** Each returns why it cannot be had, or a driver's command and what to ask it for. */
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
    const [firefox, geckodriver] = [which("firefox-esr") ?? which("firefox"), which("geckodriver")];
    if (!firefox) return "Firefox is missing";
    if (!geckodriver) return "geckodriver is missing";
    return {
      driver: (port) => [geckodriver, "--port", String(port), "--log", "error"],
      capabilities: { browserName: "firefox", "moz:firefoxOptions": { binary: firefox, args: ["-headless"] } },
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

/** Starts an engine's driver, and what it needs. Stop it when done. */
export async function startDriver({ screen, driver }, port) {
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
  const origin = `http://127.0.0.1:${port}`;
  await ready(origin);
  return { origin, stop: () => running.reverse().forEach((process) => process.kill()) };
}

function start([program, ...args], env, third = "ignore") {
  return spawn(program, args, { env, stdio: ["ignore", "ignore", "ignore", third] });
}

async function ready(origin) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${origin}/status`).catch(() => undefined);
    if (answer?.ok) return;
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

/** It belongs to no folder of programs: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`, or beside it. */
function miniBrowser() {
  const inside = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : []);
  const folders = ["/usr/lib", "/usr/libexec", ...inside("/usr/lib").filter((folder) => folder.endsWith("-linux-gnu"))];
  const webkits = folders.flatMap(inside).filter((folder) => /\/webkit(2gtk|gtk)-[\d.]+$/.test(folder));
  return webkits.map((folder) => `${folder}/MiniBrowser`).find(existsSync);
}

function isRoot() {
  return process.getuid?.() === 0;
}
