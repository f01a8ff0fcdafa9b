-- The secret address at which a calendar program reads a person's due dates: only the hash of its secret is kept.
CREATE TABLE calendar_feed (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  account_id BIGINT NOT NULL,
  secret_hash VARCHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_calendar_feed_account UNIQUE (account_id),
  CONSTRAINT uq_calendar_feed_secret UNIQUE (secret_hash)
);

-- What falls due in a month, of one unit and of all.
CREATE INDEX ix_period_report_due_unit ON period_report (org_unit_id, plan_issued, due_date);
CREATE INDEX ix_period_report_due_everywhere ON period_report (jurisdiction_id, plan_issued, due_date);
CREATE INDEX ix_assignment_receive_unit ON assignment (org_unit_id, plan_issued, receive_due);
CREATE INDEX ix_assignment_receive_everywhere ON assignment (jurisdiction_id, plan_issued, receive_due);
CREATE INDEX ix_extension_request_wanted ON extension_request (jurisdiction_id, wanted_due_date);
CREATE INDEX ix_coordination_request_due ON coordination_request (jurisdiction_id, answer_due);
CREATE INDEX ix_reminder_sent ON reminder (jurisdiction_id, sent_on);
