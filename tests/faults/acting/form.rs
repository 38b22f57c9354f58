//! Pages that somebody has open, and what is answered to those who send them.
use super::cast::Cast;

/// A page that somebody has open, filled in.
pub struct Form {
    /// Where it stands.
    pub page: String,
    /// Where it goes.
    pub address: String,
    session: String,
    fields: Vec<(&'static str, String)>,
}

/// What somebody hears who sends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Done,
    /// They may not, there is no such page, or they have to sign in.
    Refused,
}

impl Cast<'_> {
    /// Somebody opens a page, and types; the rest of the form's address stands apart.
    pub async fn fill_in(
        &self,
        session: &str,
        (page, rest): (String, &str),
        typed: &[(&'static str, String)],
    ) -> Form {
        let (status, shown) = self.ring.get(0, &page, session).await;
        assert_eq!(status, 200, "{page}");
        let mut fields = typed.to_vec();
        let version = shown.split("name=\"version\" value=\"").nth(1);
        let version = version.and_then(|after| after.split('"').next());
        fields.extend(version.map(|version| ("version", version.to_owned())));
        let address = format!("{page}{rest}");
        Form { page, address, session: session.to_owned(), fields }
    }

    /// What is answered, which is never the portal's own failure.
    pub async fn send(&self, node: usize, form: &Form) -> Answer {
        let fields: Vec<_> =
            form.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = self.ring.post(node, &form.address, &form.session, &fields).await;
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        match (answer.status().as_u16(), to.as_deref().unwrap_or_default()) {
            (403 | 404, _) => Answer::Refused,
            (303, to) if to.starts_with("/sign-in?") => Answer::Refused,
            (303, to) if !to.starts_with("/proof") => Answer::Done,
            other => panic!("{}: {other:?}", form.address),
        }
    }
}
