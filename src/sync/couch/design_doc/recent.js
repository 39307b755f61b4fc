function (doc) {
  // The chats of events in the order of time. ES5, as validate.js.
  var event = doc;
  if (typeof doc.line === "string") {
    try {
      event = JSON.parse(doc.line);
    } catch (error) {
      return;
    }
  }
  if (event && typeof event.at === "string" && typeof event.chat === "string") emit(event.at, event.chat);
}
