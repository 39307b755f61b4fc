//! Telephone numbers, found by their digits however they are written.

use super::folded;

/// Fewer digits are no number that somebody looks for.
const FEWEST: usize = 3;

/// Numbers of fewer digits are compared as they are: with and without country and area they could be anybody's.
const FEWEST_OF_WHOLE: usize = 8;

/// What messengers put behind a number. What they put behind anything else (`…@lid`, `…@g.us`) says that it is none.
pub(super) const MESSENGERS: [&str; 2] = ["c.us", "s.whatsapp.net"];

/// Digits of a country, which one of two numbers may lack.
const MOST_OF_COUNTRY: usize = 3;

/// A number as somebody typed it, or as a link has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    digits: String,
    /// Its country is there.
    whole: bool,
}

impl Phone {
    /// Reads a number, also from `tel:` and `wa.me`; `None` where the text is something else.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let (digits, whole) = read(typed)?;
        (digits.len() >= FEWEST).then_some(Self { digits, whole })
    }

    /// Reads a number as a contact has it: neither a part of one, nor a short number, nor zeros in the place of one.
    #[must_use]
    pub fn of_contact(address: &str) -> Option<Self> {
        Self::new(address).filter(|phone| {
            phone.digits.len() >= FEWEST_OF_WHOLE && phone.digits.bytes().any(|digit| digit != b'0')
        })
    }

    /// Reads the number that an owner's key is made of. Keys are stored, and those of earlier versions were made of the digits before
    /// any `@`: what is shown, exported and searched takes fewer texts for numbers ([`Self::of_contact`]).
    #[must_use]
    pub fn of_owner(address: &str) -> Option<Self> {
        match address.split_once('@') {
            Some((number, _)) => Self::of_contact(&[number, "@", MESSENGERS[0]].concat()),
            None => Self::of_contact(address),
        }
    }

    /// Returns the number with its country, in the one form that all its spellings have. Without one it is of Brazil, or of
    /// the country of its first digits where it is too long for that.
    #[must_use]
    pub fn canonical(&self) -> String {
        let digits = self.digits.trim_start_matches('0');
        let brazil = national(digits);
        if brazil != digits || (!self.whole && matches!(digits.len(), 10 | 11)) {
            // A landline, which begins with 2 to 5, never had a ninth digit.
            let had_eight =
                brazil.get(3..).is_some_and(|rest| rest.starts_with(['6', '7', '8', '9']));
            let number = if brazil.len() == 11 && had_eight {
                dropped(brazil, 2)
            } else {
                brazil.to_owned()
            };
            return format!("55{number}");
        }
        // The digit that mobile numbers of Argentina have, and those of Mexico had, behind the country.
        for (country, mobile) in [("54", '9'), ("52", '1')] {
            let rest = digits.strip_prefix(country).and_then(|rest| rest.strip_prefix(mobile));
            if let Some(rest) = rest.filter(|rest| rest.len() == 10) {
                return format!("{country}{rest}");
            }
        }
        digits.to_owned()
    }

    /// Returns true where the address may be this number, by its last digits: quickly, for looking through all contacts.
    #[must_use]
    pub fn ends_like(&self, address: &str) -> bool {
        const LAST: usize = 4;
        let digits = |text: &str| {
            let before = text.split('@').next().unwrap_or_default();
            let digits = before.bytes().rev().filter(u8::is_ascii_digit);
            let mut last = [0; LAST];
            for (into, digit) in last.iter_mut().zip(digits) {
                *into = digit;
            }
            last
        };
        digits(address) == digits(&self.digits)
    }

    /// Returns the digits of the address that are the number, or a part of one that was typed; `None` where it is another.
    #[must_use]
    pub fn within(&self, address: &str) -> Option<String> {
        let digits = number_of(address)?;
        let without_trunk = self.digits.trim_start_matches('0');
        let part = [self.digits.as_str(), without_trunk]
            .into_iter()
            .find(|part| part.len() >= FEWEST && digits.contains(part));
        match part {
            Some(part) => Some(part.to_owned()),
            None => same(&self.digits, &digits, MOST_OF_COUNTRY).then_some(digits),
        }
    }

    /// Returns true where the address is the whole number, with or without its country.
    #[must_use]
    pub fn is(&self, address: &str) -> bool {
        number_of(address).is_some_and(|digits| same(&self.digits, &digits, 0))
    }
}

/// Returns the ASCII digits of a text.
pub fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Returns the digits of a text that is a number, a link with one, or a messenger's name for one (`…@c.us`).
fn number_of(text: &str) -> Option<String> {
    Some(read(text)?.0)
}

