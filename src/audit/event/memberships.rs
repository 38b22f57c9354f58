//! What happens to memberships and enrollments.

/// Hands these events on, after those that it was given, to the next of the chapters.
macro_rules! of_memberships {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! {
            [$($rest)*]
            $($before)*
            MembershipLinked = "membership.linked", quiet;
            MembershipUnlinked = "membership.unlinked", quiet;
            MembershipProven = "membership.proven", quiet;
            MembershipCancelled = "membership.cancelled", quiet;
            MembershipsImported = "membership.imported", quiet;
            EnrollmentStarted = "enrollment.started", quiet;
            EnrollmentAnswered = "enrollment.answered", quiet;
            EnrollmentSubmitted = "enrollment.submitted", mailed;
            EnrollmentDeleted = "enrollment.deleted", quiet;
            EnrollmentWithdrawn = "enrollment.withdrawn", mailed;
            EnrollmentExpiring = "enrollment.expiring", mailed;
            EnrollmentLapsed = "enrollment.lapsed", quiet;
        }
    };
}

pub(super) use of_memberships;
