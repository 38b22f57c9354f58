//! What no browser would send is refused calmly, on every line of the table (T-IN-3 to T-IN-5).
mod fields;
mod in_addresses;
mod in_forms;

use crate::support::{FORM, OURS, Wire};
use fields::FIELDS;
use reqwest::Method;

/// Every field with this value, written as it is.
fn all(value: &str) -> String {
    FIELDS.map(|name| format!("{name}={value}")).join("&")
}

/// Values that no page offers, written as they are.
const ODD: [&str; 17] = [
    "%00",
    "a%00b",
    "%FF%FE",
    "%C0%AF",
    "%ED%A0%80",
    "%",
    "%zz",
    "%E2%80%AE",
    "%0d%0aX-Evil:+1",
    "",
    "-1",
    "99999999999999999999",
    "1e309",
    "NaN",
    "%EF%BF%BF",
    "'+OR+1=1--",
    "<script>alert(1)</script>",
];

fn bodies() -> Vec<String> {
    let twice = format!("{}&{}", all("a"), all("b"));
    let arrays = FIELDS.map(|name| format!("{name}[]=a&{name}[0]=b&{name}[x][y]=c")).join("&");
    let long = format!("{}&email={}", all("a"), "%CC%81".repeat(2000));
    let mut bodies: Vec<_> = ODD.iter().map(|value| all(value)).collect();
    bodies.extend([twice, arrays, long, "&&&===".into(), "\u{0}".into(), "{\"a\":1}".into()]);
    bodies
}

async fn send_nonsense(wire: &Wire, path: &str) {
    for body in bodies() {
        let answer = wire.send(Method::POST, path, &[OURS, FORM], body.clone()).await;
        assert!(answer.status < 500, "{path} {body} → {}", answer.status);
    }
    let large = format!("email={}", "a".repeat(17 * 1024));
    let answer = wire.send(Method::POST, path, &[OURS, FORM], large).await;
    assert!(answer.status < 500, "{path} 17 kB → {}", answer.status);
    for kind in
        ["text/plain", "application/json", "multipart/form-data; boundary=x", "", "nonsense"]
    {
        let kind = ("content-type", kind);
        let answer = wire.send(Method::POST, path, &[OURS, kind], all("a")).await;
        assert!(answer.status < 500, "{path} {kind:?} → {}", answer.status);
    }
    let answer = wire.send(Method::POST, path, &[OURS, FORM], vec![0xff, b'=', 0xfe]).await;
    assert!(answer.status < 500, "{path} bytes → {}", answer.status);
}
