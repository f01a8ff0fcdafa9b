-- The open duties of a unit that passed to another one.
CREATE TABLE unit_succession (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  from_unit_id BIGINT NOT NULL,
  to_unit_id BIGINT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  moved_tasks INT NOT NULL,
  moved_by BIGINT NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  CONSTRAINT fk_unit_succession_from FOREIGN KEY (from_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_unit_succession_to FOREIGN KEY (to_unit_id) REFERENCES org_unit (id)
);
CREATE INDEX ix_unit_succession_list ON unit_succession (jurisdiction_id, moved_at);

-- A unit asks the lead, the office or a leader for help.
CREATE TABLE coordination_request (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  addressee VARCHAR(32) NOT NULL,
  asked_unit_id BIGINT,
  words VARCHAR(1000) NOT NULL,
  answer_due DATE NOT NULL,
  state VARCHAR(32) NOT NULL,
  asked_by BIGINT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  answered_by BIGINT,
  answered_at DATETIME(6),
  answer VARCHAR(1000) NOT NULL,
  CONSTRAINT fk_coordination_request_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
CREATE INDEX ix_coordination_request_task ON coordination_request (task_id, asked_at);
CREATE INDEX ix_coordination_request_queue ON coordination_request (jurisdiction_id, addressee, state, answer_due);
CREATE INDEX ix_coordination_request_unit ON coordination_request (asked_unit_id, state, answer_due);

-- Whether anybody of a unit ever looked.
ALTER TABLE account ADD COLUMN last_sign_in DATETIME(6);
UPDATE account SET last_sign_in = last_api_sign_in;
UPDATE account SET last_sign_in = (SELECT s.seen FROM (
    SELECT account_id, MAX(occurred_at) AS seen FROM audit_entry WHERE action = 'account.sign-in' GROUP BY account_id) s
  WHERE s.account_id = account.id)
WHERE last_sign_in IS NULL;
