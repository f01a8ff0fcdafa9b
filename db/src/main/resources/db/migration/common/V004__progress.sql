-- What units report, its figures and its evidence.

CREATE TABLE progress_entry (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  period_id BIGINT NOT NULL,
  revision INT NOT NULL,
  state VARCHAR(32) NOT NULL,
  content LONGTEXT NOT NULL,
  problem LONGTEXT NOT NULL,
  next_step LONGTEXT NOT NULL,
  part_done BOOLEAN NOT NULL,
  author_id BIGINT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  submitted_by BIGINT,
  submitted_at DATETIME(6),
  decided_by BIGINT,
  decided_at DATETIME(6),
  return_reason VARCHAR(500) NOT NULL,
  CONSTRAINT uq_progress_entry UNIQUE (assignment_id, period_id, revision),
  CONSTRAINT fk_progress_entry_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id),
  CONSTRAINT fk_progress_entry_period FOREIGN KEY (period_id) REFERENCES reporting_period (id)
);
CREATE INDEX ix_progress_entry_task ON progress_entry (task_id, state, decided_at);
CREATE INDEX ix_progress_entry_unit ON progress_entry (org_unit_id, state, submitted_at);
CREATE INDEX ix_progress_entry_plan ON progress_entry (plan_id, state, task_id);

CREATE TABLE indicator_value (
  id BIGINT NOT NULL PRIMARY KEY,
  entry_id BIGINT NOT NULL,
  position INT NOT NULL,
  name VARCHAR(100) NOT NULL,
  amount DECIMAL(20,4) NOT NULL,
  classifier VARCHAR(20) NOT NULL,
  qualifier VARCHAR(32) NOT NULL,
  CONSTRAINT fk_indicator_value_entry FOREIGN KEY (entry_id) REFERENCES progress_entry (id)
);
CREATE INDEX ix_indicator_value_entry ON indicator_value (entry_id, position);

CREATE TABLE evidence (
  id BIGINT NOT NULL PRIMARY KEY,
  entry_id BIGINT NOT NULL,
  attachment_id BIGINT NOT NULL,
  position INT NOT NULL,
  CONSTRAINT uq_evidence UNIQUE (entry_id, attachment_id),
  CONSTRAINT fk_evidence_entry FOREIGN KEY (entry_id) REFERENCES progress_entry (id)
);
CREATE INDEX ix_evidence_attachment ON evidence (attachment_id);
