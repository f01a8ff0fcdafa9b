-- The rules of the lights, version by version; the newest holds, and stands in the jurisdiction too.
ALTER TABLE jurisdiction ADD COLUMN soon_by_working_days BOOLEAN DEFAULT FALSE NOT NULL;

CREATE TABLE light_rules (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  rules_number INT NOT NULL,
  due_soon_days INT NOT NULL,
  report_soon_days INT NOT NULL,
  by_working_days BOOLEAN NOT NULL,
  reason VARCHAR(500) NOT NULL,
  taken_by BIGINT,
  taken_at DATETIME(6),
  CONSTRAINT uq_light_rules UNIQUE (jurisdiction_id, rules_number),
  CONSTRAINT fk_light_rules_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
INSERT INTO light_rules (id, version, jurisdiction_id, rules_number, due_soon_days, report_soon_days, by_working_days,
    reason, taken_by, taken_at)
  SELECT id, 0, id, 1, due_soon_days, report_soon_days, FALSE, '', NULL, NULL FROM jurisdiction;
