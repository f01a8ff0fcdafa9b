-- The words of a task's place in the document stand with the task: its page need not read the whole document.
ALTER TABLE task ADD COLUMN source_excerpt LONGTEXT;
-- Places are counted in UTF-16 units, MySQL counts characters; so the text is cut as bytes of UTF-16.
UPDATE task SET source_excerpt = (SELECT CONVERT(SUBSTRING(CAST(CONVERT(s.source_text USING utf16) AS BINARY),
    2 * task.source_start + 1, 2 * (task.source_end - task.source_start)) USING utf16)
  FROM plan_source s WHERE s.plan_id = task.plan_id);
