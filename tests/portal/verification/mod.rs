//! The operator checks who a company is; its primary contact is asked first.
mod a_company_on_record_is_active_at_once;
mod a_dead_link_is_one_calm_page;
mod another_contact_is_asked;
mod decided_at_once;
mod details_change_later;
mod it_takes_two;
mod machine_model;
mod public_holidays_do_not_count;
mod refused_and_mended;
mod resending_has_limits;
mod the_contact_answers_once;
mod the_desk_decides;
mod the_machine;
mod the_queue;
mod the_timeline_is_the_record;
mod two_at_the_desk;
mod what_falls_due;
