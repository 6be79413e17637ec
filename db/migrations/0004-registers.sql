-- Registers: what the lists on screen show, drawn from the journal in the sequencer's own transaction. They can be drawn again at any time.

create table case_row (
  agency_id uuid not null references agency,
  case_id uuid not null,
  version integer not null,
  number text,
  title text not null,
  party text,
  place text,
  occurred_on date,
  event_type text,
  case_type text,
  procedure text,
  status text not null,
  stage text not null,
  undertakers text[] not null,
  participants text[] not null,
  opened_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  next_due timestamptz(3),
  owed integer not null,
  breaches integer not null,
  -- One and two characters of everything a case is looked for by; most Chinese words have two.
  grams text[] not null,
  haystack text not null,
  primary key (agency_id, case_id)
);
create index case_row_changed on case_row (agency_id, changed_at, case_id);
create index case_row_opened on case_row (agency_id, opened_at, case_id);
create index case_row_due on case_row (agency_id, coalesce(next_due, 'infinity'::timestamptz), case_id);
create index case_row_number on case_row (agency_id, coalesce(number, ''), case_id);
create index case_row_occurred on case_row (agency_id, occurred_on);
create index case_row_grams on case_row using gin (grams);

create table debt (
  agency_id uuid not null references agency,
  case_id uuid not null,
  key text not null,
  kind text not null,
  topic text not null,
  article text not null,
  gist text not null,
  who text not null,
  due timestamptz(3),
  object_type text not null,
  object_id text not null,
  subject text,
  primary key (agency_id, case_id, key)
);
create index debt_who on debt (agency_id, who, due);

create table recording_row (
  agency_id uuid not null references agency,
  recording_id text not null,
  case_id uuid not null,
  medium text,
  recorded_from timestamptz(3),
  recorded_to timestamptz(3),
  recordist text,
  activity_id text,
  name text,
  size bigint,
  sha256 text,
  sm3 text,
  durability text not null,
  received_at timestamptz(3),
  stored_at timestamptz(3),
  stored_index bigint,
  verdict text,
  indexed boolean not null,
  secrecy_answered boolean not null,
  due timestamptz(3),
  changed_at timestamptz(3) not null,
  primary key (agency_id, recording_id)
);
create index recording_row_case on recording_row (agency_id, case_id);
create index recording_row_changed on recording_row (agency_id, changed_at desc, recording_id);

-- What the examination of a file found, and where its thumbnail lies; made again from the original when lost.
create table recording_media (
  agency_id uuid not null references agency,
  sha256 text not null,
  findings jsonb not null,
  thumbnail bytea,
  examined_at timestamptz not null default now(),
  primary key (agency_id, sha256)
);

create table approval_row (
  agency_id uuid not null references agency,
  approval_id text not null,
  case_id uuid not null,
  matter text not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamptz(3) not null,
  chain text[] not null,
  waiting_for text[] not null,
  opinions jsonb not null,
  objects jsonb not null,
  status text not null,
  primary key (agency_id, approval_id)
);
create index approval_row_case on approval_row (agency_id, case_id);
create index approval_row_waiting on approval_row using gin (waiting_for);
create index approval_row_requested on approval_row (agency_id, requested_at desc, approval_id);

create table access_row (
  agency_id uuid not null references agency,
  access_id text not null,
  case_id uuid not null,
  action text not null,
  purpose text not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamptz(3) not null,
  recordings text[] not null,
  status text not null,
  until timestamptz(3),
  viewed integer not null,
  primary key (agency_id, access_id)
);
create index access_row_case on access_row (agency_id, case_id);
create index access_row_requested on access_row (agency_id, requested_at desc, access_id);

-- 文号 and 档号 come from a locked row: no number is given twice, and a number that was not used is listed.
create table number_series (
  agency_id uuid not null references agency,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (agency_id, series, year)
);

create table dossier_job (
  agency_id uuid not null references agency,
  id uuid primary key,
  case_id uuid not null,
  asked_by uuid not null,
  recipient text,
  state text not null,
  done bigint not null default 0,
  total bigint not null default 0,
  sha256 text,
  size bigint,
  error text,
  made_at timestamptz not null default now()
);
create index dossier_job_case on dossier_job (agency_id, case_id);

-- The law and the drawing the registers were made with; another one, and they are drawn again.
create table register_state (
  agency_id uuid primary key references agency,
  program text not null
);

do $$
declare register text;
begin
  foreach register in array array['case_row', 'debt', 'recording_row', 'recording_media', 'approval_row', 'access_row', 'number_series', 'dossier_job', 'register_state'] loop
    execute format('alter table %I enable row level security, force row level security', register);
    execute format('create policy own_agency on %I using (agency_id = current_agency())', register);
    execute format('grant select, insert, update, delete on %I to zhiji_app', register);
  end loop;
end
$$;
