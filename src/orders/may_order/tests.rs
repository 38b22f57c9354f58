//! Each rule alone, several together, and chance against the rules told once more.
use super::*;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use std::collections::BTreeSet;

/// Nothing speaks against it.
const FIT: Partner =
    Partner { has_standing: true, is_suspended: false, shares_region: true, is_authorized: true };

/// Everything speaks against it.
const UNFIT: Partner =
    Partner { has_standing: false, is_suspended: true, shares_region: false, is_authorized: false };

/// Every rule is asked, and holds.
const READY: Facts = Facts {
    provider: FIT,
    customer_is_suspended: false,
    reseller: Some((FIT, true)),
    lines_are_valid: Some(true),
};

/// Every rule is asked, and none holds.
const HOPELESS: Facts = Facts {
    provider: UNFIT,
    customer_is_suspended: true,
    reseller: Some((UNFIT, false)),
    lines_are_valid: Some(false),
};

fn by(provider: Partner) -> Facts {
    Facts { provider, ..READY }
}

fn through(reseller: Partner) -> Facts {
    Facts { reseller: Some((reseller, true)), ..READY }
}

/// The numbers of the rules that were asked.
fn asked(facts: &Facts) -> Vec<u8> {
    may_order(facts).checks().iter().map(|check| check.rule.number()).collect()
}

/// Each rule broken alone, in every way there is.
fn one_broken() -> [(u8, Rule, Facts); 11] {
    [
        (1, Rule::ProviderActive, by(Partner { has_standing: false, ..FIT })),
        (1, Rule::ProviderActive, by(Partner { is_suspended: true, ..FIT })),
        (2, Rule::ProviderAuthorized, by(Partner { is_authorized: false, ..FIT })),
        (3, Rule::CustomerActive, Facts { customer_is_suspended: true, ..READY }),
        (4, Rule::ProviderRegion, by(Partner { shares_region: false, ..FIT })),
        (5, Rule::ResellerFound, through(Partner { has_standing: false, ..FIT })),
        (6, Rule::ResellerLinked, Facts { reseller: Some((FIT, false)), ..READY }),
        (7, Rule::ResellerActive, through(Partner { is_suspended: true, ..FIT })),
        (8, Rule::ResellerRegion, through(Partner { shares_region: false, ..FIT })),
        (9, Rule::ResellerAuthorized, through(Partner { is_authorized: false, ..FIT })),
        (10, Rule::LinesValid, Facts { lines_are_valid: Some(false), ..READY }),
    ]
}

#[test]
fn each_rule_alone_keeps_a_provider_from_ordering() {
    assert!(may_order(&READY).is_yes());
    assert_eq!(may_order(&READY).failing(), None);
    let mut numbers = BTreeSet::new();
    for (number, rule, facts) in one_broken() {
        assert_eq!(rule.number(), number);
        let expected = Rule::ALL.map(|other| Check { rule: other, holds: other != rule });
        let decision = may_order(&facts);
        assert_eq!(decision.checks(), expected, "{facts:?}");
        assert_eq!(decision.failing(), Some(rule), "{facts:?}");
        assert!(!decision.is_yes(), "{facts:?}");
        numbers.insert(number);
    }
    assert!(numbers.into_iter().eq(1..=10));
}

#[test]
fn an_order_needs_no_reseller() {
    let direct = Facts { reseller: None, ..READY };
    assert_eq!(asked(&direct), [1, 2, 3, 4, 10]);
    assert!(may_order(&direct).is_yes());
    assert!(!may_order(&Facts { reseller: None, ..HOPELESS }).is_yes());
    assert!(may_order(&direct).checks().iter().all(|check| !check.rule.is_of_reseller()));
}

