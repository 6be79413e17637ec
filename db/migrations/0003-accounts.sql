-- Who may sign in. Passwords are argon2id; sessions are known by the SHA-256 of their token only.

create table account (
  id uuid primary key,
  agency_id uuid not null references agency,
  login text not null check (login = lower(login) and length(login) between 1 and 100),
  name text not null,
  roles text[] not null check (cardinality(roles) > 0),
  unit text,
  certificate text,
  password_hash text not null,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  -- Set once the journal holds the person and the roles as they are here.
  journaled_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index account_login on account (login);
create index account_agency on account (agency_id, name);

create table session (
  token_sha256 bytea primary key check (octet_length(token_sha256) = 32),
  agency_id uuid not null references agency,
  account_id uuid not null references account,
  created_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_account on session (agency_id, account_id);

alter table account enable row level security;
alter table session enable row level security;
create policy own_agency on account using (agency_id = current_agency());
create policy own_agency on session using (agency_id = current_agency());
grant select, insert, update on account to zhiji_app;
grant select, insert, update, delete on session to zhiji_app;

-- Signing in comes before the agency is known: these two look across agencies, for one row by its secret or its name, and nothing else does.
create function account_for_sign_in(wanted text)
  returns table (id uuid, agency_id uuid, password_hash text, failures integer, locked_until timestamptz, disabled_at timestamptz)
  language sql stable security definer set search_path = public
  as $$ select id, agency_id, password_hash, failures, locked_until, disabled_at from account where login = lower(wanted) $$;

create function session_for_token(hash bytea)
  returns table (agency_id uuid, account_id uuid, expires_at timestamptz, used_at timestamptz)
  language sql stable security definer set search_path = public
  as $$ select agency_id, account_id, expires_at, used_at from session where token_sha256 = hash $$;

revoke all on function account_for_sign_in, session_for_token from public;
grant execute on function account_for_sign_in, session_for_token to zhiji_app;
