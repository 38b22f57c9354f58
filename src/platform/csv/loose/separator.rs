//! Which sign stands between the cells of a list.
use super::Loose;
use csv::ByteRecord;

const SIGNS: [u8; 3] = [b'\t', b';', b','];
/// So many lines are looked at.
const LOOKED_AT: usize = 20;

/// The sign that sets an address or the name of a column apart from what stands beside it: a name or a note may hold
/// more commas than the list has columns. Where none does, the first that stands there at all.
pub fn find(file: &[u8], kind: &Loose) -> u8 {
    let lines = || {
        let lines = file.split(|byte| *byte == b'\n');
        lines.filter(|line| !line.trim_ascii().is_empty()).take(LOOKED_AT)
    };
    let tells = |line: &[u8], sign: u8| {
        let is_known = |cell: &[u8]| is_address(cell) || kind.column(cell).is_some();
        line.contains(&sign) && cells(line, sign).iter().any(is_known)
    };
    let told = lines().find_map(|line| SIGNS.into_iter().find(|sign| tells(line, *sign)));
    let seen = || SIGNS.into_iter().find(|sign| lines().next().is_some_and(|it| it.contains(sign)));
    told.or_else(seen).unwrap_or(b',')
}

/// Whether a sign sets an address apart: then this is a line of a list, and no part of a text.
pub fn sets_apart(text: &str, sign: char) -> bool {
    text.contains(sign) && text.split(sign).any(|cell| is_address(cell.as_bytes()))
}

fn cells(line: &[u8], sign: u8) -> ByteRecord {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(sign);
    let mut records = reader.from_reader(line).into_byte_records();
    records.next().and_then(Result::ok).unwrap_or_default()
}

/// Whether it looks like an address, good or not: one word with an @ in it, and no sign that could be a separator.
fn is_address(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    let is_word = !cell.iter().any(|byte| byte.is_ascii_whitespace() || SIGNS.contains(byte));
    is_word && cell.contains(&b'@')
}
