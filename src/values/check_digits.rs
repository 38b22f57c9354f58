//! Check digits: sums that show a slip of the finger.

/// The Luhn sum over all digits (ISO/IEC 7812-1), as in SIREN, Swedish and Italian numbers.
pub(super) fn luhn(text: &str) -> bool {
    let sum: u32 = digits(text)
        .rev()
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 })
        .sum();
    sum.is_multiple_of(10)
}

/// Belgium's enterprise number: begins with 0 or 1; its last two digits are 97 less the rest of the others by 97.
pub(super) fn kbo(text: &str) -> bool {
    let number = digits(text).fold(0_u64, |number, digit| number * 10 + u64::from(digit));
    number < 2_000_000_000 && 97 - (number / 100) % 97 == number % 100
}

fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> {
    text.chars().filter_map(|character| character.to_digit(10)).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luhn_finds_one_wrong_digit() {
        assert!(luhn("732 829 320"));
        for text in ["732 829 321", "732 829 230", "832 829 320"] {
            assert!(!luhn(text), "{text}");
        }
    }

    #[test]
    fn kbo_finds_one_wrong_digit() {
        for text in ["0403.170.701", "0202.239.951"] {
            assert!(kbo(text), "{text}");
        }
        for text in ["0403.170.702", "0403.710.701", "2403.170.701", "9999.999.999"] {
            assert!(!kbo(text), "{text}");
        }
    }
}
