//! People, their mailboxes, their roles and their sessions.
use super::Known;

/// Those of this kind.
pub const KNOWN: &[Known] = &[
    (
        4,
        "CVE-2026-9798 Keycloak: one of the doors did not count",
        &[
            "users/two_hundred_guesses::at_all_doors_of_one_name_they_share_one_budget",
            "users/two_hundred_guesses::at_codes_they_are_five",
            "users/proof::both_doors_share_one_budget",
        ],
    ),
    (
        7,
        "CVE-2026-9795 Keycloak: a limited admin gave any role",
        &[
            "known_bugs/people/roles_that_are_given::each_role_gives_what_it_may_and_no_other_role",
            "users/people/how_far_one_reaches::only_a_global_admin_makes_more_of_themselves",
            "users/access/answering::only_a_role_that_allows_it_and_is_not_above_one_s_own_is_given",
        ],
    ),
    (
        15,
        "CVE-2023-7028 GitLab: a second address in the form was mailed the link, too",
        &[
            "known_bugs/mailboxes::a_second_address_in_a_form_is_mailed_nothing",
            "known_bugs/mailboxes::nor_in_a_form_of_somebody_who_is_signed_in",
        ],
    ),
    (
        17,
        "GitLab 13.0.1: an address that nobody had confirmed counted",
        &["answering/at_the_link::an_address_counts_only_when_it_is_confirmed"],
    ),
    (
        18,
        "CVE-2026-32700 Devise: two changes at once proved somebody else's address",
        &[
            "known_bugs/mailboxes::of_two_changes_at_once_each_link_proves_its_own_address",
            "known_bugs/mailboxes::were_the_address_not_the_link_s_own_another_would_be_proven",
            "users/account/another_address::ten_who_confirm_at_once_confirm_once",
        ],
    ),
    (
        20,
        "CVE-2019-19844 Django: a look-alike address was mailed the link",
        &[
            "known_bugs/mailboxes::a_look_alike_is_another_mailbox_or_none",
            "users/forgotten/which_user_names::a_name_is_mailed_only_to_the_address_that_is_on_file",
        ],
    ),
    (
        27,
        "CVE-2026-27946 ZITADEL: people verified themselves by an extra field",
        &[
            "known_bugs/people/fields_that_nobody_offered::no_extra_field_makes_anybody_more_than_they_are",
        ],
    ),
    (
        29,
        "CVE-2026-22640 Grafana: an organization's admin deleted the last one of the server",
        &[
            "known_bugs/people/the_last_operator_admin::the_operator_s_last_admin_stays_one",
            "known_bugs/people/the_last_operator_admin::of_two_operator_admins_who_act_against_each_other_one_stays",
            "users/people/one_admin_is_left::the_last_one_is_neither_demoted_nor_deactivated_nor_removed",
        ],
    ),
    (
        30,
        "CVE-2022-39328 Grafana: under load somebody was taken for somebody else",
        &[
            "known_bugs/people/whose_page_it_is::under_load_everybody_is_shown_their_own_page",
            "known_bugs/people/whose_page_it_is::a_page_that_is_another_s_is_noticed",
        ],
    ),
    (
        31,
        "CVE-2026-23478 Cal.com: an invitation overwrote an account, a session was changed from outside",
        &[
            "known_bugs/people/invitations::an_invitation_to_a_known_address_makes_an_account_of_its_own",
            "answering/at_the_link::a_visitor_comes_no_further_than_the_sign_in",
            "known_bugs/people/fields_that_nobody_offered::who_one_is_says_no_form",
        ],
    ),
];
