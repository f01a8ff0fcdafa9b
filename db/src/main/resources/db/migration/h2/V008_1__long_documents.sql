-- In its MySQL mode H2 takes LONGTEXT for a VARCHAR, which ends at 1,048,576 characters. Documents may be longer.

ALTER TABLE plan_source ALTER COLUMN source_text SET DATA TYPE CHARACTER LARGE OBJECT;
ALTER TABLE plan_intake_sheet ALTER COLUMN content SET DATA TYPE CHARACTER LARGE OBJECT;
