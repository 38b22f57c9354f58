//! The doors that no other file looks at in all classes: throttled ones, membership accounts, company accounts, mailed
//! codes, links of invitations, and what is somebody else's (reliability rule 24, T-EN-1). See also `sign_in` and `forgotten`.
mod doors;
mod links_and_ids;
mod mailed_codes;

/// Known, unknown, disabled and invited.
const NAMES: [&str; 5] = [
    "sanne@noordlicht.twotier.example",
    "nobody@noordlicht.twotier.example",
    "sanne@nowhere.twotier.example",
    "tom@noordlicht.twotier.example",
    "kees@tulp.twotier.example",
];
