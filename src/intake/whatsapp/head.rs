//! The head of a message's line: when, in one of the forms that WhatsApp writes.

/// The form of the lines of one file. A telephone writes all of them alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Form {
    /// What stands around date and time.
    pub frame: Frame,
    /// Between the numbers of the date.
    pub separator: char,
    /// With seconds.
    pub seconds: bool,
    /// Twelve hours, with a word for the half of the day.
    pub halves: bool,
}

/// What stands around date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frame {
    /// `[23/11/2026, 09:00:05] Name: text`, of iOS.
    Brackets,
    /// `23/11/2026 09:00 - Name: text`, of Android.
    Dash,
    /// `13.06.18 21.25.15: Name: text`, of old versions of iOS.
    Colon,
}

/// A line's head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head<'a> {
    pub form: Form,
    pub date: Date,
    /// Hour, minute and second.
    pub time: [u8; 3],
    /// Date and time as the file has them.
    pub stamp: &'a str,
    /// What follows.
    pub rest: &'a str,
}

/// The three numbers of a date, as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    pub numbers: [u16; 3],
    /// True where the year comes first.
    pub year_first: bool,
}

/// Marks of the direction of writing, and of the order of bytes.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl<'a> Head<'a> {
    /// Reads the head of a line; `None` where the line has none.
    pub fn read(line: &'a str) -> Option<Self> {
        let mut scan = Scan { rest: line.trim_start_matches(is_mark) };
        let brackets = scan.eat("[");
        scan.rest = scan.rest.trim_start_matches(is_mark);
        let begins = scan.rest;
        let (date, separator) = scan.date()?;
        scan.eat(",");
        scan.blanks().then_some(())?;
        // "13.6.2018 klo 21.25".
        if ["klo", "kl.", "um"].into_iter().any(|word| scan.eat(word)) {
            scan.blanks();
        }
        let (time, seconds, halves) = scan.time()?;
        let stamp = begins.get(..begins.len().checked_sub(scan.rest.len())?)?;
        let frame = if brackets {
            scan.eat("]").then_some(Frame::Brackets)?
        } else if scan.eat(": ") {
            Frame::Colon
        } else {
            scan.blanks().then_some(())?;
            scan.one_of("-–")?;
            Frame::Dash
        };
        scan.blanks();
        let form = Form { frame, separator, seconds, halves };
        Some(Self { form, date, time, stamp, rest: scan.rest })
    }
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// The rest of a line.
struct Scan<'a> {
    rest: &'a str,
}

impl Scan<'_> {
    fn eat(&mut self, text: &str) -> bool {
        let after = self.rest.strip_prefix(text);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn one_of(&mut self, list: &str) -> Option<char> {
        let first = self.rest.chars().next().filter(|first| list.contains(*first))?;
        self.eat(first.encode_utf8(&mut [0; 4])).then_some(first)
    }

    /// Skips blanks of any width, and marks. Returns true if there was one.
    fn blanks(&mut self) -> bool {
        let after = self.rest.trim_start_matches(|c: char| c.is_whitespace() || is_mark(c));
        let skipped = after.len() < self.rest.len();
        self.rest = after;
        skipped
    }

    /// Reads a number of at most so many digits, with how many it has. Arabic and Persian digits count as well.
    fn number(&mut self, most: usize) -> Option<(u16, usize)> {
        let digits: Vec<u32> = self.rest.chars().map_while(digit).take(most + 1).collect();
        (1..=most).contains(&digits.len()).then_some(())?;
        let length: usize = self.rest.chars().take(digits.len()).map(char::len_utf8).sum();
        self.rest = self.rest.get(length..)?;
        let number = digits.iter().fold(0, |number, digit| number * 10 + digit);
        Some((u16::try_from(number).ok()?, digits.len()))
    }

    fn date(&mut self) -> Option<(Date, char)> {
        let (first, first_digits) = self.number(4)?;
        let separator = self.one_of("/.-")?;
        self.blanks();
        let (middle, _) = self.number(2)?;
        self.one_of("/.-").filter(|again| *again == separator)?;
        self.blanks();
        let (last, last_digits) = self.number(4)?;
        self.eat(".");
        let year_first = first_digits == 4;
        let fits = if year_first {
            last_digits <= 2
        } else {
            first_digits <= 2 && matches!(last_digits, 2 | 4)
        };
        fits.then_some((Date { numbers: [first, middle, last], year_first }, separator))
    }

    /// Reads a time of the day; with it, whether it has seconds, and whether it names the half of the day.
    fn time(&mut self) -> Option<([u8; 3], bool, bool)> {
        let (hour, _) = self.number(2)?;
        let separator = self.one_of(":.")?;
        let (minute, 2) = self.number(2)? else { return None };
        let before = self.rest;
        let second = match self.one_of(":.") {
            Some(again) if again == separator => {
                self.number(2).filter(|(_, digits)| *digits == 2).map(|(second, _)| second)
            }
            _ => None,
        };
        if second.is_none() {
            self.rest = before;
        }
        let before = self.rest;
        self.blanks();
        let half = self.half();
        if half.is_none() {
            self.rest = before;
        }
        let hour = match half {
            None => hour,
            Some(_) if hour > 12 => return None,
            Some(Half::Morning) => hour % 12,
            Some(Half::Afternoon) => hour % 12 + 12,
        };
        (hour < 24 && minute < 60 && second.unwrap_or(0) < 60).then_some(())?;
        let byte = |number: u16| u8::try_from(number).ok();
        let time = [byte(hour)?, byte(minute)?, byte(second.unwrap_or(0))?];
        Some((time, second.is_some(), half.is_some()))
    }

    /// Reads the word for the half of the day: `AM`, `p. m.`, `م`.
    fn half(&mut self) -> Option<Half> {
        let first = self.rest.chars().next()?;
        let (half, latin) = match first {
            'a' | 'A' => (Half::Morning, true),
            'p' | 'P' => (Half::Afternoon, true),
            'ص' => (Half::Morning, false),
            'م' => (Half::Afternoon, false),
            _ => return None,
        };
        let before = self.rest;
        self.rest = self.rest.get(first.len_utf8()..)?;
        if latin {
            self.eat(".");
            self.blanks();
            if self.one_of("mM").is_none() {
                self.rest = before;
                return None;
            }
            self.eat(".");
        }
        Some(half)
    }
}

fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    Some(u32::from(c) - u32::from(zero))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<([u16; 3], [u8; 3], &str)> {
        Head::read(line).map(|head| (head.date.numbers, head.time, head.rest))
    }

    #[test]
    fn each_form_is_read() {
        for (line, date, time) in [
            ("23/11/2026 09:00 - Ana: oi", [23, 11, 2026], [9, 0, 0]),
            ("23/11/2026, 09:00 - Ana: oi", [23, 11, 2026], [9, 0, 0]),
            ("[23/11/2026, 09:00:05] Ana: oi", [23, 11, 2026], [9, 0, 5]),
            ("\u{200e}[23/11/26 09:00:05] Ana: oi", [23, 11, 26], [9, 0, 5]),
            ("\u{feff}11/23/26, 12:05\u{202f}PM - Ana: oi", [11, 23, 26], [12, 5, 0]),
            ("11/23/26, 12:05\u{2009}AM - Ana: oi", [11, 23, 26], [0, 5, 0]),
            ("[11/23/26, 1:05:09\u{202f}PM] Ana: oi", [11, 23, 26], [13, 5, 9]),
            ("23/11/2026, 9:00 a.\u{a0}m. - Ana: oi", [23, 11, 2026], [9, 0, 0]),
            ("23/11/26, 12:05 p. m. - Ana: oi", [23, 11, 26], [12, 5, 0]),
            ("[23/11/26, 1:05:00 p.\u{202f}m.] Ana: oi", [23, 11, 26], [13, 5, 0]),
            ("23.11.26, 21:25 - Ana: oi", [23, 11, 26], [21, 25, 0]),
            ("13.06.18 21.25.15: Ana: oi", [13, 6, 18], [21, 25, 15]),
            ("13.6.2018 klo 21.25 - Ana: oi", [13, 6, 2018], [21, 25, 0]),
            ("2026/11/23 21:25 - Ana: oi", [2026, 11, 23], [21, 25, 0]),
            ("2026. 11. 23. 21:25 - Ana: oi", [2026, 11, 23], [21, 25, 0]),
            ("23-11-2026 21:25 - Ana: oi", [23, 11, 2026], [21, 25, 0]),
            (
                "\u{200f}[\u{661}\u{662}/\u{661}\u{661}/\u{662}\u{660}\u{662}\u{666}, \u{669}:\u{660}\u{665}:\u{660}\u{661} م] Ana: oi",
                [12, 11, 2026],
                [21, 5, 1],
            ),
        ] {
            assert_eq!(read(line), Some((date, time, "Ana: oi")), "{line}");
        }
    }

    #[test]
    fn a_line_that_only_looks_like_one_has_no_head() {
        for line in [
            "",
            "[",
            "1) cabo",
            "23/11/2026",
            "23/11/2026 09:00",
            "23/11/2026 09:00, na loja",
            "23/11/2026 25:00 - Ana: oi",
            "23/11/2026 13:05 PM - Ana: oi",
            "[23/11/2026, 09:00:05 Ana: oi",
            "23/11-2026 09:00 - Ana: oi",
            "123/11/2026 09:00 - Ana: oi",
            "10.0.0.1 21:25 - oi",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn the_stamp_is_what_stands_in_the_file() {
        let head = Head::read("[11/23/26, 1:05:09\u{202f}PM] Ana: oi").unwrap();
        assert_eq!(head.stamp, "11/23/26, 1:05:09\u{202f}PM");
        assert!(head.form.halves && head.form.seconds);
    }
}
