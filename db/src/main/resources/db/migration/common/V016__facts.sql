-- What a figure is and what may be done with it; what is counted in a task beside its targets; causes, help and steps.

ALTER TABLE indicator ADD COLUMN figure_class VARCHAR(32) DEFAULT 'OTHER' NOT NULL;
ALTER TABLE indicator ADD COLUMN headline BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE indicator ADD COLUMN numerator_id BIGINT;
ALTER TABLE indicator ADD COLUMN denominator_id BIGINT;
ALTER TABLE indicator MODIFY COLUMN comparison VARCHAR(32) NULL;
ALTER TABLE indicator MODIFY COLUMN target DECIMAL(20,4) NULL;
-- The class of a target of which only the operation and the classifier are known.
UPDATE indicator SET figure_class = CASE
  WHEN aggregation = 'RATIO' THEN 'RATE'
  WHEN classifier IN ('元', '千元', '万元', '百万元', '亿元') THEN 'MONEY'
  WHEN classifier IN ('平方米', '万平方米', '㎡', '亩', '万亩', '公顷', '平方公里') THEN 'AREA'
  WHEN aggregation = 'SUM' THEN 'EVENT_SUM'
  WHEN aggregation = 'LATEST' THEN 'STOCK'
  ELSE 'OTHER' END;

-- Figures that are there tell of their period; those without a class have that of the indicator of their name.
ALTER TABLE indicator_value ADD COLUMN max_amount DECIMAL(20,4);
ALTER TABLE indicator_value ADD COLUMN figure_class VARCHAR(32);
ALTER TABLE indicator_value ADD COLUMN scope VARCHAR(32) DEFAULT 'PERIOD' NOT NULL;
ALTER TABLE indicator_value ADD COLUMN whole BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE indicator_value ADD COLUMN indicator_id BIGINT;
ALTER TABLE indicator_value ADD COLUMN joint_event_id BIGINT;
ALTER TABLE indicator_value ADD COLUMN numerator DECIMAL(20,4);
ALTER TABLE indicator_value ADD COLUMN denominator DECIMAL(20,4);
ALTER TABLE indicator_value ADD COLUMN text_start INT;
ALTER TABLE indicator_value ADD COLUMN text_end INT;
ALTER TABLE indicator_value ADD COLUMN withdrawn_by BIGINT;
ALTER TABLE indicator_value ADD COLUMN withdrawn_at DATETIME(6);
ALTER TABLE indicator_value ADD COLUMN withdrawal_reason VARCHAR(500) DEFAULT '' NOT NULL;
ALTER TABLE indicator_value ADD COLUMN answered_by BIGINT;
ALTER TABLE indicator_value ADD COLUMN answered_at DATETIME(6);
ALTER TABLE indicator_value ADD COLUMN answer VARCHAR(500) DEFAULT '' NOT NULL;

-- One event that several units report.
CREATE TABLE joint_event (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  lead_unit_id BIGINT NOT NULL,
  CONSTRAINT fk_joint_event_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT fk_joint_event_lead FOREIGN KEY (lead_unit_id) REFERENCES org_unit (id)
);
CREATE INDEX ix_joint_event_plan ON joint_event (plan_id, task_id);

ALTER TABLE progress_entry ADD COLUMN cause VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE progress_entry ADD COLUMN help VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE progress_entry ADD COLUMN for_next_year BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE progress_entry ADD COLUMN problem_settled_on DATE;
ALTER TABLE progress_entry ADD COLUMN next_step_settled_on DATE;

-- What is worth telling and belongs to no task.
CREATE TABLE highlight (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  highlight_year INT NOT NULL,
  content LONGTEXT NOT NULL,
  author_id BIGINT NOT NULL,
  added_at DATETIME(6) NOT NULL,
  CONSTRAINT fk_highlight_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id)
);
CREATE INDEX ix_highlight_year ON highlight (jurisdiction_id, highlight_year, added_at);
