//! [`clean_name`]: names of files from strangers.

use super::Kind;

/// The longest name, in characters, and the longest ending.
const NAME: usize = 100;
const EXTENSION: usize = 12;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// Those that a digit follows.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// Returns a name without paths, marks that change the direction of writing, or anything else that a system trips over,
/// with the ending of its kind. `fallback` stands for a name of which nothing is left.
#[must_use]
pub fn clean_name(name: &str, kind: Kind, fallback: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|letter| !is_hidden(*letter)).map(mild).collect();
    let words: Vec<&str> = clean.split_whitespace().collect();
    let clean = words.join(" ");
    let clean = clean.trim_matches(|letter: char| letter == '.' || letter.is_whitespace());
    let (stem, ending) = split(clean);
    let known = |ending: &str| kind.extensions().contains(&&*ending.to_ascii_lowercase());
    let (stem, ending) = match (ending, kind.extensions()) {
        // Nothing is derived from what says nothing.
        (ending, []) => (stem, ending),
        (Some(ending), _) if known(ending) => (stem, Some(ending)),
        // The name may say something else: it stays, and the true ending comes after it.
        (_, [usual, ..]) => (clean, Some(*usual)),
    };
    let room = NAME - ending.map_or(0, |ending| ending.chars().count() + 1);
    let stem: String = stem.chars().take(room).collect();
    let stem = stem.trim_end_matches(|letter: char| letter == '.' || letter.is_whitespace());
    let stem = if stem.is_empty() { fallback } else { stem };
    let device = if is_device(stem) { "_" } else { "" };
    match ending {
        Some(ending) => format!("{device}{stem}.{ending}"),
        None => format!("{device}{stem}"),
    }
}

/// Returns the ending of a name, in capitals, for people to see what a file is called.
#[must_use]
pub fn extension(name: &str) -> Option<String> {
    split(name).1.map(str::to_ascii_uppercase)
}

/// Splits a name before its ending, if it has one.
fn split(name: &str) -> (&str, Option<&str>) {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.is_empty()
                && (1..=EXTENSION).contains(&ending.len())
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) =>
        {
            (stem, Some(ending))
        }
        _ => (name, None),
    }
}

/// True for characters that nobody sees: they only make a name look like another.
fn is_hidden(letter: char) -> bool {
    // Line breaks become spaces.
    let control = letter.is_control() && !matches!(letter, '\t' | '\n' | '\r');
    control
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// What a system gives a meaning to.
const fn mild(letter: char) -> char {
    match letter {
        '<' | '>' | ':' | '"' | '|' | '?' | '*' | '%' | '~' => '_',
        other => other,
    }
}

fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim().to_ascii_lowercase();
    let numbered = NUMBERED.iter().any(|name| {
        let rest = first.strip_prefix(name);
        rest.is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    });
    numbered || DEVICES.contains(&&*first)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_kept_as_far_as_they_are_harmless() {
        let clean = |name: &str, kind| clean_name(name, kind, "arquivo");
        assert_eq!(clean("Nota fiscal 2026.pdf", Kind::Pdf), "Nota fiscal 2026.pdf");
        assert_eq!(clean("foto.JPEG", Kind::Jpeg), "foto.JPEG");
        assert_eq!(clean("ação à vista.docx", Kind::Other), "ação à vista.docx");
        assert_eq!(clean("lista", Kind::Text), "lista");
        assert_eq!(clean("../../etc/passwd", Kind::Other), "passwd");
        assert_eq!(clean(r"C:\Users\bia\boleto.exe", Kind::Pdf), "boleto.exe.pdf");
        assert_eq!(clean("foto", Kind::Png), "foto.png");
        assert_eq!(clean("fdp\u{202e}gnp.exe", Kind::Other), "fdpgnp.exe");
        assert_eq!(clean("a\u{0}b\nc\t.txt", Kind::Text), "ab c.txt");
        assert_eq!(clean("a<b>:\"c\"|?*.txt", Kind::Text), "a_b___c____.txt");
        assert_eq!(clean("...", Kind::Gif), "arquivo.gif");
        assert_eq!(clean(".bashrc", Kind::Text), "bashrc");
        assert_eq!(clean("\u{200b}\u{feff}", Kind::Other), "arquivo");
        for device in ["con", "NUL.txt", "com1.tar.gz", "LPT9", "aux ."] {
            assert!(clean(device, Kind::Other).starts_with('_'), "{device}");
        }
        assert_eq!(clean("conta.txt", Kind::Text), "conta.txt");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = clean_name(&format!("{}.pdf", "á".repeat(500)), Kind::Pdf, "x");
        assert_eq!(name.chars().count(), NAME);
        assert!(name.ends_with("á.pdf"));
        assert_eq!(extension(&name).as_deref(), Some("PDF"));
        assert_eq!(extension("sem ponto"), None);
        assert_eq!(extension("frase. com ponto"), None);
    }

    proptest! {
        #[test]
        fn a_clean_name_is_clean(name in any::<String>(), pdf in any::<bool>()) {
            let kind = if pdf { Kind::Pdf } else { Kind::Other };
            let clean = clean_name(&name, kind, "arquivo");
            prop_assert!(!clean.is_empty() && clean.chars().count() <= NAME + 1);
            prop_assert!(!clean.contains(['/', '\\', '\0', '\n', '\u{202e}', '<', ':', '"']), "{clean:?}");
            prop_assert!(!clean.starts_with('.') && !clean.ends_with(['.', ' ']), "{clean:?}");
            prop_assert!(!pdf || clean.to_lowercase().ends_with(".pdf"));
            prop_assert_eq!(clean_name(&clean, kind, "arquivo"), clean, "once is enough");
        }
    }
}
