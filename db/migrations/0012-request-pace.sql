-- How many files somebody has asked for or sent, by account and by network address, in the stretch of time that began
-- then. Unlogged: after a crash of the database server everybody begins again.
create unlogged table request_pace (
  who text not null,
  began timestamptz not null,
  asked integer not null default 1,
  primary key (who, began)
);
create index request_pace_began on request_pace (began);
