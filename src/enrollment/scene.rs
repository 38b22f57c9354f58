//! What a wizard page is about: read once, in one go.
use super::{
    draft::Draft,
    journey::{Journey, Progress},
    state::State,
    steps::About,
    store,
};
use crate::{
    memberships::{self, CompanyProfile, Verdict},
    organizations::{self, Profile},
    platform::db::{Conn, Db, Error},
    platform::web,
    users::SignedIn,
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// The session's note that the welcome page was read.
pub const WELCOMED: &str = "welcomed";

/// A company's enrollment, as a page needs it.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The draft, once a page was saved.
    pub draft: Option<Draft>,
    /// The membership record behind the chosen ID.
    pub on_file: Option<CompanyProfile>,
    /// Whether the chosen ID can still be used: somebody else may have taken it.
    pub verdict: Option<Verdict>,
    /// What the company submitted before, if it ever did.
    pub earlier: Option<Profile>,
    /// Whether it was submitted: then the wizard is over.
    pub is_submitted: bool,
}

impl Scene {
    /// Reads a company's enrollment.
    pub fn read(
        conn: &mut Conn,
        organization: OrganizationId,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let draft = store::find_draft(conn, organization, now)?;
        let (on_file, verdict) = match draft.as_ref().and_then(|draft| draft.membership.clone()) {
            Some(id) => {
                let country = organizations::load(conn, organization)?.country;
                let (profile, verdict) = memberships::judge(conn, &id, organization, country)?;
                (Some(profile), Some(verdict))
            }
            None => (None, None),
        };
        let open = store::find_open(conn, organization)?;
        let is_submitted = open.is_some_and(|open| open.state == State::Submitted);
        let earlier = organizations::find_profile(conn, organization)?;
        Ok(Self { draft, on_file, verdict, earlier, is_submitted })
    }

    /// Why the chosen ID cannot be used any more, if it cannot.
    pub fn refusal(&self) -> Option<Verdict> {
        self.verdict.filter(|verdict| !verdict.is_usable())
    }

    /// How far it has come, for somebody who is signed in.
    pub fn journey(&self, welcomed: bool) -> Journey {
        Journey::of(&Progress {
            welcomed,
            signed_in: true,
            draft: self.draft.as_ref(),
            on_file: self.on_file.as_ref(),
        })
    }

    /// What its pages know about the company.
    pub fn about(&self, me: &SignedIn) -> web::Result<About> {
        let country = me.person.home.country.parse();
        Ok(About {
            person: me.person.clone(),
            country: country.map_err(|_| Error::corrupt("organizations", me.person.home.id))?,
            account_domain: me.frame.site.account_domain.clone(),
            on_file: self.on_file.clone(),
            earlier: self.earlier.clone(),
        })
    }
}

/// The scene of a page that this person may visit now; any other page leads to the right one.
pub async fn at(me: &SignedIn, db: &Db, slug: &str) -> web::Result<(Scene, Journey)> {
    let (scene, journey) = anywhere(me, db).await?;
    if !journey.may_visit(slug) {
        return Err(web::Error::Elsewhere(format!("/enroll/{}", journey.next().slug)));
    }
    Ok((scene, journey))
}

/// The scene, wherever the company is in the wizard.
pub async fn anywhere(me: &SignedIn, db: &Db) -> web::Result<(Scene, Journey)> {
    let (organization, now) = (me.person.home.id, me.frame.now);
    let scene = db.read(move |conn| Scene::read(conn, organization, now)).await?;
    if scene.is_submitted {
        return Err(web::Error::Elsewhere("/enroll/submitted".into()));
    }
    let welcomed = me.session.get::<bool>(WELCOMED).ok().flatten().unwrap_or_default();
    let journey = scene.journey(welcomed);
    Ok((scene, journey))
}
