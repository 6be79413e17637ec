-- Made by `node tools/schema.ts` from db/migrations; `npm run check` fails when it is stale.

create table access_row (
  agency_id uuid not null,
  access_id text not null,
  case_id uuid not null,
  action text not null,
  purpose text not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamp(3) with time zone not null,
  recordings text[] not null,
  status text not null,
  until timestamp(3) with time zone,
  viewed integer not null,
  constraint access_row_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint access_row_pkey PRIMARY KEY (agency_id, access_id)
);
CREATE INDEX access_row_case ON public.access_row USING btree (agency_id, case_id);
CREATE INDEX access_row_requested ON public.access_row USING btree (agency_id, requested_at DESC, access_id);
alter table access_row enable row level security;
alter table access_row force row level security;
create policy own_agency on access_row for all to public using (agency_id = current_agency());
grant delete, insert, select, update on access_row to zhiji_app;

create table account (
  id uuid not null,
  agency_id uuid not null,
  login text not null,
  name text not null,
  roles text[] not null,
  unit text,
  certificate text,
  password_hash text not null,
  failures integer not null default 0,
  locked_until timestamp with time zone,
  disabled_at timestamp with time zone,
  journaled_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint account_login_check CHECK (((login = lower(login)) AND ((length(login) >= 1) AND (length(login) <= 100)))),
  constraint account_roles_check CHECK ((cardinality(roles) > 0)),
  constraint account_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint account_pkey PRIMARY KEY (id)
);
CREATE INDEX account_agency ON public.account USING btree (agency_id, name);
CREATE UNIQUE INDEX account_login ON public.account USING btree (login);
alter table account enable row level security;
create policy own_agency on account for all to public using (agency_id = current_agency());
grant insert, select, update on account to zhiji_app;

create table agency (
  id uuid not null,
  code text not null,
  name text not null,
  regulation text not null,
  log_origin text not null,
  constraint agency_code_check CHECK ((code ~ '^[A-Z0-9]{2,16}$'::text)),
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_code_key UNIQUE (code),
  constraint agency_log_origin_key UNIQUE (log_origin)
);
grant insert, select on agency to zhiji_app;

create table applied_law (
  agency_id uuid not null,
  name text not null,
  program text not null,
  notices jsonb not null,
  kept_at timestamp(3) with time zone not null default now(),
  constraint applied_law_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint applied_law_pkey PRIMARY KEY (agency_id, name)
);
alter table applied_law enable row level security;
alter table applied_law force row level security;
create policy own_agency on applied_law for all to public using (agency_id = current_agency());
grant insert, select on applied_law to zhiji_app;

create table approval_row (
  agency_id uuid not null,
  approval_id text not null,
  case_id uuid not null,
  matter text not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamp(3) with time zone not null,
  chain text[] not null,
  waiting_for text[] not null,
  opinions jsonb not null,
  objects jsonb not null,
  status text not null,
  people integer not null default 0,
  constraint approval_row_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint approval_row_pkey PRIMARY KEY (agency_id, approval_id)
);
CREATE INDEX approval_row_case ON public.approval_row USING btree (agency_id, case_id);
CREATE INDEX approval_row_objects ON public.approval_row USING gin (objects jsonb_path_ops);
CREATE INDEX approval_row_requested ON public.approval_row USING btree (agency_id, requested_at DESC, approval_id);
CREATE INDEX approval_row_waiting ON public.approval_row USING gin (waiting_for);
alter table approval_row enable row level security;
alter table approval_row force row level security;
create policy own_agency on approval_row for all to public using (agency_id = current_agency());
grant delete, insert, select, update on approval_row to zhiji_app;

create table case_row (
  agency_id uuid not null,
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
  opened_at timestamp(3) with time zone not null,
  changed_at timestamp(3) with time zone not null,
  next_due timestamp(3) with time zone,
  owed integer not null,
  breaches integer not null,
  grams text[] not null,
  haystack text not null,
  closed_at timestamp(3) with time zone,
  archive_due timestamp(3) with time zone,
  archive_lacks integer not null default 0,
  archived_at timestamp(3) with time zone,
  archive_number text,
  retention text,
  touches text[] not null default '{}'::text[],
  next_wake timestamp(3) with time zone,
  constraint case_row_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint case_row_pkey PRIMARY KEY (agency_id, case_id)
);
CREATE INDEX case_row_archive_due ON public.case_row USING btree (agency_id, COALESCE(archive_due, 'infinity'::timestamp with time zone), case_id) WHERE (status = 'closed'::text);
CREATE INDEX case_row_archive_number ON public.case_row USING btree (agency_id, archive_number, case_id) WHERE (status = 'archived'::text);
CREATE INDEX case_row_archived ON public.case_row USING btree (agency_id, archived_at, case_id) WHERE (status = 'archived'::text);
CREATE INDEX case_row_changed ON public.case_row USING btree (agency_id, changed_at, case_id);
CREATE INDEX case_row_due ON public.case_row USING btree (agency_id, COALESCE(next_due, 'infinity'::timestamp with time zone), case_id);
CREATE INDEX case_row_grams ON public.case_row USING gin (grams);
CREATE INDEX case_row_number ON public.case_row USING btree (agency_id, COALESCE(number, ''::text), case_id);
CREATE INDEX case_row_occurred ON public.case_row USING btree (agency_id, occurred_on);
CREATE INDEX case_row_opened ON public.case_row USING btree (agency_id, opened_at, case_id);
CREATE INDEX case_row_touches ON public.case_row USING gin (touches);
CREATE INDEX case_row_wake ON public.case_row USING btree (agency_id, next_wake);
alter table case_row enable row level security;
alter table case_row force row level security;
create policy own_agency on case_row for all to public using (agency_id = current_agency());
grant delete, insert, select, update on case_row to zhiji_app;

