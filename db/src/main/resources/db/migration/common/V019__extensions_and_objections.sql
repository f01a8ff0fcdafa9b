-- Requests for a later due date, and what was said to them.
CREATE TABLE extension_request (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  present_due_date DATE NOT NULL,
  wanted_due_date DATE NOT NULL,
  granted_due_date DATE,
  reason VARCHAR(500) NOT NULL,
  progress VARCHAR(2000) NOT NULL,
  state VARCHAR(32) NOT NULL,
  asked_by BIGINT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6),
  decided_by BIGINT,
  decided_at DATETIME(6),
  answer VARCHAR(500) NOT NULL,
  CONSTRAINT fk_extension_request_task FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX ix_extension_request_task ON extension_request (task_id, asked_at);
CREATE INDEX ix_extension_request_queue ON extension_request (jurisdiction_id, state, asked_at);
CREATE INDEX ix_extension_request_unit ON extension_request (org_unit_id, state, asked_at);

-- A unit says that a duty is not its own.
CREATE TABLE objection (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  state VARCHAR(32) NOT NULL,
  raised_by BIGINT NOT NULL,
  raised_at DATETIME(6) NOT NULL,
  answered_by BIGINT,
  answered_at DATETIME(6),
  answer VARCHAR(500) NOT NULL,
  CONSTRAINT fk_objection_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
CREATE INDEX ix_objection_task ON objection (task_id, raised_at);
CREATE INDEX ix_objection_assignment ON objection (assignment_id, state);
CREATE INDEX ix_objection_queue ON objection (jurisdiction_id, state, raised_at);

ALTER TABLE task ADD COLUMN extension_count INT DEFAULT 0 NOT NULL;
ALTER TABLE task ADD COLUMN forecast_date DATE;

-- By when a unit is to take note of its duty.
ALTER TABLE assignment ADD COLUMN receive_due DATE;

ALTER TABLE jurisdiction ADD COLUMN receive_days INT DEFAULT 3 NOT NULL;
ALTER TABLE jurisdiction ADD COLUMN late_extensions BOOLEAN DEFAULT FALSE NOT NULL;

-- What an act replaced, beside what took its place.
ALTER TABLE trail_entry ADD COLUMN before_text LONGTEXT;
ALTER TABLE trail_entry ADD COLUMN after_text LONGTEXT;
