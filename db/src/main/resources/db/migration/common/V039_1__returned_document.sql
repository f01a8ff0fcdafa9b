-- The file of a report that somebody edited outside, with what was done to it and what became of each change.

CREATE TABLE returned_document (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  content LONGTEXT NOT NULL,
  returned_by BIGINT NOT NULL,
  returned_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_returned_document UNIQUE (report_id),
  CONSTRAINT fk_returned_document_report FOREIGN KEY (report_id) REFERENCES annual_report (id)
);
