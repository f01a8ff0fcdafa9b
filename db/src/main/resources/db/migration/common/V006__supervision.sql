-- Reminders to units, and their answers.

CREATE TABLE reminder (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  period_id BIGINT,
  kind VARCHAR(32) NOT NULL,
  words VARCHAR(500) NOT NULL,
  sent_by BIGINT NOT NULL,
  sent_on DATE NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  opened_at DATETIME(6),
  answered_by BIGINT,
  answered_at DATETIME(6),
  answer VARCHAR(1000) NOT NULL,
  CONSTRAINT fk_reminder_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
CREATE INDEX ix_reminder_unit ON reminder (org_unit_id, answered_at, sent_at);
CREATE INDEX ix_reminder_subject ON reminder (assignment_id, period_id, sent_at);
CREATE INDEX ix_reminder_plan ON reminder (plan_id, sent_at);
