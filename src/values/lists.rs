//! Lists that are kept as text files beside the code: one entry a line, `#` begins a remark.

/// The entries of a list.
pub(super) fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether the list has exactly this entry.
pub(super) fn has(list: &str, entry: &str) -> bool {
    entries(list).any(|listed| listed == entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_and_blank_lines_are_no_entries() {
        let list = "# remark\n\n tulp \r\nnuage";
        assert_eq!(entries(list).collect::<Vec<_>>(), ["tulp", "nuage"]);
        assert!(has(list, "nuage") && !has(list, "nua") && !has(list, ""));
    }

    #[test]
    fn the_shipped_lists_are_lower_case_and_without_doubles() {
        for list in [
            include_str!("legal_forms.txt"),
            include_str!("reserved_names.txt"),
            include_str!("role_names.txt"),
        ] {
            let listed: Vec<&str> = entries(list).collect();
            assert!(listed.is_sorted_by(|one, next| one < next));
            assert!(listed.iter().all(|entry| *entry == entry.to_lowercase()));
        }
    }
}
