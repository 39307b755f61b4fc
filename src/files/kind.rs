//! [`Kind`]: the kind of a file by its first bytes.

use super::picture::{MAX_PIXELS, picture_size};

/// The bytes in which the tracks of a recording are looked for.
const TRACKS: usize = 16 * 1024;
/// The bytes that must be text.
const TEXT: usize = 4096;

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// PDF.
    Pdf,
    /// Sound in Ogg: Opus or Vorbis.
    Ogg,
    /// Sound in WebM.
    WebmAudio,
    /// A film in WebM.
    Webm,
    /// Sound in MP4.
    M4a,
    /// A film in MP4.
    Mp4,
    /// MP3.
    Mp3,
    /// WAV.
    Wav,
    /// Plain text that does not begin as markup.
    Text,
    /// Anything else: markup (HTML, SVG, XML), archives, programs, documents of offices.
    Other,
}

/// How a file is shown. Nothing else is ever drawn, played or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Drawn where it stands.
    Picture,
    /// Played where it stands.
    Audio,
    /// Played where it stands.
    Video,
    /// Opened in the browser's own viewer.
    Pdf,
    /// Only handed over as a file.
    Download,
}

impl Kind {
    /// Returns the kind of a file that begins with these bytes.
    #[must_use]
    pub fn of(head: &[u8]) -> Self {
        let at =
            |from: usize, bytes: &[u8]| head.get(from..).is_some_and(|it| it.starts_with(bytes));
        match head {
            _ if at(0, b"\x89PNG\r\n\x1a\n") => Self::Png,
            _ if at(0, b"\xff\xd8\xff") => Self::Jpeg,
            _ if at(0, b"GIF87a") || at(0, b"GIF89a") => Self::Gif,
            _ if at(0, b"RIFF") && at(8, b"WEBP") => Self::Webp,
            _ if at(0, b"RIFF") && at(8, b"WAVE") => Self::Wav,
            _ if at(0, b"%PDF-") => Self::Pdf,
            _ if at(0, b"OggS") => ogg(head),
            _ if at(0, b"\x1a\x45\xdf\xa3") => webm(head),
            _ if at(4, b"ftyp") => mp4(head),
            _ if at(0, b"ID3") || is_mp3_frame(head) => Self::Mp3,
            _ if is_text(head) => Self::Text,
            _ => Self::Other,
        }
    }

    /// Returns the kind that a media type names: a hint for the layout of a message whose bytes have not been read.
    #[must_use]
    pub fn named(mime: &str) -> Self {
        let all = [
            Self::Png,
            Self::Jpeg,
            Self::Gif,
            Self::Webp,
            Self::Pdf,
            Self::Ogg,
            Self::WebmAudio,
            Self::Webm,
            Self::M4a,
            Self::Mp4,
            Self::Mp3,
            Self::Wav,
            Self::Text,
        ];
        all.into_iter().find(|kind| kind.mime() == mime).unwrap_or(Self::Other)
    }

