// Lets the browser keep the app for when there is no connection, and notices newer versions. Fetched when the app
// already runs, in release builds only. docs/decisions/offline.md.
const OFTEN = 60_000;
const AT_LEAST = 3_600_000;

/** `version` is the one of this page. */
export async function keep(version) {
  try {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    const registration = await workers.register(new URL("sw.js", document.baseURI), { updateViaCache: "none" });
    const say = () => sayWhatIsNewer(registration.scope, version);
    workers.addEventListener("controllerchange", say);
    await say();
    let looked = Date.now();
    const look = (after) => {
      if (Date.now() - looked < after) return;
      looked = Date.now();
      // Without a connection there is nothing new to know.
      registration.update().catch((error) => console.info("no look for a new version:", error.message));
    };
    addEventListener("focus", () => look(OFTEN));
    setInterval(() => look(AT_LEAST), OFTEN);
  } catch (error) {
    console.info("the browser keeps no copy of the app:", error);
  }
}

/** A version is newer that was kept whole after ours. A page that is not kept came from the network: nothing is newer. */
async function sayWhatIsNewer(scope, version) {
  const prefix = `balcao ${new URL(scope).pathname} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const mine = names.indexOf(prefix + version);
  if (mine < 0) return;
  for (const name of names.slice(mine + 1).reverse()) {
    if (!(await caches.match(scope, { cacheName: name, ignoreVary: true }))) continue;
    document.documentElement.dataset.newer = name.slice(prefix.length);
    dispatchEvent(new Event("balcao-newer"));
    return;
  }
}
