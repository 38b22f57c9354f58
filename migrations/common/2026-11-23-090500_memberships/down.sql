DROP TABLE membership_proofs;
DROP TABLE membership_sign_ins;
DROP TABLE membership_links;
DROP TABLE company_profiles;
DROP TABLE membership_accounts;
