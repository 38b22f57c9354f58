//! Files and functions stay short (house.md).
use super::visit;
use std::path::Path;

#[test]
fn nothing_is_longer_than_it_must_be() {
    let mut long = vec![];
    for (folder, most) in [("src", 200), ("templates", 60)] {
        visit(Path::new(folder), &mut |path, text| {
            let lines = text.lines().count();
            if lines > most && !path.ends_with("schema.rs") && !path.ends_with("field.html") {
                long.push(format!("{path}: {lines} lines"));
            }
        });
    }
    assert!(long.is_empty(), "{long:#?}");
}

/// Of a function's body, without blank lines and comments. A table of routes is as long as it is.
#[test]
fn no_function_is_longer_than_it_must_be() {
    let mut long = vec![];
    visit(Path::new("src"), &mut |path, code| {
        for (name, length) in functions(code) {
            if length > 25 && !(path.ends_with("routes.rs") && name == "routes") {
                long.push(format!("{path}: {name} has {length} lines"));
            }
        }
    });
    assert!(long.is_empty(), "{long:#?}");
}

/// The functions of a formatted source, with the lines of their bodies.
fn functions(code: &str) -> Vec<(&str, usize)> {
    let (mut found, mut lines) = (vec![], code.lines());
    while let Some(line) = lines.next() {
        let Some((name, indent)) = function(line) else { continue };
        let mut last = line;
        while !last.ends_with(['{', ';', '}']) {
            let Some(next) = lines.next() else { break };
            last = next;
        }
        if !last.ends_with('{') {
            continue;
        }
        let end = format!("{}}}", " ".repeat(indent));
        let body = lines.by_ref().take_while(|line| *line != end).map(str::trim);
        found.push((name, body.filter(|l| !l.is_empty() && !l.starts_with("//")).count()));
    }
    found
}

/// The name of the function that begins on a line, and how far in.
fn function(line: &str) -> Option<(&str, usize)> {
    let code = line.trim_start();
    let (before, after) = code.split_once("fn ").filter(|_| !code.starts_with("//"))?;
    let is_one = before.split_whitespace().all(|word| {
        matches!(word, "async" | "const") || word.starts_with("pub") || word.ends_with(')')
    });
    let name = after.split(['(', '<']).next()?;
    (is_one && !name.is_empty()).then_some((name, line.len() - code.len()))
}

#[test]
fn functions_are_found_and_measured() {
    let code = "pub async fn one(a: u8) -> u8 {\n    // why\n    a\n\n}\n\nimpl X {\n    fn two(\n        a: u8,\n    ) {\n        a;\n        b;\n    }\n}\n";
    assert_eq!(functions(code), [("one", 1), ("two", 2)]);
}
