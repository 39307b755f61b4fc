//! The files of the demo: what messages say of them comes with the demo; the bytes are drawn when somebody looks at one, by
//! [`drawings`], the same on every machine.

mod document;
mod picture;
mod sound;

use crate::model::Attachment;

/// A file that messages of the demo have.
pub(super) struct File {
    name: &'static str,
    mime: &'static str,
    bytes: u64,
    sha256: &'static str,
}

impl File {
    pub(super) fn attachment(&self) -> Attachment {
        Attachment {
            name: self.name.into(),
            mime: self.mime.into(),
            bytes: self.bytes,
            sha256: self.sha256.into(),
        }
    }
}

/// A scratch on a table's top.
pub(super) const SCRATCH: &File = &File {
    name: "IMG_4127.png",
    mime: "image/png",
    bytes: 86_893,
    sha256: "5f835c3d3d5da43f9e5a28c38fcba1c620319359e9f916980425baf214ffb377",
};

/// A corner that is chipped.
pub(super) const CORNER: &File = &File {
    name: "IMG_4128.png",
    mime: "image/png",
    bytes: 86_893,
    sha256: "434289f6d55bfa07c94faaf56faa4ab0faf2ace78bc9862604aad496122a0fa6",
};

/// A piece of furniture that creaks.
pub(super) const CREAK: &File = &File {
    name: "PTT-0009.wav",
    mime: "audio/wav",
    bytes: 23_244,
    sha256: "c97c07c2fe35ec5ea046c27bcb9a3437166eb36eec96e658b42e204965e7f5e8",
};

/// An invoice.
pub(super) const INVOICE: &File = &File {
    name: "NF-e.pdf",
    mime: "application/pdf",
    bytes: 1_638,
    sha256: "a5c13615c7b55c445c5a9c901b83895499345c71c38f8ea962e1a49a13497518",
};

/// A file of the demo: its hash, and what draws it.
pub type Drawing = (&'static str, fn() -> Vec<u8>);

/// Returns all of them.
#[must_use]
pub fn drawings() -> [Drawing; 4] {
    [
        (SCRATCH.sha256, picture::scratch),
        (CORNER.sha256, picture::corner),
        (CREAK.sha256, sound::creak),
        (INVOICE.sha256, document::invoice),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{Kind, Sha256, Shown};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn each_file_is_what_its_messages_say_on_every_machine() {
        let files = [SCRATCH, CORNER, CREAK, INVOICE];
        let shown = [Shown::Picture, Shown::Picture, Shown::Audio, Shown::Pdf];
        for ((file, (sha256, draw)), shown) in files.into_iter().zip(drawings()).zip(shown) {
            let bytes = draw();
            let kind = Kind::of(&bytes);
            assert_eq!(
                (file.bytes, file.sha256, file.mime, sha256),
                (bytes.len() as u64, &*Sha256::of(&bytes), kind.mime(), file.sha256),
                "{}",
                file.name
            );
            assert_eq!(kind.shown(&bytes), shown, "{}", file.name);
        }
    }
}
