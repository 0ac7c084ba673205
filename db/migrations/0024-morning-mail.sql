-- Whether the account's person wants the e-mail of the morning, which says what is to be done.
alter table account add column morning_mail boolean not null default true;
