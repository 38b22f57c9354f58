//! A file of one line, for what is typed in a form and judged by the rules of a file.

/// The header and the one line below it. A cell holds anything.
pub fn typed_line(cells: &[(&str, &str)]) -> Vec<u8> {
    let mut file = csv::Writer::from_writer(vec![]);
    // Two lines of as many cells each, into memory: nothing can fail.
    drop(file.write_record(cells.iter().map(|(column, _)| column)));
    drop(file.write_record(cells.iter().map(|(_, value)| value)));
    file.into_inner().unwrap_or_default()
}
