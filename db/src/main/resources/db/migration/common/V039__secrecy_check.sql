-- Who looked at the text of a report for secrets and private details before it was signed or published.

CREATE TABLE secrecy_check (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  text_hash VARCHAR(64) NOT NULL,
  details INT NOT NULL,
  checked_by BIGINT NOT NULL,
  checked_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_secrecy_check UNIQUE (report_id, text_hash),
  CONSTRAINT fk_secrecy_check_report FOREIGN KEY (report_id) REFERENCES annual_report (id)
);