#[test]
fn lines_are_not_asked_before_there_are_any() {
    let early = Facts { lines_are_valid: None, ..READY };
    assert_eq!(asked(&early), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert!(may_order(&early).is_yes());
    let badge = Facts { reseller: None, ..early };
    assert_eq!(asked(&badge), [1, 2, 3, 4]);
    assert!(may_order(&badge).is_yes());
}

/// Mended one by one: what was first is well, and everything after it is still broken.
fn all_broken_from() -> [(Rule, Facts); 10] {
    let is_active = Partner { has_standing: true, is_suspended: false, ..UNFIT };
    let is_authorized = Partner { is_authorized: true, ..is_active };
    let customer = Facts { customer_is_suspended: false, provider: is_authorized, ..HOPELESS };
    let region = Facts { provider: FIT, ..customer };
    let is_found = Partner { has_standing: true, ..UNFIT };
    let is_near = Partner { shares_region: true, ..is_active };
    let reseller = |reseller| Facts { reseller: Some(reseller), ..region };
    [
        (Rule::ProviderActive, HOPELESS),
        (Rule::ProviderAuthorized, Facts { provider: is_active, ..HOPELESS }),
        (Rule::CustomerActive, Facts { provider: is_authorized, ..HOPELESS }),
        (Rule::ProviderRegion, customer),
        (Rule::ResellerFound, region),
        (Rule::ResellerLinked, reseller((is_found, false))),
        (Rule::ResellerActive, reseller((is_found, true))),
        (Rule::ResellerRegion, reseller((is_active, true))),
        (Rule::ResellerAuthorized, reseller((is_near, true))),
        (Rule::LinesValid, reseller((FIT, true))),
    ]
}

#[test]
fn of_several_the_first_by_number_is_told() {
    for (first, facts) in all_broken_from() {
        let decision = may_order(&facts);
        assert_eq!(decision.failing(), Some(first), "{facts:?}");
        let expected = Rule::ALL.map(|rule| Check { rule, holds: rule < first });
        assert_eq!(decision.checks(), expected, "{facts:?}");
    }
    let unlinked = Facts { reseller: Some((FIT, false)), lines_are_valid: Some(false), ..READY };
    assert_eq!(may_order(&unlinked).failing(), Some(Rule::ResellerLinked));
}

/// The rules told once more, without their names: an active provider of the region, whom an active
/// customer has authorized, orders what can be ordered. Whoever resells it works with the provider,
/// and is as fit as the provider is.
fn plainly_may(facts: &Facts) -> bool {
    let provider = facts.provider;
    let is_provider_fit = provider.has_standing
        && !provider.is_suspended
        && provider.is_authorized
        && provider.shares_region;
    if !is_provider_fit || facts.customer_is_suspended || facts.lines_are_valid == Some(false) {
        return false;
    }
    let Some((reseller, works_with_provider)) = facts.reseller else { return true };
    works_with_provider
        && reseller.has_standing
        && !reseller.is_suspended
        && reseller.is_authorized
        && reseller.shares_region
}

/// True nine times out of ten.
fn mostly(random: &mut StdRng) -> bool {
    random.random_bool(0.9)
}

fn any_partner(random: &mut StdRng) -> Partner {
    Partner {
        has_standing: mostly(random),
        is_suspended: !mostly(random),
        shares_region: mostly(random),
        is_authorized: mostly(random),
    }
}

fn any_facts(random: &mut StdRng) -> Facts {
    Facts {
        provider: any_partner(random),
        customer_is_suspended: !mostly(random),
        reseller: random.random_bool(0.5).then(|| (any_partner(random), mostly(random))),
        lines_are_valid: [None, Some(false), Some(true)][random.random_range(0..3_usize)],
    }
}

#[test]
fn whatever_the_facts_are_the_answer_is_that_of_the_plain_rules() {
    let mut answers = [0, 0];
    for seed in 0..500 {
        let facts = any_facts(&mut StdRng::seed_from_u64(seed));
        let expected = plainly_may(&facts);
        assert_eq!(may_order(&facts).is_yes(), expected, "seed {seed}: {facts:?}");
        answers[usize::from(expected)] += 1;
    }
    assert!(answers.iter().all(|&times| times >= 50), "chance is too tame: {answers:?}");
}

#[test]
fn rules_are_numbered_in_order_and_told_apart_by_their_codes() {
    assert!(Rule::ALL.into_iter().map(Rule::number).eq(1..=10));
    let codes: BTreeSet<_> = Rule::ALL.into_iter().map(Rule::as_str).collect();
    assert_eq!(codes.len(), Rule::ALL.len());
    let of_reseller = Rule::ALL.into_iter().filter(|rule| rule.is_of_reseller());
    assert!(of_reseller.map(Rule::number).eq(5..=9));
}
