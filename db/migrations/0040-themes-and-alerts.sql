-- A theme is ended on a day: it is offered no more from then on, and what has it keeps it and what it is counted as. Its
-- name may then be given to another. What is counted as something else from now on is another theme, so that no figure of
-- an earlier year changes.
alter table dispute_theme add column ended_on date;
update dispute_theme set ended_on = current_date where retired;
alter table dispute_theme drop column retired;
alter table dispute_theme drop constraint dispute_theme_name_key;
create unique index dispute_theme_name on dispute_theme (name) where ended_on is null;

-- Which senior managers got an e-mail that an alert waits for them: once each. Nothing here is changed.
create table challenge_alert (
  meeting_id text not null references challenge_meeting (id),
  person_id text not null references person (id),
  -- the address at that time
  to_email text not null,
  queued_at timestamptz not null,
  primary key (meeting_id, person_id)
);
