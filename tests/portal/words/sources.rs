//! What the sources hold: the text literals of Rust, and of the expressions in templates.
use std::{fs, path::Path, sync::LazyLock};

/// A file: its path below the package, and its text.
pub type File = (String, String);

/// A text literal, with all of the code before it.
#[derive(Clone, Copy)]
pub struct Literal {
    pub file: &'static str,
    pub before: &'static str,
    pub text: &'static str,
}

/// Rust without its unit tests.
pub static RUST: LazyLock<Vec<File>> = LazyLock::new(|| {
    let is_test = |path: &str| path.contains("/tests/") || path.ends_with("/tests.rs");
    let live = |text: String| text.split("mod tests {").next().map(str::to_owned);
    let files = files_below("src").into_iter();
    let is_rust = |path: &str| Path::new(path).extension().is_some_and(|end| end == "rs");
    let files = files.filter(|(path, _)| is_rust(path) && !is_test(path));
    files.filter_map(|(path, text)| Some((path, live(text)?))).collect()
});

/// Templates.
pub static TEMPLATES: LazyLock<Vec<File>> = LazyLock::new(|| files_below("templates"));

/// The expressions of the templates: what stands between `{{ }}` and `{% %}`.
static EXPRESSIONS: LazyLock<Vec<File>> = LazyLock::new(|| {
    let code = |text: &str| {
        let code = pieces(text).into_iter().filter_map(|piece| match piece {
            Piece::Expression(code) => Some(code),
            Piece::Markup(_) => None,
        });
        code.collect::<Vec<_>>().join(";\n")
    };
    TEMPLATES.iter().map(|(path, text)| (path.clone(), code(text))).collect()
});

/// Every text literal outside tests and comments.
pub fn literals() -> Vec<Literal> {
    let all = RUST.iter().chain(EXPRESSIONS.iter());
    all.flat_map(|(file, code)| literals_of(file, code)).collect()
}

/// A piece of a template.
pub enum Piece<'a> {
    Markup(&'a str),
    Expression(&'a str),
}

/// A template piece by piece, without its comments.
pub fn pieces(mut rest: &str) -> Vec<Piece<'_>> {
    let mut found = vec![];
    while let Some(at) = ["{{", "{%", "{#"].iter().filter_map(|mark| rest.find(mark)).min() {
        let (markup, open) = rest.split_at(at);
        let close = match &open[..2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let end = open.find(close).expect("the end of an expression");
        found.push(Piece::Markup(markup));
        if !open.starts_with("{#") {
            found.push(Piece::Expression(&open[2..end]));
        }
        rest = &open[end + 2..];
    }
    found.push(Piece::Markup(rest));
    found
}

fn files_below(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = fs::read_dir(root.join(folder)).expect("a folder");
    let mut files = vec![];
    for entry in entries {
        let entry = entry.expect("an entry of a folder");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files.extend(files_below(&path));
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            files.push((path, text));
        }
    }
    files.sort();
    files
}

fn literals_of(file: &'static str, code: &'static str) -> Vec<Literal> {
    let (mut found, mut at) = (vec![], 0);
    while let Some(next) = code[at..].find(['"', '\'', '/']) {
        let here = at + next;
        let (before, rest) = (code[..here].trim_end(), &code[here..]);
        at = here
            + match rest.as_bytes() {
                [b'/', b'/', ..] => rest.find('\n').unwrap_or(rest.len()),
                [b'"', ..] => {
                    let end = end_of_text(before, rest);
                    found.push(Literal { file, before, text: &rest[1..end] });
                    end + 1
                }
                [b'\'', b'\\', ..] => 4,
                [b'\'', ..] => length_of_character(rest),
                _ => 1,
            };
    }
    found
}

/// Where the literal that begins here ends.
fn end_of_text(before: &str, rest: &str) -> usize {
    if before.ends_with("r#") {
        return rest.find("\"#").expect("the end of a raw text");
    }
    let is_raw = before.ends_with(" r") || before.ends_with("(r");
    let mut is_escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, character)| {
        let is_end = *character == '"' && !is_escaped;
        is_escaped = *character == '\\' && !is_escaped && !is_raw;
        is_end
    });
    end.expect("the end of a text").0
}

/// A character literal is skipped as a whole, a lifetime by its quote alone.
fn length_of_character(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(2);
    match characters.next() {
        Some((at, '\'')) => at + 1,
        _ => 1,
    }
}
