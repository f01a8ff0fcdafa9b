-- 督办函: numbered letters, one a unit with all that it owes, and what came of each.
CREATE TABLE supervision_letter (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  org_unit_id BIGINT NOT NULL,
  register_year INT NOT NULL,
  register_number INT NOT NULL,
  document_number VARCHAR(100) NOT NULL,
  issuer VARCHAR(100) NOT NULL,
  title VARCHAR(50) NOT NULL,
  addressee VARCHAR(200) NOT NULL,
  subject VARCHAR(300) NOT NULL,
  body LONGTEXT NOT NULL,
  copies VARCHAR(200) NOT NULL,
  item_count INT NOT NULL,
  state VARCHAR(32) NOT NULL,
  answer_due DATE NOT NULL,
  earlier_id BIGINT,
  sent_by BIGINT NOT NULL,
  sent_on DATE NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  delivered_at DATETIME(6),
  delivery_words VARCHAR(200) NOT NULL,
  opened_by BIGINT,
  opened_at DATETIME(6),
  answered_at DATETIME(6),
  ended_by BIGINT,
  ended_at DATETIME(6),
  ending_words VARCHAR(500) NOT NULL,
  CONSTRAINT uq_supervision_letter UNIQUE (jurisdiction_id, register_year, register_number),
  CONSTRAINT fk_supervision_letter_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_supervision_letter_earlier FOREIGN KEY (earlier_id) REFERENCES supervision_letter (id)
);
CREATE INDEX ix_supervision_letter_state ON supervision_letter (jurisdiction_id, register_year, state, register_number);
CREATE INDEX ix_supervision_letter_unit ON supervision_letter (org_unit_id, register_year, register_number);
CREATE INDEX ix_supervision_letter_due ON supervision_letter (org_unit_id, state, answer_due);

-- What the unit answered, also before the letter was sent back for more.
CREATE TABLE letter_answer (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  letter_id BIGINT NOT NULL,
  words VARCHAR(2000) NOT NULL,
  answered_by BIGINT NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  return_words VARCHAR(500) NOT NULL,
  returned_by BIGINT,
  returned_at DATETIME(6),
  CONSTRAINT fk_letter_answer_letter FOREIGN KEY (letter_id) REFERENCES supervision_letter (id)
);
CREATE INDEX ix_letter_answer_letter ON letter_answer (letter_id, answered_at);

-- How an office words and numbers its letters.
CREATE TABLE letter_form (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  issuer VARCHAR(100) NOT NULL,
  number_form VARCHAR(80) NOT NULL,
  title VARCHAR(50) NOT NULL,
  opening VARCHAR(1000) NOT NULL,
  request VARCHAR(1000) NOT NULL,
  contact VARCHAR(200) NOT NULL,
  copies VARCHAR(200) NOT NULL,
  answer_days INT NOT NULL,
  template_id BIGINT,
  CONSTRAINT uq_letter_form UNIQUE (jurisdiction_id),
  CONSTRAINT fk_letter_form_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);

-- What a letter presses for are reminders that belong to it.
ALTER TABLE reminder ADD COLUMN letter_id BIGINT;
ALTER TABLE reminder ADD CONSTRAINT fk_reminder_letter FOREIGN KEY (letter_id) REFERENCES supervision_letter (id);
CREATE INDEX ix_reminder_day ON reminder (jurisdiction_id, sent_on);
