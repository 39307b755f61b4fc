//! Tests that the colours of `style/tokens.css`, and of the charts, meet WCAG 2.2 AA in both themes.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const TOKENS: &str = include_str!("../../../../style/tokens.css");

/// What only charts need comes with the reports.
const CHARTS: &str = include_str!("../../../../style/reports.css");

/// Text has a contrast of 4.5:1 on each of its grounds.
const TEXT: [(&str, &[&str]); 18] = [
    ("ink", &GROUNDS),
    ("ink-2", &GROUNDS),
    ("ink-3", &["canvas", "surface", "sunken", "raised", "hover", "selected"]),
    ("accent", &["canvas", "surface", "raised", "hover", "accent-soft", "selected"]),
    ("on-accent", &["accent-solid", "accent-solid-hover"]),
    ("danger", &["surface", "raised", "hover"]),
    ("on-danger", &["danger-solid", "danger-solid-hover"]),
    ("toast-ink", &["toast", "toast-hover"]),
    ("note-ink", &["note"]),
    ("past-ink", &["past"]),
    ("ink", &["note", "open-soft", "in-service-soft", "waiting-soft"]),
    ("surface", &["ink"]),
    ("open", &["open-soft", "surface"]),
    ("in-service", &["in-service-soft", "surface"]),
    ("waiting", &["waiting-soft", "surface"]),
    ("resolved", &["resolved-soft", "surface"]),
    ("closed", &["closed-soft", "surface"]),
    ("none", &["none-soft", "surface"]),
];

const GROUNDS: [&str; 7] =
    ["canvas", "surface", "sunken", "raised", "hover", "pressed", "selected"];

/// Edges of controls, bars and the focus ring have 3:1.
const GRAPHICS: [(&str, &[&str]); 16] = [
    ("line-control", &["surface", "raised"]),
    ("focus", &["canvas", "surface", "raised", "hover", "selected"]),
    ("past-line", &["past", "surface"]),
    ("open-solid", &["surface"]),
    ("in-service-solid", &["surface"]),
    ("waiting-solid", &["surface"]),
    ("resolved-solid", &["surface"]),
    ("closed-solid", &["surface"]),
    ("ended-solid", &["surface"]),
    ("backlog-solid", &["surface", "backlog-soft"]),
    ("none-solid", &["surface"]),
    ("note-line", &["surface"]),
    ("whatsapp", &GROUNDS),
    ("instagram", &GROUNDS),
    ("facebook", &GROUNDS),
    ("telegram", &GROUNDS),
];

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The light and the dark value of a token.
fn colours(token: &str) -> [&'static str; 2] {
    let start = format!("--{token}: light-dark(");
    let sheets = [TOKENS, CHARTS];
    let after = sheets.iter().find_map(|sheet| Some(sheet.split_once(&start)?.1));
    let after = after.unwrap_or_else(|| panic!("no token {token}"));
    let pair = after.split_once(')').unwrap().0;
    let (light, dark) = pair.split_once(", ").unwrap();
    [light, dark]
}

#[test]
fn every_pair_meets_aa_in_both_themes() {
    let avatars = (0..8).map(|hue| (format!("avatar-{hue}-ink"), vec![format!("avatar-{hue}")]));
    let owned = |(ink, grounds): &(&str, &[&str])| {
        (ink.to_string(), grounds.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let text = TEXT.iter().map(owned).chain(avatars).map(|pair| (pair, 4.5));
    let graphics = GRAPHICS.iter().map(owned).map(|pair| (pair, 3.0));
    let mut failed = Vec::new();
    for ((ink, grounds), least) in text.chain(graphics) {
        for ground in grounds {
            for (theme, (ink_hex, ground_hex)) in
                ["light", "dark"].iter().zip(colours(&ink).into_iter().zip(colours(&ground)))
            {
                let found = contrast(ink_hex, ground_hex);
                if found < least {
                    failed.push(format!("{theme}: {ink} on {ground} is {found:.2}, not {least}"));
                }
            }
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn contrast_is_what_wcag_says() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#767676", "#ffffff") - 4.54).abs() < 0.01);
}
