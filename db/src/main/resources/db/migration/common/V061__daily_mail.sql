-- Where mail reaches a person, and which the person wants.
ALTER TABLE account ADD COLUMN mail_address VARCHAR(254);
ALTER TABLE account ADD COLUMN mail_choice VARCHAR(16) DEFAULT 'DAILY' NOT NULL;

-- The mail of a day to a person, once; written before it is sent. The words are not kept: they are composed when it goes.
CREATE TABLE daily_mail (
  id BIGINT NOT NULL PRIMARY KEY,
  jurisdiction_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  mail_day DATE NOT NULL,
  state VARCHAR(16) NOT NULL,
  attempts INT NOT NULL,
  next_attempt DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  items INT NOT NULL,
  failure VARCHAR(32),
  reference VARCHAR(32),
  CONSTRAINT uq_daily_mail UNIQUE (account_id, mail_day),
  CONSTRAINT fk_daily_mail_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT fk_daily_mail_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
CREATE INDEX ix_daily_mail_day ON daily_mail (jurisdiction_id, mail_day, state);
CREATE INDEX ix_daily_mail_state ON daily_mail (state, mail_day);
