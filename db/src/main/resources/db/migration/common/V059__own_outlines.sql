-- An outline that the office of a jurisdiction wrote itself, as JSON.
CREATE TABLE own_outline (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  name VARCHAR(60) NOT NULL,
  content LONGTEXT NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_own_outline UNIQUE (jurisdiction_id, name)
);
