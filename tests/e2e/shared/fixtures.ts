import type { BrowserContext } from "@playwright/test";
import { Complaints, expect, test as base } from "../fixtures";
import { Team } from "../pages/team";
import { Server } from "./desk";

interface Fixtures {
  server: Server;
  /** A server that holds an empty desk. */
  prepared: Server;
  /** Browsers of other people, each with a storage of its own. */
  browserOf: (name: string) => Promise<Team>;
}

/** What browsers write to the console by themselves when a server is gone or says no. */
const NETWORK = /Failed to load resource|net::ERR_|blocked by CORS policy/;

class Patient extends Complaints {
  override async watch(context: BrowserContext) {
    await super.watch(context, NETWORK);
  }
}

export const test = base.extend<Fixtures>({
  complaints: async ({ context }, use) => {
    const complaints = new Patient();
    await complaints.watch(context);
    await use(complaints);
    complaints.mustBeNone();
  },

  server: async ({}, use) => {
    const server = await Server.start({ prepared: false });
    await use(server);
    await server.dispose();
  },

  prepared: async ({}, use) => {
    const server = await Server.start({ prepared: true });
    await use(server);
    await server.dispose();
  },

  browserOf: async ({ browser, complaints, baseURL, locale, timezoneId, viewport }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name) => {
      const context = await browser.newContext({ baseURL, locale, timezoneId, viewport });
      await complaints.watch(context);
      contexts.push(context);
      return new Team(await context.newPage(), name);
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };
