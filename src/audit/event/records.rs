//! What happens to mail, domains and the record itself, and to a lost way in.

/// Hands these events on, after those that it was given, to the next of the chapters.
macro_rules! of_records {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! {
            [$($rest)*]
            $($before)*
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
    };
}

pub(super) use of_records;
