function (doc, old, user) {
  // What the server itself holds to in the database beside a desk's that says who is there. ES5, as validate.js.
  //
  // A refusal begins with a word: member, author, shape.
  function refuse(word, more) {
    throw { forbidden: word + ": " + more };
  }
  function is(role) {
    return user.roles.indexOf(role) !== -1;
  }
  // The server's own admin repairs.
  if (is("_admin")) return;
  if (!is("agent") && !is("manager")) refuse("member", "only agents are at the desk");
  if (doc._id !== user.name) refuse("author", "only as oneself");
  if (doc._deleted) return;

  var yes = { typing: true, away: true, gone: true };
  for (var key in doc) {
    var value = doc[key];
    if (key === "_attachments") refuse("shape", key);
    if (key.charAt(0) === "_") continue;
    if (key === "at") continue;
    if (key === "chat") {
      if (typeof value !== "string" || value === "" || value.length > 512) refuse("shape", key);
    } else if (yes[key] !== true || value !== true) {
      refuse("shape", key.slice(0, 40));
    }
  }
  if (typeof doc.at !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(doc.at)) refuse("shape", "at");
}
