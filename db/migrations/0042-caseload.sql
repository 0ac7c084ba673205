-- What an officer does besides holding children looked after, from a day to a day. It is changed by ending it and beginning
-- it anew, so that every day keeps what held then.
create table officer_work (
  id text primary key,
  officer_id text not null references person (id),
  -- plans: children on a child protection plan whose conferences the officer chairs; carers: foster households whose reviews
  -- they hold; far: children they hold who live far away; hours: hours a week of anything else
  kind text not null check (kind in ('plans', 'carers', 'far', 'hours')),
  number numeric(5, 1) not null check (number > 0 and number <= 999),
  -- what the hours are for
  note text not null default '',
  from_day date not null,
  -- the first day on which it does not hold any more; the day it began: taken back as a mistake
  to_day date check (to_day >= from_day),
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  version integer not null default 1
);
create index officer_work_of_officer on officer_work (officer_id, from_day);

-- Figures on officers are kept until posts or other work change.
do $$
declare
  changed text;
begin
  foreach changed in array array['officer_work', 'post', 'person', 'absence', 'officer_team', 'established_post']
  loop
    execute format(
      'create constraint trigger cycle_is_counted after insert or update or delete on %I
        deferrable initially deferred for each row execute function count_cycle_change()', changed);
  end loop;
end $$;
