-- Full-text indexes over pairs of characters, so that words of Chinese are found wherever they stand. The built-in stop
-- words are English and would hide each pair that holds one of them, such as the "a" of "a1".
SET SESSION innodb_ft_enable_stopword = OFF;
CREATE FULLTEXT INDEX ft_plan ON plan (title, document_number) WITH PARSER ngram;
CREATE FULLTEXT INDEX ft_task ON task (title, body) WITH PARSER ngram;
CREATE FULLTEXT INDEX ft_progress_entry ON progress_entry (content, problem, next_step) WITH PARSER ngram;
CREATE FULLTEXT INDEX ft_attachment ON attachment (file_name) WITH PARSER ngram;
CREATE FULLTEXT INDEX ft_org_unit ON org_unit (name, short_name, aliases) WITH PARSER ngram;
SET SESSION innodb_ft_enable_stopword = ON;
