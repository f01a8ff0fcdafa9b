-- Applications for closing a task, and what the office said to them.

CREATE TABLE closing_request (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  summary LONGTEXT NOT NULL,
  state VARCHAR(32) NOT NULL,
  requested_by BIGINT NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  reviewed_by BIGINT,
  reviewed_at DATETIME(6),
  return_reason VARCHAR(500) NOT NULL,
  CONSTRAINT fk_closing_request_task FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX ix_closing_request_task ON closing_request (task_id, requested_at);
CREATE INDEX ix_closing_request_queue ON closing_request (jurisdiction_id, state, requested_at);
CREATE INDEX ix_closing_request_plan ON closing_request (plan_id, state);

CREATE TABLE closing_evidence (
  closing_request_id BIGINT NOT NULL,
  position INT NOT NULL,
  attachment_id BIGINT NOT NULL,
  PRIMARY KEY (closing_request_id, position),
  CONSTRAINT fk_closing_evidence FOREIGN KEY (closing_request_id) REFERENCES closing_request (id)
);
