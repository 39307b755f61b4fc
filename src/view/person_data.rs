//! All that is held of a customer: as a page that people read, and as JSON.

use serde_json::{Value, json};

use super::card::Card;
use super::change_line::sentence;
use super::channel::{channel_name, why_failed};
use super::contact_fields::contact_fields;
use super::erasing::events_of;
use super::names::Names;
use super::status::status_name;
use crate::i18n::{Locale, contacts, conversation, details, erasure as t, format, plans};
use crate::journal::{Body, Chat, ChatIx, Desk, Event, Planned, codec};
use crate::model::{Attachment, Contact, ContactMore, SECOND, Tag, Timestamp, readable_address};

/// The folder of the files.
const FOLDER: &str = "arquivos";

/// A file that was sent, with its name in the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFile {
    pub file: Attachment,
    pub name: String,
}

impl PersonFile {
    /// Returns the files of chats, each content once. `clean` makes a name of a sender's that no system trips over.
    #[must_use]
    pub fn all(desk: &Desk, chats: &[ChatIx], clean: impl Fn(&str) -> String) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        let chats = chats.iter().filter_map(|ix| desk.chat(*ix));
        for file in chats.flat_map(Chat::events).filter_map(Event::attachment) {
            if all.iter().all(|known| known.file.sha256 != file.sha256) {
                let name = format!("{FOLDER}/{}-{}", all.len() + 1, clean(&file.name));
                all.push(Self { file: file.clone(), name });
            }
        }
        all
    }
}

