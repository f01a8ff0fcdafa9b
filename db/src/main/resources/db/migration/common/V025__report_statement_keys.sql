-- A statement of a report is found again by what it is about, not by its place in a list.

-- Members such as tasks, records and themes, a line each. Null for statements drafted before: they are found once more
-- by what they rest on.
ALTER TABLE report_statement ADD COLUMN about LONGTEXT;
-- What a person worded in another outline and now stands elsewhere in the report's own words; it waits beside the text.
ALTER TABLE report_statement ADD COLUMN set_aside BOOLEAN DEFAULT FALSE NOT NULL;

-- The indicators whose values stand in a statement: a new entry with a figure of them changes it.
CREATE TABLE report_indicator (
  statement_id BIGINT NOT NULL,
  indicator_id BIGINT NOT NULL,
  PRIMARY KEY (statement_id, indicator_id),
  CONSTRAINT fk_report_indicator_statement FOREIGN KEY (statement_id) REFERENCES report_statement (id)
);
CREATE INDEX ix_report_indicator ON report_indicator (indicator_id);
