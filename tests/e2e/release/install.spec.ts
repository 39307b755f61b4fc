import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures";

interface Manifest {
  name: string;
  start_url: string;
  scope: string;
  display: string;
  background_color: string;
  theme_color: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
}

// Under a path too: nothing in it may name the root of a host.
for (const path of ["", "some/path/"]) {
  test(`it can be installed from /${path}`, async ({ page, baseURL }) => {
    await page.goto(`${baseURL}${path}`);
    const href = await page.locator("link[rel=manifest]").evaluate((link: HTMLLinkElement) => link.href);
    const answer = await page.request.get(href);
    expect(answer.headers()["content-type"]).toContain("application/manifest+json");
    const manifest: Manifest = await answer.json();
    expect(manifest.name).toBe("Balcão");
    expect(manifest.display).toBe("standalone");
    expect([new URL(manifest.start_url, href).href, new URL(manifest.scope, href).href]).toEqual([page.url(), page.url()]);

    const sizes = await page.evaluate(
      (icons) => Promise.all(icons.map(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      })),
      manifest.icons.map(({ src }) => new URL(src, href).href),
    );
    manifest.icons.forEach(({ sizes: said }, index) => said === "any" || expect(sizes[index]).toBe(said));
    const offered = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? "any"}`);
    expect(offered).toEqual(expect.arrayContaining(["192x192 any", "512x512 any", "512x512 maskable"]));
  });
}

test("the browser finds nothing that keeps it from being installed", async ({ page, context }) => {
  await page.goto("");
  const session = await context.newCDPSession(page);
  const { errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // The browser of the tests keeps nothing, which is the one thing that it may say.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("its colours are those of the desk", async ({ page }) => {
  await page.goto("");
  const tokens = readFileSync("../../style/tokens.css", "utf8");
  const canvas = /--canvas: light-dark\((#\w+), (#\w+)\)/.exec(tokens)?.slice(1);
  const colours = await page.locator("meta[name=theme-color]").evaluateAll((all) => all.map((meta) => meta.getAttribute("content")));
  expect(colours).toEqual(canvas);
  const manifest: Manifest = await (await page.request.get("manifest.webmanifest")).json();
  expect([manifest.background_color, manifest.theme_color]).toEqual([canvas?.[0], canvas?.[0]]);
});
