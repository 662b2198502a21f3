-- What an organisation's files come to, added up as they come and go. Runs after every migration; safe to run again.

create or replace function file_kind(media_type text) returns text language sql immutable as $$
  select case when split_part(media_type, '/', 1) in ('image', 'audio', 'video') then split_part(media_type, '/', 1)
    else 'document' end
$$;

-- The organisation's own line comes first: whoever holds it has the others wait until the commit, and so nobody's
-- bytes are counted before they know whether there is room for them.
create or replace function add_up_files() returns trigger language plpgsql as $$
declare
  changed text := case tg_op
    when 'INSERT' then 'select org_id, media_type, 1 as n, bytes from after'
    when 'DELETE' then 'select org_id, media_type, -1 as n, -bytes as bytes from before'
    else 'select org_id, media_type, 1 as n, bytes from after
      union all select org_id, media_type, -1, -bytes from before' end;
begin
  execute format(
    'insert into file_usage as u (org_id, kind, files, bytes)
     select org_id, kind, sum(n), sum(bytes)
     from (%s) as c, lateral (values (''all''), (file_kind(c.media_type))) as k (kind)
     group by org_id, kind having sum(n) <> 0 or sum(bytes) <> 0 order by org_id, kind <> ''all'', kind
     on conflict (org_id, kind) do update set files = u.files + excluded.files, bytes = u.bytes + excluded.bytes', changed);
  return null;
end $$;

-- The first time, there may be files from before.
do $$
declare
  o record;
begin
  if exists (select from pg_trigger where tgrelid = 'files'::regclass and tgname = 'files_come') then
    return;
  end if;
  create trigger files_come after insert on files referencing new table as after
    for each statement execute function add_up_files();
  create trigger files_change after update on files referencing new table as after old table as before
    for each statement execute function add_up_files();
  create trigger files_go after delete on files referencing old table as before
    for each statement execute function add_up_files();
  for o in select id from organisations loop
    perform set_config('app.org_id', o.id::text, true);
    insert into file_usage (org_id, kind, files, bytes)
    select f.org_id, k.kind, count(*), sum(f.bytes)
    from files f, lateral (values ('all'), (file_kind(f.media_type))) as k (kind)
    where f.org_id = o.id
    group by 1, 2
    on conflict do nothing;
  end loop;
end $$;
