// Keeps each version of the app whole, so that it opens and works without a connection. docs/decisions/offline.md.
// .ci/split.mjs writes the version and its files.
const VERSION = "";
const FILES = [];

const SCOPE = new URL(registration.scope);
const PAGE = SCOPE.href;
const PREFIX = `balcao ${SCOPE.pathname} `;
const MINE = PREFIX + VERSION;
// Named by its content: what lies there never changes, whichever version asks.
const PROGRAM = /^app-[0-9a-f]{16}\//;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  // What is not a file of ours is none of our business: a server may answer under the same origin.
  if (method !== "GET" || origin !== SCOPE.origin || !pathname.startsWith(SCOPE.pathname)) return;
  const path = pathname.slice(SCOPE.pathname.length);
  if (mode === "navigate") {
    if (path === "" || path === "index.html") event.respondWith(kept(PAGE, event.request));
  } else if (search === "" && (PROGRAM.test(path) || FILES.includes(path))) {
    event.respondWith(kept(url, event.request));
  }
});

async function install() {
  await caches.delete(MINE);
  try {
    const page = await got(new Request(PAGE, { cache: "no-cache" }));
    // Seen in the middle of a deployment: tried again at the next look.
    if (!(await page.clone().text()).includes(VERSION)) throw new Error("the page is of another version");
    const cache = await caches.open(MINE);
    await Promise.all(FILES.map(async (path) => {
      const request = new Request(new URL(path, SCOPE), {
        // What the page has just fetched is not fetched twice.
        cache: PROGRAM.test(path) ? "default" : "no-cache",
        priority: "low",
      });
      await cache.put(request, await got(request));
    }));
    // The page comes last: where it is, all is.
    await cache.put(PAGE, page);
  } catch (error) {
    await caches.delete(MINE);
    throw error;
  }
  // Nobody has to wait for it: all versions fetch by names that belong to one of them alone.
  await skipWaiting();
}

async function got(request) {
  const response = await fetch(request);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  // A page that was redirected must not answer a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function activate() {
  const names = await versions();
  const whole = await Promise.all(names.map((name) => find(PAGE, name)));
  // Other tabs may still run the version before.
  const keep = names.filter((_, index) => whole[index]).slice(-2);
  await Promise.all(names.filter((name) => !keep.includes(name)).map((name) => caches.delete(name)));
  await clients.claim();
}

/** Our caches, the oldest first. */
async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

function find(url, cacheName) {
  return caches.match(url, { cacheName, ignoreVary: true });
}

/** As the newest whole version has it, else an older one, else the network. */
async function kept(url, request) {
  try {
    for (const name of (await versions()).reverse()) {
      const found = (await find(PAGE, name)) && (await find(url, name));
      if (found) return found;
    }
  } catch (error) {
    console.info("the copy of the app cannot be read:", error);
  }
  return fetch(request);
}
