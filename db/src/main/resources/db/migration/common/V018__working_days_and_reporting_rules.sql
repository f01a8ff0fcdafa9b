-- The days of later papers on holidays, which a jurisdiction adds to those that ship with the product.
CREATE TABLE special_day (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  paper_year INT NOT NULL,
  special_date DATE NOT NULL,
  name VARCHAR(50) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  source VARCHAR(300) NOT NULL,
  CONSTRAINT uq_special_day UNIQUE (jurisdiction_id, paper_year, special_date),
  CONSTRAINT fk_special_day_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);

-- How units report: by a rule of the plan, or of a task by itself.
ALTER TABLE plan ADD COLUMN report_due_rule VARCHAR(32) DEFAULT 'DAY_AFTER' NOT NULL;
ALTER TABLE plan ADD COLUMN report_due_number INT DEFAULT 0 NOT NULL;
ALTER TABLE plan ADD COLUMN report_dates VARCHAR(400) DEFAULT '' NOT NULL;
UPDATE plan SET report_due_number = COALESCE(
  (SELECT MAX(TIMESTAMPDIFF(DAY, p.end_date, p.due_date)) FROM reporting_period p WHERE p.plan_id = plan.id), 0);

ALTER TABLE task ADD COLUMN reporting_cycle VARCHAR(32);
ALTER TABLE task ADD COLUMN report_due_rule VARCHAR(32);
ALTER TABLE task ADD COLUMN report_due_number INT;
ALTER TABLE task ADD COLUMN report_dates VARCHAR(400);

ALTER TABLE reporting_period ADD COLUMN task_id BIGINT;
ALTER TABLE reporting_period ADD COLUMN cycle VARCHAR(32) DEFAULT 'QUARTER' NOT NULL;
UPDATE reporting_period SET cycle = (SELECT p.reporting_cycle FROM plan p WHERE p.id = reporting_period.plan_id);
CREATE INDEX ix_reporting_period_plan ON reporting_period (plan_id, start_date, end_date);
ALTER TABLE reporting_period DROP CONSTRAINT uq_reporting_period;
ALTER TABLE reporting_period ADD CONSTRAINT fk_reporting_period_task FOREIGN KEY (task_id) REFERENCES task (id);
CREATE INDEX ix_period_report_period ON period_report (period_id);
