-- The browsers in which a person is signed in; a session whose row is gone is over, on every node.
create table open_session (
    id           BIGINT      not null primary key,
    version      INT         not null,
    account_id   BIGINT      not null,
    generation   INT         not null,
    started_at   DATETIME(6) not null,
    last_seen_at DATETIME(6) not null,
    address      VARCHAR(64) not null,
    constraint fk_open_session_account foreign key (account_id) references account (id)
);
create index ix_open_session_account on open_session (account_id, last_seen_at);
