-- What a light is a comparison of, so that lists, counts and the monitor read by index: how a duty stands, the day by
-- which its part of a report is owed, and the earliest day on which anything falls due. Written by DutyDates alone.
-- '9999-12-31' is the day that never comes: without it the tasks on which nothing falls due stood outside of all ranges.

ALTER TABLE period_report ADD COLUMN owed_on DATE;
ALTER TABLE period_report ADD COLUMN plan_issued BOOLEAN DEFAULT FALSE NOT NULL;

ALTER TABLE assignment ADD COLUMN plan_issued BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE assignment ADD COLUMN standing VARCHAR(16) DEFAULT 'NONE' NOT NULL;
ALTER TABLE assignment ADD COLUMN due_date DATE;
ALTER TABLE assignment ADD COLUMN report_due DATE;
ALTER TABLE assignment ADD COLUMN next_due DATE DEFAULT '9999-12-31' NOT NULL;

ALTER TABLE task ADD COLUMN plan_issued BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE task ADD COLUMN standing VARCHAR(16) DEFAULT 'NONE' NOT NULL;
ALTER TABLE task ADD COLUMN report_due DATE;
ALTER TABLE task ADD COLUMN next_due DATE DEFAULT '9999-12-31' NOT NULL;

-- How many tasks of a plan stand how, so that counting lights reads the red and yellow ones only.
CREATE TABLE plan_tally (
  plan_id BIGINT NOT NULL PRIMARY KEY,
  jurisdiction_id BIGINT NOT NULL,
  plan_issued BOOLEAN NOT NULL,
  waiting INT NOT NULL,
  under_way INT NOT NULL,
  done INT NOT NULL,
  without_light INT NOT NULL,
  CONSTRAINT fk_plan_tally_plan FOREIGN KEY (plan_id) REFERENCES plan (id)
);
CREATE INDEX ix_plan_tally ON plan_tally (jurisdiction_id, plan_issued);

UPDATE period_report SET plan_issued = TRUE WHERE plan_id IN (SELECT id FROM plan WHERE state = 'ISSUED');
UPDATE assignment SET plan_issued = TRUE WHERE plan_id IN (SELECT id FROM plan WHERE state = 'ISSUED');
UPDATE task SET plan_issued = TRUE WHERE plan_id IN (SELECT id FROM plan WHERE state = 'ISSUED');

UPDATE period_report SET owed_on = due_date
WHERE reported_at IS NULL AND waived_at IS NULL
  AND assignment_id IN (SELECT a.id FROM assignment a JOIN task t ON t.id = a.task_id
    WHERE a.state IN ('PENDING', 'IN_PROGRESS', 'SUBMITTED') AND t.state IN ('OPEN', 'IN_REVIEW'));

UPDATE assignment a SET
  due_date = (SELECT t.due_date FROM task t WHERE t.id = a.task_id),
  report_due = (SELECT MIN(r.owed_on) FROM period_report r WHERE r.assignment_id = a.id),
  standing = (SELECT CASE
      WHEN t.state = 'CLOSED' OR a.state IN ('COMPLETED', 'NOT_APPLICABLE', 'UNREPORTED') THEN 'DONE'
      WHEN t.state IN ('SUSPENDED', 'CANCELLED') THEN 'NONE'
      WHEN a.state = 'PENDING' THEN 'WAITING'
      ELSE 'UNDER_WAY' END FROM task t WHERE t.id = a.task_id);
UPDATE assignment SET next_due =
  LEAST(COALESCE(due_date, DATE '9999-12-31'), COALESCE(report_due, DATE '9999-12-31'))
WHERE standing IN ('WAITING', 'UNDER_WAY');

UPDATE task t SET
  report_due = (SELECT MIN(r.owed_on) FROM period_report r JOIN assignment a ON a.id = r.assignment_id
    WHERE r.task_id = t.id AND a.role = 'LEAD'),
  standing = CASE
      WHEN t.state = 'CLOSED' THEN 'DONE'
      WHEN t.state IN ('SUSPENDED', 'CANCELLED') THEN 'NONE'
      WHEN EXISTS (SELECT 1 FROM assignment a
        WHERE a.task_id = t.id AND a.primary_lead = TRUE AND a.state = 'PENDING') THEN 'WAITING'
      ELSE 'UNDER_WAY' END
WHERE t.plan_id IN (SELECT p.id FROM plan p WHERE p.state <> 'DRAFT');
UPDATE task SET next_due =
  LEAST(COALESCE(due_date, DATE '9999-12-31'), COALESCE(report_due, DATE '9999-12-31'))
WHERE standing IN ('WAITING', 'UNDER_WAY');

INSERT INTO plan_tally (plan_id, jurisdiction_id, plan_issued, waiting, under_way, done, without_light)
SELECT p.id, p.jurisdiction_id, CASE WHEN p.state = 'ISSUED' THEN TRUE ELSE FALSE END,
  COALESCE(SUM(CASE WHEN t.standing = 'WAITING' THEN 1 ELSE 0 END), 0),
  COALESCE(SUM(CASE WHEN t.standing = 'UNDER_WAY' THEN 1 ELSE 0 END), 0),
  COALESCE(SUM(CASE WHEN t.standing = 'DONE' THEN 1 ELSE 0 END), 0),
  COALESCE(SUM(CASE WHEN t.standing = 'NONE' THEN 1 ELSE 0 END), 0)
FROM plan p LEFT JOIN task t ON t.plan_id = p.id
WHERE p.state <> 'DRAFT'
GROUP BY p.id, p.jurisdiction_id, p.state;
