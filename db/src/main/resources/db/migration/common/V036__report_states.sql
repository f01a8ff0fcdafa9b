-- The annual report goes from first draft to publication; who signed it, and the sum of the text that was signed.

ALTER TABLE annual_report ADD COLUMN state VARCHAR(32) DEFAULT 'DRAFT' NOT NULL;
ALTER TABLE annual_report ADD COLUMN state_since DATETIME(6);
ALTER TABLE annual_report ADD COLUMN state_by BIGINT;
ALTER TABLE annual_report ADD COLUMN state_reason VARCHAR(500) DEFAULT '' NOT NULL;
ALTER TABLE annual_report ADD COLUMN signed_hash VARCHAR(64);
ALTER TABLE annual_report ADD COLUMN signed_by BIGINT;
ALTER TABLE annual_report ADD COLUMN signed_at DATETIME(6);
ALTER TABLE annual_report ADD COLUMN last_version INT DEFAULT 0 NOT NULL;

-- Before which days of the next year a jurisdiction's report is to be reported and published.
CREATE TABLE report_calendar (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  report_month INT NOT NULL,
  report_day INT NOT NULL,
  publish_month INT NOT NULL,
  publish_day INT NOT NULL,
  CONSTRAINT uq_report_calendar UNIQUE (jurisdiction_id)
);
