-- 扫描件: which bytes of the vault are scans of papers. What is disposed of as a recording stays while it is one.
create table scan_row (
  agency_id uuid not null references agency,
  scan_id text not null,
  case_id uuid not null,
  document_id text not null,
  sha256 text not null,
  primary key (agency_id, scan_id)
);
create index scan_row_sha256 on scan_row (agency_id, sha256);
alter table scan_row enable row level security;
alter table scan_row force row level security;
create policy own_agency on scan_row using (agency_id = current_agency());
grant select, insert, update, delete on scan_row to zhiji_app;
