DROP TABLE organization_profiles;
DROP TABLE organizations;
