//! Variables in the texts of rules, campaigns and quick replies, written in braces: `{contact}`, `{nome}`.

use super::folded;

/// What a variable stands for. Times are those of the desk's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variable {
    /// The customer's name.
    Contact,
    /// The first word of the customer's name.
    FirstName,
    /// The customer's telephone, e-mail or user name.
    Address,
    /// The agent's name as customers see it: of the responsible, empty where nobody is; in a quick reply, of who writes.
    Agent,
    /// The number of the attendance, under which the customer asks for it again.
    Protocol,
    /// A greeting by the time of day: in the morning, the afternoon, and the night.
    Greeting([&'static str; 3]),
    /// The time of day, `14:05`.
    Hour,
    /// The opening hours of the day, or of the next day with any where the day's are over, `09:00–12:00, 13:00–18:00`;
    /// empty where the desk never opens.
    OpenHours,
    /// The day of those hours, `27/11`.
    OpenDay,
}

/// The names of a variable in one language, as people guess them. The first is the one that buttons insert.
type Names = &'static [&'static str];

/// All variables, each with its names in Portuguese, English and Spanish. A desk's people write in one language and its
/// texts may be in another, so each name is known everywhere.
const TABLE: [(Variable, [Names; 3]); 8] = [
    (
        Variable::Contact,
        [
            &["nome", "cliente", "contato", "nome_cliente", "nome_do_cliente", "nome_completo"],
            &["contact", "name", "customer", "client", "customer_name", "full_name"],
            &["nombre", "contacto", "nombre_cliente", "nombre_del_cliente", "nombre_completo"],
        ],
    ),
    (
        Variable::FirstName,
        [
            &["primeiro_nome", "prenome"],
            &["first_name", "firstname"],
            &["primer_nombre", "nombre_de_pila"],
        ],
    ),
    (
        Variable::Address,
        [
            &["telefone", "celular", "whatsapp", "telefone_ou_email"],
            &["phone", "mobile", "phone_number"],
            &["telefono", "movil"],
        ],
    ),
    (
        Variable::Agent,
        [
            &["atendente", "responsavel", "nome_atendente", "nome_do_atendente"],
            &["agent", "agent_name", "assignee"],
            &["agente", "responsable", "nombre_agente", "nombre_del_agente"],
        ],
    ),
    (
        Variable::Protocol,
        [
            &["protocolo", "numero_do_protocolo", "protocolo_de_atendimento"],
            &["protocol", "ticket", "ticket_number", "case_number"],
            &["numero_de_protocolo", "numero_de_caso"],
        ],
    ),
    (Variable::Hour, [&["hora", "horas", "hora_atual"], &["hour", "time"], &["hora_actual"]]),
    (
        Variable::OpenHours,
        [
            &["horario", "horario_de_atendimento", "horarios"],
            &["open_hours", "business_hours", "opening_hours"],
            &["horario_de_atencion"],
        ],
    ),
    (Variable::OpenDay, [&["dia_em_que_abre", "dia"], &["open_day", "day"], &["dia_en_que_abre"]]),
];

/// Greetings, which are in the language of their name.
const GREETINGS: [(Names, [&str; 3]); 3] = [
    (&["saudacao", "cumprimento"], ["Bom dia", "Boa tarde", "Boa noite"]),
    (&["greeting"], ["Good morning", "Good afternoon", "Good evening"]),
    (&["saludo"], ["Buenos días", "Buenas tardes", "Buenas noches"]),
];

/// Letters of the longest name that is looked up.
const LONGEST: usize = 40;

impl Variable {
    /// Returns the variable of a name, whatever its case and accents; words may be apart.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if name.len() > LONGEST {
            return None;
        }
        let name = folded(name.trim()).replace([' ', '-'], "_");
        let is = |names: &Names| names.contains(&name.as_str());
        let found = TABLE.iter().find(|(_, languages)| languages.iter().any(is));
        let greeting = || GREETINGS.iter().find(|(names, _)| is(names));
        found
            .map(|(variable, _)| *variable)
            .or_else(|| greeting().map(|(_, words)| Self::Greeting(*words)))
    }

    /// Returns all variables with the name that a button inserts, in Portuguese (0), English (1) or Spanish (2).
    pub fn all(language: usize) -> impl Iterator<Item = (Self, &'static str)> {
        let first = |names: Names| names.first().copied().unwrap_or_default();
        let plain = TABLE.iter().filter_map(move |(variable, languages)| {
            Some((*variable, first(languages.get(language)?)))
        });
        let greeting = GREETINGS.get(language);
        plain.chain(greeting.map(|(names, words)| (Self::Greeting(*words), first(names))))
    }
}

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

/// Returns the names in braces in a text, as they are written; not what is too long or has signs that no name has.
pub fn names_in_braces(text: &str) -> impl Iterator<Item = &str> {
    let inside = text.split('{').skip(1).filter_map(|after| after.split_once('}'));
    inside.map(|(name, _)| name).filter(|name| {
        let could_be = |letter: char| letter.is_alphanumeric() || " _-".contains(letter);
        name.len() <= 4 * LONGEST
            && name.contains(char::is_alphabetic)
            && name.chars().all(could_be)
    })
}

/// Returns the names in braces that are no variables: most likely misspelt.
#[must_use]
pub fn unknown_variables(text: &str) -> Vec<&str> {
    names_in_braces(text).filter(|name| Variable::named(name).is_none()).collect()
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
    fn variables_have_the_names_that_people_guess() {
        for (name, variable) in [
            ("contact", Variable::Contact),
            ("Nome", Variable::Contact),
            ("cliente", Variable::Contact),
            ("nombre", Variable::Contact),
            ("primeiro nome", Variable::FirstName),
            ("first-name", Variable::FirstName),
            ("Responsável", Variable::Agent),
            ("agent", Variable::Agent),
            ("teléfono", Variable::Address),
            ("Protocolo", Variable::Protocol),
            ("HORA", Variable::Hour),
            ("open_hours", Variable::OpenHours),
            ("open_day", Variable::OpenDay),
            ("Saudação", Variable::Greeting(["Bom dia", "Boa tarde", "Boa noite"])),
        ] {
            assert_eq!(Variable::named(name), Some(variable), "{name}");
        }
        assert_eq!(Variable::named(""), None);
        assert_eq!(Variable::named("pedido"), None);
        assert_eq!(Variable::named(&"nome ".repeat(20_000)), None);
    }

    #[test]
    fn each_name_means_one_variable_and_what_a_button_inserts_is_known() {
        let names = TABLE.iter().flat_map(|(_, languages)| languages.iter().copied().flatten());
        let mut names: Vec<_> =
            names.chain(GREETINGS.iter().flat_map(|(names, _)| *names)).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        for language in 0..3 {
            assert_eq!(Variable::all(language).count(), TABLE.len() + 1);
            for (variable, name) in Variable::all(language) {
                assert_eq!(Variable::named(name), Some(variable));
            }
        }
    }

    #[test]
    fn misspelt_variables_are_found() {
        let text = "{pedido} {nome} {contact} {} {1} {número do pedido} {a: b} {hora";
        assert_eq!(unknown_variables(text), ["pedido", "número do pedido"]);
    }
}
