-- Whether a unit's head approves what its clerks report, or it goes out at once.
ALTER TABLE org_unit ADD COLUMN head_approves BOOLEAN DEFAULT TRUE NOT NULL;
