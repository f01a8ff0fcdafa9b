-- What an application for closing says beside its summary, its number once it is struck off, and corrections.
ALTER TABLE closing_request ADD COLUMN closing_number INT;
ALTER TABLE closing_request ADD COLUMN corrected_at DATETIME(6);
UPDATE closing_request SET closing_number = (
  SELECT n.place FROM (
    SELECT id, ROW_NUMBER() OVER (PARTITION BY plan_id ORDER BY reviewed_at, id) AS place
    FROM closing_request WHERE state = 'APPROVED') n WHERE n.id = closing_request.id)
WHERE state = 'APPROVED';
ALTER TABLE closing_request ADD CONSTRAINT uq_closing_number UNIQUE (plan_id, closing_number);
CREATE INDEX ix_closing_request_unit ON closing_request (org_unit_id, state, requested_at);

CREATE TABLE closing_result (
  closing_request_id BIGINT NOT NULL,
  position INT NOT NULL,
  target VARCHAR(200) NOT NULL,
  result VARCHAR(500) NOT NULL,
  PRIMARY KEY (closing_request_id, position),
  CONSTRAINT fk_closing_result FOREIGN KEY (closing_request_id) REFERENCES closing_request (id)
);

CREATE TABLE closing_word (
  closing_request_id BIGINT NOT NULL,
  position INT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  words VARCHAR(500) NOT NULL,
  PRIMARY KEY (closing_request_id, position),
  CONSTRAINT fk_closing_word FOREIGN KEY (closing_request_id) REFERENCES closing_request (id)
);
