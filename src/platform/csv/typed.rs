//! A file of one line, for what is typed in a form and judged by the rules of a file.

/// The header and the one line below it. A cell holds anything: quotes are doubled.
pub fn typed_line(cells: &[(&str, &str)]) -> Vec<u8> {
    let line = |of: &dyn Fn(&(&str, &str)) -> String| {
        let quoted = cells.iter().map(|cell| format!("\"{}\"", of(cell).replace('"', "\"\"")));
        quoted.collect::<Vec<_>>().join(",")
    };
    let header = line(&|(column, _)| (*column).to_owned());
    let values = line(&|(_, value)| (*value).to_owned());
    format!("{header}\n{values}\n").into_bytes()
}
