-- Annual reports, their statements, and what each statement rests on.

CREATE TABLE annual_report (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  report_year INT NOT NULL,
  title VARCHAR(300) NOT NULL,
  created_by BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  edited_by BIGINT NOT NULL,
  edited_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_annual_report UNIQUE (jurisdiction_id, plan_id, report_year),
  CONSTRAINT fk_annual_report_plan FOREIGN KEY (plan_id) REFERENCES plan (id)
);
CREATE INDEX ix_annual_report_list ON annual_report (jurisdiction_id, report_year, created_at);

CREATE TABLE report_statement (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  position INT NOT NULL,
  part VARCHAR(32) NOT NULL,
  kind VARCHAR(32) NOT NULL,
  heading_level INT NOT NULL,
  draft_key VARCHAR(64),
  run_in LONGTEXT NOT NULL,
  content LONGTEXT NOT NULL,
  edited BOOLEAN NOT NULL,
  removed BOOLEAN NOT NULL,
  CONSTRAINT uq_report_statement UNIQUE (report_id, draft_key),
  CONSTRAINT fk_report_statement_report FOREIGN KEY (report_id) REFERENCES annual_report (id)
);
CREATE INDEX ix_report_statement_list ON report_statement (report_id, position);

CREATE TABLE report_source (
  statement_id BIGINT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(32) NOT NULL,
  source_id BIGINT NOT NULL,
  PRIMARY KEY (statement_id, position),
  CONSTRAINT fk_report_source_statement FOREIGN KEY (statement_id) REFERENCES report_statement (id)
);
