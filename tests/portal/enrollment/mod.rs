//! A company becomes an indirect reseller.
mod a_colleague_goes_on;
mod a_proof_is_good_once;
mod a_session_ends_under_a_page;
mod an_id_is_taken_meanwhile;
mod cancelling_and_withdrawing;
mod linking_a_membership_id;
mod nobody_skips_ahead;
mod pressing_twice_enrolls_once;
mod story;
mod two_edit_the_same_page;
mod who_may_not_enroll;