create table debt (
  agency_id uuid not null,
  case_id uuid not null,
  key text not null,
  kind text not null,
  topic text not null,
  article text not null,
  gist text not null,
  who text not null,
  due timestamp(3) with time zone,
  object_type text not null,
  object_id text not null,
  subject text,
  constraint debt_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint debt_pkey PRIMARY KEY (agency_id, case_id, key)
);
CREATE INDEX debt_who ON public.debt USING btree (agency_id, who, due);
alter table debt enable row level security;
alter table debt force row level security;
create policy own_agency on debt for all to public using (agency_id = current_agency());
grant delete, insert, select, update on debt to zhiji_app;

create table disposal_row (
  agency_id uuid not null,
  disposal_id text not null,
  case_id uuid not null,
  recordings text[] not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamp(3) with time zone not null,
  approval_id text,
  status text not null,
  executed_by text,
  executed_at timestamp(3) with time zone,
  certificate text,
  constraint disposal_row_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint disposal_row_pkey PRIMARY KEY (agency_id, disposal_id)
);
CREATE INDEX disposal_row_case ON public.disposal_row USING btree (agency_id, case_id);
CREATE INDEX disposal_row_status ON public.disposal_row USING btree (agency_id, status, requested_at DESC, disposal_id);
alter table disposal_row enable row level security;
alter table disposal_row force row level security;
create policy own_agency on disposal_row for all to public using (agency_id = current_agency());
grant delete, insert, select, update on disposal_row to zhiji_app;

create table dossier_job (
  agency_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  asked_by uuid not null,
  recipient text,
  state text not null,
  done bigint not null default 0,
  total bigint not null default 0,
  sha256 text,
  size bigint,
  error text,
  made_at timestamp with time zone not null default now(),
  constraint dossier_job_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint dossier_job_pkey PRIMARY KEY (id)
);
CREATE INDEX dossier_job_case ON public.dossier_job USING btree (agency_id, case_id);
alter table dossier_job enable row level security;
alter table dossier_job force row level security;
create policy own_agency on dossier_job for all to public using (agency_id = current_agency());
grant delete, insert, select, update on dossier_job to zhiji_app;

create table erasure (
  agency_id uuid not null,
  recording_id text not null,
  sha256 text not null,
  erased_at timestamp(3) with time zone not null,
  constraint erasure_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint erasure_pkey PRIMARY KEY (agency_id, recording_id)
);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy own_agency on erasure for all to public using (agency_id = current_agency());
grant insert, select on erasure to zhiji_app;

create table journal_entry (
  agency_id uuid not null,
  leaf_index bigint not null,
  event_id uuid not null,
  case_id uuid,
  case_version integer,
  type text not null,
  occurred_at timestamp(3) with time zone not null,
  recorded_at timestamp(3) with time zone not null,
  payload bytea,
  nonce bytea,
  leaf bytea not null,
  constraint journal_entry_check CHECK (((case_id IS NULL) = (case_version IS NULL))),
  constraint journal_entry_check1 CHECK (((payload IS NULL) = (nonce IS NULL))),
  constraint journal_entry_nonce_check CHECK ((octet_length(nonce) = 32)),
  constraint journal_entry_pkey PRIMARY KEY (agency_id, leaf_index),
  constraint journal_entry_agency_id_case_id_case_version_key UNIQUE (agency_id, case_id, case_version),
  constraint journal_entry_agency_id_event_id_key UNIQUE (agency_id, event_id)
);
CREATE INDEX journal_entry_type ON public.journal_entry USING btree (agency_id, type, occurred_at);
alter table journal_entry enable row level security;
alter table journal_entry force row level security;
create policy own_agency on journal_entry for all to public using (agency_id = current_agency());
CREATE TRIGGER append_only BEFORE DELETE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER disposal_only BEFORE UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION allow_disposal_only();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on journal_entry to zhiji_app;

