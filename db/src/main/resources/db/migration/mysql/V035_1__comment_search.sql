-- Stop words are off, see beforeEachMigrate.sql.
CREATE FULLTEXT INDEX ft_task_comment ON task_comment (content) WITH PARSER ngram;
