//! From bytes to a table: encodings, delimiters, headers.

use balcao::intake::csv::{Encoding, Table, TableError, preview};

use super::help::{load, now, profile, table, zone};

#[test]
fn texts_of_every_usual_encoding_say_the_same() {
    let text = "Caso;Situação;Data\nnº 1 – “à vista” €;Em atendimento;22/11/2025 10:00\n";
    let utf16 = |units: Vec<u8>, mark: [u8; 2]| [&mark[..], &units].concat();
    let little = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let windows: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '–' => 0x96,
            '“' => 0x93,
            '”' => 0x94,
            '€' => 0x80,
            c => u8::try_from(u32::from(c)).expect("Latin-1"),
        })
        .collect();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8),
        (utf16(little, [0xff, 0xfe]), Encoding::Utf16),
        (utf16(big, [0xfe, 0xff]), Encoding::Utf16),
        // Without their marks.
        (text.encode_utf16().flat_map(u16::to_le_bytes).collect(), Encoding::Utf16),
        (text.encode_utf16().flat_map(u16::to_be_bytes).collect(), Encoding::Utf16),
        (windows, Encoding::Windows1252),
    ] {
        let loaded = load(&bytes).expect("a text");
        assert_eq!(loaded.encoding(), encoding);
        let table = Table::open(loaded, None).expect("a table");
        assert_eq!(table.header(), ["Caso", "Situação", "Data"]);
        let mapping = profile(&table).guess().mapping;
        let shown = preview(&table, &mapping, &zone("UTC"), now(), 1).expect("a mapping");
        let case = shown[0].result.as_ref().map(|row| row.case.as_str());
        assert_eq!(case, Ok("nº 1 – “à vista” €"));
    }
}

#[test]
fn the_delimiter_is_the_one_that_gives_even_rows() {
    for (text, delimiter) in [
        ("a,b;c\n1,2;3\n", b','),
        ("a;b\n1,5;2,5\n3,5;4,5\n", b';'),
        ("a\tb|c\n1\t2\n", b'\t'),
        ("a|b|c\n1,2|3|4\n", b'|'),
        ("\"a;b\",\"c;d;e\"\n\"1;2\",\"3\"\n", b','),
        ("sep=|\na;b|c\n", b'|'),
    ] {
        assert_eq!(table(text).delimiter(), delimiter, "{text}");
    }
    let table = Table::open(load(b"a,b;c\n").expect("a text"), Some(b';')).expect("a table");
    assert_eq!(table.header(), ["a,b", "c"]);
    let text = table.text().clone();
    assert_eq!(Table::open(text, Some(b'|')).err(), Some(TableError::OneColumn));
}

#[test]
fn characters_of_two_units_survive_being_cut_apart() {
    let text = "a;b\n😀x😀😀;y😀\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let loaded = load(&[&b"\xff\xfe"[..], &bytes].concat()).expect("a text");
    let table = Table::open(loaded, None).expect("a table");
    let profile = profile(&table);
    assert_eq!(profile.samples(0).collect::<Vec<_>>(), ["😀x😀😀"]);
    assert_eq!(profile.samples(1).collect::<Vec<_>>(), ["y😀"]);
}
