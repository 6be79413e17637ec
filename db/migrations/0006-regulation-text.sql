-- 官方文本: official texts as imported, one row a text. Law is public and the same for every agency.
create table regulation_text (
  -- Code of the pack it belongs to, or the name it was given.
  code text primary key check (code ~ '^[A-Z0-9]{2,16}$'),
  official jsonb not null,
  source_name text not null,
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz(3) not null default now()
);
grant select, insert, update on regulation_text to zhiji_app;
