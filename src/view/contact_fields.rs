//! The custom fields of customers: how they are defined, and their values as people write and read them.

use serde_json::{Value, json};

use crate::i18n::{Locale, contacts as t, format};
use crate::model::{DAY, Settings, local_date};

/// The most fields that a desk defines.
pub const MOST_FIELDS: usize = 30;

/// What a field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    #[default]
    Text,
    Number,
    Date,
    Choice,
}

impl FieldKind {
    pub const ALL: [Self; 4] = [Self::Text, Self::Number, Self::Date, Self::Choice];

    /// Returns the name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Choice => "choice",
        }
    }

    /// Returns its name.
    #[must_use]
    pub fn name(self, l: Locale) -> &'static str {
        let words = match self {
            Self::Text => t::kind_text,
            Self::Number => t::kind_number,
            Self::Date => t::kind_date,
            Self::Choice => t::kind_choice,
        };
        words(l)
    }
}

/// A field of the desk. In `settings.contact_fields`: `{"key": "plan", "name": "Plano", "type": "choice", "choices": ["A"]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactField {
    /// The name of the field in contacts; it stays when the field is renamed.
    pub key: String,
    pub name: String,
    pub kind: FieldKind,
    /// The values of a choice.
    pub choices: Vec<String>,
}

impl ContactField {
    /// Reads a definition; `None` where this version cannot.
    #[must_use]
    pub fn of(value: &Value) -> Option<Self> {
        let text =
            |key: &str| value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        let kind = text("type")?;
        let kind = FieldKind::ALL.into_iter().find(|one| one.wire() == kind)?;
        let choices = match value.get("choices") {
            Some(choices) if kind == FieldKind::Choice => choices.as_array()?.iter(),
            _ => [].iter(),
        };
        Some(Self {
            key: text("key")?.to_owned(),
            name: text("name")?.to_owned(),
            kind,
            choices: choices.map(|one| one.as_str().map(str::to_owned)).collect::<Option<_>>()?,
        })
    }

    /// Writes the definition over one as it came, of which all that this version does not know stays.
    #[must_use]
    pub fn over(&self, came: &Value) -> Value {
        let mut written = came.as_object().cloned().unwrap_or_default();
        written.insert("key".to_owned(), json!(self.key));
        written.insert("name".to_owned(), json!(self.name));
        written.insert("type".to_owned(), json!(self.kind.wire()));
        if self.kind == FieldKind::Choice {
            written.insert("choices".to_owned(), json!(self.choices));
        } else {
            written.remove("choices");
        }
        written.into()
    }

    /// Returns a value as people read it. What is none of this kind stands as it is.
    #[must_use]
    pub fn shown(&self, value: &str, l: Locale) -> String {
        match self.kind {
            FieldKind::Text | FieldKind::Choice => value.to_owned(),
            FieldKind::Number if canonical_number(value, Locale::En).as_deref() == Some(value) => {
                if l == Locale::En {
                    value.to_owned()
                } else {
                    value.replace('.', ",")
                }
            }
            FieldKind::Date => local_date(value).map_or_else(
                || value.to_owned(),
                |date| {
                    let days = date.signed_duration_since(chrono::NaiveDate::default()).num_days();
                    format::date(l, days * DAY, 0)
                },
            ),
            FieldKind::Number => value.to_owned(),
        }
    }

    /// Returns a typed value as the journal has it; `None` where it is none of this kind.
    #[must_use]
    pub fn read(&self, typed: &str, l: Locale) -> Option<String> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Some(String::new());
        }
        match self.kind {
            FieldKind::Text | FieldKind::Choice => Some(typed.to_owned()),
            FieldKind::Number => canonical_number(typed, l),
            FieldKind::Date => local_date(typed).map(|date| date.to_string()),
        }
    }
}

/// Returns the desk's fields that this version can read, each key once.
#[must_use]
pub fn contact_fields(settings: &Settings) -> Vec<ContactField> {
    let mut fields: Vec<ContactField> = Vec::new();
    for field in settings.contact_fields.iter().filter_map(ContactField::of) {
        if fields.len() < MOST_FIELDS && fields.iter().all(|before| before.key != field.key) {
            fields.push(field);
        }
    }
    fields
}

