//! Lists of invitations, uploaded as browsers upload them.
use super::{
    Browser, OURS, Page,
    browser::read,
    documents::{MULTIPART, form, part},
};

/// Where lists are made.
pub const MANY: &str = "/resellers/invite/many";

impl Browser {
    /// Fills in *Invite many*, as it stands on the page, and presses its button.
    pub async fn list(&self, answers: &[(&str, &str)]) -> Page {
        let page = self.visit(MANY).await;
        self.check_list(&page, answers, None).await
    }

    /// Chooses a file on *Invite many*, and presses its button.
    pub async fn list_file(&self, content: &[u8]) -> Page {
        let page = self.visit(MANY).await;
        self.check_list(&page, &[], Some(content)).await
    }

    /// The same on a page that was shown before.
    pub async fn check_list(
        &self,
        page: &Page,
        answers: &[(&str, &str)],
        file: Option<&[u8]>,
    ) -> Page {
        let (action, mut fields) = page.form("Check the list");
        let form_of_files = format!("form[action=\"{action}\"][enctype=\"multipart/form-data\"]");
        assert_eq!(page.count(&format!("{form_of_files} input[type=file][name=file]")), 1);
        for (name, value) in answers {
            assert!(page.count(&format!("main [name=\"{name}\"]")) > 0, "no field {name}");
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        let mut parts: Vec<_> = fields
            .iter()
            .filter(|(name, _)| name != "file")
            .map(|(name, value)| part(&format!("name=\"{name}\""), value.as_bytes()))
            .collect();
        let (name, content) = file.map_or(("", &b""[..]), |content| ("list.csv", content));
        parts.push(part(&format!("name=\"file\"; filename=\"{name}\""), content));
        let request = self
            .client
            .post(format!("{}{action}", self.base))
            .header(OURS.0, OURS.1)
            .header(MULTIPART.0, MULTIPART.1);
        read(request.body(form(&parts)).send().await.unwrap()).await.unwrap()
    }
}
