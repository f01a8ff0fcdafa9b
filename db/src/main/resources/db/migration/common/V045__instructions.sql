-- What the office puts before the leaders, and what a leader says to a task (批示), with the answer of the unit.
CREATE TABLE referral (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  why VARCHAR(500) NOT NULL,
  ask VARCHAR(500) NOT NULL,
  state VARCHAR(32) NOT NULL,
  referred_by BIGINT NOT NULL,
  referred_at DATETIME(6) NOT NULL,
  settled_by BIGINT,
  settled_at DATETIME(6),
  CONSTRAINT fk_referral_task FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX ix_referral_queue ON referral (jurisdiction_id, state, referred_at);
CREATE INDEX ix_referral_task ON referral (task_id, state);

CREATE TABLE instruction (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  opinion VARCHAR(32) NOT NULL,
  words VARCHAR(1000) NOT NULL,
  leader_name VARCHAR(100) NOT NULL,
  answer_due DATE,
  by_working_days BOOLEAN NOT NULL,
  state VARCHAR(32) NOT NULL,
  given_by BIGINT NOT NULL,
  given_at DATETIME(6) NOT NULL,
  answered_by BIGINT,
  answered_at DATETIME(6),
  answer VARCHAR(1000) NOT NULL,
  CONSTRAINT fk_instruction_task FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX ix_instruction_task ON instruction (task_id, given_at);
CREATE INDEX ix_instruction_queue ON instruction (jurisdiction_id, state, answer_due);
CREATE INDEX ix_instruction_recent ON instruction (jurisdiction_id, given_at);
CREATE INDEX ix_instruction_unit ON instruction (org_unit_id, state, answer_due);

-- What was asked is answered: the messages that asked are found by where they lead.
CREATE INDEX ix_user_notification_link ON user_notification (link, kind);
