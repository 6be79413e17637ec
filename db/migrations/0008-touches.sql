-- 案件所触及: the agency's own objects a case names; the agency's facts about them are judged in it.
alter table case_row add column touches text[] not null default '{}';
create index case_row_touches on case_row using gin (touches);

-- Up to which place of the journal the agency's own facts have been judged in the cases they concern.
alter table register_state add column heard bigint not null default -1;
