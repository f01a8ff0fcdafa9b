-- The pieces of evidence that a task requires, which file is which of them, and what a closing says of those that are missing.
CREATE TABLE required_piece (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  task_id BIGINT NOT NULL,
  position INT NOT NULL,
  name VARCHAR(100) NOT NULL,
  note VARCHAR(200) NOT NULL,
  CONSTRAINT fk_required_piece_task FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX ix_required_piece_task ON required_piece (task_id, position);

ALTER TABLE evidence ADD COLUMN piece_id BIGINT;
CREATE INDEX ix_evidence_piece ON evidence (piece_id, entry_id);
ALTER TABLE closing_evidence ADD COLUMN piece_id BIGINT;

CREATE TABLE closing_missing_piece (
  closing_request_id BIGINT NOT NULL,
  position INT NOT NULL,
  piece_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  words VARCHAR(500) NOT NULL,
  PRIMARY KEY (closing_request_id, position),
  CONSTRAINT fk_closing_missing_piece FOREIGN KEY (closing_request_id) REFERENCES closing_request (id)
);
