-- What a document says of a task beside its words, units and date: figures set as targets, posts, the fields of a
-- rectification ledger, and how often the task comes round.

ALTER TABLE task ADD COLUMN recurrence VARCHAR(32);

CREATE TABLE indicator (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  task_id BIGINT NOT NULL,
  position INT NOT NULL,
  name VARCHAR(100) NOT NULL,
  comparison VARCHAR(32) NOT NULL,
  target DECIMAL(20,4) NOT NULL,
  classifier VARCHAR(20) NOT NULL,
  aggregation VARCHAR(32) NOT NULL,
  CONSTRAINT fk_indicator_task FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX ix_indicator_task ON indicator (task_id, position);

-- Posts, never people's accounts: successors take them over.
CREATE TABLE task_post (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  task_id BIGINT NOT NULL,
  position INT NOT NULL,
  label VARCHAR(100) NOT NULL,
  words VARCHAR(1000) NOT NULL,
  CONSTRAINT fk_task_post_task FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX ix_task_post_task ON task_post (task_id, position);

CREATE TABLE task_rectification (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  task_id BIGINT NOT NULL,
  problem LONGTEXT NOT NULL,
  goal LONGTEXT NOT NULL,
  measures LONGTEXT NOT NULL,
  printed_state LONGTEXT NOT NULL,
  CONSTRAINT uq_task_rectification UNIQUE (task_id),
  CONSTRAINT fk_task_rectification_task FOREIGN KEY (task_id) REFERENCES task (id)
);
