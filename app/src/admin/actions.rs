//! The acts of the administrator.

use super::{AuditVerified, CheckpointMade, JobRetried, ManageJobs, ProveAudit};
use crate::access::Allowed;
use crate::app::App;
use crate::audit::{self, Report};
use crate::clock::OfficeTime;
use crate::db::{self, WriteTx};
use crate::jobs;

/// A chain longer than this is verified by `chauban verify-audit`, not while somebody waits for a page.
pub const LONGEST_INLINE: i64 = 200_000;

/// Puts a failed job back into the queue; `false` when there is none of this id.
pub async fn retry_job(
    tx: &mut WriteTx,
    manager: &Allowed<ManageJobs>,
    id: uuid::Uuid,
    now: OfficeTime,
) -> Result<bool, db::Error> {
    let found = jobs::queries::try_again(tx, manager.office(), id, now.micros()).await? > 0;
    if found {
        audit::record(tx, manager.actor(), &JobRetried { id }, now).await?;
    }
    Ok(found)
}

/// Signs the heads of all chains now.
pub async fn make_checkpoint(app: &App, prover: &Allowed<ProveAudit>) -> Result<(), db::Error> {
    let now = app.clock.now();
    let mut conn = app.db.begin_read().await?;
    let seq = audit::queries::head_of(&mut conn, prover.office())
        .await?
        .map_or(0, |head| head.seq);
    drop(conn);
    audit::make_checkpoint(&app.db, &app.keys, &app.config.checkpoints(), now).await?;
    let mut tx = app.db.begin_write().await?;
    audit::record(
        &mut tx,
        prover.actor(),
        &CheckpointMade {
            id: prover.office().0,
            seq,
        },
        now,
    )
    .await?;
    tx.commit().await
}

/// Verifies the office's own chain; `None` when it is too long for a page.
pub async fn verify(app: &App, prover: &Allowed<ProveAudit>) -> Result<Option<Report>, db::Error> {
    let office = prover.office();
    let mut conn = app.db.begin_read().await?;
    let length = audit::queries::head_of(&mut conn, office)
        .await?
        .map_or(0, |head| head.seq);
    drop(conn);
    if length > LONGEST_INLINE {
        return Ok(None);
    }
    let report = audit::verify_office(&app.db, &app.keys.public(), office).await?;
    let mut tx = app.db.begin_write().await?;
    let event = AuditVerified {
        id: office.0,
        events: report.events,
        troubles: report.trouble.len(),
    };
    audit::record(&mut tx, prover.actor(), &event, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Some(report))
}
