-- The audit chain is insert-only (trust B03).
create trigger event_no_update before update on event begin select raise(abort, 'event is append-only'); end;
create trigger event_no_delete before delete on event begin select raise(abort, 'event is append-only'); end;
create trigger checkpoint_no_update before update on audit_checkpoint begin select raise(abort, 'audit_checkpoint is append-only'); end;
create trigger checkpoint_no_delete before delete on audit_checkpoint begin select raise(abort, 'audit_checkpoint is append-only'); end;
create trigger audit_head_no_delete before delete on audit_head begin select raise(abort, 'audit_head is never deleted'); end;
