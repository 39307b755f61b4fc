import { test as base, expect, type BrowserContext } from "@playwright/test";
import { Device } from "./device";
import { Desk } from "./pages/desk";

/** Every uncaught error and `console.error` of the pages it watches. A test that leaves one fails. */
export class Complaints {
  private heard: string[] = [];

  /** `but`: what the browser may complain of by itself. */
  async watch(context: BrowserContext, but?: RegExp) {
    // Chromium says it on the console too, but not of everything.
    await context.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
        console.error(`against the Content-Security-Policy: ${violatedDirective} ${blockedURI} ${sample}`),
      ),
    );
    context.on("weberror", (error) => this.heard.push(`uncaught: ${error.error().message}`));
    context.on("console", (message) => {
      // The browser asks for it by itself on a page that is not the app's.
      if (message.location().url.endsWith("/favicon.ico")) return;
      if (message.type() === "error" && !but?.test(message.text())) this.heard.push(`console.error: ${message.text()}`);
    });
  }

  /** So many match. */
  count(pattern: RegExp): number {
    return this.heard.filter((text) => pattern.test(text)).length;
  }

  /** For a test that causes an error on purpose: waits for one that matches, and forgets it and its like. */
  async expect(pattern: RegExp) {
    await expect.poll(() => this.heard, { message: `a complaint like ${pattern}` }).toContainEqual(
      expect.stringMatching(pattern),
    );
    this.heard = this.heard.filter((text) => !pattern.test(text));
  }

  mustBeNone() {
    expect(this.heard, "uncaught errors and console errors").toEqual([]);
  }
}

interface Fixtures {
  complaints: Complaints;
  /** The app in a browser that has never seen it before. */
  desk: Desk;
  /** A browser that can be killed and started again on what it had stored. */
  device: Device;
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints();
      await complaints.watch(context);
      await use(complaints);
      complaints.mustBeNone();
    },
    { auto: true },
  ],

  desk: async ({ page }, use) => use(new Desk(page)),

  device: async ({ baseURL, locale, timezoneId, viewport, complaints }, use) => {
    const device = await Device.make({ baseURL, locale, timezoneId, viewport }, complaints);
    await use(device);
    await device.dispose();
  },
});

export { expect };
