-- Documents on their way to becoming plans. The worksheet is kept apart so that lists never read it.

CREATE TABLE plan_intake (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  state VARCHAR(32) NOT NULL,
  title VARCHAR(300) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  -- SHA-256 of the words of the document, by which the same one is noticed again.
  fingerprint VARCHAR(64) NOT NULL,
  task_count INT NOT NULL,
  attachment_id BIGINT,
  plan_id BIGINT,
  created_by BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT fk_plan_intake_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
CREATE INDEX ix_plan_intake_list ON plan_intake (jurisdiction_id, state, changed_at);
CREATE INDEX ix_plan_intake_fingerprint ON plan_intake (jurisdiction_id, fingerprint, state);

CREATE TABLE plan_intake_sheet (
  intake_id BIGINT NOT NULL PRIMARY KEY,
  content LONGTEXT NOT NULL,
  CONSTRAINT fk_plan_intake_sheet_intake FOREIGN KEY (intake_id) REFERENCES plan_intake (id)
);