/// Returns a number as the journal has it, `-1234.5`: the last of two signs is the decimal one; one alone is, unless it groups
/// thousands as the language does.
fn canonical_number(typed: &str, l: Locale) -> Option<String> {
    let (negative, digits) = match typed.strip_prefix(['-', '−']) {
        Some(digits) => ("-", digits),
        None => ("", typed),
    };
    let digits: String = digits.chars().filter(|letter| !letter.is_whitespace()).collect();
    let is_sign = |letter: char| letter == '.' || letter == ',';
    let decimal = digits.rfind(is_sign).filter(|at| {
        let (before, after) = digits.split_at(*at);
        let sign = after.chars().next();
        let grouping = if l == Locale::En { ',' } else { '.' };
        let alone = !before.contains(is_sign);
        let groups = sign == Some(grouping) && after.len() == 4;
        if alone { !groups } else { !before.contains(|letter| Some(letter) == sign) }
    });
    let (whole, part) = match decimal {
        Some(at) => digits.split_at(at),
        None => (digits.as_str(), ""),
    };
    let whole: String = whole.chars().filter(|letter| !is_sign(*letter)).collect();
    let part = part.trim_start_matches(is_sign);
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits.starts_with(|letter: char| letter.is_ascii_digit())
        || !are_digits(&whole)
        || !are_digits(part)
    {
        return None;
    }
    let whole = Some(whole.trim_start_matches('0')).filter(|it| !it.is_empty()).unwrap_or("0");
    let part = part.trim_end_matches('0');
    let sign = if whole == "0" && part.is_empty() { "" } else { negative };
    let point = if part.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(kind: FieldKind) -> ContactField {
        ContactField { key: "k".to_owned(), name: "K".to_owned(), kind, choices: Vec::new() }
    }

    #[test]
    fn numbers_are_read_as_people_write_them_and_kept_in_one_form() {
        let number = field(FieldKind::Number);
        for (typed, pt, en) in [
            ("1234,5", "1234.5", "1234.5"),
            ("1.234,50", "1234.5", "1234.5"),
            ("1,234.50", "1234.5", "1234.5"),
            ("1.234", "1234", "1.234"),
            ("1,234", "1.234", "1234"),
            ("1.234.567", "1234567", "1234567"),
            ("-0,0", "0", "0"),
            ("- 007", "-7", "-7"),
        ] {
            assert_eq!(number.read(typed, Locale::PtBr).as_deref(), Some(pt), "{typed}");
            assert_eq!(number.read(typed, Locale::En).as_deref(), Some(en), "{typed}");
            for l in Locale::ALL {
                let shown = number.shown(pt, l);
                assert_eq!(number.read(&shown, l).as_deref(), Some(pt), "{shown} survives");
            }
        }
        for odd in ["x", ",", ".5.", "1e9", "12a", "R$ 5"] {
            assert_eq!(number.read(odd, Locale::PtBr), None, "{odd}");
        }
        assert_eq!(number.read(" ", Locale::PtBr).as_deref(), Some(""));
    }

    #[test]
    fn what_is_not_of_a_fields_kind_is_shown_as_it_is() {
        let date = field(FieldKind::Date);
        assert_eq!(date.shown("1990-05-03", Locale::En), "May 3, 1990");
        for kind in FieldKind::ALL {
            assert_eq!(field(kind).shown("<b>ontem</b>", Locale::PtBr), "<b>ontem</b>");
        }
        assert_eq!(date.read("1990-02-31", Locale::PtBr), None);
    }

    #[test]
    fn what_this_version_cannot_read_is_left_out_and_stays_as_it_came() {
        let came = vec![
            json!({"key": "plan", "name": "Plano", "type": "choice", "choices": ["A"], "icon": "x"}),
            json!({"key": "photo", "name": "Foto", "type": "image"}),
            json!({"key": "plan", "name": "Outro", "type": "text"}),
            json!({"key": "", "name": "Sem", "type": "text"}),
            json!(7),
        ];
        let (settings, problems) = Settings::from_value(&json!({ "contact_fields": came }));
        assert_eq!((problems, &settings.contact_fields), (vec![], &came));
        let fields = contact_fields(&settings);
        assert_eq!(fields.iter().map(|field| &*field.name).collect::<Vec<_>>(), ["Plano"]);
        let renamed = ContactField { name: "Pacote".to_owned(), ..fields[0].clone() };
        assert_eq!(renamed.over(&came[0])["icon"], "x");
        assert_eq!(ContactField::of(&renamed.over(&came[0])), Some(renamed));
    }
}
