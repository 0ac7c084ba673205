-- The record of a review: the adult record and the letter to the child, from draft to sent; the child's own words; and
-- what has to be done after a review, by day.

-- The wording that documents are made from. Version 1 of each kind is in the code; each later one is the whole again.
create table document_template (
  kind text not null check (kind in ('adult', 'letter')),
  version integer not null check (version > 1),
  -- in order: key, heading, wording
  sections jsonb not null,
  -- what changed, in the words of whoever changed it
  changed text not null,
  made_by text not null references account (id),
  made_at timestamptz not null,
  primary key (kind, version)
);

-- What the child calls people and places. Each version is the whole list.
create table child_word (
  child_id text not null references child (id),
  version integer not null,
  -- in order: what is meant, what the child says
  words jsonb not null,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  primary key (child_id, version)
);

create table review_document (
  id text primary key,
  review_id text not null references review (id),
  child_id text not null references child (id),
  kind text not null check (kind in ('adult', 'letter')),
  version integer not null,
  state text not null check (state in ('draft', 'signed')),
  -- in order: key, heading, text. A draft as it is written, before the child's words are put in; a signed one as it reads
  sections jsonb not null,
  -- of a draft: the child's words that the writer does not want put in here
  words_left_out jsonb not null default '[]',
  template_version integer not null,
  -- the versions of the review's record and of the child's words it was made from
  review_version integer not null,
  word_version integer not null,
  -- what changed since the version before; '' for version 1
  changed text not null,
  -- moves with each saving of a draft
  revision integer not null default 1,
  made_by text not null references account (id),
  made_at timestamptz not null,
  signed_by text references account (id),
  signed_at timestamptz,
  -- the day by which it is counted
  signed_on date,
  unique (review_id, kind, version),
  check ((state = 'signed') = (signed_by is not null and signed_at is not null and signed_on is not null))
);
create unique index review_document_one_draft on review_document (review_id, kind) where state = 'draft';
create index review_document_of_child on review_document (child_id);

-- A signed document is frozen: it can be destroyed with the record, and never changed.
create function refuse_change_of_signed() returns trigger language plpgsql as $$
begin
  raise exception 'a signed document is never changed';
end $$;
create trigger review_document_frozen before update on review_document
  for each row when (old.state = 'signed') execute function refuse_change_of_signed();

-- Who is to have a signed document, and how and when they got it, or why it is withheld from them.
create table distribution (
  id text primary key,
  document_id text not null references review_document (id),
  child_id text not null references child (id),
  role text not null,
  name text not null,
  way text not null check (way in ('e-mail', 'post', 'by-hand', 'read-to')),
  -- where the link is sent; null for every other way
  email text,
  -- null: not sent yet
  sent_on date,
  -- null: not withheld
  withheld_because text,
  -- the link that was sent; null for every other way
  link_id text,
  -- how often somebody with the link did not know what it asks for
  wrong_tries integer not null default 0,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  version integer not null default 1,
  check (sent_on is null or withheld_because is null)
);
create index distribution_of_document on distribution (document_id);
create index distribution_of_child on distribution (child_id);
create index distribution_by_link on distribution (link_id) where link_id is not null;

-- What was done after a review, each time it was written down; the newest of a step counts.
create table review_step (
  id text primary key,
  review_id text not null references review (id),
  child_id text not null references child (id),
  step text not null check (step in ('decisions-sent', 'manager-answer', 'care-plan-updated')),
  on_day date not null,
  answer text check (answer in ('agree', 'disagree', 'ask')),
  note text not null default '',
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  check ((step = 'manager-answer') = (answer is not null))
);
create index review_step_of_review on review_step (review_id, recorded_at);
create index review_step_of_child on review_step (child_id);
