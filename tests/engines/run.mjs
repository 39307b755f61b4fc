// The core paths in each engine that this machine has: node tests/engines/run.mjs DIST [ENGINE]...
// An engine that cannot be had is named as not held; with REQUIRE_ENGINES=1 that is an error.
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { Desk } from "./desk.mjs";
import { ALL, engine, startDriver } from "./engines.mjs";
import { PATHS } from "./paths.mjs";
import { serve } from "./serve.mjs";
import { Session } from "./webdriver.mjs";

const [dist, ...asked] = process.argv.slice(2);
const wanted = asked.length > 0 ? asked : ["firefox", "webkit"];
const unknown = wanted.filter((name) => !ALL.includes(name));
if (!dist || unknown.length > 0) throw new Error(`usage: run.mjs DIST [${ALL.join("|")}]... (not ${unknown})`);

const site = await serve(dist);
let failed = false;
for (const name of wanted) {
  const found = engine(name);
  if (typeof found === "string") {
    console.log(`NOT HELD ${name}: ${found}. Nothing was tested in it.`);
    failed ||= process.env.REQUIRE_ENGINES === "1";
    continue;
  }
  if (await held(name, found)) continue;
  // An engine may crash by itself, as WebKit's now and then does after sound: what fails twice is wrong.
  console.log(`  ${name} begins once more, as a browser that was never here`);
  failed = !(await held(name, found)) || failed;
}
site.close();
process.exit(failed ? 1 : 0);

async function held(name, found) {
  const started = Date.now();
  const driver = await startDriver(found, await freePort());
  let session;
  try {
    session = await Session.start(driver.send, found.capabilities);
    const { browserName, browserVersion } = session.capabilities;
    console.log(`${name}: ${browserName} ${browserVersion}`);
    await session.size(1440, 900);
    return await walk(name, session);
  } catch (error) {
    console.log(`  not ok - the browser could not be driven: ${error.message}`);
    return false;
  } finally {
    await session?.end().catch((error) => console.log(`  the browser did not end: ${error.message}`));
    await driver.stop();
    console.log(`  ${Math.round((Date.now() - started) / 1000)} s`);
  }
}

async function walk(name, session) {
  const desk = new Desk(session, site.origin);
  await desk.prepare();
  for (const [words, path] of PATHS) {
    try {
      await path({ desk, session });
      const complaints = await desk.complaints();
      if (complaints.length > 0) throw new Error(`the page complains: ${complaints.join("; ")}`);
      console.log(`  ok - ${words}`);
    } catch (error) {
      console.log(`  not ok - ${words}: ${error.message}`);
      await keepPicture(name, session);
      // What follows relies on it.
      return false;
    }
  }
  return true;
}

async function keepPicture(name, session) {
  const folder = "target/engines";
  await mkdir(folder, { recursive: true });
  const picture = await session.screenshot().catch(() => undefined);
  if (!picture) return;
  await writeFile(`${folder}/${name}.png`, Buffer.from(picture, "base64"));
  console.log(`  a picture is in ${folder}/${name}.png`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
