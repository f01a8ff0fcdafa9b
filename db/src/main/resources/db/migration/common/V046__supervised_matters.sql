-- 督办事项: a task of a list of its own, under the clock of 1, 3 and 7 working days.
CREATE TABLE supervised_matter (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  basis VARCHAR(500) NOT NULL,
  instruction_id BIGINT,
  entered_on DATE NOT NULL,
  arrange_due DATE NOT NULL,
  answer_due DATE NOT NULL,
  settle_due DATE NOT NULL,
  is_complex BOOLEAN NOT NULL,
  plan_words VARCHAR(1000) NOT NULL,
  entered_by BIGINT NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  answered_by BIGINT,
  answered_at DATETIME(6),
  answer VARCHAR(1000) NOT NULL,
  CONSTRAINT uq_supervised_matter_task UNIQUE (task_id),
  CONSTRAINT fk_supervised_matter_task FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX ix_supervised_matter_list ON supervised_matter (jurisdiction_id, settle_due);
