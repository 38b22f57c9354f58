DROP TABLE provider_countries;
DROP TABLE provider_services;
DROP TABLE provider_profiles;
