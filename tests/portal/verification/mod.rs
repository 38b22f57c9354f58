//! The operator checks who a company is; its primary contact is asked first.
mod a_company_on_record_is_active_at_once;
mod a_dead_link_is_one_calm_page;
mod another_contact_is_asked;
mod documents_and_their_names;
mod documents_are_erased;
mod documents_are_judged;
mod documents_arrive_whole;
mod documents_come_in_turns;
mod documents_that_are_refused;
mod public_holidays_do_not_count;
mod resending_has_limits;
mod the_contact_answers_once;
mod the_desk_decides;
mod who_may_not_read_a_document;
