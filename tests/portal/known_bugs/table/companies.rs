//! Companies that work together, customers, and what is ordered for them.
use super::Known;

/// Those of this kind.
pub const KNOWN: &[Known] = &[
    (
        5,
        "CVE-2025-14778 Keycloak: the first of a list was looked at, and the others were not",
        &[
            "orders/what_is_wrong::t_cve_5_every_line_is_looked_at",
            "customers/both_partners::nothing_is_recorded_unless_both_are_as_they_were_shown",
            "customers/both_partners::nothing_is_sent_unless_both_can_be_authorized",
            "customers/who_may_answer::one_who_is_not_eligible_and_nothing_is_recorded",
        ],
    ),
    (
        6,
        "CVE-2026-4636 Keycloak: the id in the body was another than that of the address",
        &["orders/once::t_cve_6_the_address_says_for_whom"],
    ),
    (
        14,
        "Vaultwarden 1.30.3: whoever was given access changed its terms",
        &[
            "known_bugs/partnerships::whoever_has_access_changes_nothing_of_it",
            "partnerships/inviting/out_of_bounds::days_and_roles_have_bounds",
        ],
    ),
    (
        32,
        "CVE-2025-55241 Entra: a token of one organization was taken in another",
        &[
            "answering/dead_links::the_link_of_one_company_is_of_no_use_in_another_s_browser_once_remembered",
            "answering/the_receipt::both_companies_read_it_and_nobody_else",
            "acting/both_companies_read_it::looking_around_is_told_once_an_hour_and_when_it_was_used_last",
            "customers/who_may_answer::another_company_is_told_and_changes_nothing",
            "customers/the_receipt::nobody_else_learns_that_there_is_one",
            "customers/lists::whom_one_has_nothing_to_do_with_is_not_there",
            "customers/many/who_may::another_company_s_list_is_not_there_not_even_for_the_partner_who_is_named",
            "customers/acting_for_a_customer::nobody_else_comes_in",
        ],
    ),
    (
        37,
        "better-auth #9184, langfuse 13530: an answer, and the last owner, were two steps",
        &[
            "users/first_passwords::two_who_open_one_link_set_one_password",
            "users/people/one_admin_is_left::of_two_who_act_against_each_other_one_stays",
            "known_bugs/customers::of_ten_who_authorize_at_once_one_does",
            "customers/answering::it_is_answered_once",
        ],
    ),
    (
        38,
        "CVE-2026-45285 Nextcloud: whoever gave access could not see or end it",
        &[
            "partners/who_can_act_for_whom::the_page_shows_what_is_live_and_nothing_else",
            "partners/removing_access::the_partnership_stays_and_the_next_use_is_refused",
        ],
    ),
];
