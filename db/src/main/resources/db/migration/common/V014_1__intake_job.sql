-- Documents that wait to be read, or are being read. They outlive the process that reads them.

CREATE TABLE plan_intake_job (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  created_by BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  -- Empty for pasted text.
  file_name VARCHAR(255) NOT NULL,
  state VARCHAR(32) NOT NULL,
  -- How often somebody began to read it; what kills its reader is not begun for ever.
  attempts INT NOT NULL,
  -- The process that reads it, and until when that is believed without a sign of life.
  owner VARCHAR(36),
  lease_until DATETIME(6),
  intake_id BIGINT,
  -- A key of the error texts, and what the text names, as JSON.
  failure_code VARCHAR(100),
  failure_arguments VARCHAR(2000),
  ended_at DATETIME(6),
  -- Whether the person has been told how it ended.
  seen BOOLEAN NOT NULL,
  CONSTRAINT fk_plan_intake_job_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
CREATE INDEX ix_plan_intake_job_queue ON plan_intake_job (state, lease_until);
CREATE INDEX ix_plan_intake_job_person ON plan_intake_job (created_by, seen);
CREATE INDEX ix_plan_intake_job_ended ON plan_intake_job (ended_at);

-- The file in pieces, so that no statement is as large as a document. They go when the reading ends.
CREATE TABLE plan_intake_job_part (
  job_id BIGINT NOT NULL,
  part INT NOT NULL,
  content LONGBLOB NOT NULL,
  PRIMARY KEY (job_id, part),
  CONSTRAINT fk_plan_intake_job_part_job FOREIGN KEY (job_id) REFERENCES plan_intake_job (id)
);