    /// Returns the media type that stands for the kind, whatever the sender called it.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Ogg => "audio/ogg",
            Self::WebmAudio => "audio/webm",
            Self::Webm => "video/webm",
            Self::M4a => "audio/mp4",
            Self::Mp4 => "video/mp4",
            Self::Mp3 => "audio/mpeg",
            Self::Wav => "audio/wav",
            Self::Text => "text/plain",
            Self::Other => "application/octet-stream",
        }
    }

    /// Returns the endings of its files, the usual one first; none where the kind says nothing about it.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg", "jfif"],
            Self::Gif => &["gif"],
            Self::Webp => &["webp"],
            Self::Pdf => &["pdf"],
            Self::Ogg => &["ogg", "opus", "oga"],
            Self::WebmAudio => &["webm", "weba"],
            Self::Webm => &["webm"],
            Self::M4a => &["m4a", "mp4"],
            Self::Mp4 => &["mp4", "m4v", "mov", "3gp"],
            Self::Mp3 => &["mp3"],
            Self::Wav => &["wav"],
            Self::Text | Self::Other => &[],
        }
    }

    /// Returns how the kind is shown, whatever the size.
    #[must_use]
    pub const fn usually_shown(self) -> Shown {
        match self {
            Self::Png | Self::Jpeg | Self::Gif | Self::Webp => Shown::Picture,
            Self::Ogg | Self::WebmAudio | Self::M4a | Self::Mp3 | Self::Wav => Shown::Audio,
            Self::Webm | Self::Mp4 => Shown::Video,
            Self::Pdf => Shown::Pdf,
            Self::Text | Self::Other => Shown::Download,
        }
    }

    /// Returns how a file that begins with these bytes is shown: a picture that does not tell its size, or would take
    /// too much memory unpacked, is handed over and not drawn.
    #[must_use]
    pub fn shown(self, head: &[u8]) -> Shown {
        let shown = self.usually_shown();
        let fits = || {
            picture_size(self, head)
                .is_some_and(|(width, height)| u64::from(width) * u64::from(height) <= MAX_PIXELS)
        };
        if shown == Shown::Picture && !fits() { Shown::Download } else { shown }
    }
}

fn contains(head: &[u8], within: usize, what: &[u8]) -> bool {
    let head = head.get(..within).unwrap_or(head);
    head.windows(what.len()).any(|bytes| bytes == what)
}

fn ogg(head: &[u8]) -> Kind {
    let is = |codec: &[u8]| contains(head, 512, codec);
    if is(b"OpusHead") || is(b"\x01vorbis") && !is(b"theora") { Kind::Ogg } else { Kind::Other }
}

/// Tells sound from films by the codecs of the tracks.
fn webm(head: &[u8]) -> Kind {
    let is = |codec: &[u8]| contains(head, TRACKS, codec);
    match () {
        () if !is(b"webm") => Kind::Other,
        () if is(b"V_VP") || is(b"V_AV1") => Kind::Webm,
        () if is(b"A_OPUS") || is(b"A_VORBIS") => Kind::WebmAudio,
        () => Kind::Webm,
    }
}

/// Tells sound, films and the pictures of the same container apart by their brand, and recordings by their tracks.
fn mp4(head: &[u8]) -> Kind {
    let Some(brand) = head.get(8..12) else {
        return Kind::Other;
    };
    let film = [
        b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV",
        b"3gp4", b"3gp5", b"qt  ",
    ];
    let is = |handler: &[u8]| contains(head, TRACKS, handler);
    match brand {
        b"M4A " | b"M4B " => Kind::M4a,
        _ if !film.iter().any(|film| *film == brand) => Kind::Other,
        _ if is(b"soun") && !is(b"vide") => Kind::M4a,
        _ => Kind::Mp4,
    }
}

/// True for the header of an MPEG audio frame of layer III, which no other kind begins with.
fn is_mp3_frame(head: &[u8]) -> bool {
    let [0xff, second, third, _, ..] = head else {
        return false;
    };
    let layer = second & 0b1110_0110 == 0b1110_0010 && second & 0b0001_1000 != 0b0000_1000;
    layer && third >> 4 != 0b1111 && third >> 4 != 0 && third & 0b1100 != 0b1100
}

