//! Everything that can happen, by name (reliability rule 39).

/// Declares the events: variant, name, and whether somebody is written to about it.
macro_rules! events {
    ($($variant:ident = $name:literal, $mail:ident;)+) => {
        /// Something that happened: `feature.past_participle`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the name of each event says what happened")]
        pub enum Event { $($variant),+ }

        impl Event {
            /// Every event.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name, as it is kept and as the end of its text's id.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// Whether at least one letter tells of it (invariant I13).
            pub fn is_mailed(self) -> bool {
                match self { $(Self::$variant => events!(@ $mail)),+ }
            }
        }
    };
    (@ mailed) => { true };
    (@ quiet) => { false };
}

events! {
    OrganizationCreated = "organization.created", quiet;
    OrganizationRenamed = "organization.renamed", quiet;
    OrganizationBecameReseller = "organization.became_reseller", quiet;
    OrganizationSuspended = "organization.suspended", quiet;
    OrganizationRestored = "organization.restored", quiet;
    CompanySecurityContactChanged = "company.security_contact_changed", mailed;
    CompanySupportChanged = "company.support_changed", quiet;
    IdentityProviderEntered = "identity_provider.entered", mailed;
    IdentityProviderTested = "identity_provider.tested", quiet;
    IdentityProviderTurnedOn = "identity_provider.turned_on", mailed;
    IdentityProviderTurnedOff = "identity_provider.turned_off", mailed;
    IdentityProviderRemoved = "identity_provider.removed", mailed;
    UserAdded = "user.added", quiet;
    UserInvited = "user.invited", mailed;
    UserPasswordSet = "user.password_set", quiet;
    UserInvitationAccepted = "user.invitation_accepted", quiet;
    UserIdentityTied = "user.identity_tied", mailed;
    UserIdentityUntied = "user.identity_untied", mailed;
    UserPasswordResetAsked = "user.password_reset_asked", mailed;
    UserPasswordReset = "user.password_reset", mailed;
    // One letter tells all the names of an address, whatever organizations they belong to.
    UserNamesSent = "user.names_sent", quiet;
    UserPasswordChanged = "user.password_changed", mailed;
    UserRenamed = "user.renamed", quiet;
    UserLanguageChanged = "user.language_changed", quiet;
    UserEmailAsked = "user.email_asked", mailed;
    UserEmailResent = "user.email_resent", mailed;
    UserEmailCancelled = "user.email_cancelled", quiet;
    UserEmailChanged = "user.email_changed", mailed;
    UserSessionEnded = "user.session_ended", quiet;
    UserSessionsEnded = "user.sessions_ended", quiet;
    UserRolesChanged = "user.roles_changed", quiet;
    UserDeactivated = "user.deactivated", mailed;
    UserReactivated = "user.reactivated", mailed;
    // These two are told now; rows from before have no letter.
    UserSignedOutByAdmin = "user.signed_out_by_admin", quiet;
    UserInvitationCancelled = "user.invitation_cancelled", quiet;
    UserRemoved = "user.removed", mailed;
    UserRestored = "user.restored", mailed;
    UserForgotten = "user.forgotten", quiet;
    UserFactorSet = "user.factor_set", mailed;
    UserFactorRemoved = "user.factor_removed", mailed;
    UserFactorReset = "user.factor_reset", mailed;
    UserCodesGuessed = "user.codes_guessed", mailed;
    UserCodesRenewed = "user.codes_renewed", mailed;
    UserRecoveryCodeUsed = "user.recovery_code_used", mailed;
    UserPasskeyAdded = "user.passkey_added", mailed;
    UserPasskeyRemoved = "user.passkey_removed", mailed;
    PeopleExported = "people.exported", quiet;
    UserSignedIn = "user.signed_in", quiet;
    UserProved = "user.proved", quiet;
    UserSignedOut = "user.signed_out", quiet;
    AccessRequested = "access.requested", mailed;
    AccessGranted = "access.granted", mailed;
    AccessRefused = "access.refused", mailed;
    AccessCancelled = "access.cancelled", quiet;
    GrantBegun = "grant.begun", quiet;
    GrantShortened = "grant.shortened", quiet;
    GrantEnded = "grant.ended", quiet;
    GrantUsed = "grant.used", quiet;
    // What is mailed stands in the chain of those who are written to; the other company's tells what it did.
    PartnershipRequested = "partnership.requested", mailed;
    PartnershipRequestMade = "partnership.request_made", quiet;
    PartnershipRequestWithdrawn = "partnership.request_withdrawn", quiet;
    PartnershipRequestIgnored = "partnership.request_ignored", mailed;
    PartnershipRequestGranted = "partnership.request_granted", quiet;
    PartnershipRequestRefused = "partnership.request_refused", quiet;
    PartnershipInvited = "partnership.invited", mailed;
    PartnershipInvitationResent = "partnership.invitation_resent", mailed;
    PartnershipInvitationCancelled = "partnership.invitation_cancelled", mailed;
    PartnershipInvitationReminded = "partnership.invitation_reminded", mailed;
    PartnershipInvitationExpired = "partnership.invitation_expired", mailed;
    PartnershipListMade = "partnership.list_made", quiet;
    // Each of its invitations is told of by itself.
    PartnershipListSent = "partnership.list_sent", quiet;
    PartnershipListFinished = "partnership.list_finished", quiet;
    PartnershipListStopped = "partnership.list_stopped", quiet;
    PartnershipListDiscarded = "partnership.list_discarded", quiet;
    PartnershipListExported = "partnership.list_exported", quiet;
    PartnershipInvitationSeen = "partnership.invitation_seen", quiet;
    PartnershipInvitationDeclined = "partnership.invitation_declined", quiet;
    PartnershipInvitationWithdrawn = "partnership.invitation_withdrawn", quiet;
    PartnershipInvitationLapsed = "partnership.invitation_lapsed", quiet;
    PartnershipDeclined = "partnership.declined", mailed;
    OpenLinkMade = "open_link.made", quiet;
    OpenLinkReplaced = "open_link.replaced", quiet;
    OpenLinkDisabled = "open_link.disabled", quiet;
    // What came by an open link: the provider has the last word.
    PartnershipAnswered = "partnership.answered", mailed;
    PartnershipAnswerWithdrawn = "partnership.answer_withdrawn", mailed;
    PartnershipAnswerTakenBack = "partnership.answer_taken_back", quiet;
    PartnershipAnswerRefused = "partnership.answer_refused", mailed;
    PartnershipAnswerTurnedDown = "partnership.answer_turned_down", quiet;
    PartnershipAnswerLapsed = "partnership.answer_lapsed", mailed;
    PartnershipAnswerExpired = "partnership.answer_expired", quiet;
    PartnershipBegun = "partnership.begun", mailed;
    PartnershipEnded = "partnership.ended", mailed;
    PartnershipAccessRemoved = "partnership.access_removed", mailed;
    PartnershipRestored = "partnership.restored", mailed;
    // Whoever was told that it would end was told when.
    PartnershipOver = "partnership.over", quiet;
    PartnershipFixAsked = "partnership.fix_asked", mailed;
    PartnershipsExported = "partnership.exported", quiet;
    MembershipLinked = "membership.linked", quiet;
    MembershipUnlinked = "membership.unlinked", quiet;
    MembershipProven = "membership.proven", quiet;
    MembershipCancelled = "membership.cancelled", quiet;
    MembershipsImported = "membership.imported", quiet;
    ProviderListed = "provider.listed", quiet;
    ProviderUpdated = "provider.updated", quiet;
    EnrollmentStarted = "enrollment.started", quiet;
    EnrollmentAnswered = "enrollment.answered", quiet;
    EnrollmentSubmitted = "enrollment.submitted", mailed;
    EnrollmentDeleted = "enrollment.deleted", quiet;
    EnrollmentWithdrawn = "enrollment.withdrawn", mailed;
    EnrollmentExpiring = "enrollment.expiring", mailed;
    EnrollmentLapsed = "enrollment.lapsed", quiet;
    VerificationOpened = "verification.opened", mailed;
    VerificationContactConfirmed = "verification.contact_confirmed", mailed;
    VerificationContactDisputed = "verification.contact_disputed", mailed;
    VerificationAddressRefused = "verification.address_refused", mailed;
    VerificationContactChanged = "verification.contact_changed", mailed;
    VerificationEmailResent = "verification.email_resent", mailed;
    VerificationReminded = "verification.reminded", mailed;
    VerificationWaitingFlagged = "verification.waiting_flagged", mailed;
    VerificationDomainMatched = "verification.domain_matched", quiet;
    VerificationProofWelcome = "verification.proof_welcome", mailed;
    VerificationClaimed = "verification.claimed", quiet;
    VerificationHandedBack = "verification.handed_back", quiet;
    VerificationNoted = "verification.noted", quiet;
    VerificationCheckPassed = "verification.check_passed", quiet;
    VerificationRefusalProposed = "verification.refusal_proposed", quiet;
    VerificationRefusalReturned = "verification.refusal_returned", quiet;
    VerificationRefused = "verification.refused", mailed;
    VerificationDocumentsAsked = "verification.documents_asked", mailed;
    VerificationDocumentUploaded = "verification.document_uploaded", quiet;
    VerificationDocumentRemoved = "verification.document_removed", quiet;
    VerificationDocumentJudged = "verification.document_judged", quiet;
    VerificationDocumentRead = "verification.document_read", quiet;
    VerificationDocumentsErased = "verification.documents_erased", quiet;
    VerificationDiligenceAsked = "verification.diligence_asked", mailed;
    VerificationAnswered = "verification.answered", mailed;
    VerificationCorrected = "verification.corrected", mailed;
    VerificationDetailsChanged = "verification.details_changed", quiet;
    VerificationReopened = "verification.reopened", mailed;
    VerificationWarned = "verification.warned", mailed;
    VerificationOverdue = "verification.overdue", mailed;
    VerificationRestored = "verification.restored", mailed;
    VerificationDisputeDismissed = "verification.dispute_dismissed", mailed;
    VerificationApproved = "verification.approved", mailed;
    VerificationRenewed = "verification.renewed", mailed;
    VerificationStatusShared = "verification.status_shared", quiet;
    VerificationStatusUnshared = "verification.status_unshared", quiet;
    VerificationAuthorized = "verification.authorized", mailed;
    MailRetried = "mail.retried", quiet;
    ActivityExported = "activity.exported", quiet;
    DomainClaimed = "domain.claimed", quiet;
    DomainProven = "domain.proven", quiet;
    DomainTakenOver = "domain.taken_over", mailed;
    DomainMissed = "domain.missed", mailed;
    DomainLost = "domain.lost", mailed;
    DomainRemoved = "domain.removed", quiet;
    // Whoever was told that the notice began is told of its end. What ends before was told to nobody.
    RecoveryStarted = "recovery.started", quiet;
    RecoveryProven = "recovery.proven", mailed;
    RecoveryObjected = "recovery.objected", quiet;
    RecoveryCancelled = "recovery.cancelled", quiet;
    RecoveryFailed = "recovery.failed", quiet;
    RecoveryCompleted = "recovery.completed", mailed;
}