/// Returns the digits of a number, and true where its country is there: `+`, two zeros, a link and a messenger say so.
fn read(text: &str) -> Option<(String, bool)> {
    let text = folded(text);
    let link = ["tel:", "sms:", "whatsapp:", "wa.me/", "phone="]
        .iter()
        .filter_map(|start| text.split_once(start))
        .find(|(before, _)| !before.ends_with(char::is_alphanumeric));
    let number = match link {
        Some((_, link)) => {
            let number = link.split(['?', '&', ';', '#']).next().unwrap_or_default();
            number.replace("%2b", "+").replace("%20", " ")
        }
        None => match text.split_once('@') {
            Some((number, messenger)) => {
                MESSENGERS.contains(&messenger.trim_end()).then_some(number)?
            }
            None => &text,
        }
        .to_owned(),
    };
    let is_number = number.chars().all(|letter| {
        letter.is_ascii_digit() || letter.is_whitespace() || "+-()./".contains(letter)
    });
    let messenger = ["wa.me/", "whatsapp:", "phone=", "@"].iter().any(|sign| text.contains(sign));
    let begins = number.trim_start();
    let whole = messenger || begins.starts_with('+') || begins.starts_with("00");
    is_number.then(|| (digits_of(&number.replace("(0)", "")), whole))
}

/// Returns true for the same number, where one may lack so many digits of a country, zeros before the area, and the ninth
/// digit that Brazil's mobile numbers got from 2012 to 2016.
fn same(one: &str, other: &str, more: usize) -> bool {
    let ends = |one: &str, other: &str| {
        let (longer, shorter) = if one.len() < other.len() { (other, one) } else { (one, other) };
        shorter.len() >= FEWEST_OF_WHOLE
            && longer.len() - shorter.len() <= more
            && longer.ends_with(shorter)
    };
    let (one, other) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
    if ends(one, other) {
        return true;
    }
    let (one, other) = (national(one), national(other));
    let without_ninth = |number: &str, beside: &str| match (number.len(), beside.len()) {
        (11, _) => dropped(number, 2),
        // Without an area, nine digits are Brazil's only beside a number of Brazil.
        (9, 8 | 10) => dropped(number, 0),
        _ => number.to_owned(),
    };
    ends(&without_ninth(one, other), &without_ninth(other, one))
}

/// Returns a number of Brazil without the country.
fn national(digits: &str) -> &str {
    let rest = digits.strip_prefix("55").map(|rest| rest.trim_start_matches('0'));
    rest.filter(|rest| matches!(rest.len(), 10 | 11)).unwrap_or(digits)
}

/// Returns the digits without a nine at a place.
fn dropped(digits: &str, place: usize) -> String {
    let parts = digits.split_at_checked(place);
    let parts = parts.and_then(|(area, rest)| Some((area, rest.strip_prefix('9')?)));
    parts.map_or_else(|| digits.to_owned(), |(area, rest)| format!("{area}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str, address: &str) -> bool {
        Phone::new(typed).is_some_and(|phone| phone.within(address).is_some())
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        let written = [
            "+55 11 98765-4321",
            "5511987654321",
            "551187654321",
            "(11) 98765-4321",
            "011 98765-4321",
            "11/98765-4321",
            "11 8765-4321",
            "0055 11 98765 4321",
            "+55 (0)11 98765-4321",
            "tel:+55-11-98765-4321",
            "tel:+5511987654321;ext=12",
            "https://wa.me/5511987654321?text=Oi%2012",
            "https://api.whatsapp.com/send?phone=%2B55%2011987654321&text=Oi",
            "11 98765\u{2011}4321",
            "11 98765–4321",
            "\u{202a}+55 11 98765-4321\u{202c}",
            "\u{2068}11 98765-4321\u{2069}",
            "１１ ９８７６５－４３２１",
        ];
        for typed in written {
            for address in
                written.iter().filter(|address| !address.contains("Oi") && !address.contains("ext"))
            {
                assert!(found(typed, address), "{typed} in {address}");
            }
            assert!(!found(typed, "+55 11 98765-4322"), "{typed}");
            assert!(!found(typed, "+55 21 98765-4321"), "{typed}");
        }
    }

    #[test]
    fn a_part_of_a_number_finds_it_as_it_is() {
        assert_eq!(
            Phone::new("98765").and_then(|it| it.within("+55 11 98765-4321")),
            Some("98765".into())
        );
        assert!(found("011 987", "+55 11 98765-4321") && found("0800 1", "0800 123 4567"));
        assert!(!found("11 8765", "+55 11 98765-4321"), "a part lacks no digit in its middle");
        assert!(found("2125550100", "+1 212 555 0100") && found("+1 212 555 0100", "212-555-0100"));
        for other in ["12", "1234a", "joao", "", "https://wa.me/qr/AB12", "tel:"] {
            assert_eq!(Phone::new(other), None, "{other}");
        }
    }

    #[test]
    fn nines_of_other_countries_stay() {
        assert!(found("+351 912 345 678", "912 345 678") && found("912345678", "00351 912345678"));
        assert!(!found("912 345 678", "212 345 678"));
        assert!(found("98765-4321", "+55 11 8765-4321") && found("8765-4321", "98765-4321"));
    }

    #[test]
    fn digits_among_letters_are_no_number() {
        assert!(!found("1234", "user12@mail34.com") && !found("123", "Pedido 12, 3 itens"));
        assert!(found("11987654321", "5511987654321@c.us"));
        assert_eq!(Phone::new("hotel: 1234"), None);
    }

    #[test]
    fn a_whole_number_is_told_from_a_part() {
        let is = |typed: &str| Phone::new(typed).is_some_and(|it| it.is("+55 11 98765-4321"));
        assert!(is("11987654321") && is("551187654321") && is("+55 11 98765-4321"));
        assert!(!is("98765-4321") && !is("98765"));
    }
}
