-- What heads have not looked at yet, by how long it waits.
CREATE INDEX ix_progress_entry_waiting ON progress_entry (jurisdiction_id, state, submitted_at);
