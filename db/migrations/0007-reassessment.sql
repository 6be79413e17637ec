-- 重新评估: when the law of an agency changes, the registers of every case are drawn again, page by page; one row a change of law.
create table reassessment (
  agency_id uuid not null references agency,
  law text not null,
  total integer not null,
  done integer not null default 0,
  -- The last case that was done.
  reached uuid,
  started_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  primary key (agency_id, law)
);

-- What became of the debts of a case by it.
create table reassessment_change (
  agency_id uuid not null,
  law text not null,
  case_id uuid not null,
  appeared jsonb not null,
  disappeared jsonb not null,
  moved jsonb not null,
  primary key (agency_id, law, case_id),
  foreign key (agency_id, law) references reassessment
);

do $$
declare register text;
begin
  foreach register in array array['reassessment', 'reassessment_change'] loop
    execute format('alter table %I enable row level security', register);
    execute format('alter table %I force row level security', register);
    execute format('create policy own_agency on %I using (agency_id = current_agency())', register);
    execute format('grant select, insert, update, delete on %I to zhiji_app', register);
  end loop;
end
$$;
