-- Worksheets say in which form they are written down; those of before are of the first one.

ALTER TABLE plan_intake_sheet ADD COLUMN format INT DEFAULT 1 NOT NULL;
