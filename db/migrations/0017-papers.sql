-- What must be there before a review, and the files themselves.

-- A file somebody sent about a child. The name it came with is not kept: it may hold the child's.
create table kept_file (
  id text primary key,
  child_id text not null references child (id),
  content_type text not null,
  size integer not null check (size > 0),
  -- of the content, in hexadecimal
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_by text not null references account (id),
  kept_at timestamptz not null
);
create index kept_file_child on kept_file (child_id);

-- Apart, so that reading about files does not read the files.
create table kept_file_content (
  file_id text primary key references kept_file (id),
  bytes bytea not null
);
-- PDF and Word files and pictures are packed already.
alter table kept_file_content alter column bytes set storage external;

-- What is known of one paper for one review, each time somebody said: the row with the highest number holds.
create table paper (
  id text primary key,
  child_id text not null references child (id),
  -- the review is the one after this; null: the child's first
  after_review_id text references review (id) on delete set null,
  kind text not null,
  -- 1, 2, … of each kind for each review
  number integer not null check (number > 0),
  -- 'not-received' takes back what was recorded by mistake
  state text not null check (state in ('received', 'not-needed', 'not-received')),
  received_on date,
  way text check (way in ('upload', 'email', 'by-hand', 'seen-elsewhere')),
  -- why it is not needed, or was taken back
  reason text not null default '',
  file_id text references kept_file (id),
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  check ((state = 'received') = (received_on is not null)),
  check ((state = 'received') = (way is not null)),
  check ((way is not distinct from 'upload') = (file_id is not null)),
  check ((state = 'received') = (reason = ''))
);
create index paper_child on paper (child_id);
create index paper_review on paper (after_review_id);
create index paper_file on paper (file_id);

-- That the social worker and the officer talked before a review; the newest row holds.
create table social_worker_talk (
  id text primary key,
  child_id text not null references child (id),
  after_review_id text references review (id) on delete set null,
  talked_on date not null,
  -- who talked, as they are called
  social_worker text not null,
  officer text not null,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null
);
create index social_worker_talk_child on social_worker_talk (child_id);
create index social_worker_talk_review on social_worker_talk (after_review_id);

-- Whether the child was spoken to before a review; the newest row holds.
create table spoken_before (
  id text primary key,
  child_id text not null references child (id),
  after_review_id text references review (id) on delete set null,
  on_day date not null,
  outcome text not null check (outcome in ('spoken', 'seen', 'declined', 'not-appropriate', 'not-possible')),
  how text check (how in ('in-person', 'video', 'telephone', 'message')),
  -- null: not recorded
  alone boolean,
  reason text not null default '',
  recorded_by text not null references account (id),
  recorded_at timestamptz not null
);
create index spoken_before_child on spoken_before (child_id);
create index spoken_before_review on spoken_before (after_review_id);
