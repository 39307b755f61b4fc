function (doc, old, user) {
  // What the server itself holds to in the database beside a desk's that has the bytes of files. ES5, as validate.js.
  //
  // Whether the bytes have the hash that they stand under no server checks: each reader does.
  // A refusal begins with a word: member, role, unchangeable, shape, unfit.
  var LARGEST = 100 * 1000 * 1000;

  function refuse(word, more) {
    throw { forbidden: word + ": " + more };
  }
  function is(role) {
    return user.roles.indexOf(role) !== -1;
  }
  // The server's own admin makes backups, replicates and repairs.
  if (is("_admin")) return;
  if (!is("agent") && !is("manager") && !is("channel")) refuse("member", "no role on this desk");
  if (doc._deleted) {
    if (!is("manager")) refuse("role", "only managers delete files");
    return;
  }
  if (old && !old._deleted) refuse("unchangeable", "files are not changed");
  // As in validate.js: whoever chose the revision would make a rival of what is there.
  if (doc._rev !== undefined) refuse("unchangeable", "revisions are numbered by the server");

  if (!/^[0-9a-f]{64}$/.test(doc._id)) refuse("shape", "_id is not a SHA-256");
  for (var key in doc) {
    if (key !== "_id" && key !== "_rev" && key !== "_revisions" && key !== "_attachments") refuse("shape", key.slice(0, 40));
  }
  var files = doc._attachments;
  for (var name in files) {
    if (name !== "file") refuse("shape", "an attachment with another name than file");
  }
  var file = files && files.file;
  if (!file) refuse("shape", "no attachment");
  // Under any other type a browser would open a stranger's page or picture at the server's address, which may be the app's.
  if (file.content_type !== "application/octet-stream") refuse("shape", "content_type");
  // Of a body that is sent to the attachment's own address CouchDB may not know the length yet: max_attachment_size holds for it.
  var length = file.length;
  if (typeof length !== "number" && file.data) length = file.data.length;
  if (length > LARGEST) refuse("unfit", "larger than " + LARGEST + " bytes");
}
