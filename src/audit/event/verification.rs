//! What happens while it is verified who companies are.

/// Hands these events on, after those that it was given, to the next of the chapters.
macro_rules! of_verification {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! {
            [$($rest)*]
            $($before)*
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
        }
    };
}

pub(super) use of_verification;