/// Returns the card and every event of chats as JSON.
#[must_use]
pub fn json(desk: &Desk, chats: &[ChatIx]) -> String {
    let all = || chats.iter().filter_map(|ix| desk.chat(*ix));
    let card = Card::of(all());
    let address = |it: &super::card::Address| json!({"address": &*it.address, "channel": it.channel.as_deref()});
    let chat = |chat: &Chat| {
        let events = events_of(desk, std::slice::from_ref(chat.id()));
        let events = events.map(|event| Value::Object(codec::encode_map(event)));
        json!({ "id": chat.id().as_str(), "events": events.collect::<Vec<_>>() })
    };
    let whole = json!({
        "name": card.name,
        "addresses": card.addresses.iter().map(address).collect::<Vec<_>>(),
        "card": card.more.parts(),
        "tags": tags(all()).iter().map(Tag::as_str).collect::<Vec<_>>(),
        "chats": all().map(chat).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

fn tags<'a>(chats: impl Iterator<Item = &'a Chat>) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for tag in chats.flat_map(|chat| &chat.state().tags) {
        if !tags.contains(tag) {
            tags.push(tag.clone());
        }
    }
    tags
}

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}\
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ddd}\
td{white-space:pre-wrap;overflow-wrap:anywhere}td:first-child{white-space:nowrap;color:#555}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap}";

/// Returns a page with all of it: it needs nothing else, and runs nothing.
#[must_use]
pub fn html(
    desk: &Desk,
    chats: &[ChatIx],
    files: &[PersonFile],
    l: Locale,
    now: Timestamp,
) -> String {
    let all = || chats.iter().filter_map(|ix| desk.chat(*ix));
    let card = Card::of(all());
    let title = t::page_title(l, card.title().unwrap_or(conversation::customer(l)));
    let mut page = Page::default();
    page.raw("<!doctype html><html lang=\"").text(l.tag());
    page.raw("\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    page.raw("<title>").text(&title).raw("</title><style>").raw(STYLE).raw("</style><h1>");
    page.text(&title).raw("</h1><p>").text(&t::page_lead(l, &stamp(desk, now, l))).raw("</p><dl>");
    for address in &card.addresses {
        let channel = address.channel.as_deref();
        let label = channel.map_or(details::address(l).to_owned(), |it| channel_name(l, it));
        page.fact(&label, &address.address);
    }
    let keys: Vec<_> = card.more.keys().map(readable_address).collect();
    page.fact(contacts::keys(l), &keys.join("\n"));
    let fields = contact_fields(desk.config().settings());
    for (key, value) in card.more.fields() {
        let field = fields.iter().find(|field| field.key == key);
        let shown = field.map_or(value.to_owned(), |field| field.shown(value, l));
        page.fact(field.map_or(key, |field| &field.name), &shown);
    }
    page.fact(contacts::note(l), card.more.note());
    let tags = tags(all());
    let tags: Vec<&str> = tags.iter().map(Tag::as_str).collect();
    page.fact(conversation::tags(l), &tags.join(", "));
    page.raw("</dl>");
    for chat in all() {
        page.chat(desk, chat, files, l);
    }
    page.raw("</html>\n");
    page.0
}

fn stamp(desk: &Desk, at: Timestamp, l: Locale) -> String {
    let offset = desk.config().zone().offset_at(at) / SECOND;
    format::date_time(l, at.millis(), i32::try_from(offset).unwrap_or_default())
}

#[derive(Default)]
struct Page(String);

impl Page {
    fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds what people wrote: data, never markup.
    fn text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                letter => self.0.push(letter),
            }
        }
        self
    }

    fn fact(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.raw("<dt>").text(name).raw("</dt><dd dir=\"auto\">").text(value).raw("</dd>");
        }
    }

    fn chat(&mut self, desk: &Desk, chat: &Chat, files: &[PersonFile], l: Locale) {
        let state = chat.state();
        let channel = state.contact.channel.as_deref().map(|channel| channel_name(l, channel));
        let parts = [channel, state.contact.address.as_deref().map(str::to_owned)];
        let named: Vec<String> = parts.into_iter().flatten().collect();
        self.raw("<h2>").text(&named.join(" · ")).raw("</h2><p>");
        self.text(status_name(l, state.status)).raw("</p><table><tr>");
        for head in [t::when(l), t::who(l), t::what(l)] {
            self.raw("<th>").text(head).raw("</th>");
        }
        self.raw("</tr>");
        let names = Names::of(desk, chat.id(), l);
        let said = chat.events().iter().filter_map(|event| {
            let mut what = said(event, files, l)?;
            if chat.skipped().contains(&event.id) {
                what.push_str(&format!(" ({})", t::taken_back(l)));
            }
            Some((event.at, names.author(&event.by), what))
        });
        let changed = state.changes.iter();
        let changed = changed.map(|it| (it.at, String::new(), sentence(it, None, &names)));
        let mut rows: Vec<_> = said.chain(changed).collect();
        rows.sort_by_key(|(at, ..)| *at);
        for (at, who, what) in rows {
            self.raw("<tr><td>").text(&stamp(desk, at, l)).raw("</td><td dir=\"auto\">");
            self.text(&who).raw("</td><td dir=\"auto\">").text(&what).raw("</td></tr>");
        }
        self.raw("</table>");
    }
}

/// Returns what an event says in words; `None` where it is a change, which is told apart.
fn said(event: &Event, files: &[PersonFile], l: Locale) -> Option<String> {
    match &event.body {
        Body::MessageReceived { text, attachment, .. }
        | Body::MessageSent { text, attachment, .. } => {
            let file = attachment.as_deref().map(|file| {
                let kept = files.iter().find(|kept| kept.file.sha256 == file.sha256);
                t::file_of(l, kept.map_or(&*file.name, |kept| &kept.name))
            });
            let lines = [Some(text.to_string()).filter(|text| !text.is_empty()), file];
            Some(lines.into_iter().flatten().collect::<Vec<_>>().join("\n"))
        }
        Body::MessageChanged { text, .. } => Some(format!("{}: {text}", conversation::changed(l))),
        Body::NoteAdded { text, .. } => Some(format!("{}: {text}", conversation::note(l))),
        Body::Planned { what, text, .. } => {
            let reminds = *what == Planned::Reminder;
            let what = if reminds { plans::remind_title(l) } else { plans::planned_message(l) };
            Some(format!("{what}: {text}"))
        }
        Body::Rated { score, comment } => {
            let score = t::rated(l, &score.to_string());
            Some(comment.as_ref().map_or(score.clone(), |comment| format!("{score}\n{comment}")))
        }
        Body::ChatStarted { contact }
        | Body::ContactUpdated { contact }
        | Body::KeyLinked { contact } => {
            Some(format!("{}: {}", details::contact(l), contact_line(contact)))
        }
        Body::Delivery { detail: Some(detail), .. } => {
            Some(format!("{}: {}", t::undelivered(l), why_failed(l, detail)))
        }
        _ => None,
    }
}

