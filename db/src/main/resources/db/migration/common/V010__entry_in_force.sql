-- The entry in force is marked: the newest approved revision of a part's period that was not returned.
ALTER TABLE progress_entry ADD COLUMN in_force BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE progress_entry SET in_force = TRUE WHERE id IN (SELECT id FROM (
  SELECT e.id FROM progress_entry e WHERE e.state = 'APPROVED' AND NOT EXISTS (
    SELECT 1 FROM progress_entry n WHERE n.assignment_id = e.assignment_id AND n.period_id = e.period_id
      AND n.state = 'APPROVED' AND n.revision > e.revision)) newest);
CREATE INDEX ix_progress_entry_task_in_force ON progress_entry (task_id, in_force, decided_at);
CREATE INDEX ix_progress_entry_plan_in_force ON progress_entry (plan_id, in_force, task_id);

-- A report that the office returned must come in again before its part is confirmed.
ALTER TABLE period_report ADD COLUMN returned_at DATETIME(6);

-- An entry that waits for the head gets the report that its approval will fill.
INSERT INTO period_report (id, version, jurisdiction_id, plan_id, task_id, assignment_id, org_unit_id, period_id, due_date)
  SELECT MIN(e.id), 0, e.jurisdiction_id, e.plan_id, e.task_id, e.assignment_id, e.org_unit_id, e.period_id, MIN(p.due_date)
  FROM progress_entry e JOIN reporting_period p ON p.id = e.period_id
  WHERE e.state = 'SUBMITTED' AND NOT EXISTS (SELECT 1 FROM period_report r
    WHERE r.assignment_id = e.assignment_id AND r.period_id = e.period_id)
  GROUP BY e.jurisdiction_id, e.plan_id, e.task_id, e.assignment_id, e.org_unit_id, e.period_id;

-- Where a returned correction leaves the earlier entry in force, the report has been given.
UPDATE period_report SET reported_at = (SELECT MIN(e.decided_at) FROM progress_entry e
    WHERE e.assignment_id = period_report.assignment_id AND e.period_id = period_report.period_id AND e.in_force = TRUE)
  WHERE reported_at IS NULL AND EXISTS (SELECT 1 FROM progress_entry e
    WHERE e.assignment_id = period_report.assignment_id AND e.period_id = period_report.period_id AND e.in_force = TRUE);

-- Otherwise it is marked as returned.
UPDATE period_report SET returned_at = (SELECT MAX(t.occurred_at) FROM trail_entry t JOIN progress_entry e
      ON e.id = t.reference_id
    WHERE t.task_id = period_report.task_id AND t.kind = 'PROGRESS_RETURNED'
      AND e.assignment_id = period_report.assignment_id AND e.period_id = period_report.period_id)
  WHERE reported_at IS NULL AND waived_at IS NULL;

-- A part that has ended owes nothing, neither from now on nor from before.
UPDATE period_report SET waived_at = (SELECT COALESCE(MAX(a.completed_at), CURRENT_TIMESTAMP) FROM assignment a
    WHERE a.id = period_report.assignment_id)
  WHERE reported_at IS NULL AND waived_at IS NULL AND EXISTS (SELECT 1 FROM assignment a
    WHERE a.id = period_report.assignment_id AND a.state IN ('COMPLETED', 'NOT_APPLICABLE', 'UNREPORTED'));
