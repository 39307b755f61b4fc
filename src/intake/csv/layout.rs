//! Where the header of a table stands, and what delimits its cells.

use super::normalize::normalize;
use super::rows::{Cells, Rows};
use super::table::DELIMITERS;
use super::text::Text;
use super::vocabulary;

/// The number of rows by which the delimiter is detected.
const SNIFF_ROWS: usize = 50;

/// The number of rows of which one may be the header.
const HEADER_ROWS: usize = 20;

/// The most characters of a row that is shown as the possible header.
const MAX_SHOWN: usize = 60;

/// A row, as far as it matters here.
struct Shape {
    line: u64,
    cells: usize,
    /// Cells that are not empty.
    filled: usize,
    /// Cells that are usual names of columns.
    names: usize,
}

/// The byte and the line at which the rows begin.
pub(super) type Start = (usize, u64);

/// The delimiter and the line of the header. A `stated` one is taken as it is; else it is the delimiter that gives the most
/// even rows under a header, and the first row that looks like one: titles may stand above it.
pub(super) fn detect(
    text: &Text,
    start: Start,
    delimiter: Option<u8>,
    header: Option<u64>,
) -> (u8, u64) {
    let layout = |delimiter: u8| {
        let rows = shapes(text, delimiter, start);
        let index = match header {
            Some(line) => rows.iter().position(|row| row.line == line),
            None => header_of(&rows),
        };
        let index = index.unwrap_or_default();
        let (line, columns, names) =
            rows.get(index).map_or((start.1, 0, 0), |row| (row.line, row.cells, row.names));
        let even = rows.iter().filter(|row| row.cells == columns).count();
        ((columns >= 2, names >= 2, even * 100 / rows.len().max(1), columns), line)
    };
    match delimiter {
        Some(delimiter) => (delimiter, layout(delimiter).1),
        None => {
            let best = DELIMITERS.into_iter().rev().map(|delimiter| (layout(delimiter), delimiter));
            best.max_by_key(|((score, _), _)| *score)
                .map_or((b',', start.1), |((_, line), delimiter)| (delimiter, line))
        }
    }
}

/// The first rows with two cells or more and a row below them, of which one is the header: each with its line and its
/// beginning.
pub(super) fn possible_headers(text: &Text, delimiter: u8, start: Start) -> Vec<(u64, String)> {
    let mut rows = Rows::new(text.clone(), delimiter);
    rows.seek(start);
    let mut found = Vec::new();
    let mut above = None;
    for _ in 0..=HEADER_ROWS {
        let Some((line, row)) = rows.next() else {
            break;
        };
        found.extend(above.take());
        above = row.ok().filter(|cells| cells.len() >= 2).map(|cells| {
            let cells: Vec<_> = cells.iter().map(|cell| text.decode(cell)).collect();
            (line, cells.join(" · ").chars().take(MAX_SHOWN).collect())
        });
    }
    found
}

fn shapes(text: &Text, delimiter: u8, start: Start) -> Vec<Shape> {
    let mut rows = Rows::new(text.clone(), delimiter);
    rows.seek(start);
    let mut shapes = Vec::new();
    while shapes.len() < SNIFF_ROWS
        && let Some((line, row)) = rows.next()
    {
        shapes.push(match row {
            Ok(cells) => Shape {
                line,
                cells: cells.len(),
                filled: cells.iter().filter(|cell| !cell.trim_ascii().is_empty()).count(),
                names: if shapes.len() < HEADER_ROWS { names(text, cells) } else { 0 },
            },
            Err(_) => Shape { line, cells: 0, filled: 0, names: 0 },
        });
    }
    shapes
}

/// The number of cells that are usual names of columns; none where one looks like a date.
fn names(text: &Text, cells: Cells) -> usize {
    let digits = |cell: &[u8]| cell.iter().filter(|byte| byte.is_ascii_digit()).count();
    if cells.iter().any(|cell| digits(cell) >= 6) {
        return 0;
    }
    cells.iter().filter(|cell| vocabulary::is_column_name(&normalize(&text.decode(cell)))).count()
}

/// The row of usual names under emptier ones; else the first row with two cells that say something. A row that cannot be
/// read is not passed over: the file is not what it seems.
fn header_of(rows: &[Shape]) -> Option<usize> {
    let readable = rows.iter().take(HEADER_ROWS).take_while(|row| row.cells > 0);
    let rows: Vec<&Shape> = readable.collect();
    let named = rows.iter().position(|row| row.names >= 2).filter(|index| {
        let filled = rows.get(*index).map_or(0, |row| row.filled);
        rows.iter().take(*index).all(|row| row.filled < filled)
    });
    named.or_else(|| rows.iter().position(|row| row.filled >= 2))
}
