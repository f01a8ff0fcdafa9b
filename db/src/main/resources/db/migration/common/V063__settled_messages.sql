-- What was settled while messages were still on their way; whoever delivers one looks here. Ids are ordered by time, as those
-- of the requests are. taken_back is null where the message only counts as read.
create table settled_message (
  id BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR(64) NOT NULL,
  link VARCHAR(255) NOT NULL,
  org_unit_id BIGINT,
  taken_back LONGTEXT
);
create index ix_settled_message_link on settled_message (link, kind, id);
