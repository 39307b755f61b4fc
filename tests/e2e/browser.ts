import { execFileSync } from "node:child_process";
import type { LaunchOptions } from "@playwright/test";

/** Its own pages behind the address bar, which Chromium loads for each new window: more work than the app that is tested. */
const OWN_PAGES = ["PreloadTopChromeWebUI", "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

/** What Playwright turns off: Chromium counts the last list alone. */
const OF_PLAYWRIGHT = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

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
    // A page lives for seconds here: to optimise its program costs more than that gives.
    "--js-flags=--liftoff-only",
    `--disable-features=${[...OF_PLAYWRIGHT, ...OWN_PAGES].join(",")}`,
  ],
};
