-- The folder of uploaded files that belongs to this database. The folder carries the same mark; one row at most.

create table file_folder (
    id          INT         not null primary key,
    folder_mark VARCHAR(36) not null,
    marked_at   DATETIME(6) not null
);
