//! Files that somebody opens in a spreadsheet.
use super::safe_cell;

/// Spreadsheets take a file for UTF-8 when it begins with this.
pub const MARK: &str = "\u{feff}";

/// Lines of cells, none of which a spreadsheet takes for a formula.
pub fn written<const N: usize>(
    lines: impl IntoIterator<Item = [String; N]>,
) -> Result<Vec<u8>, csv::Error> {
    let mut file = csv::Writer::from_writer(vec![]);
    for line in lines {
        file.write_record(line.map(|cell| safe_cell(&cell)))?;
    }
    file.into_inner().map_err(|error| error.into_error().into())
}
