-- Stop words are off, see beforeEachMigrate.sql.
CREATE FULLTEXT INDEX ft_attachment_text ON attachment_text (content) WITH PARSER ngram;
