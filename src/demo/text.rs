//! Templates of texts: `[one|other]` is one of the two, `{slot}` is a fact of the scene. Both may be nested.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::dice::Dice;
use super::goods::Good;
use super::people::Person;
use super::phrases;
use super::shop::Clerk;
use super::tongue::{Tongue, Words, t};
use crate::model::{DAY, HOUR, Timestamp, Zone};

/// The facts of a conversation, on which all its texts agree.
pub(super) struct Scene {
    pub person: Person,
    pub clerk: &'static Clerk,
    pub good: &'static Good,
    /// The number of the order, from which those of invoices, parcels and the like follow.
    pub order: u32,
    pub tongue: Tongue,
    /// The day from which appointments are counted: the same for all who speak of them.
    pub today: NaiveDate,
}

/// The date and the hour of a message, by the local clock.
#[derive(Clone, Copy)]
pub(super) struct LocalTime {
    pub date: NaiveDate,
    /// 0 to 23.
    pub hour: i64,
}

impl LocalTime {
    pub(super) fn of(zone: &Zone, at: Timestamp) -> Self {
        Self {
            date: zone.date_of(at),
            hour: (at.millis() + zone.offset_at(at)).rem_euclid(DAY) / HOUR,
        }
    }
}

impl Scene {
    /// Returns the text of a template at a time.
    pub(super) fn fill(&self, template: Words, when: LocalTime, dice: &mut Dice) -> String {
        let template = template.of(self.tongue);
        let mut text = String::with_capacity(template.len());
        self.write(template, when, dice, &mut text);
        // Alternatives may be empty, so blanks may meet.
        while let Some(at) = text.find("  ") {
            text.remove(at);
        }
        text.trim().to_owned()
    }

    fn write(&self, template: &str, when: LocalTime, dice: &mut Dice, out: &mut String) {
        let mut rest = template;
        while let Some(at) = rest.find(['[', '{']) {
            let (plain, gap) = rest.split_at(at);
            out.push_str(plain);
            if let Some(slot) = gap.strip_prefix('{') {
                let (name, after) = slot.split_once('}').unwrap_or((slot, ""));
                self.write_slot(name, when, dice, out);
                rest = after;
            } else {
                let (alternatives, after) = alternatives(gap);
                let one: &&str = dice.pick(&alternatives);
                self.write(one, when, dice, out);
                rest = after;
            }
        }
        out.push_str(rest);
    }

    fn write_slot(&self, name: &str, when: LocalTime, dice: &mut Dice, out: &mut String) {
        if let Some(phrase) = phrases::find(name) {
            self.write(phrase.of(self.tongue), when, dice, out);
        } else if let Some((who, word)) = name.split_once(':') {
            let female = match who {
                "p" => self.good.female(self.tongue),
                "c" => self.person.female,
                _ => self.clerk.female,
            };
            out.push_str(&inflected(word, female));
        } else if let Some(text) = self.date(name, when) {
            out.push_str(&text);
        } else {
            out.push_str(&self.fact(name, when.hour));
        }
    }

    /// Returns the date of `d+3`, "27/11", or `na-3`, "na sexta, 27/11". Future dates are counted from the common day, past
    /// ones from the message; Sundays are skipped.
    fn date(&self, slot: &str, when: LocalTime) -> Option<String> {
        let (form, days) = slot
            .strip_prefix("na")
            .map(|days| (true, days))
            .or_else(|| slot.strip_prefix('d').map(|days| (false, days)))?;
        let days: i64 = days.parse().ok()?;
        let step = |date: NaiveDate, count: u64| match days {
            0.. => date.checked_add_days(Days::new(count)),
            _ => date.checked_sub_days(Days::new(count)),
        };
        let from = if days < 0 { when.date } else { self.today };
        let mut date = step(from, days.unsigned_abs())?;
        if date.weekday() == Weekday::Sun {
            date = step(date, 1)?;
        }
        let (day, month) = (date.day(), date.month());
        let weekday = match date.weekday() {
            Weekday::Mon => t("na segunda"),
            Weekday::Tue => t("na terça"),
            Weekday::Wed => t("na quarta"),
            Weekday::Thu => t("na quinta"),
            Weekday::Fri => t("na sexta"),
            Weekday::Sat => t("no sábado"),
            Weekday::Sun => t("no domingo"),
        };
        let weekday = weekday.of(self.tongue);
        let numbers = match self.tongue {
            Tongue::English => format!("{month}/{day}"),
            Tongue::Portuguese | Tongue::Spanish => format!("{day:02}/{month:02}"),
        };
        Some(match (form, self.tongue) {
            (false, _) => numbers,
            (true, Tongue::Spanish) => format!("{weekday} {numbers}"),
            (true, _) => format!("{weekday}, {numbers}"),
        })
    }

