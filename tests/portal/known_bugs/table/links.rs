//! Links, and invitations that come by them.
use super::Known;

/// Those of this kind.
pub const KNOWN: &[Known] = &[
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
        16,
        "GitLab 222349: invitations never expired",
        &[
            "answering/dead_links::it_expires_at_its_last_moment",
            "partnerships/inviting/falling_due::the_company_is_reminded_once_and_the_provider_told_once",
        ],
    ),
    (
        19,
        "CVE-2019-16109 Devise: an empty token found the first row without one",
        &["answering/dead_links::what_was_never_mailed_is_one_page_for_all"],
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
];
