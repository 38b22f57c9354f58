-- The queue and each of its filters, oldest first, from an index of their own. What is looked for in a name is
-- answered there too. No index begins with the status: SQLite would go by it, however many cases have it.
DROP INDEX verification_cases_queue;
DROP INDEX verification_cases_country;
DROP INDEX verification_cases_check;
DROP INDEX verification_cases_expected;
CREATE INDEX verification_cases_open ON verification_cases (opened_at, id, company_key) WHERE status IN ('pending', 'rejected');
CREATE INDEX verification_cases_open_country ON verification_cases (country, opened_at, id, company_key) WHERE status IN ('pending', 'rejected');
CREATE INDEX verification_cases_check ON verification_cases (sub_status, opened_at, id, company_key) WHERE status = 'pending';
CREATE INDEX verification_cases_check_country ON verification_cases (sub_status, country, opened_at, id, company_key) WHERE status = 'pending';
CREATE INDEX verification_cases_refused ON verification_cases (opened_at, id, company_key) WHERE status = 'rejected';
CREATE INDEX verification_cases_refused_country ON verification_cases (country, opened_at, id, company_key) WHERE status = 'rejected';
CREATE INDEX verification_cases_closed ON verification_cases (opened_at, id, company_key) WHERE status IN ('authorized', 'none');
CREATE INDEX verification_cases_closed_country ON verification_cases (country, opened_at, id, company_key) WHERE status IN ('authorized', 'none');
CREATE INDEX verification_cases_disputed ON verification_cases (opened_at, id, company_key) WHERE disputed_at IS NOT NULL;
CREATE INDEX verification_cases_disputed_country ON verification_cases (country, opened_at, id, company_key) WHERE disputed_at IS NOT NULL;
CREATE INDEX verification_cases_late ON verification_cases (expected_by, id, opened_at) WHERE status = 'pending' AND sub_status <> 'email_ownership';
CREATE INDEX verification_cases_late_country ON verification_cases (country, expected_by, id, opened_at) WHERE status = 'pending' AND sub_status <> 'email_ownership';
-- The companies that ever held a membership ID.
CREATE INDEX membership_links_id ON membership_links (membership_id);

-- Names were folded by lower(), which leaves accents on. Emptied, they are found and folded by the portal when it starts.
UPDATE verification_cases SET company_key = '';
CREATE INDEX verification_cases_unfolded ON verification_cases (id) WHERE company_key = '';
