-- What the directory says about a provider.
CREATE TABLE provider_profiles (
    organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organizations (id),
    city TEXT NOT NULL,
    website TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    phone TEXT NOT NULL,
    description_en TEXT NOT NULL,
    description_nl TEXT NOT NULL,
    accepting_resellers BOOLEAN NOT NULL,
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX provider_profiles_sort_name ON provider_profiles (sort_name, organization_id);
CREATE TABLE provider_services (
    organization_id TEXT NOT NULL REFERENCES provider_profiles (organization_id),
    service TEXT NOT NULL CHECK (service IN ('training', 'marketing', 'financing', 'support_24x7')),
    PRIMARY KEY (organization_id, service)
);
CREATE TABLE provider_countries (
    organization_id TEXT NOT NULL REFERENCES provider_profiles (organization_id),
    country TEXT NOT NULL CHECK (length(country) = 2),
    PRIMARY KEY (organization_id, country)
);
CREATE INDEX provider_countries_country ON provider_countries (country);
