function (doc) {
  // All events of a chat under its id, those of the whole desk under null. ES5, as validate.js.
  var event = doc;
  if (typeof doc.line === "string") {
    try {
      event = JSON.parse(doc.line);
    } catch (error) {
      return;
    }
  }
  if (!event || typeof event.type !== "string") return;
  var desk = /^(settings_changed|rules_saved|agent_saved|quick_replies_saved|tags_saved|views_saved|campaign_saved)$/;
  emit(typeof event.chat === "string" && !desk.test(event.type) ? event.chat : null, null);
}
