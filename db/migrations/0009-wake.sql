-- 到点: when a verdict on the case next changes by the passing of time alone. A plain column: under row-level security no expression bounds an index scan.
alter table case_row add column next_wake timestamptz(3);
create index case_row_wake on case_row (agency_id, next_wake);
