import { defineConfig } from "@playwright/test";
import { browser } from "./browser";
import { policy } from "./policy";

// Chosen once for all processes of a run, so that two runs at the same time do not meet.
const port = (process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000)));
// Those in release/ need what is served to people.
const dist = process.env.E2E_DIST ?? "../../target/e2e-dist";
const origin = `http://127.0.0.1:${port}/`;

export default defineConfig({
  outputDir: "../../target/e2e-results",
  reporter: [[process.env.CI ? "dot" : "list"], ["./slowest.ts"]],
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 2,
  // A loaded machine may time a browser out once; what fails twice is wrong.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: origin,
    launchOptions: browser,
    viewport: { width: 1440, height: 900 },
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    screenshot: "only-on-failure",
    // A trace films the page all the while, which takes a third of the processor: of a second try, or asked for with `--trace on`.
    trace: "on-first-retry",
  },
  webServer: { command: `exec node server.mjs ${dist} ${port}`, url: origin, env: { POLICY: policy } },
  // A release is kept by the browser for when there is no connection: those in release/ say so of it, the others get it from the server.
  projects: [
    // The longest first: at the end nobody waits for one of them.
    { name: "tour", testDir: "tour", use: { reuseContext: true, serviceWorkers: "block" } },
    { name: "specs", testDir: "specs", use: { reuseContext: true, serviceWorkers: "block" } },
    // A server and several browsers each.
    { name: "shared", testDir: "shared", timeout: 180_000, use: { serviceWorkers: "block" } },
    { name: "release", testDir: "release" },
    { name: "screenshots", testMatch: "screenshots.ts" },
  ],
});
