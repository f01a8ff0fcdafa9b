-- What people say to each other about a task, or about what a unit reported in it.
CREATE TABLE task_comment (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  entry_id BIGINT,
  org_unit_id BIGINT,
  author_id BIGINT NOT NULL,
  content VARCHAR(1000) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  deleted_at DATETIME(6),
  CONSTRAINT fk_task_comment_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT fk_task_comment_entry FOREIGN KEY (entry_id) REFERENCES progress_entry (id)
);
CREATE INDEX ix_task_comment_task ON task_comment (task_id, written_at, id);
CREATE INDEX ix_task_comment_plan ON task_comment (jurisdiction_id, plan_id, written_at);

-- Whom it names: a unit or a person.
CREATE TABLE task_comment_mention (
  comment_id BIGINT NOT NULL,
  position INT NOT NULL,
  org_unit_id BIGINT,
  account_id BIGINT,
  PRIMARY KEY (comment_id, position),
  CONSTRAINT fk_task_comment_mention FOREIGN KEY (comment_id) REFERENCES task_comment (id)
);
