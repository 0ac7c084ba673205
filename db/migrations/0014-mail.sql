-- E-mail: a message is written in the transaction of what causes it and sent after it. And what has run on which day.

create table message (
  -- also its Message-ID, so that a message sent twice can be told
  id text primary key,
  -- what it is for: 'invitation', 'digest'
  kind text not null,
  to_address text not null,
  -- never holds a name
  subject text not null,
  -- null once it is sent or stopped
  body text,
  -- with the body: a date for the receiver's calendar, or its withdrawal
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  calendar_content text,
  -- the child it is about; null where it is about none, or many
  child_id text references child (id),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'stopped')),
  -- times it was tried since it was queued, or since somebody had it tried again
  attempts integer not null default 0,
  -- not tried before then
  next_at timestamptz not null default now(),
  -- while somebody is trying it: when another may, if nothing was heard of this attempt
  claimed_until timestamptz,
  -- a word of ours for why the last attempt failed, never what the other server said
  error text,
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  -- moves when somebody changes it, not when it is tried
  version integer not null default 1,
  check ((calendar_method is null) = (calendar_content is null)),
  check ((state in ('waiting', 'failed')) = (body is not null)),
  check (body is not null or calendar_content is null),
  check ((state = 'sent') = (sent_at is not null))
);
create index message_waiting on message (next_at) where state = 'waiting';
create index message_state on message (state, made_at);
create index message_child on message (child_id);

-- Work that must be done once a day, however many servers there are: a row in the transaction of the work.
create table job (
  name text not null,
  on_day date not null,
  done_at timestamptz not null default now(),
  primary key (name, on_day)
);