create table log_tile (
  agency_id uuid not null,
  level smallint not null,
  tile_index bigint not null,
  hashes bytea not null,
  root bytea not null,
  constraint log_tile_hashes_check CHECK ((octet_length(hashes) = 8192)),
  constraint log_tile_level_check CHECK (((level >= 0) AND (level <= 63))),
  constraint log_tile_root_check CHECK ((octet_length(root) = 32)),
  constraint log_tile_tile_index_check CHECK ((tile_index >= 0)),
  constraint log_tile_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint log_tile_pkey PRIMARY KEY (agency_id, level, tile_index)
);
alter table log_tile enable row level security;
alter table log_tile force row level security;
create policy own_agency on log_tile for all to public using (agency_id = current_agency());
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.log_tile FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON public.log_tile FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on log_tile to zhiji_app;

create table number_series (
  agency_id uuid not null,
  series text not null,
  year integer not null,
  last integer not null,
  constraint number_series_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint number_series_pkey PRIMARY KEY (agency_id, series, year)
);
alter table number_series enable row level security;
alter table number_series force row level security;
create policy own_agency on number_series for all to public using (agency_id = current_agency());
grant delete, insert, select, update on number_series to zhiji_app;

create table published_checkpoint (
  agency_id uuid not null,
  size bigint not null,
  note text not null,
  published_at timestamp(3) with time zone not null default now(),
  constraint published_checkpoint_agency_id_size_fkey FOREIGN KEY (agency_id, size) REFERENCES tree_head(agency_id, size),
  constraint published_checkpoint_pkey PRIMARY KEY (agency_id, size)
);
alter table published_checkpoint enable row level security;
alter table published_checkpoint force row level security;
create policy own_agency on published_checkpoint for all to public using (agency_id = current_agency());
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.published_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON public.published_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on published_checkpoint to zhiji_app;

create table reassessment (
  agency_id uuid not null,
  law text not null,
  total integer not null,
  done integer not null default 0,
  reached uuid,
  started_at timestamp(3) with time zone not null default now(),
  finished_at timestamp(3) with time zone,
  former text not null,
  matters jsonb not null default '[]'::jsonb,
  constraint reassessment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint reassessment_pkey PRIMARY KEY (agency_id, law, former)
);
alter table reassessment enable row level security;
alter table reassessment force row level security;
create policy own_agency on reassessment for all to public using (agency_id = current_agency());
grant delete, insert, select, update on reassessment to zhiji_app;

create table reassessment_change (
  agency_id uuid not null,
  law text not null,
  case_id uuid not null,
  former text not null,
  changes jsonb not null,
  constraint reassessment_change_agency_id_law_former_fkey FOREIGN KEY (agency_id, law, former) REFERENCES reassessment(agency_id, law, former),
  constraint reassessment_change_pkey PRIMARY KEY (agency_id, law, former, case_id)
);
CREATE INDEX reassessment_change_case ON public.reassessment_change USING btree (agency_id, case_id);
alter table reassessment_change enable row level security;
alter table reassessment_change force row level security;
create policy own_agency on reassessment_change for all to public using (agency_id = current_agency());
grant delete, insert, select, update on reassessment_change to zhiji_app;

create table recording_media (
  agency_id uuid not null,
  sha256 text not null,
  findings jsonb not null,
  thumbnail bytea,
  examined_at timestamp with time zone not null default now(),
  constraint recording_media_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint recording_media_pkey PRIMARY KEY (agency_id, sha256)
);
alter table recording_media enable row level security;
alter table recording_media force row level security;
create policy own_agency on recording_media for all to public using (agency_id = current_agency());
grant delete, insert, select, update on recording_media to zhiji_app;

create table recording_row (
  agency_id uuid not null,
  recording_id text not null,
  case_id uuid not null,
  medium text,
  recorded_from timestamp(3) with time zone,
  recorded_to timestamp(3) with time zone,
  recordist text,
  activity_id text,
  name text,
  size bigint,
  sha256 text,
  sm3 text,
  durability text not null,
  received_at timestamp(3) with time zone,
  stored_at timestamp(3) with time zone,
  stored_index bigint,
  verdict text,
  indexed boolean not null,
  secrecy_answered boolean not null,
  due timestamp(3) with time zone,
  changed_at timestamp(3) with time zone not null,
  kept text,
  kept_until date,
  kept_by text,
  disposal_id text,
  constraint recording_row_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint recording_row_pkey PRIMARY KEY (agency_id, recording_id)
);
CREATE INDEX recording_row_case ON public.recording_row USING btree (agency_id, case_id);
CREATE INDEX recording_row_changed ON public.recording_row USING btree (agency_id, changed_at DESC, recording_id);
CREATE INDEX recording_row_disposed ON public.recording_row USING btree (agency_id, recording_id) WHERE (durability = 'disposed'::text);
CREATE INDEX recording_row_kept ON public.recording_row USING btree (agency_id, kept_until, recording_id) WHERE ((durability = 'stored'::text) AND (kept = 'until'::text) AND (disposal_id IS NULL));
CREATE INDEX recording_row_sha256 ON public.recording_row USING btree (agency_id, sha256);
alter table recording_row enable row level security;
alter table recording_row force row level security;
create policy own_agency on recording_row for all to public using (agency_id = current_agency());
grant delete, insert, select, update on recording_row to zhiji_app;

