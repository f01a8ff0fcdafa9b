-- Plans, their numbered tasks, and who answers for them.

CREATE TABLE plan (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  kind VARCHAR(32) NOT NULL,
  title VARCHAR(300) NOT NULL,
  document_number VARCHAR(100) NOT NULL,
  issuer VARCHAR(200) NOT NULL,
  plan_year INT NOT NULL,
  state VARCHAR(32) NOT NULL,
  reporting_cycle VARCHAR(32) NOT NULL,
  default_due_date DATE NOT NULL,
  created_by BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  issued_by BIGINT,
  issued_at DATETIME(6),
  closed_at DATETIME(6),
  archived_at DATETIME(6),
  CONSTRAINT fk_plan_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
CREATE INDEX ix_plan_list ON plan (jurisdiction_id, plan_year, created_at);

-- The document as it was confirmed; kept apart so that lists never read it.
CREATE TABLE plan_source (
  plan_id BIGINT NOT NULL PRIMARY KEY,
  source_text LONGTEXT NOT NULL,
  attachment_id BIGINT,
  CONSTRAINT fk_plan_source_plan FOREIGN KEY (plan_id) REFERENCES plan (id)
);

CREATE TABLE section (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  plan_id BIGINT NOT NULL,
  position INT NOT NULL,
  title VARCHAR(300) NOT NULL,
  CONSTRAINT fk_section_plan FOREIGN KEY (plan_id) REFERENCES plan (id)
);
CREATE INDEX ix_section_plan ON section (plan_id, position);

CREATE TABLE task (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  section_id BIGINT,
  position INT NOT NULL,
  number VARCHAR(32) NOT NULL,
  title VARCHAR(1000) NOT NULL,
  body LONGTEXT NOT NULL,
  source_start INT NOT NULL,
  source_end INT NOT NULL,
  due_date DATE,
  original_due_date DATE,
  due_date_source VARCHAR(32),
  due_date_text VARCHAR(200) NOT NULL,
  long_term BOOLEAN NOT NULL,
  state VARCHAR(32) NOT NULL,
  state_reason VARCHAR(500) NOT NULL,
  closed_at DATETIME(6),
  CONSTRAINT fk_task_plan FOREIGN KEY (plan_id) REFERENCES plan (id),
  CONSTRAINT fk_task_section FOREIGN KEY (section_id) REFERENCES section (id)
);
CREATE INDEX ix_task_plan ON task (plan_id, position);
CREATE INDEX ix_task_due ON task (plan_id, state, due_date);

-- Who the document names, as printed, and which unit or group of the register that is.
CREATE TABLE task_party (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  task_id BIGINT NOT NULL,
  role VARCHAR(32) NOT NULL,
  position INT NOT NULL,
  printed_name VARCHAR(200) NOT NULL,
  org_unit_id BIGINT,
  org_unit_group_id BIGINT,
  source_start INT NOT NULL,
  source_end INT NOT NULL,
  CONSTRAINT fk_task_party_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT fk_task_party_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id)
);
CREATE INDEX ix_task_party_task ON task_party (task_id, role, position);

CREATE TABLE reporting_period (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  plan_id BIGINT NOT NULL,
  sequence_number INT NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  due_date DATE NOT NULL,
  CONSTRAINT uq_reporting_period UNIQUE (plan_id, sequence_number),
  CONSTRAINT fk_reporting_period_plan FOREIGN KEY (plan_id) REFERENCES plan (id)
);

CREATE TABLE assignment (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  role VARCHAR(32) NOT NULL,
  primary_lead BOOLEAN NOT NULL,
  position INT NOT NULL,
  state VARCHAR(32) NOT NULL,
  received_by BIGINT,
  received_at DATETIME(6),
  submitted_at DATETIME(6),
  completed_at DATETIME(6),
  not_applicable_reason VARCHAR(500) NOT NULL,
  return_reason VARCHAR(500) NOT NULL,
  CONSTRAINT uq_assignment UNIQUE (task_id, org_unit_id),
  CONSTRAINT fk_assignment_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT fk_assignment_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id)
);
CREATE INDEX ix_assignment_unit ON assignment (org_unit_id, plan_id, state);
CREATE INDEX ix_assignment_plan ON assignment (plan_id, org_unit_id);

-- Each assignment owes one report a period. Overdue is computed from it, never stored.
CREATE TABLE period_report (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  period_id BIGINT NOT NULL,
  due_date DATE NOT NULL,
  reported_at DATETIME(6),
  waived_at DATETIME(6),
  CONSTRAINT uq_period_report UNIQUE (assignment_id, period_id),
  CONSTRAINT fk_period_report_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id),
  CONSTRAINT fk_period_report_period FOREIGN KEY (period_id) REFERENCES reporting_period (id)
);
CREATE INDEX ix_period_report_task ON period_report (task_id, due_date);
CREATE INDEX ix_period_report_plan ON period_report (plan_id, due_date, reported_at);
CREATE INDEX ix_period_report_unit ON period_report (org_unit_id, plan_id, due_date);

-- What happened to a task, for the people who may see it.
CREATE TABLE trail_entry (
  id BIGINT NOT NULL PRIMARY KEY,
  jurisdiction_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  org_unit_id BIGINT,
  actor_name VARCHAR(100) NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  kind VARCHAR(32) NOT NULL,
  content LONGTEXT NOT NULL,
  reference_id BIGINT,
  CONSTRAINT fk_trail_entry_task FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX ix_trail_entry_task ON trail_entry (task_id, occurred_at);
