-- Each list of lights is a range of one index, in the order of its days, led by the plan, the unit, or the jurisdiction
-- with its plans under way. The id at the end of every index is what follows a day.

CREATE INDEX ix_task_light ON task (plan_id, standing, next_due);
CREATE INDEX ix_task_completion ON task (plan_id, standing, due_date);
CREATE INDEX ix_task_light_everywhere ON task (jurisdiction_id, plan_issued, standing, next_due);
CREATE INDEX ix_task_completion_everywhere ON task (jurisdiction_id, plan_issued, standing, due_date);
CREATE INDEX ix_task_number_everywhere ON task (jurisdiction_id, plan_issued, plan_id, position);
CREATE INDEX ix_task_due_everywhere ON task (jurisdiction_id, plan_issued, due_date);

CREATE INDEX ix_assignment_light ON assignment (plan_id, org_unit_id, standing, next_due, due_date, report_due);
CREATE INDEX ix_assignment_light_everywhere
  ON assignment (jurisdiction_id, plan_issued, org_unit_id, standing, next_due, due_date, report_due);
CREATE INDEX ix_assignment_standing_unit ON assignment (org_unit_id, plan_issued, standing, next_due);

CREATE INDEX ix_period_report_owed ON period_report (plan_id, owed_on, task_id, assignment_id);
CREATE INDEX ix_period_report_owed_everywhere
  ON period_report (jurisdiction_id, plan_issued, owed_on, task_id, assignment_id);
CREATE INDEX ix_period_report_owed_unit ON period_report (org_unit_id, plan_issued, owed_on);
