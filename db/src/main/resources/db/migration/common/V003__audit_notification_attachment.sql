create table audit_entry (
    id              BIGINT        not null primary key,
    jurisdiction_id BIGINT,
    account_id      BIGINT,
    username        VARCHAR(100)  not null,
    display_name    VARCHAR(100)  not null,
    occurred_at     DATETIME(6)   not null,
    action          VARCHAR(64)   not null,
    subject_type    VARCHAR(64)   not null,
    subject_id      BIGINT,
    detail          VARCHAR(2000) not null,
    outcome         VARCHAR(32)   not null,
    source_address  VARCHAR(64)
);
create index ix_audit_entry_time on audit_entry (jurisdiction_id, occurred_at, id);
create index ix_audit_entry_action on audit_entry (jurisdiction_id, action, occurred_at);
create index ix_audit_entry_username on audit_entry (jurisdiction_id, username, occurred_at);
create index ix_audit_entry_subject on audit_entry (subject_type, subject_id);

create table user_notification (
    id         BIGINT       not null primary key,
    account_id BIGINT       not null,
    request_id BIGINT       not null,
    kind       VARCHAR(64)  not null,
    arguments  LONGTEXT     not null,
    link       VARCHAR(255),
    created_at DATETIME(6)  not null,
    read_at    DATETIME(6),
    version    INT          not null,
    constraint uq_user_notification_request unique (request_id, account_id)
);
create index ix_user_notification_account on user_notification (account_id, created_at, id);
create index ix_user_notification_unread on user_notification (account_id, read_at);

create table attachment (
    id              BIGINT       not null primary key,
    jurisdiction_id BIGINT       not null,
    org_unit_id     BIGINT,
    file_name       VARCHAR(200) not null,
    media_type      VARCHAR(100) not null,
    size_bytes      BIGINT       not null,
    sha256          VARCHAR(64)  not null,
    storage_key     VARCHAR(100) not null,
    purpose         VARCHAR(32)  not null,
    uploaded_by     BIGINT       not null,
    uploaded_at     DATETIME(6)  not null,
    constraint uq_attachment_storage_key unique (storage_key)
);
create index ix_attachment_jurisdiction on attachment (jurisdiction_id, uploaded_at);
