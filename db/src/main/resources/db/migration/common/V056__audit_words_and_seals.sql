-- A row of the trail names the plan, task and unit that it is about, as they were called then.
alter table audit_entry add column plan_title VARCHAR(200) default '' not null;
alter table audit_entry add column task_title VARCHAR(300) default '' not null;
alter table audit_entry add column unit_name VARCHAR(100) default '' not null;

-- Seals over batches of rows, each over the one before it.
create table audit_seal (
    seal_number INT         not null primary key,
    sealed_at   DATETIME(6) not null,
    entry_count INT         not null,
    seal_hash   VARCHAR(64) not null
);
create table audit_seal_entry (
    entry_id    BIGINT not null primary key,
    seal_number INT    not null,
    constraint fk_audit_seal_entry_seal foreign key (seal_number) references audit_seal (seal_number)
);
