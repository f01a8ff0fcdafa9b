-- The event publication registry of Spring Modulith 2.1 (entity DefaultJpaEventPublication).
create table event_publication (
    id                     BINARY(16)       not null primary key,
    publication_date       DATETIME(6)      not null,
    listener_id            VARCHAR(512)     not null,
    serialized_event       VARCHAR(1000000) not null,
    event_type             VARCHAR(512)     not null,
    completion_date        DATETIME(6),
    last_resubmission_date DATETIME(6),
    completion_attempts    INT              not null,
    status                 VARCHAR(32)
);
create index ix_event_publication_completion on event_publication (completion_date);
create index ix_event_publication_status on event_publication (status, publication_date);
