//! Nhật ký: the chain against whoever has the database's password (trust B02, B03).

use chauban::audit::{self, Checkpoint, Link, Trouble};
use chauban::db::Engine;

use crate::support::{Office, Role, on_both};

on_both! {
    async fn the_chain_is_whole_after_a_restart(office) {
        let _ = office.api(Role::Vt).await;
        let office = office.restart().await;
        let _ = office.api(Role::Vt).await;
        let report = office.audit().await;
        assert!(report.trouble.is_empty(), "{:?}", report.trouble);
        assert_eq!(office.events().await.iter().filter(|verb| *verb == "TokenCreated").count(), 2);
    }

    async fn the_chains_of_two_offices_are_apart(office) {
        let before = office.events().await.len();
        let neighbour = office.neighbour("samco").await;
        assert_eq!(office.events().await.len(), before);
        assert_eq!(neighbour.events().await.len(), before);
        assert!(office.audit().await.trouble.is_empty());
    }

    async fn b03_the_chain_can_only_grow(office) {
        checkpoint(&office).await;
        let mut tries = vec![
            "update event set body = '{}' where seq = 3",
            "update event set hash = hash",
            "delete from event where seq = 3",
            "delete from event",
            "update audit_checkpoint set at = 0",
            "delete from audit_checkpoint",
            "delete from audit_head",
        ];
        if office.app.db.engine() == Engine::Postgres {
            tries.extend(["truncate event cascade", "truncate audit_checkpoint", "truncate audit_head"]);
        }
        for sql in tries {
            assert!(office.sql(sql).await.is_err(), "{sql}");
        }
        assert!(office.audit().await.trouble.is_empty());
    }

    async fn b02_every_way_to_tamper_is_found(office) {
        let id = office.id;
        let outside = checkpoint(&office).await;
        unlock(&office).await;
        let last = office.events().await.len();
        let (before, seq) = (last - 1, 4);
        let tail = format!("delete from event where seq = {last}; update audit_head set seq = {before}, \
            hash = (select hash from event where seq = {before} and office_id = audit_head.office_id)");
        // What is done, and the entry that must be named.
        let ways = [
            ("an entry is edited", format!("update event set body = '{{}}' where seq = {seq}"), Trouble::Changed { office: id, seq }),
            ("an entry is re-dated", format!("update event set at = at - 1 where seq = {seq}"), Trouble::Changed { office: id, seq }),
            ("another name is put in", format!("update event set actor_name = 'Ai đó' where seq = {seq}"), Trouble::Changed { office: id, seq }),
            ("one in the middle is removed", format!("delete from event where seq = {seq}"), Trouble::Missing { office: id, seq }),
            ("the first is removed", "delete from event where seq = 1".to_owned(), Trouble::Missing { office: id, seq: 1 }),
            ("two are swapped", "update event set seq = 1000 where seq = 4; update event set seq = 4 where seq = 5; \
                update event set seq = 5 where seq = 1000".to_owned(), Trouble::Changed { office: id, seq }),
            ("the last is removed", format!("delete from event where seq = {last}"), Trouble::Checkpoint { office: id, seq: last as i64 }),
            ("the last is removed and the head set back", tail, Trouble::Checkpoint { office: id, seq: last as i64 }),
            ("the whole chain is written anew", rewritten(&office).await, Trouble::Checkpoint { office: id, seq: last as i64 }),
        ];
        let save = "create table kept as select * from event; create table kept_head as select * from audit_head";
        office.sql(save).await.unwrap();
        for (what, sql, wanted) in ways {
            office.sql(&sql).await.unwrap();
            let found = audit::verify(&office.app.db, &office.app.keys.public(), std::slice::from_ref(&outside)).await.unwrap();
            assert_eq!(found.trouble.first(), Some(&wanted), "{what}");
            let back = "delete from event; insert into event select * from kept; \
                delete from audit_head; insert into audit_head select * from kept_head";
            office.sql(back).await.unwrap();
            assert!(office.audit().await.trouble.is_empty(), "put back after: {what}");
        }
    }

    async fn a_cut_tail_is_seen_by_the_head_alone(office) {
        unlock(&office).await;
        let last = office.events().await.len() as i64;
        office.sql(&format!("delete from event where seq = {last}")).await.unwrap();
        assert_eq!(office.audit().await.trouble, [Trouble::Head { office: office.id, seq: last }]);
    }

    async fn b02_a_checkpoint_of_another_key_is_not_believed(office) {
        let mut forged = checkpoint(&office).await;
        forged.body = forged.body.replace("2026", "2025");
        let found = audit::verify(&office.app.db, &office.app.keys.public(), &[forged]).await.unwrap();
        assert_eq!(found.trouble, [Trouble::Signature]);
    }
}

async fn checkpoint(office: &Office) -> Checkpoint {
    let folder = office.path("outside");
    audit::make_checkpoint(&office.app.db, &office.app.keys, &folder, office.now())
        .await
        .unwrap()
}

/// Takes the triggers away, as a superuser can; and the checkpoints inside, which he would remove too.
async fn unlock(office: &Office) {
    let sql = match office.app.db.engine() {
        Engine::Sqlite => {
            "drop trigger event_no_update; drop trigger event_no_delete; drop trigger audit_head_no_delete; \
             drop trigger checkpoint_no_delete; delete from audit_checkpoint"
        }
        Engine::Postgres => {
            "drop trigger event_frozen on event; drop trigger audit_head_kept on audit_head; \
             drop trigger checkpoint_frozen on audit_checkpoint; delete from audit_checkpoint"
        }
    };
    office.sql(sql).await.unwrap();
}

/// SQL that changes the second entry and gives every later one a hash that fits.
async fn rewritten(office: &Office) -> String {
    let mut conn = office.app.db.begin_read().await.unwrap();
    let rows = audit::queries::events_after(&mut conn, office.id, 0, 10_000)
        .await
        .unwrap();
    let mut previous = vec![0; 32];
    let mut sql = "update event set actor_name = 'Ai đó' where seq = 2;".to_owned();
    for row in &rows {
        let link = Link {
            office: row.office_id.0,
            seq: row.seq,
            at: row.at,
            actor: row.actor_id,
            actor_name: if row.seq == 2 { "Ai đó" } else { &row.actor_name },
            session: row.session_id,
            verb: &row.verb,
            object_kind: &row.object_kind,
            object: row.object_id,
            body: &row.body,
            request: &row.request_id,
        };
        previous = audit::hash(&previous, &link);
        let hash = match office.app.db.engine() {
            Engine::Sqlite => format!("x'{}'", hex::encode(&previous)),
            Engine::Postgres => format!("'\\x{}'", hex::encode(&previous)),
        };
        sql += &format!("update event set hash = {hash} where seq = {};", row.seq);
        if row.seq as usize == rows.len() {
            sql += &format!("update audit_head set hash = {hash}");
        }
    }
    sql
}
