//! Which tests show that the portal does not have which bug.

/// The number, the bug, and the tests, each as `file::name`.
pub const KNOWN: [(u8, &str, &[&str]); 28] = [
    (
        1,
        "CVE-2026-1529 Keycloak: an invitation was changed, and let into any organization",
        &[
            "answering/dead_links::what_was_never_mailed_is_one_page_for_all",
            "answering/at_the_link::another_company_is_told_and_changes_nothing",
            "answering/deciding::what_was_not_shown_is_not_accepted",
        ],
    ),
    (
        2,
        "CVE-2026-9087 Keycloak: a proof was used up by another account",
        &[
            "enrollment/a_proof_is_good_once::in_another_enrollment_it_is_nothing",
            "enrollment/a_proof_is_good_once::in_another_session_of_the_same_person_it_is_nothing",
            "enrollment/a_proof_is_good_once::an_id_instead_of_a_proof_is_nothing",
            "users/account/another_address::whoever_opens_it_elsewhere_signs_in_first",
        ],
    ),
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
        5,
        "CVE-2025-14778 Keycloak: the first of a list was looked at, and the others were not",
        &["orders/what_is_wrong::t_cve_5_every_line_is_looked_at"],
    ),
    (
        6,
        "CVE-2026-4636 Keycloak: the id in the body was another than that of the address",
        &["orders/once::t_cve_6_the_address_says_for_whom"],
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
        14,
        "Vaultwarden 1.30.3: whoever was given access changed its terms",
        &[
            "known_bugs/partnerships::whoever_has_access_changes_nothing_of_it",
            "partnerships/inviting/out_of_bounds::days_and_roles_have_bounds",
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
        16,
        "GitLab 222349: invitations never expired",
        &[
            "answering/dead_links::it_expires_at_its_last_moment",
            "partnerships/inviting/falling_due::the_company_is_reminded_once_and_the_provider_told_once",
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
        19,
        "CVE-2019-16109 Devise: an empty token found the first row without one",
        &["answering/dead_links::what_was_never_mailed_is_one_page_for_all"],
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
        22,
        "CVE-2019-1020018 Discourse: to open a link was to use it up",
        &["answering/at_the_link::opening_it_a_hundred_times_changes_nothing"],
    ),
    (
        24,
        "Discourse 5cc4424f: tokens were kept as they are, and opened other things as well",
        &[
            "known_bugs/links::no_token_is_kept_and_each_opens_its_own_page_only",
            "users/forgotten/only_the_newest_link_works::a_token_opens_its_own_page_only",
            "users/factors/setting_up::nothing_that_opens_the_door_is_kept_as_it_is",
        ],
    ),
    (
        25,
        "CVE-2025-64708 authentik: what had expired was good until a job ran",
        &[
            "answering/dead_links::it_expires_at_its_last_moment",
            "answering/at_the_last_moment::nothing_is_remembered_any_more",
            "answering/at_the_last_moment::nothing_is_answered_any_more",
        ],
    ),
    (
        26,
        "CVE-2023-26481 authentik: a link to a new password set anybody's",
        &[
            "users/forgotten/what_a_new_password_ends::the_form_cannot_name_somebody_else",
            "known_bugs/links::whose_password_it_is_says_the_link_and_not_the_form",
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
    (
        32,
        "CVE-2025-55241 Entra: a token of one organization was taken in another",
        &[
            "answering/dead_links::the_link_of_one_company_is_of_no_use_in_another_s_browser_once_remembered",
            "answering/the_receipt::both_companies_read_it_and_nobody_else",
            "acting/both_companies_read_it::looking_around_is_told_once_an_hour_and_when_it_was_used_last",
        ],
    ),
    (
        33,
        "CVE-2026-21622 hex.pm: a link to a new password never ended",
        &[
            "users/forgotten/only_the_newest_link_works::a_link_dies_after_an_hour_even_when_its_page_is_open",
        ],
    ),
    (
        34,
        "Lemmy PR 4719: a link to a new password worked again and again",
        &[
            "users/forgotten/only_the_newest_link_works::a_link_works_once",
            "users/forgotten/two_at_once::ten_who_press_at_once_set_one_password",
            "users/forgotten/two_at_once::without_naming_what_was_seen_both_would_count",
        ],
    ),
    (
        35,
        "Shelf.nu PR 2877: the page showed one invitation, and another was accepted",
        &[
            "answering/deciding::what_was_not_shown_is_not_accepted",
            "partnerships/inviting/story::what_two_tabs_show_is_what_each_sends",
        ],
    ),
    (
        36,
        "RapidPro 615, Pulumi: a link was used again, by anybody",
        &[
            "partnerships/inviting/sending_again::a_new_link_takes_the_place_of_the_old_one",
            "answering/dead_links::it_was_answered_already",
            "answering/at_the_link::another_company_is_told_and_changes_nothing",
            "answering/at_the_link::what_was_opened_is_forgotten_at_sign_out_and_proves_nothing",
        ],
    ),
    (
        37,
        "better-auth #9184, langfuse 13530: an answer, and the last owner, were two steps",
        &[
            "users/first_passwords::two_who_open_one_link_set_one_password",
            "users/people/one_admin_is_left::of_two_who_act_against_each_other_one_stays",
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
