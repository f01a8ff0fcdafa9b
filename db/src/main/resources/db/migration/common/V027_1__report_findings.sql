-- What the careful reader noticed in a report and a person left as it is, with the reason.

CREATE TABLE settled_finding (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  finding_key VARCHAR(64) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  settled_by BIGINT NOT NULL,
  settled_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_settled_finding UNIQUE (report_id, finding_key),
  CONSTRAINT fk_settled_finding_report FOREIGN KEY (report_id) REFERENCES annual_report (id)
);
