//! What WhatsApp itself writes in place of a message, in the languages that exports are known in.

use super::head::{Frame, is_mark};

/// The kind of a file that the export left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// A picture.
    Image,
    /// A video.
    Video,
    /// A voice note or other sound.
    Audio,
    /// A sticker.
    Sticker,
    /// A short film without sound.
    Gif,
    /// A document.
    Document,
    /// Somebody's name and number.
    ContactCard,
    /// The export does not say which.
    Any,
}

/// What stands in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Words, or a caption.
    Text,
    /// A file that the export left out.
    LeftOut(Media),
    /// A file; it may be in the export. The text is its caption.
    File(FileName),
    /// The author deleted the message.
    Deleted,
    /// Nobody wrote it: WhatsApp did.
    System,
}

/// The names of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// The one that people know.
    pub shown: String,
    /// The one that the file has in the export.
    pub exported: String,
}

/// A message's text as it was written, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub text: String,
    pub content: Content,
    pub edited: bool,
}

const MEDIA: [(&str, Media); 24] = [
    ("media", Media::Any),
    ("mídia", Media::Any),
    ("arquivo de mídia", Media::Any),
    ("multimedia", Media::Any),
    ("archivo", Media::Any),
    ("medien", Media::Any),
    ("image", Media::Image),
    ("imagem", Media::Image),
    ("imagen", Media::Image),
    ("bild", Media::Image),
    ("foto", Media::Image),
    ("video", Media::Video),
    ("vídeo", Media::Video),
    ("audio", Media::Audio),
    ("áudio", Media::Audio),
    ("sticker", Media::Sticker),
    ("figurinha", Media::Sticker),
    ("gif", Media::Gif),
    ("document", Media::Document),
    ("documento", Media::Document),
    ("dokument", Media::Document),
    ("contact card", Media::ContactCard),
    ("cartão do contato", Media::ContactCard),
    ("tarjeta de contacto", Media::ContactCard),
];

const LEFT_OUT: [&str; 9] = [
    " omitted",
    " omitido",
    " omitida",
    " oculto",
    " oculta",
    " ocultado",
    " ocultada",
    " ausgeschlossen",
    " weggelassen",
];

/// After a file's name, on Android.
const ATTACHED: [&str; 4] =
    [" (arquivo anexado)", " (file attached)", " (archivo adjunto)", " (datei angehängt)"];

/// Before a file's name, on iOS.
const ATTACHMENT: [&str; 5] = ["anexado", "attached", "adjunto", "anhang", "pièce jointe"];

const DELETED: [&str; 10] = [
    "mensagem apagada",
    "esta mensagem foi apagada",
    "você apagou esta mensagem",
    "this message was deleted",
    "you deleted this message",
    "se eliminó este mensaje",
    "este mensaje fue eliminado",
    "eliminaste este mensaje",
    "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht",
];

const EDITED: [&str; 6] = [
    "<mensagem editada>",
    "<esta mensagem foi editada>",
    "<this message was edited>",
    "<se editó este mensaje>",
    "<se editó este mensaje.>",
    "<diese nachricht wurde bearbeitet.>",
];

/// In the notices that iOS writes under a person's name: of encryption, of calls, of security codes and numbers.
const NOTICES: [&str; 22] = [
    "criptografia",
    "cifrada",
    "cifrado",
    "encrypted",
    "verschlüsselt",
    "ligação de",
    "chamada de",
    "ligação perdida",
    "chamada perdida",
    "missed voice call",
    "missed video call",
    "voice call",
    "video call",
    "llamada",
    "anruf",
    "código de segurança",
    "security code",
    "código de seguridad",
    "sicherheitsnummer",
    "mudou de número",
    "changed their phone number",
    "cambió su número",
];

impl Words {
    /// Reads what follows an author's name. What WhatsApp itself writes there has a mark on iOS; what people write may begin
    /// with other marks, such as a copied number's.
    pub fn read(written: &str, frame: Frame) -> Self {
        Self::new(written, frame == Frame::Brackets && written.starts_with('\u{200e}'))
    }

    /// Reads a line that names no author.
    pub fn of_nobody(written: &str) -> Self {
        Self { content: Content::System, ..Self::new(written, true) }
    }

    fn new(written: &str, marked: bool) -> Self {
        let mut text: String = written.chars().filter(|c| !is_mark(*c) && *c != '\r').collect();
        text.truncate(text.trim_end().len());
        let edited = EDITED.into_iter().find(|edited| ends_with(&text, edited));
        if let Some(edited) = edited {
            text.truncate(text.len() - edited.len());
            text.truncate(text.trim_end().len());
        }
        let (text, content) = classify(text, marked);
        Self { text, content, edited: edited.is_some() }
    }
}

fn classify(text: String, marked: bool) -> (String, Content) {
    let lower = text.to_lowercase();
    let bare = lower.trim().trim_end_matches('.');
    let angled = bare.strip_prefix('<').and_then(|bare| bare.strip_suffix('>'));
    if let Some(media) = angled.or(marked.then_some(bare)).and_then(left_out) {
        return (text, Content::LeftOut(media));
    }
    // A fault of some versions of Android.
    if bare == "null" {
        return (text, Content::LeftOut(Media::Any));
    }
    if DELETED.contains(&bare) {
        return (text, Content::Deleted);
    }
    if let Some((name, caption)) = attached(&text) {
        return (caption, Content::File(name));
    }
    // What is not known is kept as a message: none is lost.
    if marked && NOTICES.iter().any(|notice| bare.contains(notice)) {
        return (text, Content::System);
    }
    (text, Content::Text)
}

