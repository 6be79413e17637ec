-- 适用过的规定: the text of every law an agency's cases were judged by, so that a former verdict can be told again after the law, or the release that carries it, has changed.
create table applied_law (
  agency_id uuid not null references agency,
  -- sha256: of the text.
  name text not null,
  program text not null,
  -- The notices its calendar was made from.
  notices jsonb not null,
  kept_at timestamptz(3) not null default now(),
  primary key (agency_id, name)
);
alter table applied_law enable row level security;
alter table applied_law force row level security;
create policy own_agency on applied_law using (agency_id = current_agency());
grant select, insert on applied_law to zhiji_app;

-- The owner is to see the rows it changes.
alter table reassessment no force row level security;
alter table reassessment_change no force row level security;

-- A change of law has two sides; the former is '' where its text was not kept.
alter table reassessment_change drop constraint reassessment_change_agency_id_law_fkey;
alter table reassessment_change drop constraint reassessment_change_pkey;
alter table reassessment drop constraint reassessment_pkey;
alter table reassessment add former text not null default '';
alter table reassessment alter former drop default;
alter table reassessment add primary key (agency_id, law, former);

-- Every verdict that came out otherwise, before and after, in place of the debts that did.
alter table reassessment_change add former text not null default '';
alter table reassessment_change alter former drop default;
alter table reassessment_change add changes jsonb;

create function pg_temp.told(debt jsonb, due text) returns jsonb language sql as $$
  select jsonb_build_object('article', debt -> 'article', 'gist', debt -> 'gist', 'who', debt -> 'who', 'standing', 'owed', 'due', due, 'doneAt', null, 'breachAt', null)
$$;
create function pg_temp.changed(case_id uuid, before jsonb, after jsonb) returns jsonb language sql as $$
  select jsonb_build_object('kind', 'debt', 'topic', '', 'object', jsonb_build_object('type', 'case', 'id', case_id), 'before', before, 'after', after)
$$;
update reassessment_change c set changes = coalesce((
  select jsonb_agg(one) from (
    select pg_temp.changed(c.case_id, pg_temp.told(d, d ->> 'due'), null) as one from jsonb_array_elements(c.disappeared) d
    union all select pg_temp.changed(c.case_id, null, pg_temp.told(d, d ->> 'due')) from jsonb_array_elements(c.appeared) d
    union all select pg_temp.changed(c.case_id, pg_temp.told(d, d ->> 'was'), pg_temp.told(d, d ->> 'due')) from jsonb_array_elements(c.moved) d
  ) as old), '[]');
alter table reassessment_change alter changes set not null;
alter table reassessment_change drop appeared, drop disappeared, drop moved;
alter table reassessment_change add primary key (agency_id, law, former, case_id);
alter table reassessment_change add foreign key (agency_id, law, former) references reassessment;
create index reassessment_change_case on reassessment_change (agency_id, case_id);

alter table reassessment force row level security;
alter table reassessment_change force row level security;
