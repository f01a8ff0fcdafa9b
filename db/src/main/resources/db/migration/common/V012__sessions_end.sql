-- Sessions begun under an older number are over: the account was deactivated, or its password, roles or unit changed.
alter table account add column sign_in_generation INT not null default 0;
