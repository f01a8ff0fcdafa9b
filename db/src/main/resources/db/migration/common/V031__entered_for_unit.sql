-- Entries that the office took over from the form of a unit that has no account; author and time stand in the row.
ALTER TABLE progress_entry ADD COLUMN entered_for_unit BOOLEAN DEFAULT FALSE NOT NULL;
