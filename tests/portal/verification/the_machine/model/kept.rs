//! What the database shows.

/// Why the company may do nothing new.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Suspended {
    Overdue,
    Disputed,
}

/// What the database shows of it.
#[derive(Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct Kept {
    /// Status and sub-status.
    pub stands: String,
    pub is_disputed: bool,
    pub is_claimed: bool,
    pub is_proposed: bool,
    pub is_flagged: bool,
    pub has_wrong_address: bool,
    pub is_asked: bool,
    pub is_active: bool,
    pub suspended: Option<Suspended>,
}

impl Kept {
    /// What walks have to come by, besides each status.
    pub fn marks(&self) -> Vec<String> {
        let marks = [
            ("disputed", self.is_disputed),
            ("claimed", self.is_claimed),
            ("proposed", self.is_proposed),
            ("flagged", self.is_flagged),
            ("wrong address", self.has_wrong_address),
            ("overdue", self.suspended == Some(Suspended::Overdue)),
        ];
        let marks = marks.into_iter().filter(|(_, has)| *has).map(|(mark, _)| mark.to_owned());
        marks.chain([self.stands.clone()]).collect()
    }
}
