function (doc, old, user) {
  // What the server itself holds to: see docs/decisions/sync.md. ES5, for every engine that CouchDB was ever built with.
  //
  // The replicas of a cluster must refuse with the same words, or none of them counts: a reason names no time of theirs.
  // A refusal begins with a word that the app knows, and goes on for people:
  // member, unchangeable, author, role, early, late, importer, shape, unfit.
  var AHEAD = 2 * 60 * 1000;
  // Lists and objects in one another: desks and their stores read twice as many.
  var DEEPEST = 64;
  // Characters of an event as JSON, and of its document's id.
  var LARGEST = 256 * 1024;
  // Agents whom a note mentions.
  var MENTIONS = 50;
  // What the card of a customer holds.
  var FIELDS = 100;
  var KEYS = 20;
  var LONGEST_VALUE = 4000;
  var LONGEST_NOTE = 20000;
  var LONGEST_ID = 2048;
  var now = new Date();

  function refuse(word, more) {
    throw { forbidden: word + ": " + more };
  }
  function is(role) {
    return user.roles.indexOf(role) !== -1;
  }
  // The server's own admin makes backups, replicates and repairs.
  if (is("_admin")) return;

  function isObject(value) {
    return Object.prototype.toString.call(value) === "[object Object]";
  }
  function isList(value) {
    return Object.prototype.toString.call(value) === "[object Array]";
  }
  function isText(value) {
    return typeof value === "string";
  }
  function isName(value) {
    return isText(value) && value !== "";
  }
  function isTime(value) {
    return isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !isNaN(Date.parse(value));
  }
  function isDeep(value) {
    var level = [value];
    for (var depth = 1; level.length > 0; depth++) {
      if (depth > DEEPEST) return true;
      var next = [];
      for (var i = 0; i < level.length; i++) {
        for (var key in level[i]) {
          if (typeof level[i][key] === "object" && level[i][key]) next.push(level[i][key]);
        }
      }
      level = next;
    }
    return false;
  }
  function docId(id) {
    return /^[_=]|[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/.test(id) ? "=" + encodeURIComponent(id) : id;
  }
  // An event as it is in the journal.
  function eventOf(source) {
    var event = {};
    var key;
    var fields = source;
    if (source.line !== undefined) {
      try {
        fields = JSON.parse(source.line);
      } catch (error) {
        refuse("shape", "line is not JSON");
      }
      if (!isObject(fields)) refuse("shape", "line is not an object");
      for (key in source) {
        if (key.charAt(0) !== "_" && key !== "line" && key !== "imported_by") refuse("shape", key + " beside line");
      }
      if (!isName(fields.id) || docId(fields.id) !== source._id) refuse("shape", "_id is not that of line");
      return fields;
    }
    if (source.id !== undefined) refuse("shape", "id beside _id");
    for (key in source) {
      if (key.charAt(0) !== "_" && key !== "imported_by") event[key] = source[key];
    }
    return event;
  }
  // The same text for the same value.
  function canonical(value) {
    if (isList(value)) return "[" + value.map(canonical).join() + "]";
    if (!isObject(value)) return JSON.stringify(value);
    var keys = [];
    for (var key in value) keys.push(key);
    return "{" + keys.sort().map(function (key) {
      return JSON.stringify(key) + ":" + canonical(value[key]);
    }).join() + "}";
  }
  function without(value, key) {
    var rest = {};
    for (var other in value) {
      if (other !== key) rest[other] = value[other];
    }
    return rest;
  }
  function same(value, other) {
    return value !== undefined && other !== undefined && canonical(value) === canonical(other);
  }
  // What may be taken out of an event whose customer has asked to be forgotten.
  function isTakenOut(key, now, was) {
    switch (key) {
      case "text":
        return now === "";
      case "contact":
        return same(now, { name: "" }) || isObject(was) && same(now, without(was, "person"));
      case "by":
        return isObject(was) && was.kind === "customer" && same(now, without(was, "id"));
      case "attachment":
      case "comment":
      case "detail":
        return now === undefined;
      default:
        return false;
    }
  }
  function isErased(event, was) {
    for (var added in event) {
      if (was[added] === undefined) return false;
    }
    for (var key in was) {
      if (!same(event[key], was[key]) && !isTakenOut(key, event[key], was[key])) return false;
    }
    return true;
  }

  if (!is("agent") && !is("manager") && !is("channel")) refuse("member", "no role on this desk");
  if (doc._deleted) refuse("unchangeable", "events are not deleted");
  if (doc._attachments) refuse("shape", "_attachments");
  var event = eventOf(doc);
  if (isDeep(event)) refuse("shape", "nested too deep");

  if (old && !old._deleted) {
    if (!is("manager")) refuse("unchangeable", "events are not changed");
    if (doc.imported_by !== old.imported_by || !isErased(event, eventOf(old))) {
      refuse("unchangeable", "only what tells of a customer may be taken out");
    }
    return;
  }
  // A new document has no revision yet. One that has was written with new_edits=false: under an id that is there it would be
  // a rival of that document, and perhaps the winner.
  if (doc._rev !== undefined) refuse("unchangeable", "revisions are numbered by the server");

  if (JSON.stringify(event).length > LARGEST) refuse("unfit", "larger than " + LARGEST + " characters");
  if (doc._id.length > LONGEST_ID) refuse("unfit", "the id is longer than " + LONGEST_ID + " characters");

  // Its frame.
  if (!isTime(event.at)) refuse("shape", "at");
  if (event.device_at !== undefined && !isTime(event.device_at)) refuse("shape", "device_at");
  if (!isName(event.type)) refuse("shape", "type");
  if (!isObject(event.by) || !isName(event.by.kind)) refuse("shape", "by");
  if (event.by.id !== undefined && !isName(event.by.id)) refuse("shape", "by.id");
  if (event.chat !== undefined && !isName(event.chat)) refuse("shape", "chat");
  var at = Date.parse(event.at);
  if (at > now.getTime() + AHEAD) refuse("early", "dated ahead of the server's clock");

  // Its shape, where its type is known.
  function optional(check) {
    return function (value) {
      return value === undefined || value === null || check(value);
    };
  }
  function isContact(value) {
    return isObject(value) && isText(value.name) && optional(isFields)(value.fields) && optional(isNote)(value.note) &&
      optional(isValue)(value.person) && optional(isKeys)(value.keys);
  }
  function isNote(value) {
    return isText(value) && value.length <= LONGEST_NOTE;
  }
  function isValue(value) {
    return isText(value) && value.length <= LONGEST_VALUE;
  }
  function isKeys(value) {
    return isNames(value) && value.length <= KEYS && value.every(isValue);
  }
  function isFields(value) {
    if (!isObject(value)) return false;
    var keys = Object.keys(value);
    return keys.length <= FIELDS && keys.every(function (key) { return key !== "" && isValue(value[key]); });
  }
  function isDefinitionList(value) {
    return isList(value) && value.length <= FIELDS;
  }
  function isDefinitions(value) {
    return isObject(value) && optional(isDefinitionList)(value.contact_fields);
  }
  function isAttachment(value) {
    return isObject(value) && isText(value.name) && isText(value.mime) && isText(value.sha256) && value.bytes >= 0;
  }
  function isNames(value) {
    return isList(value) && value.every(isName);
  }
  function isFew(value) {
    return isNames(value) && value.length <= MENTIONS;
  }
  function hasId(value) {
    return isObject(value) && isName(value.id);
  }
  function isScore(value) {
    return typeof value === "number" && value % 1 === 0 && value >= 0 && value <= 10;
  }
  var message = { chat: isName, text: isText, attachment: optional(isAttachment), reply_to: optional(isName) };
  var inChat = { chat: isName };
  var shapes = {
    chat_started: { chat: isName, contact: isContact },
    contact_updated: { chat: isName, contact: isContact },
    message_received: message,
    message_changed: { chat: isName, message: isName, text: isText },
    message_sent: message,
    key_linked: { chat: isName, contact: isContact },
    note_added: { chat: isName, text: isText, mentions: optional(isFew) },
    status_set: { chat: isName, status: isName, until: optional(isTime), end_reason: optional(isName) },
    assigned: { chat: isName, agent: optional(isName) },
    tags_changed: { chat: isName, add: optional(isNames), remove: optional(isNames) },
    archived: inChat,
    unarchived: inChat,
    undone: { events: isNames },
    read: { chat: isName, seen_mentions: optional(isNames) },
    message_scheduled: { chat: isName, due: isTime, text: isText },
    reminder_set: { chat: isName, due: isTime, text: isText },
    plan_ended: { chat: isName, plan: isName },
    rated: { chat: isName, score: isScore },
    delivery: { chat: isName, message: isName, state: isName },
    settings_changed: { settings: isDefinitions },
    rules_saved: { rules: isList },
    agent_saved: { agent: hasId },
    quick_replies_saved: { quick_replies: isList },
    tags_saved: { tags: isList },
    views_saved: { views: isList },
    macros_saved: { macros: isList },
    campaign_saved: { campaign: hasId }
  };
  var shape = Object.prototype.hasOwnProperty.call(shapes, event.type) ? shapes[event.type] : {};
  for (var field in shape) {
    if (!shape[field](event[field])) refuse("shape", field);
  }

  // Who may.
  if (doc.imported_by !== undefined) {
    if (!is("manager") || doc.imported_by !== user.name) refuse("importer", "only a manager brings events in, as oneself");
    return;
  }
  var isAgent = is("agent") || is("manager");
  switch (event.by.kind) {
    case "agent":
      if (!isAgent) refuse("role", "only agents act as agents");
      if (event.by.id !== user.name) refuse("author", "only as oneself");
      break;
    case "bot":
      break;
    case "customer":
      if (!is("channel")) refuse("role", "only channels bring what customers do");
      break;
    case "system":
      if (!is("channel") || event.by.id !== undefined) refuse("role", "only channels report");
      if (event.type === "status_set") refuse("role", "nobody sets a status as the system");
      break;
    default:
      refuse("author", "unknown kind");
  }
  switch (event.type) {
    case "settings_changed":
    case "rules_saved":
    case "agent_saved":
      if (!is("manager") || event.by.kind !== "agent") refuse("role", "only managers change the desk");
      if (at < now.getTime() - AHEAD) refuse("late", "the desk is changed online only");
      break;
    case "message_received":
    case "message_changed":
    case "rated":
      if (event.by.kind !== "customer") refuse("author", "only customers do this");
      break;
    case "delivery":
      // An agent, who has asked the customer, says that it arrived. Whether it was in doubt is seen by who reads the whole chat.
      if (event.by.kind === "agent" && event.state === "sent") break;
      if (event.by.kind !== "system") refuse("author", "only the system reports this");
      break;
    case "key_linked":
      if (event.by.kind !== "system") refuse("author", "only the system reports this");
      break;
  }
}
