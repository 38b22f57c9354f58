//! What happens to people, and to what they may do.

/// Hands these events on, after those that it was given, to the next of the chapters.
macro_rules! of_people {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! {
            [$($rest)*]
            $($before)*
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
        }
    };
}

pub(super) use of_people;
