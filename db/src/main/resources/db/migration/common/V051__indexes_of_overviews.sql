-- What the overview of a plan counts stands in one index each, in the order in which it is counted.
CREATE INDEX ix_period_report_units
  ON period_report (plan_id, org_unit_id, period_id, due_date, reported_at, waived_at, task_id);
CREATE INDEX ix_task_section_light ON task (plan_id, section_id, standing, next_due, due_date, report_due);
CREATE INDEX ix_progress_entry_entered ON progress_entry (plan_id, entered_for_unit, org_unit_id);
CREATE INDEX ix_task_closed ON task (plan_id, closed_at, due_date, state);

-- The newest entries of a jurisdiction, which a search looks through first.
CREATE INDEX ix_progress_entry_newest ON progress_entry (jurisdiction_id, saved_at);
