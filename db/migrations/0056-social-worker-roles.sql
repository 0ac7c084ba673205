-- A role of another system may also mean the child's social worker, so that who that is is known from the dataset.
alter table source_role_meaning drop constraint source_role_meaning_means_check;
alter table source_role_meaning add constraint source_role_meaning_means_check
  check (means in ('iro', 'social-worker', 'not-iro'));
