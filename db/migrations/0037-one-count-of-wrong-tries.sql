-- Wrong answers behind a link are counted at the link, whatever it opens.
alter table distribution drop column wrong_tries;
