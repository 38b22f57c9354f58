//! What the database says of a case.
use super::model::{Kept, Suspended};
use crate::support::TestPortal;
use diesel::prelude::*;
use twotier::{
    organizations,
    platform::{db::Conn, schema::verification_cases as cases},
    values::OrganizationId,
    verification::{self, AwaitingContact, State},
};

impl TestPortal {
    /// What the database says of the company's newest case.
    pub async fn kept(&self, company: OrganizationId) -> Kept {
        let read = move |conn: &mut Conn| {
            let row = cases::table
                .filter(cases::organization_id.eq(company.to_string()))
                .order((cases::opened_at.desc(), cases::id.desc()));
            let (status, check): (String, String) =
                row.select((cases::status, cases::sub_status)).first(conn)?;
            let case = verification::latest(conn, company)?.unwrap();
            let organization = organizations::load(conn, company)?;
            Ok(Kept {
                stands: format!("{status}/{check}"),
                is_disputed: case.disputed_at.is_some(),
                is_claimed: case.claim.is_some(),
                is_proposed: case.proposal.is_some(),
                is_flagged: matches!(
                    case.state,
                    State::AwaitingContact(AwaitingContact { flagged_at: Some(_), .. })
                ),
                has_wrong_address: case.has_refused_address(),
                is_asked: verification::open_request(conn, case.id)?.is_some(),
                is_active: organization.standing == organizations::Standing::Reseller,
                suspended: organization.suspension.map(|it| match it.reason.as_str() {
                    verification::OVERDUE => Suspended::Overdue,
                    _ => Suspended::Disputed,
                }),
            })
        };
        self.read(read).await
    }
}
