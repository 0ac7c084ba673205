-- A challenge that was closed wrongly is opened again, and another person may be named to answer a stage.

-- What came of it stands with the step that closed it, so that opening it again takes nothing out of the history.
alter table dispute_step add column outcomes text[];
alter table dispute_step add column difference text not null default '';
update dispute_step set outcomes = dispute.outcomes, difference = dispute.difference
  from dispute where dispute.id = dispute_step.dispute_id and dispute_step.act = 'close';

-- A stage is reached by promote and climb, and again by reopen where its answer was awaited when it was closed. Who must
-- answer is named by those, and by reassign.
alter table dispute_step drop constraint dispute_step_check;
alter table dispute_step add constraint dispute_step_stage check (case
  when act in ('promote', 'climb') then level is not null
  when act = 'reopen' then true
  else level is null end);
alter table dispute_step add constraint dispute_step_named check (case
  when level is not null or act = 'reassign' then answerer_name is not null
  else answerer_name is null end);
alter table dispute_step add constraint dispute_step_closed check ((outcomes is not null) <= (act = 'close'));

-- A prompt that was dismissed may be taken back, and dismissed again: each is a row, and the newest counts.
alter table dismissed_prompt add column number integer not null default 1;
alter table dismissed_prompt add column is_back boolean not null default false;
-- what was found, in the words of that day; '' where that was not kept yet
alter table dismissed_prompt add column says text not null default '';
alter table dismissed_prompt drop constraint dismissed_prompt_pkey;
alter table dismissed_prompt add primary key (child_id, kind, key, number);
