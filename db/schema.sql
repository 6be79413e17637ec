-- Made by `node tools/schema.ts` from db/migrations; `npm run check` fails when it is stale.

create table agency (
  id uuid not null,
  code text not null,
  name text not null,
  constraint agency_code_check CHECK ((code ~ '^[A-Z0-9]{2,16}$'::text)),
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_code_key UNIQUE (code)
);
grant insert, select on agency to zhiji_app;

CREATE OR REPLACE FUNCTION public.current_agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('zhiji.agency', true), '')::uuid $function$;
