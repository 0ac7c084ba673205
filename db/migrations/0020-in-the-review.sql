-- Writing down a review while it is held: how often the notes were saved, and which tab or device of their one owner may
-- write. Another reads, until it takes over.
alter table review_draft
  add column revision integer not null default 1,
  add column held_by text,
  add column held_at timestamptz;
