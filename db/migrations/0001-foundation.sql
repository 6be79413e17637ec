-- Agencies are the tenants. Every other table carries agency_id, and row-level security shows a session only the agency
-- named in its setting `zhiji.agency`; with no setting it shows nothing.

create table agency (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z0-9]{2,16}$'),
  name text not null,
  -- Code of the regulation it works under.
  regulation text not null,
  -- Name of its transparency log, fixed when the agency is made: checkpoints carry it for ever.
  log_origin text not null unique
);

create function current_agency() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('zhiji.agency', true), '')::uuid $$;

grant usage on schema public to zhiji_app;
grant select, insert on agency to zhiji_app;
