-- Which links stand in which e-mail, so that one whose links are closed is not sent any more; why an e-mail was stopped; and
-- how often somebody guessed behind a link.

create table message_link (
  message_id text not null references message (id) on delete cascade,
  link_id text not null references secure_link (id) on delete cascade,
  primary key (message_id, link_id)
);
create index message_link_of on message_link (link_id);

-- by hand, because every link in it was closed, or because it could not be sent for too long; null: it was not stopped
alter table message add column stopped_why text check (stopped_why in ('by-hand', 'link-closed', 'too-old'));
update message set stopped_why = 'by-hand' where state = 'stopped';
alter table message add check ((state = 'stopped') = (stopped_why is not null));

alter table secure_link
  -- wrong answers to what a link asks before it opens, since it was last paused
  add column wrong_tries integer not null default 0,
  -- after too many of them it opens nothing until then
  add column paused_until timestamptz;

-- The day that the record of the review gives. Where it gives none, and staff set one later, that one stays when the record is
-- corrected.
alter table decision add column given_by date;
update decision set given_by = first_by
where exists (select from decision_version where decision_id = decision.id and version = 1 and by_day is not null);