    fn fact(&self, slot: &str, hour: i64) -> String {
        let [color, other] = self.good.colors;
        let cents = self.good.price * 100;
        let index = |len: usize, salt| self.number(salt, u32::try_from(len).unwrap_or(1)) as usize;
        let of = |table: &[&str], salt| {
            table.get(index(table.len(), salt)).copied().unwrap_or_default().to_owned()
        };
        let here = |words: Words| words.of(self.tongue).to_owned();
        let money = |cents| money(cents, self.tongue);
        match slot {
            "saudacao" => greeting(hour).of(self.tongue).to_lowercase(),
            "Saudacao" => here(greeting(hour)),
            "nome" => self.person.first.to_owned(),
            "nome completo" => self.person.full_name(),
            "cidade" => self.person.city.to_owned(),
            "agente" => self.clerk.display_name.to_owned(),
            "produto" => here(self.good.name),
            "item" => here(self.good.short),
            "medidas" => here(self.good.measures),
            "cor" => here(color),
            "outra cor" => here(other),
            "preco" => money(cents),
            "parcela" => money(cents / 10),
            "pix" => money(cents / 100 * 95),
            "frete" => money(4990 + self.number(3, 16) * 1000),
            "qtd" => self.quantity().to_string(),
            "total" => money(cents / 100 * 92 * self.quantity()),
            "pedido" => format!("#{}", self.order),
            "rastreio" => format!("TL{:08}BR", self.number(5, 100_000_000)),
            "protocolo" => format!("{:06}", self.number(7, 1_000_000)),
            "nf" => format!("{:03}.{:03}", self.number(9, 90), self.number(11, 1000)),
            "peca" => format!("{}{}", of(&["A", "B", "C", "D", "F"], 13), 2 + self.number(15, 17)),
            "numero" => (12 + self.number(17, 1900)).to_string(),
            "apto" => (10 * (1 + self.number(19, 18)) + 1 + self.number(21, 4)).to_string(),
            "cupom" => of(&["CASANOVA10", "BEMVINDO", "PITANGA10", "LARDOCELAR"], 4),
            "montador" => of(&["Josué", "Valdir", "Anderson", "Edmilson"], 6),
            "longe" => of(&["Manaus", "Macapá", "Boa Vista", "Rio Branco", "Porto Velho"], 8),
            "rua" => of(phrases::STREETS, 10),
            "empresa" => of(phrases::COMPANIES, 12),
            "outra pessoa" => {
                let who = phrases::RELATIVES.get(index(phrases::RELATIVES.len(), 14));
                who.map(|who| here(*who)).unwrap_or_default()
            }
            // An unknown slot stays visible: the tests look for it.
            _ => format!("{{{slot}}}"),
        }
    }

    fn quantity(&self) -> u32 {
        6 + 2 * self.number(2, 10)
    }

    /// Returns a number below `n` that follows from the order, another one for each salt.
    fn number(&self, salt: u32, n: u32) -> u32 {
        self.order.wrapping_mul(2_654_435_761).rotate_left(salt) % n.max(1)
    }
}

/// Returns the greeting of an hour, as it begins a sentence.
fn greeting(hour: i64) -> Words {
    match hour {
        5..12 => t("Bom dia"),
        12..18 => t("Boa tarde"),
        _ => t("Boa noite"),
    }
}

/// Returns the alternatives of a text that begins with `[`, and the text after them.
fn alternatives(text: &str) -> (Vec<&str>, &str) {
    let mut depth = 0;
    let mut found = Vec::new();
    let mut from = 1;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' => depth += 1,
            b'|' | b']' if depth == 1 => {
                found.push(text.get(from..at).unwrap_or_default());
                from = at + 1;
                if byte == b']' {
                    break;
                }
            }
            b']' => depth -= 1,
            _ => {}
        }
    }
    (found, text.get(from..).unwrap_or_default())
}

