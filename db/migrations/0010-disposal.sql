-- 期满处置: how long a recording is kept and by which article, and what was asked for, agreed to and carried out.
alter table recording_row
  add column kept text,
  add column kept_until date,
  add column kept_by text,
  add column disposal_id text;
create index recording_row_kept on recording_row (agency_id, kept_until, recording_id)
  where durability = 'stored' and kept = 'until' and disposal_id is null;
create index recording_row_disposed on recording_row (agency_id, recording_id) where durability = 'disposed';
create index recording_row_sha256 on recording_row (agency_id, sha256);

create table disposal_row (
  agency_id uuid not null references agency,
  disposal_id text not null,
  case_id uuid not null,
  recordings text[] not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamptz(3) not null,
  approval_id text,
  status text not null,
  executed_by text,
  executed_at timestamptz(3),
  certificate text,
  primary key (agency_id, disposal_id)
);
create index disposal_row_status on disposal_row (agency_id, status, requested_at desc, disposal_id);
create index disposal_row_case on disposal_row (agency_id, case_id);

-- Where so many people are to agree, whatever their office.
alter table approval_row add column people integer not null default 0;

-- Not a register: which executed disposals have been carried out in the vault. Without its row a recording's bytes are still to be destroyed.
create table erasure (
  agency_id uuid not null references agency,
  recording_id text not null,
  sha256 text not null,
  erased_at timestamptz(3) not null,
  primary key (agency_id, recording_id)
);

do $$
declare made text;
begin
  foreach made in array array['disposal_row', 'erasure'] loop
    execute format('alter table %I enable row level security', made);
    execute format('alter table %I force row level security', made);
    execute format('create policy own_agency on %I using (agency_id = current_agency())', made);
  end loop;
end
$$;
grant select, insert, update, delete on disposal_row to zhiji_app;
grant select, insert on erasure to zhiji_app;
