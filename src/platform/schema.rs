//! The tables, written by hand and compared with both migrated databases by a test.
#![expect(missing_docs, reason = "the tables are described in the migrations")]

diesel::table! {
    organizations (id) {
        id -> Text,
        name -> Text,
        account_name -> Text,
        country -> Text,
        language -> Text,
        standing -> Text,
        suspended_at -> Nullable<Timestamp>,
        suspended_for -> Nullable<Text>,
        suspended_note -> Nullable<Text>,
        created_at -> Timestamp,
        version -> BigInt,
        turn -> BigInt,
        audit_count -> BigInt,
        audit_head -> Text,
        name_key -> Text,
    }
}

diesel::table! {
    security_contacts (organization_id) {
        organization_id -> Text,
        first_name -> Text,
        middle_name -> Text,
        last_name -> Text,
        email -> Text,
        phone -> Text,
        version -> BigInt,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    organization_profiles (organization_id) {
        organization_id -> Text,
        legal_name -> Text,
        address_line1 -> Text,
        address_line2 -> Text,
        city -> Text,
        state -> Text,
        postal_code -> Text,
        phone -> Text,
        registration_number -> Text,
        contact_first_name -> Text,
        contact_last_name -> Text,
        contact_email -> Text,
        contact_phone -> Text,
        contact_language -> Text,
        support_website -> Text,
        support_email -> Text,
        support_phone -> Text,
        updated_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    audit_log (organization_id, seq) {
        organization_id -> Text,
        seq -> BigInt,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Text,
        actor_home -> Nullable<Text>,
        acting_for -> Nullable<Text>,
        event -> Text,
        subject_kind -> Text,
        subject_id -> Text,
        facts -> Text,
        seal -> Text,
    }
}

diesel::table! {
    security_events (id) {
        id -> Text,
        at -> Timestamp,
        kind -> Text,
        organization_id -> Nullable<Text>,
        user_id -> Nullable<Text>,
        address -> Text,
        facts -> Text,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        organization_id -> Nullable<Text>,
        audit_seq -> Nullable<BigInt>,
        letter -> Text,
        recipient -> Text,
        recipient_name -> Text,
        language -> Text,
        subject -> Text,
        body -> Nullable<Text>,
        state -> Text,
        queued_at -> Timestamp,
        not_after -> Nullable<Timestamp>,
        attempts -> Integer,
        next_attempt_at -> Timestamp,
        claimed_until -> Nullable<Timestamp>,
        delivered_at -> Nullable<Timestamp>,
        problem -> Nullable<Text>,
        search_text -> Text,
    }
}

diesel::table! {
    inbox (id) {
        id -> Text,
        at -> Timestamp,
        recipient -> Text,
        subject -> Text,
        language -> Text,
        message -> Text,
    }
}

diesel::table! {
    users (id) {
        id -> Text,
        organization_id -> Text,
        user_name -> Text,
        first_name -> Text,
        last_name -> Text,
        email -> Text,
        email_key -> Text,
        email_verified_at -> Nullable<Timestamp>,
        password_hash -> Nullable<Text>,
        state -> Text,
        language -> Nullable<Text>,
        created_at -> Timestamp,
        version -> BigInt,
        is_guest -> Bool,
        removed_at -> Nullable<Timestamp>,
        removed_from -> Nullable<Text>,
        name_key -> Text,
        session_epoch -> BigInt,
    }
}

diesel::table! {
    user_roles (user_id, role) {
        user_id -> Text,
        role -> Text,
    }
}

diesel::table! {
    sessions (key_hash) {
        key_hash -> Text,
        user_id -> Nullable<Text>,
        state -> Text,
        address -> Text,
        agent -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
        epoch -> BigInt,
    }
}

diesel::table! {
    links (id) {
        id -> Text,
        hash -> Text,
        purpose -> Text,
        subject -> Text,
        email -> Text,
        organization_id -> Text,
        issued_at -> Timestamp,
        not_after -> Timestamp,
        used_at -> Nullable<Timestamp>,
        voided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    address_codes (id) {
        id -> Text,
        email -> Text,
        code_hash -> Text,
        tries -> Integer,
        sent_at -> Timestamp,
        not_after -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    throttles (door, knocker) {
        door -> Text,
        knocker -> Text,
        since -> Timestamp,
        count -> BigInt,
    }
}

diesel::table! {
    grants (id) {
        id -> Text,
        grantor_id -> Text,
        grantee_id -> Text,
        roles -> Text,
        source_kind -> Text,
        source_id -> Text,
        since -> Timestamp,
        until -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        last_used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    due (kind, subject, at) {
        kind -> Text,
        subject -> Text,
        at -> Timestamp,
        claimed_until -> Nullable<Timestamp>,
        done_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    membership_accounts (id) {
        id -> Text,
        user_name -> Text,
        password_hash -> Text,
        import_mark -> Text,
    }
}

diesel::table! {
    company_profiles (membership_id) {
        membership_id -> Text,
        account_id -> Text,
        company_name -> Text,
        kind -> Text,
        country -> Text,
        city -> Text,
        status -> Text,
        csp_enrolled -> Bool,
        legal_name -> Text,
        address_line1 -> Text,
        address_line2 -> Text,
        postal_code -> Text,
        state -> Text,
        phone -> Text,
        contact_first_name -> Text,
        contact_last_name -> Text,
        contact_email -> Text,
        contact_phone -> Text,
    }
}

diesel::table! {
    offers (id) {
        id -> Text,
        code -> Text,
        name_en -> Text,
        name_nl -> Text,
        unit_price -> BigInt,
        currency -> Text,
        is_monthly -> Bool,
        is_annual -> Bool,
        min_seats -> Integer,
        max_seats -> Integer,
        added_at -> Timestamp,
        changed_at -> Timestamp,
        search -> Text,
    }
}

diesel::table! {
    offer_countries (offer_id, country) {
        offer_id -> Text,
        country -> Text,
    }
}

diesel::table! {
    membership_links (id) {
        id -> Text,
        membership_id -> Text,
        organization_id -> Text,
        linked_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    membership_sign_ins (id) {
        id -> Text,
        enrollment_id -> Text,
        binding -> Text,
        account_id -> Text,
        issued_at -> Timestamp,
        not_after -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    membership_proofs (id) {
        id -> Text,
        sign_in_id -> Text,
        membership_id -> Text,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    provider_profiles (organization_id) {
        organization_id -> Text,
        city -> Text,
        website -> Text,
        contact_email -> Text,
        phone -> Text,
        description_en -> Text,
        description_nl -> Text,
        accepting_resellers -> Bool,
        sort_name -> Text,
        search_text -> Text,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    provider_services (organization_id, service) {
        organization_id -> Text,
        service -> Text,
    }
}

diesel::table! {
    provider_countries (organization_id, country) {
        organization_id -> Text,
        country -> Text,
    }
}

diesel::table! {
    verification_cases (id) {
        id -> Text,
        organization_id -> Text,
        reference -> Text,
        status -> Text,
        sub_status -> Text,
        company -> Text,
        contact_name -> Text,
        contact_email -> Text,
        contact_language -> Text,
        applicant_id -> Text,
        opened_at -> Timestamp,
        expected_by -> Date,
        confirmed_at -> Nullable<Timestamp>,
        disputed_at -> Nullable<Timestamp>,
        address_refused_at -> Nullable<Timestamp>,
        closed_at -> Nullable<Timestamp>,
        version -> BigInt,
        country -> Text,
        cause -> Text,
        company_key -> Text,
        contact_domain -> Text,
        employment_passed_at -> Nullable<Timestamp>,
        business_passed_at -> Nullable<Timestamp>,
        diligence_asked_at -> Nullable<Timestamp>,
        diligence_passed_at -> Nullable<Timestamp>,
        waiting_flagged_at -> Nullable<Timestamp>,
        asked_at -> Nullable<Timestamp>,
        claimed_by -> Nullable<Text>,
        claimed_at -> Nullable<Timestamp>,
        failure_id -> Nullable<Text>,
        mend_by -> Nullable<Timestamp>,
    }
}

diesel::table! {
    verification_name_parts (is_open, part, case_id) {
        is_open -> Bool,
        part -> Text,
        case_id -> Text,
        opened_at -> Timestamp,
    }
}

diesel::table! {
    verification_failures (id) {
        id -> Text,
        case_id -> Text,
        sub_status -> Text,
        reason -> Text,
        field -> Text,
        sentence -> Text,
        proposed_by -> Text,
        proposed_at -> Timestamp,
        confirmed_by -> Nullable<Text>,
        confirmed_at -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    verification_messages (id) {
        id -> Text,
        case_id -> Text,
        kind -> Text,
        sub_status -> Text,
        reason -> Text,
        body -> Text,
        author_id -> Text,
        at -> Timestamp,
        answered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    verification_notes (id) {
        id -> Text,
        case_id -> Text,
        body -> Text,
        author_id -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    access_requests (id) {
        id -> Text,
        organization_id -> Text,
        user_id -> Text,
        permission -> Text,
        reason -> Text,
        asked_at -> Timestamp,
        state -> Text,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<Text>,
        role -> Nullable<Text>,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    domain_claims (id) {
        id -> Text,
        organization_id -> Text,
        domain -> Text,
        token -> Text,
        state -> Text,
        claimed_at -> Timestamp,
        proven_at -> Nullable<Timestamp>,
        seen_at -> Nullable<Timestamp>,
        misses -> Integer,
        next_check_at -> Nullable<Timestamp>,
        leased_until -> Nullable<Timestamp>,
        lost_at -> Nullable<Timestamp>,
        lost_why -> Nullable<Text>,
        looked_at -> Nullable<Timestamp>,
        saw -> Nullable<Text>,
        saw_values -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    admin_recoveries (id) {
        id -> Text,
        organization_id -> Text,
        state -> Text,
        domain -> Text,
        token -> Text,
        user_id -> Nullable<Text>,
        first_name -> Text,
        last_name -> Text,
        email -> Nullable<Text>,
        reason -> Text,
        started_by -> Text,
        started_at -> Timestamp,
        due_at -> Nullable<Timestamp>,
        next_look_at -> Nullable<Timestamp>,
        closed_at -> Nullable<Timestamp>,
        why -> Nullable<Text>,
        look -> Nullable<Text>,
        leased_until -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    documents (id) {
        id -> Text,
        organization_id -> Text,
        case_id -> Text,
        message_id -> Text,
        sub_status -> Text,
        name -> Text,
        media_type -> Text,
        size -> BigInt,
        sha256 -> Text,
        state -> Text,
        uploaded_by -> Text,
        uploaded_at -> Timestamp,
        verdict -> Nullable<Text>,
        judged_by -> Nullable<Text>,
        judged_at -> Nullable<Timestamp>,
        erased_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    document_pieces (document_id, number) {
        document_id -> Text,
        number -> Integer,
        bytes -> Binary,
    }
}

diesel::table! {
    enrollments (id) {
        id -> Text,
        organization_id -> Text,
        state -> Text,
        started_by -> Text,
        started_at -> Timestamp,
        touched_at -> Timestamp,
        membership_id -> Nullable<Text>,
        submitted_by -> Nullable<Text>,
        submitted_at -> Nullable<Timestamp>,
        case_id -> Nullable<Text>,
        ended_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    enrollment_answers (enrollment_id, step) {
        enrollment_id -> Text,
        step -> Text,
        body -> Text,
        version -> BigInt,
        answered_by -> Text,
        answered_at -> Timestamp,
    }
}

diesel::table! {
    portal (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    authenticator_apps (user_id) {
        user_id -> Text,
        sealed_seed -> Text,
        last_step -> BigInt,
        added_at -> Timestamp,
    }
}

diesel::table! {
    recovery_codes (user_id, code_hash) {
        user_id -> Text,
        code_hash -> Text,
    }
}

diesel::table! {
    passkeys (id) {
        id -> Text,
        user_id -> Text,
        name -> Text,
        credential_id -> Text,
        credential -> Text,
        last_challenge -> Text,
        added_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    identity_providers (organization_id) {
        organization_id -> Text,
        issuer -> Text,
        client_id -> Text,
        sealed_secret -> Text,
        state -> Text,
        version -> BigInt,
        entered_at -> Timestamp,
        tested_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    federated_identities (user_id) {
        user_id -> Text,
        issuer -> Text,
        subject -> Text,
        tied_at -> Timestamp,
        last_used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    partnership_invitations (id) {
        id -> Text,
        provider_id -> Text,
        kind -> Text,
        email -> Text,
        email_key -> Text,
        company -> Text,
        language -> Text,
        text -> Text,
        access -> Text,
        access_roles -> Text,
        access_until -> Nullable<Timestamp>,
        invited_by -> Text,
        invited_at -> Timestamp,
        sent_by -> Text,
        sent_at -> Timestamp,
        days -> Integer,
        expires_at -> Timestamp,
        state -> Text,
        version -> BigInt,
        reseller_id -> Nullable<Text>,
        seen_at -> Nullable<Timestamp>,
        answered_at -> Nullable<Timestamp>,
        answered_by -> Nullable<Text>,
        reason -> Nullable<Text>,
        open_link_id -> Nullable<Text>,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<Text>,
        search -> Text,
    }
}

diesel::table! {
    open_links (id) {
        id -> Text,
        provider_id -> Text,
        hash -> Text,
        sealed -> Nullable<Text>,
        access -> Text,
        access_roles -> Text,
        access_until -> Nullable<Timestamp>,
        needs_approval -> Bool,
        most_uses -> Nullable<Integer>,
        ends_at -> Nullable<Timestamp>,
        made_by -> Text,
        made_at -> Timestamp,
        state -> Text,
        over_at -> Nullable<Timestamp>,
        over_by -> Nullable<Text>,
    }
}

diesel::table! {
    partnership_consents (invitation_id) {
        invitation_id -> Text,
        organization_id -> Text,
        user_id -> Text,
        given_at -> Timestamp,
        language -> Text,
        text -> Text,
        gives_access -> Bool,
        digest -> Text,
    }
}

diesel::table! {
    partnerships (id) {
        id -> Text,
        provider_id -> Text,
        reseller_id -> Text,
        invitation_id -> Text,
        state -> Text,
        since -> Timestamp,
        ends_at -> Nullable<Timestamp>,
        ended_by -> Nullable<Text>,
        ended_by_user -> Nullable<Text>,
        end_reason -> Nullable<Text>,
        end_said_at -> Nullable<Timestamp>,
        keeps_access -> Bool,
        ends_sooner -> Bool,
        version -> BigInt,
        sort_name -> Text,
        country -> Text,
        readiness -> Text,
        has_access -> Bool,
        access_until -> Nullable<Timestamp>,
        is_access_removed -> Bool,
    }
}

diesel::table! {
    partnership_terms (provider_id, state, term, sort_name, partnership_id) {
        provider_id -> Text,
        state -> Text,
        term -> Text,
        sort_name -> Text,
        partnership_id -> Text,
    }
}

diesel::table! {
    partnership_requests (id) {
        id -> Text,
        provider_id -> Text,
        reseller_id -> Text,
        asked_by -> Text,
        asked_at -> Timestamp,
        message -> Text,
        state -> Text,
        answered_at -> Nullable<Timestamp>,
        answered_by -> Nullable<Text>,
        reason -> Nullable<Text>,
        invitation_id -> Nullable<Text>,
    }
}

diesel::table! {
    customer_invitations (id) {
        id -> Text,
        inviter_id -> Text,
        reseller_id -> Nullable<Text>,
        provider_id -> Nullable<Text>,
        parties -> Text,
        follows -> Nullable<Text>,
        email -> Text,
        email_key -> Text,
        company -> Text,
        search -> Text,
        language -> Text,
        text -> Text,
        reseller_access -> Bool,
        provider_access -> Bool,
        access_roles -> Text,
        access_until -> Nullable<Timestamp>,
        invited_by -> Text,
        invited_at -> Timestamp,
        sent_by -> Text,
        sent_at -> Timestamp,
        days -> Integer,
        expires_at -> Timestamp,
        state -> Text,
        version -> BigInt,
        customer_id -> Nullable<Text>,
        seen_at -> Nullable<Timestamp>,
        answered_at -> Nullable<Timestamp>,
        answered_by -> Nullable<Text>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    customer_consents (invitation_id, partner_id) {
        invitation_id -> Text,
        partner_id -> Text,
        customer_id -> Text,
        user_id -> Text,
        given_at -> Timestamp,
        language -> Text,
        text -> Text,
        gives_access -> Bool,
        digest -> Text,
    }
}

diesel::table! {
    customer_relationships (id) {
        id -> Text,
        customer_id -> Text,
        partner_id -> Text,
        side -> Text,
        invitation_id -> Text,
        state -> Text,
        since -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        ended_by -> Nullable<Text>,
        ended_by_user -> Nullable<Text>,
        end_reason -> Nullable<Text>,
        version -> BigInt,
        sort_name -> Text,
    }
}

diesel::table! {
    customer_shares (customer_id, reseller_id, provider_id) {
        customer_id -> Text,
        reseller_id -> Text,
        provider_id -> Text,
        since -> Timestamp,
    }
}

diesel::table! {
    customer_terms (partner_id, state, term, sort_name, relationship_id) {
        partner_id -> Text,
        state -> Text,
        term -> Text,
        sort_name -> Text,
        relationship_id -> Text,
    }
}

diesel::table! {
    invitation_lists (id) {
        id -> Text,
        inviter_id -> Text,
        made_by -> Text,
        made_at -> Timestamp,
        text -> Nullable<Text>,
        language -> Text,
        days -> Integer,
        access_roles -> Text,
        access_until -> Nullable<Timestamp>,
        state -> Text,
        pieces -> Integer,
        sent_by -> Nullable<Text>,
        sent_at -> Nullable<Timestamp>,
        goes_on_at -> Nullable<Timestamp>,
        stopped_for -> Nullable<Text>,
        named_reseller_id -> Nullable<Text>,
        named_provider_id -> Nullable<Text>,
        reseller_access -> Bool,
        provider_access -> Bool,
    }
}

diesel::table! {
    invitation_list_lines (list_id, number) {
        list_id -> Text,
        number -> Integer,
        email -> Text,
        company -> Text,
        language -> Text,
        note -> Text,
        country -> Text,
        verdict -> Text,
        detail -> Text,
        invitation_id -> Nullable<Text>,
        customer_invitation_id -> Nullable<Text>,
    }
}

diesel::table! {
    partnership_ends (partnership_id, version) {
        partnership_id -> Text,
        version -> BigInt,
        ends_at -> Timestamp,
        ended_by -> Text,
        ended_by_user -> Text,
        end_reason -> Text,
        end_said_at -> Timestamp,
        keeps_access -> Bool,
        ends_sooner -> Bool,
    }
}

diesel::table! {
    orders (id) {
        id -> Text,
        reference -> Text,
        provider_id -> Text,
        customer_id -> Text,
        reseller_id -> Nullable<Text>,
        placed_by -> Text,
        placed_at -> Timestamp,
        currency -> Text,
        total -> BigInt,
    }
}

diesel::table! {
    order_lines (order_id, position) {
        order_id -> Text,
        position -> Integer,
        offer_id -> Text,
        code -> Text,
        name_en -> Text,
        name_nl -> Text,
        cycle -> Text,
        unit_price -> BigInt,
        quantity -> Integer,
        total -> BigInt,
    }
}

diesel::table! {
    idempotency_keys (organization_id, key) {
        organization_id -> Text,
        key -> Text,
        digest -> Text,
        order_id -> Text,
        made_at -> Timestamp,
    }
}

diesel::table! {
    subscriptions (id) {
        id -> Text,
        order_id -> Text,
        position -> Integer,
        provider_id -> Text,
        customer_id -> Text,
        reseller_id -> Nullable<Text>,
        code -> Text,
        name_en -> Text,
        name_nl -> Text,
        cycle -> Text,
        currency -> Text,
        unit_price -> BigInt,
        min_seats -> Integer,
        max_seats -> Integer,
        quantity -> Integer,
        state -> Text,
        since -> Timestamp,
        changed_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    customer_tags (partner_id, customer_id, tag) {
        partner_id -> Text,
        customer_id -> Text,
        tag -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    identity_providers,
    federated_identities,
    authenticator_apps,
    recovery_codes,
    passkeys,
    organizations,
    organization_profiles,
    security_contacts,
    audit_log,
    security_events,
    outbox,
    inbox,
    users,
    user_roles,
    access_requests,
    sessions,
    links,
    address_codes,
    throttles,
    grants,
    open_links,
    partnership_invitations,
    partnership_consents,
    partnerships,
    partnership_requests,
    partnership_terms,
    partnership_ends,
    customer_invitations,
    customer_consents,
    customer_relationships,
    customer_shares,
    customer_tags,
    customer_terms,
    invitation_lists,
    invitation_list_lines,
    due,
    membership_accounts,
    company_profiles,
    membership_links,
    offers,
    offer_countries,
    orders,
    order_lines,
    idempotency_keys,
    subscriptions,
    membership_sign_ins,
    membership_proofs,
    provider_profiles,
    provider_services,
    provider_countries,
    verification_cases,
    verification_failures,
    verification_name_parts,
    verification_messages,
    verification_notes,
    domain_claims,
    admin_recoveries,
    documents,
    document_pieces,
    enrollments,
    enrollment_answers,
    portal,
);

diesel::joinable!(users -> organizations (organization_id));
diesel::joinable!(user_roles -> users (user_id));
diesel::joinable!(company_profiles -> membership_accounts (account_id));
diesel::joinable!(membership_proofs -> membership_sign_ins (sign_in_id));
diesel::joinable!(provider_profiles -> organizations (organization_id));
