-- A jurisdiction that is retired keeps its rows; nobody of it signs in any more.
ALTER TABLE jurisdiction ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;
