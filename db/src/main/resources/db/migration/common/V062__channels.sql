-- Where a jurisdiction tells what happens: programs, and the robots of groups. Address and secret are sealed.
CREATE TABLE told_channel (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  jurisdiction_id BIGINT NOT NULL,
  type VARCHAR(16) NOT NULL,
  name VARCHAR(60) NOT NULL,
  shown_address VARCHAR(500) NOT NULL,
  sealed_address VARCHAR(2000) NOT NULL,
  sealed_secret VARCHAR(2000),
  kinds VARCHAR(500) NOT NULL,
  active BOOLEAN NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT fk_told_channel_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
CREATE INDEX ix_told_channel_jurisdiction ON told_channel (jurisdiction_id, active);

-- What a channel is told, written in the transaction of the act and delivered after it.
CREATE TABLE channel_delivery (
  id BIGINT NOT NULL PRIMARY KEY,
  jurisdiction_id BIGINT NOT NULL,
  channel_id BIGINT NOT NULL,
  kind VARCHAR(32) NOT NULL,
  body LONGTEXT NOT NULL,
  state VARCHAR(16) NOT NULL,
  attempts INT NOT NULL,
  next_attempt DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  failure VARCHAR(32),
  status INT,
  reference VARCHAR(32),
  CONSTRAINT fk_channel_delivery_channel FOREIGN KEY (channel_id) REFERENCES told_channel (id),
  CONSTRAINT fk_channel_delivery_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
);
CREATE INDEX ix_channel_delivery_state ON channel_delivery (state, next_attempt, channel_id);
CREATE INDEX ix_channel_delivery_newest ON channel_delivery (jurisdiction_id, created_at);
