-- The rules by which units are pressed without anybody's doing; each change is another edition.
CREATE TABLE ladder (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  edition INT NOT NULL,
  active BOOLEAN NOT NULL,
  nudge_days INT NOT NULL,
  nudge_working BOOLEAN NOT NULL,
  urge_days INT NOT NULL,
  urge_working BOOLEAN NOT NULL,
  letter_days INT NOT NULL,
  letter_working BOOLEAN NOT NULL,
  letter_act VARCHAR(16) NOT NULL,
  copy_heads BOOLEAN NOT NULL,
  copy_leaders BOOLEAN NOT NULL,
  ask_first BOOLEAN NOT NULL,
  quiet_from INT NOT NULL,
  quiet_until INT NOT NULL,
  rest_days BOOLEAN NOT NULL,
  effective_from DATE NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_ladder UNIQUE (jurisdiction_id, edition),
  CONSTRAINT fk_ladder_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);

-- Each step of the ladder that was taken, or is put to the office, once for a duty and an occasion: the period of a
-- report, or the due date of a task. Written in the transaction of what the step does.
CREATE TABLE ladder_step (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  period_id BIGINT,
  occasion BIGINT NOT NULL,
  step VARCHAR(32) NOT NULL,
  due_date DATE NOT NULL,
  edition INT NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  why VARCHAR(32) NOT NULL,
  written_on DATE NOT NULL,
  written_at DATETIME(6) NOT NULL,
  settled_by BIGINT,
  settled_at DATETIME(6),
  CONSTRAINT uq_ladder_step UNIQUE (assignment_id, occasion, step),
  CONSTRAINT fk_ladder_step_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
CREATE INDEX ix_ladder_step_proposed ON ladder_step (jurisdiction_id, outcome, settled_at);

-- The alarm clock of db-scheduler: which work is to be begun when, and which node has begun it.
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB,
  execution_time TIMESTAMP(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50),
  last_success TIMESTAMP(6) NULL,
  last_failure TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ix_scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX ix_scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX ix_scheduled_tasks_priority ON scheduled_tasks (priority, execution_time);
