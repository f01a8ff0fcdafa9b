-- Who of a unit works on a part.
ALTER TABLE assignment ADD COLUMN handler_id BIGINT;
UPDATE assignment SET handler_id = received_by;
CREATE INDEX ix_assignment_handler ON assignment (org_unit_id, handler_id, state);

-- Who read an entry in force.
CREATE TABLE acknowledgement (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  read_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_acknowledgement UNIQUE (entry_id, account_id),
  CONSTRAINT fk_acknowledgement_entry FOREIGN KEY (entry_id) REFERENCES progress_entry (id)
);
