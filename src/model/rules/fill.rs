//! Variables in the texts of rules and campaigns.

/// The variables of a reply, written `{contact}`.
///
/// - `contact`: the customer's name;
/// - `agent`: the responsible agent's name as customers see it, empty where nobody is responsible;
/// - `hour`: the time of day, `14:05`;
/// - `open_hours`: the opening hours of the day, or of the next day with any where the day's are over, `09:00–12:00,
///   13:00–18:00`;
/// - `open_day`: the day of those hours, `27/11`.
///
/// Times are those of the desk's zone. The last two are empty where the desk never opens.
pub const VARIABLES: [&str; 5] = ["contact", "agent", "hour", "open_hours", "open_day"];

/// Returns the text with its variables filled. Names without a value stay as they are; the values are not searched for
/// variables. A name ends at the next brace of either kind, so no letter is looked at more than twice.
#[must_use]
pub fn fill(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let name = after.find(['{', '}']).and_then(|end| after.split_at_checked(end));
        let known = name.and_then(|(name, end)| Some((name, end.strip_prefix('}')?)));
        let known = known.and_then(|(name, end)| Some((value(name)?, end)));
        if let Some((value, end)) = known {
            filled.push_str(&value);
            rest = end;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// Returns the names in braces that are no variables: most likely misspelt.
#[must_use]
pub fn unknown_variables(text: &str) -> Vec<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|after| after.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| !VARIABLES.contains(name))
        .filter(|name| {
            !name.is_empty() && name.chars().all(|letter| letter.is_alphabetic() || letter == '_')
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_filled_once_and_the_rest_stays() {
        let value = |name: &str| (name == "contact").then(|| "{contact} & {x}".to_owned());
        for (text, expected) in [
            ("Olá, {contact}!", "Olá, {contact} & {x}!"),
            ("{contact}{contact}", "{contact} & {x}{contact} & {x}"),
            ("{agent} {", "{agent} {"),
            ("{{contact}}", "{{contact} & {x}}"),
            ("a } b", "a } b"),
            ("", ""),
        ] {
            assert_eq!(fill(text, value), expected, "{text}");
        }
    }

    #[test]
    fn values_are_asked_for_short_names_only() {
        // Else a text of braces would be looked through once for each of them.
        let longest = std::cell::Cell::new(0);
        let text = format!("{}contact}}", "{".repeat(65_536));
        let filled = fill(&text, |name| {
            longest.set(longest.get().max(name.len()));
            (name == "contact").then(|| "Ana".to_owned())
        });
        assert_eq!((longest.get(), filled.len()), ("contact".len(), 65_535 + "Ana".len()));
    }

    #[test]
    fn misspelt_variables_are_found() {
        assert_eq!(unknown_variables("{contato} {contact} {} {1} {hora"), ["contato"]);
    }
}
