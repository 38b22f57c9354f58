//! What is ordered, and what becomes of it.

/// Hands these events on, after those that it was given, to the next of the chapters.
macro_rules! of_orders {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! {
            [$($rest)*]
            $($before)*
            OffersImported = "offers.imported", quiet;
            OrderPlaced = "order.placed", mailed;
            SubscriptionQuantityChanged = "subscription.quantity_changed", mailed;
            SubscriptionSuspended = "subscription.suspended", mailed;
            SubscriptionResumed = "subscription.resumed", mailed;
            SubscriptionCancelled = "subscription.cancelled", mailed;
            SubscriptionResellerChanged = "subscription.reseller_changed", mailed;
        }
    };
}

pub(super) use of_orders;
