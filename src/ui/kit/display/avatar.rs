//! Avatars.

use super::{Icon, glyph};
use leptos::prelude::*;

/// The number of colours (`--avatar-0` and on).
const HUES: u32 = 8;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AvatarSize {
    /// Beside a line of text, 20 px.
    Small,
    /// In a row, 32 px.
    #[default]
    Medium,
    /// At the head of a page, 40 px.
    Large,
}

impl AvatarSize {
    const fn class(self) -> &'static str {
        match self {
            Self::Small => "avatar-sm",
            Self::Medium => "",
            Self::Large => "avatar-lg",
        }
    }
}

/// The initials of a name on a colour derived from it. Decorative: the name is beside it.
#[component]
pub fn Avatar(
    #[prop(into)] name: Signal<String>,
    #[prop(optional)] size: AvatarSize,
) -> impl IntoView {
    let letters = Memo::new(move |_| initials(&name.read()));
    // Drawn by the style sheet: the letters are a picture, not text to copy or read out.
    view! {
        <span
            class=move || format!("avatar {} avatar-{}", size.class(), hue(&name.read()))
            data-initials=letters
            aria-hidden="true"
        >
            <Show when=move || letters.read().is_empty()>
                <Icon glyph=glyph::USER/>
            </Show>
        </span>
    }
}

/// The first letters of the first and the last name; empty for a telephone number. The style sheet makes them capitals: the
/// browser has the tables for it.
fn initials(name: &str) -> String {
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .filter(|c| c.is_alphabetic());
    let first = letters.next();
    first.into_iter().chain(letters.next_back()).collect()
}

/// The colour of a name: FNV-1a of its letters, so that it is the same on every device.
fn hue(name: &str) -> u32 {
    let hash = name
        .trim()
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    // The low bits of FNV are the weakest.
    (hash >> 16) % HUES
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::HUES;
    use super::hue;
    use super::initials;

    #[test]
    fn initials_are_those_of_the_first_and_last_name() {
        assert_eq!(initials("Ana"), "A");
        assert_eq!(initials("  ana  souza "), "as");
        assert_eq!(initials("João Pedro da Silva"), "JS");
        assert_eq!(initials("Érica Ünal"), "ÉÜ");
        assert_eq!(initials("(Loja) Central"), "LC");
    }

    #[test]
    fn numbers_and_nothing_have_no_initials() {
        assert_eq!(initials("+55 11 98765-4321"), "");
        assert_eq!(initials(""), "");
        assert_eq!(initials("🙂"), "");
        assert_eq!(initials("Cliente 12"), "C");
    }

    #[test]
    fn a_name_keeps_its_colour_and_names_spread_over_all() {
        assert_eq!(hue("Ana Souza"), hue(" Ana Souza "));
        let mut seen = [0_u32; HUES as usize];
        for n in 0..800 {
            seen[hue(&format!("Cliente {n}")) as usize] += 1;
        }
        assert!(seen.iter().all(|&n| n > 50), "{seen:?}");
    }
}
