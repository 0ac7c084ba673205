-- Whether the answer about a move asked for a review: judged once, by the reviews known when it was given, so that what is
-- recorded later does not change what was owed.
alter table move_answer add column asks_review boolean not null default false;
update move_answer answered set asks_review = true
where answer = 'review' and not exists (
  select from review where review.child_id = answered.child_id
    and review.first_part > answered.moved_on and review.first_part <= answered.answered_on);
