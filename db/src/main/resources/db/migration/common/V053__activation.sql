-- An account has no password until its person sets one, with a code from a slip of paper; only the code's hash is kept.
ALTER TABLE account MODIFY COLUMN password_hash VARCHAR(200) NULL;

CREATE TABLE activation (
  id BIGINT NOT NULL,
  version INT NOT NULL,
  account_id BIGINT NOT NULL,
  code_hash VARCHAR(64) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_activation PRIMARY KEY (id),
  CONSTRAINT uk_activation_account UNIQUE (account_id),
  CONSTRAINT fk_activation_account FOREIGN KEY (account_id) REFERENCES account (id)
);
