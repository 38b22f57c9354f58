//! Somebody on the way through the wizard, at the membership step.
use super::{Directory, ME};
use crate::{
    memberships::{CompanyProfile, Error, Listed, Offer, choose, offer, prove},
    values::{Country, EnrollmentId, OrganizationId, ProofId},
};

pub const BROWSER: &str = "binding of this browser";

pub struct Applicant {
    pub directory: Directory,
    pub organization: OrganizationId,
    pub enrollment: EnrollmentId,
}

fn nl() -> Country {
    "NL".parse().unwrap()
}

impl Applicant {
    pub async fn open() -> Self {
        let directory = Directory::open().await;
        let organization = directory.organization("Noordlicht", "NL").await;
        Self { directory, organization, enrollment: EnrollmentId::new() }
    }

    pub async fn signs_in_as(&self, name: &str, browser: &'static str) {
        let account = self.directory.sign_in(name, super::PASSWORD).await.unwrap();
        let (enrollment, organization) = (self.enrollment, self.organization);
        let now = self.directory.clock.now();
        let work =
            move |conn: &mut _| prove(conn, &ME, enrollment, organization, browser, account, now);
        self.directory.db.write(work).await.unwrap();
    }

    pub async fn offer(&self, browser: &'static str) -> Option<Offer> {
        let (enrollment, organization) = (self.enrollment, self.organization);
        let now = self.directory.clock.now();
        let look = move |conn: &mut _| offer(conn, enrollment, organization, nl(), browser, now);
        self.directory.db.read(look).await.unwrap()
    }

    pub async fn listed(&self, id: &str) -> Listed {
        let offer = self.offer(BROWSER).await.unwrap();
        offer.profiles.into_iter().find(|listed| listed.profile.id.as_str() == id).unwrap()
    }

    pub async fn proof_of(&self, id: &str) -> ProofId {
        self.listed(id).await.proof.unwrap()
    }

    pub async fn chooses(
        &self,
        enrollment: EnrollmentId,
        browser: &'static str,
        proof: ProofId,
    ) -> Result<CompanyProfile, Error> {
        let (organization, now) = (self.organization, self.directory.clock.now());
        let work =
            move |conn: &mut _| choose(conn, enrollment, organization, nl(), browser, proof, now);
        self.directory.db.write(work).await
    }

    pub async fn chooses_here(&self, proof: ProofId) -> Result<CompanyProfile, Error> {
        self.chooses(self.enrollment, BROWSER, proof).await
    }
}
