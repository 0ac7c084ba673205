-- Whether somebody ever held a child is asked of everybody, wherever an officer is chosen.
create index allocation_ever_of_officer on allocation (officer_id);
