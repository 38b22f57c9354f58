//! Pages of a list, by keys: whatever is added or taken away meanwhile, nothing else is shown twice or left out.

/// Beside which entry of a list a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<K> {
    /// What comes after it.
    After(K),
    /// What comes before it.
    Before(K),
}

/// A page, and whether there are others beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut<T> {
    /// What stands on it, in the order of the list.
    pub rows: Vec<T>,
    /// Whether something comes before it.
    pub has_previous: bool,
    /// Whether something comes after it.
    pub has_next: bool,
}

/// One more than a number, as a limit: so many are read to know whether there are more than are shown.
pub fn one_more(than: usize) -> i64 {
    i64::try_from(than).unwrap_or(i64::MAX - 1) + 1
}

impl<K> Place<K> {
    /// The place that an address names: after an entry, or else before one.
    pub fn beside(after: Option<K>, before: Option<K>) -> Option<Self> {
        after.map(Self::After).or_else(|| before.map(Self::Before))
    }

    /// The name and the value of the field by which it stands in an address.
    pub fn pair(&self) -> (&'static str, &K) {
        match self {
            Self::After(key) => ("after", key),
            Self::Before(key) => ("before", key),
        }
    }

    /// Whether the page is read backwards, the nearest to the place first.
    pub fn is_back(place: Option<&Self>) -> bool {
        matches!(place, Some(Self::Before(_)))
    }
}

impl<T> Cut<T> {
    /// Cuts what was found to a page: at most one more than it holds, the nearest to the place first.
    pub fn of<K>(mut found: Vec<T>, size: usize, place: Option<&Place<K>>) -> Self {
        let is_cut = found.len() > size;
        found.truncate(size);
        let is_back = Place::is_back(place);
        if is_back {
            found.reverse();
        }
        let (has_previous, has_next) =
            if is_back { (is_cut, true) } else { (place.is_some(), is_cut) };
        Self { rows: found, has_previous, has_next }
    }

    /// Where the pages before and after this one are, if there are any.
    pub fn beside<K>(&self, key: impl Fn(&T) -> K) -> (Option<Place<K>>, Option<Place<K>>) {
        let (first, last) = (self.rows.first().map(&key), self.rows.last().map(&key));
        let previous = first.filter(|_| self.has_previous).map(Place::Before);
        (previous, last.filter(|_| self.has_next).map(Place::After))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(found: &[u8], place: Option<Place<u8>>) -> (Vec<u8>, bool, bool) {
        let cut = Cut::of(found.to_vec(), 2, place.as_ref());
        (cut.rows, cut.has_previous, cut.has_next)
    }

    #[test]
    fn a_page_knows_whether_there_are_others() {
        assert_eq!(cut(&[1, 2], None), (vec![1, 2], false, false));
        assert_eq!(cut(&[1, 2, 3], None), (vec![1, 2], false, true));
        assert_eq!(cut(&[5, 6], Some(Place::After(4))), (vec![5, 6], true, false));
        assert_eq!(cut(&[4, 3, 2], Some(Place::Before(5))), (vec![3, 4], true, true));
        assert_eq!(cut(&[2, 1], Some(Place::Before(3))), (vec![1, 2], false, true));
    }

    #[test]
    fn the_pages_beside_it_begin_where_it_ends() {
        let some = Cut::of(vec![3, 4, 5], 2, Some(&Place::After(2)));
        assert_eq!(some.beside(|row| *row), (Some(Place::Before(3)), Some(Place::After(4))));
        let all = Cut::of(vec![1, 2], 2, None::<&Place<u8>>);
        assert_eq!(all.beside(|row| *row), (None, None));
        let none = Cut::of(Vec::<u8>::new(), 2, Some(&Place::After(2)));
        assert_eq!(none.beside(|row| *row), (None, None));
    }
}
