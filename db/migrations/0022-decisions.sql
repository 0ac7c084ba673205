-- What a review decided: who does it by when, and what came of it. The review's own record keeps what was written then.

create table decision (
  id text primary key,
  child_id text not null references child (id),
  review_id text not null references review (id),
  -- 1, 2, … of each review; it stays when the review is corrected
  number integer not null,
  says text not null,
  owner text not null,
  -- where its owner is asked; null where nobody has said
  owner_email text,
  -- the day of the review that decided it
  made_on date not null,
  -- the day it was first to be done by, and the day it is to be done by now; null where none was set
  first_by date,
  by_day date,
  -- how often the day was put later
  slips integer not null default 0,
  -- null: not recorded
  status text check (status in ('not-started', 'part', 'done', 'overtaken')),
  done_on date,
  evidence text not null default '',
  -- what difference it made for the child
  difference text not null default '',
  -- whether a correction of the review left it out: it is overtaken then, and never deleted
  withdrawn boolean not null default false,
  -- when its owner was last asked, and what they said since: their word, until staff record it
  asked_at timestamptz,
  reminded_at timestamptz,
  answer_status text check (answer_status in ('not-started', 'part', 'done', 'overtaken')),
  answer_done_on date,
  answer_says text,
  answered_at timestamptz,
  version integer not null default 1,
  unique (review_id, number),
  check (status <> 'done' or done_on is not null)
);
create index decision_child on decision (child_id);
create index decision_open on decision (by_day) where status is null or status in ('not-started', 'part');

-- Every version, as it was then. Nothing here is changed.
create table decision_version (
  decision_id text not null references decision (id),
  version integer not null,
  change text not null check (change in ('made', 'corrected', 'withdrawn', 'recorded', 'answered')),
  says text not null,
  owner text not null,
  by_day date,
  status text,
  done_on date,
  evidence text not null,
  difference text not null,
  -- why the day was moved
  reason text not null default '',
  -- null: its owner, through a link
  recorded_by text,
  recorded_at timestamptz not null default now(),
  primary key (decision_id, version)
);

-- Decisions of reviews that were recorded before.
insert into decision (id, child_id, review_id, number, says, owner, made_on, first_by, by_day)
select substr(md5(review.id || '-' || one.number), 1, 16), review.child_id, review.id, one.number,
  one.said ->> 'says', one.said ->> 'owner', coalesce(review.completed_on, review.first_part),
  (one.said ->> 'by')::date, (one.said ->> 'by')::date
from review cross join lateral jsonb_array_elements(review.record -> 'decisions') with ordinality as one (said, number)
where review.record is not null;

insert into decision_version (decision_id, version, change, says, owner, by_day, evidence, difference, recorded_by, recorded_at)
select decision.id, 1, 'made', says, owner, by_day, '', '', recorded.recorded_by, recorded.recorded_at
from decision join lateral (
  select recorded_by, recorded_at from review_version where review_id = decision.review_id order by version limit 1
) recorded on true;
