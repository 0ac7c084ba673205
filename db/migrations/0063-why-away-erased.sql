-- Why somebody was away goes with their staff record, once its time is up. The days stay: the children's records need them.
alter table absence drop constraint absence_kind_check;
alter table absence add constraint absence_kind_check
  check (kind in ('leave', 'sickness', 'family', 'other', 'erased'));
