//! The macro `texts!`, which declares a namespace of texts.

/// Declares texts as functions of the locale, each in the three languages.
///
/// The docs of each function show the Portuguese text. A language that
/// is missing, or a variable that is not an argument, does not compile.
///
/// - no variables: `fn(Locale) -> &'static str`;
/// - variables, named in the string as in `format!`: `fn(Locale, …) -> String`; texts that are written from right to left
///   are isolated from the sentence;
/// - `"singular" | "plural"`: the first argument counts, must be a `u64`, and is written with the
///   locale's digit grouping. Only 1 is singular.
macro_rules! texts {
    ($(
        $(#[$attribute:meta])*
        $name:ident $(( $($arg:ident : $ty:ty),+ $(,)? ))? {
            pt $pt:literal $(| $pt_many:literal)?
            en $en:literal $(| $en_many:literal)?
            es $es:literal $(| $es_many:literal)?
        }
    )+) => {$(
        texts!(@ [$(#[$attribute])*] $name [$($($arg : $ty),+)?]
            [$pt $(| $pt_many)?] [$en $(| $en_many)?] [$es $(| $es_many)?]);
    )+};

    (@ [$($attributes:tt)*] $name:ident [] [$pt:literal] [$en:literal] [$es:literal]) => {
        #[doc = concat!("«", $pt, "»")]
        $($attributes)*
        #[must_use]
        pub const fn $name(locale: $crate::i18n::Locale) -> &'static str {
            match locale {
                $crate::i18n::Locale::PtBr => $pt,
                $crate::i18n::Locale::En => $en,
                $crate::i18n::Locale::Es => $es,
            }
        }
    };

    (@ [$($attributes:tt)*] $name:ident [$($arg:ident : $ty:ty),+] [$pt:literal] [$en:literal] [$es:literal]) => {
        #[doc = concat!("«", $pt, "»")]
        $($attributes)*
        #[must_use]
        pub fn $name(locale: $crate::i18n::Locale, $($arg: $ty),+) -> String {
            $(let $arg = $crate::i18n::format::Argument::said($arg);)+
            match locale {
                $crate::i18n::Locale::PtBr => format!($pt),
                $crate::i18n::Locale::En => format!($en),
                $crate::i18n::Locale::Es => format!($es),
            }
        }
    };

    (@ [$($attributes:tt)*] $name:ident [$count:ident : $count_ty:ty $(, $arg:ident : $ty:ty)*]
        [$pt:literal | $pt_many:literal] [$en:literal | $en_many:literal] [$es:literal | $es_many:literal]
    ) => {
        #[doc = concat!("«", $pt, "» | «", $pt_many, "»")]
        $($attributes)*
        #[must_use]
        pub fn $name(locale: $crate::i18n::Locale, $count: $count_ty $(, $arg: $ty)*) -> String {
            let one = $count == 1;
            #[allow(unused_variables, reason = "a text may say one and many without the number")]
            let $count = $crate::i18n::format::count(locale, $count);
            $(
                #[allow(unused_variables, reason = "a number may stand for its grouped form")]
                let $arg = $crate::i18n::format::Argument::said($arg);
            )*
            match (locale, one) {
                ($crate::i18n::Locale::PtBr, true) => format!($pt),
                ($crate::i18n::Locale::PtBr, false) => format!($pt_many),
                ($crate::i18n::Locale::En, true) => format!($en),
                ($crate::i18n::Locale::En, false) => format!($en_many),
                ($crate::i18n::Locale::Es, true) => format!($es),
                ($crate::i18n::Locale::Es, false) => format!($es_many),
            }
        }
    };
}

pub(crate) use texts;

#[cfg(test)]
mod tests {
    use crate::i18n::Locale;

    texts! {
        plain { pt "Salvar" en "Save" es "Guardar" }
        greeting(who: &str) { pt "Olá, {who}!" en "Hello, {who}!" es "¡Hola, {who}!" }
        chats(n: u64, place: &str) {
            pt "{n} conversa em {place}" | "{n} conversas em {place}"
            en "{n} chat in {place}" | "{n} chats in {place}"
            es "{n} chat en {place}" | "{n} chats en {place}"
        }
    }

    #[test]
    fn texts_follow_the_locale() {
        assert_eq!(Locale::ALL.map(plain), ["Salvar", "Save", "Guardar"]);
    }

    #[test]
    fn variables_are_put_in() {
        assert_eq!(greeting(Locale::Es, "Ana"), "¡Hola, Ana!");
    }

    #[test]
    fn only_one_is_singular_and_counts_are_grouped() {
        assert_eq!(chats(Locale::PtBr, 0, "casa"), "0 conversas em casa");
        assert_eq!(chats(Locale::PtBr, 1, "casa"), "1 conversa em casa");
        assert_eq!(chats(Locale::En, 12_345, "town"), "12,345 chats in town");
    }
}
