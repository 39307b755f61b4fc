//! The encodings of text files.

/// The encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With a byte order mark or without.
    Utf8,
    /// Known by its byte order mark, or by the zero bytes between its letters.
    Utf16,
    /// Of Windows, and of most files whose bytes are not UTF-8.
    Windows1252,
    /// Of spreadsheets on a Mac.
    MacRoman,
}

impl Encoding {
    /// Those that any bytes may be in.
    pub(super) const OF_BYTES: [Self; 3] = [Self::Utf8, Self::Windows1252, Self::MacRoman];
}

/// The most bytes by which the encoding is guessed.
const GUESSED_BY: usize = 4 * 1024 * 1024;

/// Of the encodings with one byte a character, the one in which more of the bytes above ASCII are letters of a word;
/// in doubt that of Windows.
pub(super) fn guess(bytes: &[u8]) -> Encoding {
    let bytes = bytes.get(..GUESSED_BY).unwrap_or(bytes);
    let letters = |decode: fn(u8) -> char| {
        bytes.windows(2).filter(|pair| matches!(pair, [before, byte] if !byte.is_ascii() && is_in_word(*before, decode(*byte)))).count()
    };
    if letters(mac_roman) > letters(windows_1252) {
        Encoding::MacRoman
    } else {
        Encoding::Windows1252
    }
}

/// True for an accented letter of Western Europe behind another letter, small ones behind small ones.
fn is_in_word(before: u8, c: char) -> bool {
    let accented = matches!(c, 'À'..='ÿ') && c.is_alphabetic();
    accented
        && (before.is_ascii_alphabetic() || !before.is_ascii())
        && (c.is_lowercase() || !before.is_ascii_lowercase())
}

/// The character of a byte (WHATWG Encoding, index windows-1252). A crate for all encodings would cost 100 KB of the
/// download.
pub(in crate::intake) fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    character(byte, &HIGH)
}

/// The character of a byte (WHATWG Encoding, index macintosh).
pub(super) fn mac_roman(byte: u8) -> char {
    #[rustfmt::skip]
    const HIGH: [char; 128] = [
        'Ä', 'Å', 'Ç', 'É', 'Ñ', 'Ö', 'Ü', 'á', 'à', 'â', 'ä', 'ã', 'å', 'ç', 'é', 'è',
        'ê', 'ë', 'í', 'ì', 'î', 'ï', 'ñ', 'ó', 'ò', 'ô', 'ö', 'õ', 'ú', 'ù', 'û', 'ü',
        '†', '°', '¢', '£', '§', '•', '¶', 'ß', '®', '©', '™', '´', '¨', '≠', 'Æ', 'Ø',
        '∞', '±', '≤', '≥', '¥', 'µ', '∂', '∑', '∏', 'π', '∫', 'ª', 'º', 'Ω', 'æ', 'ø',
        '¿', '¡', '¬', '√', 'ƒ', '≈', '∆', '«', '»', '…', '\u{a0}', 'À', 'Ã', 'Õ', 'Œ', 'œ',
        '–', '—', '“', '”', '‘', '’', '÷', '◊', 'ÿ', 'Ÿ', '⁄', '€', '‹', '›', 'ﬁ', 'ﬂ',
        '‡', '·', '‚', '„', '‰', 'Â', 'Ê', 'Á', 'Ë', 'È', 'Í', 'Î', 'Ï', 'Ì', 'Ó', 'Ô',
        '\u{f8ff}', 'Ò', 'Ú', 'Û', 'Ù', 'ı', 'ˆ', '˜', '¯', '˘', '˙', '˚', '¸', '˝', '˛', 'ˇ',
    ];
    character(byte, &HIGH)
}

fn character(byte: u8, high: &[char]) -> char {
    let index = byte.checked_sub(0x80).map(usize::from);
    index.and_then(|index| high.get(index).copied()).unwrap_or(char::from(byte))
}