/// True for text without control characters that does not begin as markup.
fn is_text(head: &[u8]) -> bool {
    let cut = head.len() > TEXT;
    let head = head.get(..TEXT).unwrap_or(head);
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        // The last character may be cut.
        Err(error) if cut && error.error_len().is_none() => {
            let whole = head.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(whole).unwrap_or_default()
        }
        Err(_) => return false,
    };
    let text = text.trim_start_matches('\u{feff}');
    let is_plain = |letter: char| !letter.is_control() || matches!(letter, '\t' | '\n' | '\r');
    !text.trim().is_empty() && !text.trim_start().starts_with('<') && text.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_bytes_say_what_a_file_is() {
        let cases: [(&[u8], Kind); 20] = [
            (b"\x89PNG\r\n\x1a\n....", Kind::Png),
            (b"\xff\xd8\xff\xe0", Kind::Jpeg),
            (b"GIF89a", Kind::Gif),
            (b"RIFF....WEBPVP8 ", Kind::Webp),
            (b"RIFF....WAVEfmt ", Kind::Wav),
            (b"%PDF-1.7\n", Kind::Pdf),
            (b"OggS\0\x02........OpusHead", Kind::Ogg),
            (b"OggS\0\x02........\x80theora", Kind::Other),
            (b"\x1a\x45\xdf\xa3...webm...A_OPUS", Kind::WebmAudio),
            (b"\x1a\x45\xdf\xa3...webm...V_VP9...A_OPUS", Kind::Webm),
            (b"\x1a\x45\xdf\xa3...matroska", Kind::Other),
            (b"\0\0\0\x20ftypM4A \0\0", Kind::M4a),
            (b"\0\0\0\x20ftypisom....vide..soun", Kind::Mp4),
            (b"\0\0\0\x20ftypiso5....soun", Kind::M4a),
            (b"\0\0\0\x20ftypheic", Kind::Other),
            (b"ID3\x04", Kind::Mp3),
            (b"\xff\xfb\x90\x44", Kind::Mp3),
            (b"\xff\xf1\x50\x80", Kind::Other),
            ("Olá, tudo bem?\r\n".as_bytes(), Kind::Text),
            (b"", Kind::Other),
        ];
        for (bytes, kind) in cases {
            assert_eq!(Kind::of(bytes), kind, "{:?}", String::from_utf8_lossy(bytes));
            if kind != Kind::Other {
                assert_eq!(Kind::named(kind.mime()), kind);
            }
        }
    }

    #[test]
    fn markup_and_programs_are_only_handed_over() {
        let hostile: [&[u8]; 10] = [
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            b"<!doctype html><script>alert(1)</script>",
            b"  \n<?xml version='1.0'?>",
            "\u{feff}<html>".as_bytes(),
            b"\xff\xfe<\0h\0t\0m\0l\0",
            b"MZ\x90\0",
            b"\x7fELF",
            b"PK\x03\x04",
            b"#!/bin/sh\0",
            b"\xd0\xcf\x11\xe0",
        ];
        for bytes in hostile {
            assert_eq!(Kind::of(bytes).shown(bytes), Shown::Download, "{bytes:?}");
            assert_eq!(Kind::of(bytes), Kind::Other, "{bytes:?}");
        }
        // A picture that is a page too is a picture, and nothing else, whatever its sender calls it.
        let both = b"GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0<script>alert(1)</script>";
        assert_eq!(Kind::of(both).mime(), "image/gif");
        assert_eq!(Kind::of(both).shown(both), Shown::Picture);
        // One whose page comes first is no picture.
        assert_eq!(Kind::of(b"<html>\x89PNG\r\n\x1a\n"), Kind::Other);
    }

    #[test]
    fn a_long_text_may_be_cut_within_a_letter() {
        let text = "á".repeat(TEXT);
        assert_eq!(Kind::of(&text.as_bytes()[..TEXT + 1]), Kind::Text);
        let shifted = format!("a{text}");
        assert_eq!(Kind::of(shifted.as_bytes()), Kind::Text);
        assert_eq!(Kind::of(&shifted.as_bytes()[..TEXT]), Kind::Other, "it is cut for good");
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_fail(bytes in proptest::collection::vec(any::<u8>(), 0..200), magic in 0..8usize) {
            let magics: [&[u8]; 8] = [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF....WEBP", b"OggS", b"\x1a\x45\xdf\xa3webm", b"....ftypisom"];
            let bytes = [magics[magic], &bytes].concat();
            let kind = Kind::of(&bytes);
            if kind.shown(&bytes) == Shown::Picture {
                let (width, height) = picture_size(kind, &bytes).unwrap_or_default();
                prop_assert!(u64::from(width) * u64::from(height) <= MAX_PIXELS && width > 0 && height > 0);
            }
        }
    }
}
