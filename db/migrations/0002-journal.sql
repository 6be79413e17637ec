-- The journal of an agency: entries in tree order, the signed tree heads they were committed under, the tiles made of them, and the heads published.
-- Formats: docs/formats/journal-entry.md and docs/formats/checkpoint.md. Everything here is only ever added to; the one change allowed is the
-- disposal of a payload with its nonce, which leaves the leaf.

create table journal_entry (
  -- Entries are written with a tree head, which has the foreign key; one here would cost a fifth of every append.
  agency_id uuid not null,
  leaf_index bigint not null,
  event_id uuid not null,
  case_id uuid,
  case_version integer,
  type text not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  payload bytea,
  nonce bytea check (octet_length(nonce) = 32),
  leaf bytea not null,
  -- Whoever appends to a tree that another has grown meanwhile fails here.
  primary key (agency_id, leaf_index),
  unique (agency_id, event_id),
  unique (agency_id, case_id, case_version),
  check ((case_id is null) = (case_version is null)),
  check ((payload is null) = (nonce is null))
);
create index journal_entry_type on journal_entry (agency_id, type, occurred_at);

-- One row for each batch. `edge` is the right edge of the tree: the roots of its perfect subtrees, 32 bytes each, largest first. A head continues
-- one that is there, so a batch that was sent ahead of the answer to the batch before it fails with that batch.
create table tree_head (
  agency_id uuid not null references agency,
  size bigint not null,
  previous bigint check (case size when 0 then previous is null else previous >= 0 and previous < size end),
  edge bytea not null check (octet_length(edge) = 32 * bit_count(size::bit(64))),
  note text not null,
  primary key (agency_id, size),
  foreign key (agency_id, previous) references tree_head
);

-- Full tiles; partial ones are computed when asked for. `root` is the hash that stands for the tile in the tile above.
create table log_tile (
  agency_id uuid not null references agency,
  level smallint not null check (level between 0 and 63),
  tile_index bigint not null check (tile_index >= 0),
  hashes bytea not null check (octet_length(hashes) = 8192),
  root bytea not null check (octet_length(root) = 32),
  primary key (agency_id, level, tile_index)
);

-- Heads that have been shown to the world. The note may carry more signatures than the head was committed with.
create table published_checkpoint (
  agency_id uuid not null,
  size bigint not null,
  note text not null,
  published_at timestamptz(3) not null default now(),
  primary key (agency_id, size),
  foreign key (agency_id, size) references tree_head
);

create function refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception '% 只能追加，不得修改或删除', tg_table_name using errcode = 'restrict_violation';
end
$$;

create function allow_disposal_only() returns trigger
  language plpgsql
  as $$
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
$$;

create trigger disposal_only before update on journal_entry for each row execute function allow_disposal_only();
create trigger append_only before delete on journal_entry for each row execute function refuse_change();
create trigger append_only before update or delete on tree_head for each row execute function refuse_change();
create trigger append_only before update or delete on log_tile for each row execute function refuse_change();
create trigger append_only before update or delete on published_checkpoint for each row execute function refuse_change();
create trigger keep_all before truncate on journal_entry for each statement execute function refuse_change();
create trigger keep_all before truncate on tree_head for each statement execute function refuse_change();
create trigger keep_all before truncate on log_tile for each statement execute function refuse_change();
create trigger keep_all before truncate on published_checkpoint for each statement execute function refuse_change();

alter table journal_entry enable row level security, force row level security;
alter table tree_head enable row level security, force row level security;
alter table log_tile enable row level security, force row level security;
alter table published_checkpoint enable row level security, force row level security;
create policy own_agency on journal_entry using (agency_id = current_agency());
create policy own_agency on tree_head using (agency_id = current_agency());
create policy own_agency on log_tile using (agency_id = current_agency());
create policy own_agency on published_checkpoint using (agency_id = current_agency());

grant select, insert on journal_entry, tree_head, log_tile, published_checkpoint to zhiji_app;
