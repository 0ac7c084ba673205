-- The first talk before a review counts. A row that puts right takes the place of every talk recorded before it.
alter table social_worker_talk add column puts_right boolean not null default false;

-- Until now the newest row held, so each that came after another took its place: what was judged by it stays as it was.
update social_worker_talk talk set puts_right = true
where exists (
  select from social_worker_talk earlier where earlier.child_id = talk.child_id
    and earlier.after_review_id is not distinct from talk.after_review_id
    and (earlier.recorded_at, earlier.id) < (talk.recorded_at, talk.id));
