// The design document as the app installs it, and who is a member of a desk.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const couch = join(dirname(fileURLToPath(import.meta.url)), "../../src/sync/couch");
const script = (name) => readFileSync(join(couch, "design_doc", name), "utf8");
const version = (name) => Number(readFileSync(join(couch, "design.rs"), "utf8").match(new RegExp(`\\b${name}: u64 = (\\d+);`))[1]);

export const design = (desk) => ({
  _id: "_design/balcao",
  language: "javascript",
  balcao: { desk, version: version("VERSION"), rules: version("RULES") },
  validate_doc_update: script("validate.js"),
  views: {
    by_chat: { map: script("by_chat.js"), reduce: "_count" },
    recent: { map: script("recent.js") },
  },
});

/** Who is there, in a database of its own. */
export const presence = {
  _id: "_design/balcao",
  language: "javascript",
  balcao: { presence: version("PRESENCE_VERSION") },
  validate_doc_update: script("presence.js"),
};

/** The bytes of files, in a database of their own. */
export const files = {
  _id: "_design/balcao",
  language: "javascript",
  balcao: { files: version("FILES_VERSION") },
  validate_doc_update: script("files.js"),
};

export const security = {
  admins: { names: [], roles: [] },
  members: { names: [], roles: ["agent", "manager", "channel"] },
};
