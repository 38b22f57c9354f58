//! What a provider types when it orders.
use super::typed;
use crate::{
    orders::{basket::MOST_LINES, ordering::lines::Typed},
    values::OfferCode,
};
use serde::{Deserialize, Serialize};

/// What is to be ordered, with which reseller of record; and what is looked for in the catalogue meanwhile.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrderForm {
    /// The offers, by code, line by line.
    #[serde(rename = "offer[]")]
    pub offer: Vec<String>,
    /// How many seats of each, as typed.
    #[serde(rename = "quantity[]")]
    pub quantity: Vec<String>,
    /// How each is paid for.
    #[serde(rename = "cycle[]")]
    pub cycle: Vec<String>,
    /// What is looked for in the catalogue.
    pub q: String,
    /// The button of the reseller of record.
    pub record: String,
    /// A membership ID, as typed.
    pub membership: String,
    /// Which button was pressed.
    #[serde(skip_serializing)]
    pub press: String,
}

/// A button of the form.
#[derive(Debug, Clone, PartialEq)]
pub enum Press {
    /// Show the same again, with what it costs.
    Look,
    /// Look something up in the catalogue.
    Find,
    /// Look up whose a membership ID is.
    Verify,
    /// A line more.
    Add(OfferCode),
    /// A line less, counted from 1.
    Remove(usize),
    /// On to the review.
    Continue,
}

impl Press {
    /// The part of the page to come back to.
    pub fn part(&self) -> &'static str {
        match self {
            Self::Find | Self::Add(_) => "#offers",
            Self::Verify => "#record",
            Self::Look | Self::Remove(_) | Self::Continue => "",
        }
    }
}

impl OrderForm {
    /// Its lines.
    pub fn lines(&self) -> Vec<Typed> {
        typed(&self.offer, &self.quantity, &self.cycle)
    }

    /// What is to be ordered, whatever is looked for meanwhile.
    pub fn wish(&self) -> impl PartialEq + use<> {
        let lines = (self.offer.clone(), self.quantity.clone(), self.cycle.clone());
        (lines, self.record.clone(), self.membership.clone())
    }

    /// The button that was pressed. None of ours is a look at the same.
    pub fn press(&self) -> Press {
        match self.press.split_once('/') {
            Some(("add", code)) => code.parse().map_or(Press::Look, Press::Add),
            Some(("remove", line)) => line.parse().map_or(Press::Look, Press::Remove),
            _ => match self.press.as_str() {
                "continue" => Press::Continue,
                "find" => Press::Find,
                "verify" => Press::Verify,
                _ => Press::Look,
            },
        }
    }

    /// With a line more.
    #[must_use]
    pub fn with(mut self, line: Typed) -> Self {
        self.set(self.lines().into_iter().chain([line]).take(MOST_LINES));
        self
    }

    /// Without a line, counted from 1.
    #[must_use]
    pub fn without(mut self, line: usize) -> Self {
        let left = self.lines().into_iter().zip(1..).filter(|(_, at)| *at != line);
        self.set(left.map(|(typed, _)| typed));
        self
    }

    fn set(&mut self, lines: impl Iterator<Item = Typed>) {
        let lines: Vec<Typed> = lines.collect();
        self.offer = lines.iter().map(|line| line.code.to_string()).collect();
        self.quantity = lines.iter().map(|line| line.quantity.clone()).collect();
        self.cycle = lines.into_iter().map(|line| line.cycle).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(code: &str, quantity: &str) -> Typed {
        let code = code.parse().unwrap();
        Typed { code, quantity: quantity.into(), cycle: "annual".into() }
    }

    #[test]
    fn lines_come_and_go() {
        let form =
            OrderForm::default().with(line("A1", "1")).with(line("A2", "")).with(line("A1", "x"));
        assert_eq!(form.lines(), [line("A1", "1"), line("A2", ""), line("A1", "x")]);
        assert_eq!(form.clone().without(2).lines(), [line("A1", "1"), line("A1", "x")]);
        assert_eq!(form.clone().without(9).lines(), form.lines());
        let many = (0..30).fold(form, |form, _| form.with(line("A3", "1")));
        assert_eq!(many.lines().len(), MOST_LINES);
    }

    #[test]
    fn a_button_is_one_of_ours() {
        let press = |press: &str| OrderForm { press: press.into(), ..OrderForm::default() }.press();
        assert_eq!(press("add/WORK-1"), Press::Add("WORK-1".parse().unwrap()));
        assert_eq!(press("remove/2"), Press::Remove(2));
        assert_eq!(press("continue"), Press::Continue);
        assert_eq!((press("find").part(), press("verify").part()), ("#offers", "#record"));
        for other in ["", "look", "add/", "add/!", "remove/x", "remove/-1", "other/1"] {
            assert_eq!(press(other), Press::Look, "{other}");
        }
    }
}
