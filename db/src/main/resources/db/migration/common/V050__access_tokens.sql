-- What programs carry instead of a name and a password; only the hash of its secret is kept.
CREATE TABLE access_token (
  id BIGINT NOT NULL,
  version INT NOT NULL,
  account_id BIGINT NOT NULL,
  name VARCHAR(60) NOT NULL,
  secret_hash VARCHAR(64) NOT NULL,
  scope VARCHAR(32) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6),
  CONSTRAINT pk_access_token PRIMARY KEY (id),
  CONSTRAINT uk_access_token_secret UNIQUE (secret_hash),
  CONSTRAINT uk_access_token_name UNIQUE (account_id, name),
  CONSTRAINT fk_access_token_account FOREIGN KEY (account_id) REFERENCES account (id)
);