fn contact_line(contact: &Contact) -> String {
    let more = contact.more.as_deref();
    let read = |address: &str| readable_address(address).into_owned();
    let keys = more.into_iter().flat_map(ContactMore::keys).map(read);
    let fields = more.into_iter().flat_map(ContactMore::fields);
    let fields = fields.map(|(key, value)| format!("{key}: {value}"));
    let note = more.map(|more| more.note().to_owned());
    let named = [Some(read(&contact.name)), contact.address.as_deref().map(read)];
    let all = named.into_iter().flatten().chain(keys).chain(fields).chain(note);
    all.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::person::person_of;
    use crate::view::testing::Log;

    #[test]
    fn all_that_is_held_is_there_and_none_of_it_is_markup() {
        let log = Log::new()
            .desk(r#""type":"settings_changed","settings":{"contact_fields":[{"key":"cpf","name":"CPF","type":"text"}]}"#)
            .within("a", r#""type":"chat_started","contact":{"name":"<b>Rita</b> & \"filhas\"","address":"+55 11 98765-4321","channel":"whatsapp","fields":{"cpf":"123"},"note":"VIP","keys":["rita@loja.com"]}"#)
            .event(r#"{"kind":"customer"}"#, false, r#""chat":"a","type":"message_received","text":"<script>alert(1)</script>","attachment":{"name":"../rg <1>.png","mime":"image/png","bytes":1,"sha256":"c"}"#)
            .within("a", r#""type":"note_added","text":"nota da equipe""#)
            .within("a", r#""type":"tags_changed","add":["ouro"],"remove":[]"#)
            .within("a", r#""type":"call_logged","text":"do futuro""#)
            .within("b", r#""type":"chat_started","contact":{"name":"Rita","address":"5511987654321@c.us"}"#)
            .event(r#"{"kind":"system"}"#, false, r#""chat":"b","type":"key_linked","contact":{"name":"","address":"118273645546372@lid"}"#)
            .event(r#"{"kind":"system"}"#, false, r#""chat":"b","type":"delivery","message":"m","state":"failed","detail":"blocked""#)
            .event(r#"{"kind":"customer"}"#, false, r#""chat":"b","type":"rated","score":9,"comment":"gostei""#);
        let chats = person_of(&log.desk, &"a".into());
        let files = PersonFile::all(&log.desk, &chats, |name| name.replace("../", ""));
        assert_eq!(files.len(), 1);
        assert!(
            files[0].name.starts_with("arquivos/1-") && !files[0].name.contains(".."),
            "{}",
            files[0].name
        );
        let page = html(&log.desk, &chats, &files, Locale::PtBr, log.now);
        for words in [
            "+55 11 98765-4321",
            "123",
            "CPF",
            "VIP",
            "rita@loja.com",
            "alert(1)",
            "nota da equipe",
            "ouro",
            "gostei",
            "o cliente bloqueou este canal",
            "Avaliação: 9",
            &*files[0].name.replace('<', "&lt;").replace('>', "&gt;"),
        ] {
            assert!(page.contains(words), "{words}");
        }
        assert!(!page.contains("@c.us") && page.contains("+5511987654321"), "the number is read");
        for markup in ["<script", "<b>", "<img", "href=", "src="] {
            assert!(!page.contains(markup), "{markup}");
        }
        let data: Value = serde_json::from_str(&json(&log.desk, &chats)).unwrap();
        assert_eq!(data["card"]["fields"]["cpf"], "123");
        let events = data["chats"]
            .as_array()
            .unwrap()
            .iter()
            .map(|chat| chat["events"].as_array().unwrap().len());
        assert_eq!(events.sum::<usize>(), 9, "every event, and one that is not understood");
    }
}
