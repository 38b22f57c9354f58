//! A case with everything that is known about it, in words.
use super::comparison::{Compared, compare};
use crate::{
    platform::web::{FormErrors, Frame},
    users::{Role, SignedIn},
    values::UserId,
    verification::{
        actions,
        case::{About, Case, Check, Failure, Reason, State},
        desk::{forms::Typed, scene::Scene},
        documents::{self, pages::DocumentLine},
        timeline::{Line, Names},
    },
};
use askama::Template;

/// The page of a case.
#[derive(Template)]
#[template(path = "verification/desk/case.html")]
pub struct CasePage {
    frame: Frame,
    me: UserId,
    is_admin: bool,
    scene: Scene,
    typed: Typed,
    errors: FormErrors,
    /// Why nothing happened: the end of a text's id, or nothing.
    refusal: &'static str,
    lines: Vec<Line>,
    compared: Vec<Compared>,
    documents: Vec<DocumentLine>,
}

impl CasePage {
    /// For a verifier, with what they typed and what is wrong with it.
    pub fn new(me: SignedIn, scene: Scene, typed: Typed, errors: FormErrors) -> Self {
        let frame = me.frame;
        let names = Names { company: &scene.case.company, people: &scene.names };
        let lines = names.lines(&frame, &scene.rows, None);
        let record = scene.record.as_ref();
        let compared = scene.profile.as_ref().map(|it| compare(&frame, it, record));
        Self {
            me: me.person.user,
            is_admin: me.person.is(Role::OperatorAdmin),
            documents: documents::pages::lines(&frame, &scene.documents, &scene.names),
            lines,
            compared: compared.unwrap_or_default(),
            scene,
            typed,
            errors,
            refusal: "",
            frame,
        }
    }

    /// The same, and why nothing happened.
    #[must_use]
    pub fn refused(self, refusal: &'static str) -> Self {
        Self { refusal, ..self }
    }

    fn case(&self) -> &Case<State> {
        &self.scene.case
    }

    fn is_mine(&self) -> bool {
        self.case().claim.as_ref().is_some_and(|claim| claim.by == self.me)
    }

    /// What one verifier wants to refuse; a company hears of it once it is refused.
    fn proposal(&self) -> Option<&Failure> {
        self.case().proposal.as_ref().filter(|_| !self.scene.is_own)
    }

    /// Whether the reader wants to refuse it, so that another has to agree.
    fn is_my_proposal(&self) -> bool {
        self.proposal().is_some_and(|proposal| proposal.by == self.me)
    }

    /// Whether the reader may do something about it now.
    fn may_act(&self) -> bool {
        self.is_mine() && !self.scene.is_own && self.case().is_open()
    }

    /// The check that can be passed or refused, if there is one.
    fn check(&self) -> Option<Check> {
        let is_refused = matches!(self.case().state, State::Rejected(_));
        self.case().current().filter(|_| !is_refused)
    }

    /// Whether a verifier can say that the current check holds.
    fn can_pass(&self) -> bool {
        matches!(self.case().state, State::UnderReview(_))
    }

    /// Whether it can be authorized, were it not for an objection.
    fn can_decide(&self) -> bool {
        matches!(self.case().state, State::AwaitingDecision(_))
    }

    fn is_overdue(&self) -> bool {
        let suspension = self.scene.organization.suspension.as_ref();
        suspension.is_some_and(|it| it.reason == actions::OVERDUE)
    }

    /// Where it stands, in a word.
    fn standing(&self) -> String {
        match &self.case().state {
            State::Rejected(_) => self.frame.say("desk-standing-refused"),
            State::Authorized(_) => self.frame.say("desk-standing-authorized"),
            State::Withdrawn(_) => self.frame.say("desk-standing-withdrawn"),
            _ => self.check().map(|check| self.check_name(&check)).unwrap_or_default(),
        }
    }

    fn tone(&self) -> &'static str {
        match &self.case().state {
            State::Rejected(_) => "chip--bad",
            State::Authorized(_) => "chip--good",
            State::Withdrawn(_) => "",
            _ => "chip--warn",
        }
    }

    fn check_name(&self, check: &Check) -> String {
        self.frame.say(format!("check-{}", check.as_str().replace('_', "-")))
    }

    /// What is looked at in this check.
    fn check_text(&self, check: &Check) -> String {
        let id = format!("desk-look-{}", check.as_str().replace('_', "-"));
        self.frame.with("contact", &self.case().contact.name).say(id)
    }

    fn reasons(&self, check: &Check) -> Vec<(String, String)> {
        let all = Reason::ALL.iter().filter(|reason| reason.is_for(*check));
        all.map(|reason| (reason.as_str().to_owned(), self.reason(reason, ""))).collect()
    }

    /// A reason's name, or one of its texts.
    fn reason(&self, reason: &Reason, part: &str) -> String {
        self.frame.say(format!("reason-{}{part}", reason.as_str().replace('_', "-")))
    }

    fn abouts(&self) -> Vec<(String, String)> {
        let all = About::ALL.into_iter();
        all.map(|about| (about.as_str().to_owned(), self.about(&about))).collect()
    }

    fn about(&self, about: &About) -> String {
        self.frame.say(format!("about-{}", about.as_str().replace('_', "-")))
    }

    /// Where an act of this page is sent.
    fn act(&self, act: &str) -> String {
        format!("/desk/cases/{}/{act}", self.case().reference)
    }

    /// Who has it in hand, and since when.
    fn holder(&self) -> String {
        match &self.case().claim {
            Some(claim) if claim.by == self.me => self.frame.say("desk-held-by-me"),
            Some(claim) => {
                let since = self.frame.short_moment(claim.at);
                let name = self.scene.name_of(&claim.by);
                self.frame.with("name", name).with("since", since).say("desk-held-by")
            }
            None => self.frame.say("desk-held-by-nobody"),
        }
    }

    /// The contact's mail domain against the company's own.
    fn domain(&self) -> String {
        let domain = self.case().contact.email.domain_for_people();
        let website = self.scene.profile.as_ref().map(|it| it.support_website.to_lowercase());
        let same =
            website.is_some_and(|it| it.contains(self.case().contact.email.registrable_domain()));
        let id = if same { "desk-domain-same" } else { "desk-domain-other" };
        self.frame.with("domain", domain).say(id)
    }
}
