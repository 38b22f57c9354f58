//! Domain names: one spelling to compare, one to show, and who registered them.
use unicode_normalization::UnicodeNormalization;

/// The domain in ASCII and lower-case (UTS 46), or nothing where it is no dotted name: `localhost`, `127.0.0.1`.
pub(super) fn ascii_domain(domain: &str) -> Option<String> {
    let folded: String = domain.nfkc().collect();
    let ascii = idna::domain_to_ascii_strict(&folded).ok()?;
    let (_, last) = ascii.rsplit_once('.')?;
    // A last label of digits is an address in disguise, and no such top-level domain exists.
    let is_named = last.bytes().any(|byte| byte.is_ascii_alphabetic());
    (is_named && !ascii.split('.').any(str::is_empty)).then_some(ascii)
}

/// The domain as people read it. It stays ASCII where its script could pass for Latin (`аррӏе` for `apple`).
pub(super) fn for_people(ascii: &str) -> String {
    match idna::domain_to_unicode(ascii) {
        (unicode, Ok(())) if unicode.chars().all(is_distinct) => unicode,
        _ => ascii.to_owned(),
    }
}

/// Latin with its accents, or the scripts of East Asia, which nobody mistakes for it.
fn is_distinct(character: char) -> bool {
    matches!(character,
        '-' | '.' | '0'..='9' | 'a'..='z' | '\u{df}'..='\u{f6}' | '\u{f8}'..='\u{17f}' | '\u{1e00}'..='\u{1eff}'
        | '\u{3005}'..='\u{3006}' | '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// The part that somebody registered (public suffix list); the whole where it is itself a public suffix.
pub(super) fn registrable(ascii: &str) -> &str {
    psl::domain_str(ascii).unwrap_or(ascii)
}

/// Whether names below it may be registered by anybody (public suffix list): `nl`, `co.uk`, `github.io`.
pub(super) fn is_public(ascii: &str) -> bool {
    psl::domain_str(ascii).is_none()
}

/// Whether `domain` is `parent` or lies below it. Both in ASCII, of either case.
pub(super) fn is_within(domain: &str, parent: &str) -> bool {
    let (domain, parent) = (domain.to_ascii_lowercase(), parent.to_ascii_lowercase());
    domain.strip_suffix(&parent).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling() {
        for (text, ascii) in [
            ("Tulp.Example", "tulp.example"),
            ("bücher.de", "xn--bcher-kva.de"),
            ("xn--bcher-kva.de", "xn--bcher-kva.de"),
            ("straße.example", "xn--strae-oqa.example"),
            ("tulp。example", "tulp.example"),
        ] {
            assert_eq!(ascii_domain(text).as_deref(), Some(ascii), "{text}");
        }
    }

    #[test]
    fn names_that_are_none() {
        for text in [
            "",
            "localhost",
            "127.0.0.1",
            "0x7f.1",
            ".example",
            "tulp.",
            "tu lp.example",
            "a_b.example",
            "xn--a.example",
        ] {
            assert_eq!(ascii_domain(text), None, "{text}");
        }
    }

    #[test]
    fn look_alikes_stay_ascii() {
        assert_eq!(for_people("xn--bcher-kva.de"), "bücher.de");
        assert_eq!(for_people("xn--wgv71a119e.jp"), "日本語.jp");
        assert_eq!(for_people("xn--80ak6aa92e.com"), "xn--80ak6aa92e.com");
        assert_eq!(for_people("tulp.example"), "tulp.example");
    }

    #[test]
    fn within_means_at_or_below() {
        assert!(is_within("twotier.example", "twotier.example"));
        assert!(is_within("tulp.Twotier.example", "twotier.EXAMPLE"));
        assert!(!is_within("mytwotier.example", "twotier.example"));
        assert!(!is_within("example", "twotier.example"));
    }

    #[test]
    fn who_registered_it() {
        assert_eq!(registrable("a.b.tulp.nl"), "tulp.nl");
        assert_eq!(registrable("nl"), "nl");
    }
}
