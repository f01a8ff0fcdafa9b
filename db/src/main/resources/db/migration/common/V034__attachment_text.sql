-- The words in uploaded evidence, taken out once in the background so that they can be searched.
CREATE TABLE attachment_text (
  attachment_id BIGINT NOT NULL PRIMARY KEY,
  state VARCHAR(16) NOT NULL,
  attempts INT NOT NULL,
  reader VARCHAR(64) NOT NULL,
  leased_until DATETIME(6),
  content LONGTEXT NOT NULL,
  note VARCHAR(64) NOT NULL,
  ended_at DATETIME(6),
  CONSTRAINT fk_attachment_text FOREIGN KEY (attachment_id) REFERENCES attachment (id)
);
CREATE INDEX ix_attachment_text_waiting ON attachment_text (state, attachment_id);

INSERT INTO attachment_text (attachment_id, state, attempts, reader, content, note)
SELECT id, 'WAITING', 0, '', '', '' FROM attachment WHERE purpose = 'EVIDENCE' AND media_type NOT LIKE 'image/%';
