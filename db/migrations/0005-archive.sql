-- 档案: when a case is to be archived, what is missing for it, and what it was archived as.
alter table case_row
  add column closed_at timestamptz(3),
  add column archive_due timestamptz(3),
  add column archive_lacks integer not null default 0,
  add column archived_at timestamptz(3),
  add column archive_number text,
  add column retention text;
create index case_row_archive_due on case_row (agency_id, coalesce(archive_due, 'infinity'::timestamptz), case_id) where status = 'closed';
create index case_row_archived on case_row (agency_id, archived_at, case_id) where status = 'archived';
create index case_row_archive_number on case_row (agency_id, archive_number, case_id) where status = 'archived';

-- Which approval an access request waits for.
create index approval_row_objects on approval_row using gin (objects jsonb_path_ops);
