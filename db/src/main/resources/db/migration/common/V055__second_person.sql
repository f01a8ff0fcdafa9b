-- What one administrator asks for and a second person confirms: powers, accounts with powers, their passwords.
create table account_request (
    id              BIGINT       not null primary key,
    version         INT          not null,
    jurisdiction_id BIGINT       not null,
    account_id      BIGINT       not null,
    kind            VARCHAR(32)  not null,
    roles           VARCHAR(200) not null,
    requested_by    BIGINT       not null,
    requested_at    DATETIME(6)  not null,
    state           VARCHAR(32)  not null,
    decided_by      BIGINT,
    decided_at      DATETIME(6),
    constraint fk_account_request_account foreign key (account_id) references account (id)
);
create index ix_account_request_waiting on account_request (jurisdiction_id, state, requested_at);
create index ix_account_request_account on account_request (account_id, kind, state);
