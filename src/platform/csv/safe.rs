//! Cells of a file that somebody opens in a spreadsheet.

/// A cell that no spreadsheet takes for a formula, whoever typed what is in it.
pub fn safe_cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_a_text() {
        assert_eq!(
            safe_cell("=HYPERLINK(\"https://evil.example\")"),
            "'=HYPERLINK(\"https://evil.example\")"
        );
        for begin in ["+1", "-1", "@x", "\tx", "\rx"] {
            assert_eq!(safe_cell(begin), format!("'{begin}"));
        }
        assert_eq!(safe_cell("Sanne de Vries"), "Sanne de Vries");
    }
}