create table register_state (
  agency_id uuid not null,
  program text not null,
  heard bigint not null default '-1'::integer,
  constraint register_state_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint register_state_pkey PRIMARY KEY (agency_id)
);
alter table register_state enable row level security;
alter table register_state force row level security;
create policy own_agency on register_state for all to public using (agency_id = current_agency());
grant delete, insert, select, update on register_state to zhiji_app;

create table regulation_text (
  code text not null,
  official jsonb not null,
  source_name text not null,
  source_sha256 text not null,
  imported_at timestamp(3) with time zone not null default now(),
  constraint regulation_text_code_check CHECK ((code ~ '^[A-Z0-9]{2,16}$'::text)),
  constraint regulation_text_source_sha256_check CHECK ((source_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint regulation_text_pkey PRIMARY KEY (code)
);
grant insert, select, update on regulation_text to zhiji_app;

create table scan_row (
  agency_id uuid not null,
  scan_id text not null,
  case_id uuid not null,
  document_id text not null,
  sha256 text not null,
  constraint scan_row_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint scan_row_pkey PRIMARY KEY (agency_id, scan_id)
);
CREATE INDEX scan_row_sha256 ON public.scan_row USING btree (agency_id, sha256);
alter table scan_row enable row level security;
alter table scan_row force row level security;
create policy own_agency on scan_row for all to public using (agency_id = current_agency());
grant delete, insert, select, update on scan_row to zhiji_app;

create table session (
  token_sha256 bytea not null,
  agency_id uuid not null,
  account_id uuid not null,
  created_at timestamp with time zone not null default now(),
  used_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  constraint session_token_sha256_check CHECK ((octet_length(token_sha256) = 32)),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint session_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint session_pkey PRIMARY KEY (token_sha256)
);
CREATE INDEX session_account ON public.session USING btree (agency_id, account_id);
alter table session enable row level security;
create policy own_agency on session for all to public using (agency_id = current_agency());
grant delete, insert, select, update on session to zhiji_app;

create table tree_head (
  agency_id uuid not null,
  size bigint not null,
  previous bigint,
  edge bytea not null,
  note text not null,
  constraint tree_head_check CHECK (
CASE size
    WHEN 0 THEN (previous IS NULL)
    ELSE ((previous >= 0) AND (previous < size))
END),
  constraint tree_head_check1 CHECK ((octet_length(edge) = (32 * bit_count((size)::bit(64))))),
  constraint tree_head_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint tree_head_agency_id_previous_fkey FOREIGN KEY (agency_id, previous) REFERENCES tree_head(agency_id, size),
  constraint tree_head_pkey PRIMARY KEY (agency_id, size)
);
alter table tree_head enable row level security;
alter table tree_head force row level security;
create policy own_agency on tree_head for all to public using (agency_id = current_agency());
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.tree_head FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON public.tree_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on tree_head to zhiji_app;

CREATE OR REPLACE FUNCTION public.account_for_sign_in(wanted text)
 RETURNS TABLE(id uuid, agency_id uuid, password_hash text, failures integer, locked_until timestamp with time zone, disabled_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select id, agency_id, password_hash, failures, locked_until, disabled_at from account where login = lower(wanted) $function$;

CREATE OR REPLACE FUNCTION public.allow_disposal_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.payload is null and new.nonce is null
    and (new.agency_id, new.leaf_index, new.event_id, new.case_id, new.case_version, new.type, new.occurred_at, new.recorded_at, new.leaf)
      is not distinct from
      (old.agency_id, old.leaf_index, old.event_id, old.case_id, old.case_version, old.type, old.occurred_at, old.recorded_at, old.leaf)
  then
    return new;
  end if;
  raise exception '% 只能追加；除依法销毁内容外不得修改', tg_table_name using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.current_agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('zhiji.agency', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% 只能追加，不得修改或删除', tg_table_name using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.session_for_token(hash bytea)
 RETURNS TABLE(agency_id uuid, account_id uuid, expires_at timestamp with time zone, used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select agency_id, account_id, expires_at, used_at from session where token_sha256 = hash $function$;
