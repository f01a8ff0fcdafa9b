-- The annual report is one for a year, fed by chosen plans, in an outline; its numbers lead to what they rest on.

ALTER TABLE annual_report DROP CONSTRAINT uq_annual_report;
-- Reports drafted before for single plans keep a number of their own; the report of a year has 0.
ALTER TABLE annual_report ADD COLUMN edition BIGINT DEFAULT 0 NOT NULL;
UPDATE annual_report SET edition = id;
ALTER TABLE annual_report ADD COLUMN outline VARCHAR(64) DEFAULT 'five-parts' NOT NULL;
ALTER TABLE annual_report ADD COLUMN as_of DATE;
ALTER TABLE annual_report ADD COLUMN unused LONGTEXT;
ALTER TABLE annual_report ADD COLUMN questions LONGTEXT;
ALTER TABLE annual_report ADD CONSTRAINT uq_annual_report_year UNIQUE (jurisdiction_id, report_year, edition);

CREATE TABLE annual_report_plan (
  report_id BIGINT NOT NULL,
  position INT NOT NULL,
  plan_id BIGINT NOT NULL,
  PRIMARY KEY (report_id, position),
  CONSTRAINT fk_annual_report_plan_report FOREIGN KEY (report_id) REFERENCES annual_report (id),
  CONSTRAINT fk_annual_report_plan_plan FOREIGN KEY (plan_id) REFERENCES plan (id)
);
CREATE INDEX ix_annual_report_plan ON annual_report_plan (plan_id);
INSERT INTO annual_report_plan (report_id, position, plan_id) SELECT id, 0, plan_id FROM annual_report;

ALTER TABLE report_statement ADD COLUMN stale BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE report_statement ADD COLUMN keep_reason VARCHAR(500) DEFAULT '' NOT NULL;
ALTER TABLE report_statement ADD COLUMN spans LONGTEXT;
ALTER TABLE report_source ADD COLUMN revision INT DEFAULT 0 NOT NULL;
CREATE INDEX ix_report_source_source ON report_source (kind, source_id);

-- The report of a year as it was published: its outline is learned, its figures are the base of next year's growth.
CREATE TABLE published_report (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  report_year INT NOT NULL,
  title VARCHAR(300) NOT NULL,
  content LONGTEXT NOT NULL,
  uploaded_by BIGINT NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_published_report UNIQUE (jurisdiction_id, report_year)
);

-- A problem that the report of a year named, with what became of it in the next.
CREATE TABLE rectified_problem (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  report_year INT NOT NULL,
  position INT NOT NULL,
  problem VARCHAR(1000) NOT NULL,
  cause VARCHAR(1000) NOT NULL,
  measures VARCHAR(2000) NOT NULL,
  outcome VARCHAR(2000) NOT NULL,
  settled BOOLEAN NOT NULL,
  task_numbers VARCHAR(300) NOT NULL
);
CREATE INDEX ix_rectified_problem ON rectified_problem (jurisdiction_id, report_year, position);

-- What the persons first responsible did in a year.
CREATE TABLE responsibility_act (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  act_year INT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(32) NOT NULL,
  actor VARCHAR(100) NOT NULL,
  content VARCHAR(2000) NOT NULL
);
CREATE INDEX ix_responsibility_act ON responsibility_act (jurisdiction_id, act_year, position);