fn left_out(bare: &str) -> Option<Media> {
    let noun = LEFT_OUT.into_iter().find_map(|end| bare.strip_suffix(end))?;
    MEDIA.into_iter().find(|(name, _)| *name == noun).map(|(_, media)| media)
}

/// The names of a file, and the caption.
fn attached(text: &str) -> Option<(FileName, String)> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim();
    if let Some(after) = ATTACHED.into_iter().find(|after| ends_with(first, after)) {
        let name = first.get(..first.len() - after.len())?;
        let names = FileName { shown: name.to_owned(), exported: name.to_owned() };
        return Some((names, rest.trim().to_owned()));
    }
    let (before, inside) = first.strip_suffix('>')?.rsplit_once('<')?;
    let (word, name) = inside.split_once(':')?;
    ATTACHMENT.contains(&&*word.trim().to_lowercase()).then_some(())?;
    let name = name.trim();
    // A document's own name stands before it: "name <attached: id-name>", "name • 3 pages <attached: …>".
    let own = before.split(" • ").next().unwrap_or_default().trim();
    let is_name = !own.is_empty() && name.ends_with(own);
    let caption = if is_name {
        rest.trim().to_owned()
    } else {
        format!("{before}\n{rest}").trim().to_owned()
    };
    let shown = if is_name { own } else { name };
    Some((FileName { shown: shown.to_owned(), exported: name.to_owned() }, caption))
}

/// Compares in small letters. The lengths in bytes are the same: the texts are of letters whose small form is as long.
fn ends_with(text: &str, end: &str) -> bool {
    let from = text.len().checked_sub(end.len());
    from.and_then(|from| text.get(from..)).is_some_and(|last| last.to_lowercase() == end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(text: &str) -> Content {
        Words::read(text, Frame::Brackets).content
    }

    #[test]
    fn what_was_left_out_is_known_by_its_signs() {
        for (text, media) in [
            ("<Mídia oculta>", Media::Any),
            ("<Arquivo de mídia oculto>", Media::Any),
            ("<mídia omitida>", Media::Any),
            ("<Media omitted>", Media::Any),
            ("<Multimedia omitido>", Media::Any),
            ("<Medien ausgeschlossen>", Media::Any),
            ("null", Media::Any),
            ("\u{200e}imagem ocultada", Media::Image),
            ("\u{200e}image omitted", Media::Image),
            ("\u{200e}Bild weggelassen", Media::Image),
            ("\u{200e}figurinha omitida", Media::Sticker),
            ("\u{200e}GIF omitido", Media::Gif),
            ("\u{200e}Cartão do contato omitido", Media::ContactCard),
        ] {
            assert_eq!(content(text), Content::LeftOut(media), "{text}");
        }
        // People write such words, too.
        for text in ["imagem omitida", "a mídia oculta", "<3", "<oi>", "o arquivo omitido sumiu"] {
            assert_eq!(content(text), Content::Text, "{text}");
        }
    }

    #[test]
    fn files_have_their_names_and_captions() {
        for (text, name, caption) in [
            ("IMG-20230113-WA0003.jpg (arquivo anexado)", "IMG-20230113-WA0003.jpg", ""),
            ("IMG-1.jpg (file attached)\nolha\nisto", "IMG-1.jpg", "olha\nisto"),
            (
                "\u{200e}<anexado: 00000003-PHOTO-2023-01-13-10-20-30.jpg>",
                "00000003-PHOTO-2023-01-13-10-20-30.jpg",
                "",
            ),
            ("nota.pdf • \u{200e}3 páginas \u{200e}<anexado: 00000004-nota.pdf>", "nota.pdf", ""),
            ("segue \u{200e}<attached: 1-PHOTO.jpg>", "1-PHOTO.jpg", "segue"),
            ("< pièce jointe : 1-PHOTO.jpg >", "1-PHOTO.jpg", ""),
        ] {
            let words = Words::read(text, Frame::Brackets);
            let Content::File(names) = words.content else { panic!("{text}") };
            assert_eq!((&*names.shown, &*words.text), (name, caption), "{text}");
            assert!(text.contains(&names.exported), "{text}");
        }
        let document = Words::read("nota.pdf <anexado: 00000004-nota.pdf>", Frame::Brackets);
        let names =
            FileName { shown: "nota.pdf".to_owned(), exported: "00000004-nota.pdf".to_owned() };
        assert_eq!(document.content, Content::File(names));
    }

    #[test]
    fn deleted_edited_and_its_own_words() {
        assert_eq!(content("Mensagem apagada"), Content::Deleted);
        assert_eq!(content("\u{200e}This message was deleted."), Content::Deleted);
        assert_eq!(content("\u{200e}Ligação de voz perdida"), Content::System);
        assert_eq!(content("\u{200e}ENQUETE:\nQual?"), Content::Text);
        assert_eq!(content("\u{200e}Ubicación: https://maps.example"), Content::Text);
        let copied = Words::read("\u{202a}+55 11 98765-4321\u{202c}", Frame::Dash);
        assert_eq!((&*copied.text, copied.content), ("+55 11 98765-4321", Content::Text));
        let edited = Words::read("ok \u{200e}<mensagem editada>", Frame::Brackets);
        assert_eq!((&*edited.text, edited.edited, edited.content), ("ok", true, Content::Text));
    }
}
