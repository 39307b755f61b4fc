import { execFileSync } from "node:child_process";
import type { LaunchOptions } from "@playwright/test";

/** The machine's own Chromium: nothing is downloaded. */
export const browser: LaunchOptions = {
  executablePath: process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  args: [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
