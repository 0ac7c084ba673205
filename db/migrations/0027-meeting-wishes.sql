-- Two who write down at once what a child wishes for a meeting: the later is told.
alter table meeting add column wishes_version integer not null default 0;

-- Whether the invitation says where the meeting is: a place may be an address that not everybody is to know.
alter table invited add column tells_place boolean not null default false;
-- Of who is asked already, as of who is asked from now on: all but parents, and whoever is in no part of ours.
update invited set tells_place = role not in ('parent', 'other');
