-- What a change of law made of the agency's own matters, beside what it made of its cases.
alter table reassessment add matters jsonb not null default '[]';
