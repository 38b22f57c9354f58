//! Boxes of one name that are ticked together.
use super::{Browser, Page};

impl Browser {
    /// Presses a button with exactly these boxes of one name ticked, as far as the page lets them be ticked.
    pub async fn tick(&self, page: &Page, button: &str, name: &str, values: &[&str]) -> Page {
        let (action, mut fields) = page.form(button);
        fields.retain(|(field, _)| field != name);
        for value in values {
            let boxes = format!("main input[name=\"{name}\"][value=\"{value}\"]:not([disabled])");
            assert_eq!(page.count(&boxes), 1, "{} has no box {value} to tick", page.path);
            fields.push((name.to_owned(), (*value).to_owned()));
        }
        self.post(&action, &fields).await
    }

    /// Presses a button with other values in some fields and these boxes ticked.
    pub async fn tick_and_fill(
        &self,
        page: &Page,
        button: &str,
        (name, values): (&str, &[&str]),
        answers: &[(&str, &str)],
    ) -> Page {
        let (action, mut fields) = page.form(button);
        fields
            .retain(|(field, _)| field != name && answers.iter().all(|(other, _)| other != field));
        for (field, value) in answers {
            assert!(page.count(&format!("main [name=\"{field}\"]")) > 0, "no field {field}");
            fields.push(((*field).to_owned(), (*value).to_owned()));
        }
        fields.extend(values.iter().map(|value| (name.to_owned(), (*value).to_owned())));
        self.post(&action, &fields).await
    }
}
