-- What suggested a challenge and an officer decided against, with the reason. Nothing here is changed.
create table dismissed_prompt (
  child_id text not null references child (id),
  -- slipped, no-permanence, care-plan-old, section-20, event-unanswered
  kind text not null,
  -- of what: a decision and how often it slipped, a review, a plan, an event
  key text not null,
  reason text not null,
  dismissed_by text not null references account (id),
  dismissed_at timestamptz not null,
  primary key (child_id, kind, key)
);
