-- Secure links: what somebody without an account may open, until it is sent, runs out or is taken back. And what people
-- are asked before a review.

create table secure_link (
  id text primary key,
  -- what may be done with it, in one word of the feature that made it: 'consultation'
  purpose text not null,
  -- the id of the record it opens
  subject text not null,
  -- the child it concerns, so that it goes with the child's record; null: no child
  child_id text references child (id),
  -- SHA-256 of the token, which itself is kept nowhere
  token_hash text not null unique,
  expires_at timestamptz not null,
  -- set once: it was sent, or taken back; running out closes nothing
  closed_at timestamptz,
  closed_why text check (closed_why in ('submitted', 'revoked')),
  made_at timestamptz not null default now(),
  check ((closed_at is null) = (closed_why is null))
);

create index secure_link_subject on secure_link (purpose, subject);
create index secure_link_child on secure_link (child_id) where child_id is not null;

create table consultation (
  id text primary key,
  child_id text not null references child (id),
  -- the meeting people are asked for, whose day may still move; null where none was arranged then
  meeting_id text references meeting (id),
  -- the day of the review as it was known when they were asked; null where it was not
  review_on date,
  role text not null,
  -- who is asked, in the words of whoever asked: "Class teacher"; '' where the role says it
  label text not null default '',
  -- null: not by e-mail
  email text,
  -- which questions: by age for a child, by part for adults
  form text not null,
  -- the language it is shown in, which the person can change
  language text not null default 'en',
  way text not null check (way in ('email', 'link', 'paper', 'together')),
  asked_on date not null,
  asked_by text not null references account (id),
  asked_at timestamptz not null,
  -- null: not returned
  returned_on date,
  returned_at timestamptz,
  -- by the link, from paper, or filled in with the person
  returned_how text check (returned_how in ('link', 'paper', 'together')),
  -- who typed it for them; null where they sent it themselves
  entered_by text references account (id),
  -- "I'd rather talk"
  wants_to_talk boolean not null default false,
  -- the day on which the question was taken back; null: it was not
  withdrawn_on date,
  version integer not null default 1,
  check ((returned_on is null) = (returned_at is null) and (returned_on is null) = (returned_how is null)),
  check (returned_on is null or withdrawn_on is null)
);

create index consultation_child on consultation (child_id, review_on);
create index consultation_review_on on consultation (review_on);
create index consultation_meeting on consultation (meeting_id) where meeting_id is not null;

-- What somebody has answered and not yet sent. It is encrypted under the token of the link, which is kept nowhere: it can
-- be read through the link and in no other way.
create table consultation_draft (
  link_id text primary key references secure_link (id) on delete cascade,
  consultation_id text not null references consultation (id),
  sealed text not null,
  version integer not null default 1,
  changed_at timestamptz not null
);

create index consultation_draft_of on consultation_draft (consultation_id);

-- What was sent, as it was asked then. Rows are added once, when it is sent, and never changed.
create table consultation_answer (
  consultation_id text not null references consultation (id),
  number integer not null,
  question text not null,
  -- the question in the words the person saw
  asked text not null,
  -- what they chose, in the words they saw; null where there was nothing to choose, or they did not
  chosen text,
  -- what they wrote, as they wrote it; '' where they wrote nothing
  said text not null,
  primary key (consultation_id, number)
);

-- What a child said somewhere else, as in an app, a letter or a drawing, noted against the child.
create table child_statement (
  id text primary key,
  child_id text not null references child (id),
  said_on date not null,
  medium text not null check (medium in ('app', 'letter', 'drawing', 'recording', 'advocate', 'talk', 'other')),
  words text not null,
  noted_by text not null references account (id),
  noted_at timestamptz not null
);

create index child_statement_child on child_statement (child_id, said_on);
