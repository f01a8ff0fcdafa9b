-- Why the office corrected an entry after its task was closed; empty on what a unit wrote.
ALTER TABLE progress_entry ADD COLUMN correction_reason VARCHAR(500) DEFAULT '' NOT NULL;
