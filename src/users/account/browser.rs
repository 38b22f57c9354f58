//! What a browser is, in plain words, as far as what it calls itself tells.

/// What browsers call themselves, and what people call them: whoever comes first is it, since each names
/// those whose pages it can show as well.
const PROGRAMS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// The same of what they run on.
const SYSTEMS: &[(&str, &str)] = &[
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
];

/// A browser and what it runs on; nothing where that is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Browser {
    /// Its name.
    pub program: Option<String>,
    /// What it runs on.
    pub system: Option<String>,
}

impl Browser {
    /// From what it calls itself.
    pub fn of(agent: &str) -> Self {
        let find = |known: &[(&str, &str)]| {
            let found = known.iter().find(|(mark, _)| agent.contains(mark));
            found.map(|(_, name)| (*name).to_owned())
        };
        Self { program: find(PROGRAMS), system: find(SYSTEMS) }
    }

    /// As the facts of an audit row. Not more than the kind: the log is kept for ever.
    pub fn facts(self) -> Vec<(&'static str, String)> {
        let named = [("browser", self.program), ("system", self.system)];
        named.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(agent: &str) -> (String, String) {
        let Browser { program, system } = Browser::of(agent);
        (program.unwrap_or_default(), system.unwrap_or_default())
    }

    #[test]
    fn browsers_are_called_what_people_call_them() {
        let chrome = "(KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
        for (agent, program, system) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Firefox",
                "Linux",
            ),
            (&format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {chrome}"), "Chrome", "Windows"),
            (&format!("Mozilla/5.0 (Windows NT 10.0) {chrome} Edg/142.0"), "Edge", "Windows"),
            (&format!("Mozilla/5.0 (Linux; Android 15; Pixel 9) {chrome}"), "Chrome", "Android"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) Version/18.1 Mobile Safari/604.1",
                "Safari",
                "iPhone",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15",
                "Safari",
                "macOS",
            ),
            ("Test/1.0", "", ""),
            ("", "", ""),
        ] {
            assert_eq!(told(agent), (program.to_owned(), system.to_owned()), "{agent}");
        }
    }

    #[test]
    fn only_what_is_known_is_a_fact() {
        assert_eq!(Browser::of("curl/8.0").facts(), []);
        assert_eq!(Browser::of("Firefox/1").facts(), [("browser", "Firefox".to_owned())]);
    }
}
