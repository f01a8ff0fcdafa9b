-- The words of a task's place in the document stand with the task: its page need not read the whole document.
ALTER TABLE task ADD COLUMN source_excerpt LONGTEXT;
UPDATE task SET source_excerpt = (SELECT SUBSTRING(s.source_text, task.source_start + 1, task.source_end - task.source_start)
  FROM plan_source s WHERE s.plan_id = task.plan_id);
