-- Requests that came with a key, for a day, so that one that is sent twice is done once.
CREATE TABLE kept_answer (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  key_hash VARCHAR(64) NOT NULL,
  request_hash VARCHAR(64) NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  acted_at DATETIME(6),
  status INT,
  content_type VARCHAR(200),
  location VARCHAR(500),
  answer LONGBLOB,
  CONSTRAINT uq_kept_answer UNIQUE (account_id, key_hash)
);
CREATE INDEX ix_kept_answer_begun ON kept_answer (begun_at);