/// Returns the word in a gender, Portuguese or Spanish: "novo", "nova"; "el", "la".
fn inflected(word: &str, female: bool) -> String {
    if !female {
        return word.to_owned();
    }
    let stem = |ending: &str| word.strip_suffix(ending);
    match word {
        "um" | "Um" | "un" => format!("{word}a"),
        "el" => "la".to_owned(),
        "El" => "La".to_owned(),
        "del" => "de la".to_owned(),
        "al" => "a la".to_owned(),
        _ => stem("o")
            .or_else(|| stem("e"))
            .map(|stem| format!("{stem}a"))
            .or_else(|| stem("O").map(|stem| format!("{stem}A")))
            .unwrap_or_else(|| word.to_owned()),
    }
}

/// Returns "R$ 1.899,00" for 189 900 cents; in English "R$ 1,899.00".
fn money(cents: u32, tongue: Tongue) -> String {
    let (whole, cents) = (cents / 100, cents % 100);
    let (thousands, rest) = (whole / 1000, whole % 1000);
    let (group, point) = if tongue == Tongue::English { (',', '.') } else { ('.', ',') };
    if thousands == 0 {
        format!("R$ {rest}{point}{cents:02}")
    } else {
        format!("R$ {thousands}{group}{rest:03}{point}{cents:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{goods::GOODS, shop::CLERKS, tongue::same};

    fn scene() -> Scene {
        scene_in(Tongue::Portuguese)
    }

    fn scene_in(tongue: Tongue) -> Scene {
        crate::demo::learn_english();
        crate::demo::learn_spanish();
        let mut dice = Dice::new(1);
        let mut person = Person::on("whatsapp", &mut dice);
        person.female = true;
        Scene {
            person,
            clerk: &CLERKS[1],
            good: &GOODS[0],
            order: 48213,
            tongue,
            today: NaiveDate::from_ymd_opt(2026, 11, 20).expect("a Friday"),
        }
    }

    fn at(hour: i64) -> LocalTime {
        LocalTime { date: scene().today, hour }
    }

    fn fill(template: &'static str, hour: i64) -> String {
        scene().fill(same(template), at(hour), &mut Dice::new(7))
    }

    #[test]
    fn words_agree_with_what_they_stand_for() {
        assert_eq!(
            fill("{p:O} {item} {p:novo}, {p:um} só; {c:obrigado}", 9),
            "A mesa nova, uma só; obrigada"
        );
        assert_eq!(fill("{a:obrigado}", 9), "obrigado", "Caio thanks");
    }

    #[test]
    fn dates_pass_over_sundays() {
        assert_eq!(fill("{na+1}; {na+2}; {d+3}", 9), "no sábado, 21/11; na segunda, 23/11; 23/11");
        assert_eq!(fill("{na-5}", 9), "no sábado, 14/11", "back from a Sunday");
    }

    #[test]
    fn greetings_follow_the_hour_and_money_its_form() {
        assert_eq!(fill("{Saudacao}, {saudacao}", 4), "Boa noite, boa noite");
        assert_eq!(fill("{Saudacao}", 17), "Boa tarde");
        assert_eq!(
            fill("{preco} = 10 x {parcela}, {pix}", 9),
            "R$ 2.190,00 = 10 x R$ 219,00, R$ 2.080,50"
        );
        assert_eq!(money(4990, Tongue::Portuguese), "R$ 49,90");
    }

    #[test]
    fn each_language_has_its_own_forms() {
        let fill =
            |tongue, template| scene_in(tongue).fill(same(template), at(9), &mut Dice::new(7));
        assert_eq!(
            fill(Tongue::English, "{Saudacao}: the {item}, {preco}, {na+1}; {d+3}"),
            "Good morning: the dining table, R$ 2,190.00, on Saturday, 11/21; 11/23"
        );
        assert_eq!(
            fill(
                Tongue::Spanish,
                "{Saudacao}: {p:el} {item} {p:nuevo}, {p:un}, {p:del} {item}, {na+1}"
            ),
            "Buenos días: la mesa nueva, una, de la mesa, el sábado 21/11"
        );
    }

    #[test]
    fn alternatives_nest_and_may_be_empty() {
        let mut seen = std::collections::BTreeSet::new();
        for seed in 0..200 {
            seen.insert(scene().fill(same("a [b[c|d]|] e"), at(9), &mut Dice::new(seed)));
        }
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["a bc e", "a bd e", "a e"]);
    }
}
