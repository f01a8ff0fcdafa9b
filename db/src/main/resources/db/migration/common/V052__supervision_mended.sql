-- Units for which the rules of pressing could not be followed, until they could again.
CREATE TABLE ladder_failure (
  org_unit_id BIGINT NOT NULL PRIMARY KEY,
  jurisdiction_id BIGINT NOT NULL,
  failed_first DATETIME(6) NOT NULL,
  failed_last DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  reference VARCHAR(32) NOT NULL,
  CONSTRAINT fk_ladder_failure_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_ladder_failure_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);

-- What was sent back to a head or a lead, by how long it waits.
CREATE INDEX ix_progress_entry_returned ON progress_entry (jurisdiction_id, state, decided_at);

-- A basis quotes the title of a task in full; a leader, or the office, may ask for no answer any more.
ALTER TABLE supervised_matter MODIFY basis VARCHAR(2000) NOT NULL;
ALTER TABLE instruction ADD COLUMN waived_by BIGINT;
ALTER TABLE instruction ADD COLUMN waived_at DATETIME(6);
ALTER TABLE instruction ADD COLUMN waived_words VARCHAR(500) DEFAULT '' NOT NULL;

-- After how many working days what nobody reviewed is told to who is next above, and that it was: once for each time.
ALTER TABLE ladder ADD COLUMN escalate_days INT DEFAULT 0 NOT NULL;
CREATE TABLE review_escalation (
  id BIGINT NOT NULL PRIMARY KEY,
  jurisdiction_id BIGINT NOT NULL,
  subject_id BIGINT NOT NULL,
  reviewer VARCHAR(16) NOT NULL,
  waiting_since DATETIME(6) NOT NULL,
  told_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_review_escalation UNIQUE (subject_id, reviewer, waiting_since),
  CONSTRAINT fk_review_escalation_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
