-- The audit chain is insert-only (trust B03).
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger event_frozen before update or delete on event for each row execute function refuse_change();
create trigger event_not_truncated before truncate on event for each statement execute function refuse_change();
create trigger checkpoint_frozen before update or delete on audit_checkpoint for each row execute function refuse_change();
create trigger checkpoint_not_truncated before truncate on audit_checkpoint for each statement execute function refuse_change();
create trigger audit_head_kept before delete on audit_head for each row execute function refuse_change();
create trigger audit_head_not_truncated before truncate on audit_head for each statement execute function refuse_change();
