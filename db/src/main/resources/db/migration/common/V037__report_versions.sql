-- A report as it once read, kept at each step of its life and whenever a person asks for it; never changed.

CREATE TABLE report_version (
  id BIGINT NOT NULL PRIMARY KEY,
  jurisdiction_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  number INT NOT NULL,
  state VARCHAR(32) NOT NULL,
  occasion VARCHAR(32) NOT NULL,
  name VARCHAR(100) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  title VARCHAR(300) NOT NULL,
  outline VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  characters INT NOT NULL,
  kept_by BIGINT NOT NULL,
  kept_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_report_version UNIQUE (report_id, number),
  CONSTRAINT fk_report_version_report FOREIGN KEY (report_id) REFERENCES annual_report (id)
);

CREATE TABLE report_version_statement (
  version_id BIGINT NOT NULL,
  statement_id BIGINT NOT NULL,
  position INT NOT NULL,
  part VARCHAR(32) NOT NULL,
  kind VARCHAR(32) NOT NULL,
  heading_level INT NOT NULL,
  draft_key VARCHAR(64),
  about LONGTEXT,
  run_in LONGTEXT NOT NULL,
  content LONGTEXT NOT NULL,
  edited BOOLEAN NOT NULL,
  keep_reason VARCHAR(500) NOT NULL,
  spans LONGTEXT,
  PRIMARY KEY (version_id, statement_id),
  CONSTRAINT fk_report_version_statement FOREIGN KEY (version_id) REFERENCES report_version (id)
);

-- What a statement rested on; kind INDICATOR stands for the rows of report_indicator.
CREATE TABLE report_version_source (
  version_id BIGINT NOT NULL,
  statement_id BIGINT NOT NULL,
  kind VARCHAR(32) NOT NULL,
  source_id BIGINT NOT NULL,
  position INT NOT NULL,
  revision INT NOT NULL,
  PRIMARY KEY (version_id, statement_id, kind, source_id, position),
  CONSTRAINT fk_report_version_source FOREIGN KEY (version_id, statement_id)
    REFERENCES report_version_statement (version_id, statement_id)
);
