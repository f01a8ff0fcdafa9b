-- The authenticator of an account: its secret is encrypted by a key that is not in the database.
create table second_factor (
    account_id   BIGINT       not null primary key,
    secret       VARCHAR(200) not null,
    confirmed_at DATETIME(6),
    last_step    BIGINT       default 0 not null,
    constraint fk_second_factor_account foreign key (account_id) references account (id)
);
create table recovery_code (
    id         BIGINT      not null primary key,
    version    INT         not null,
    account_id BIGINT      not null,
    code_hash  VARCHAR(64) not null,
    constraint fk_recovery_code_account foreign key (account_id) references account (id)
);
create index ix_recovery_code_account on recovery_code (account_id, code_hash);
