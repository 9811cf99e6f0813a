//! Reservations that nobody used are burnt, visibly, when their time is over.

use super::{actions, queries};
use crate::access::Actor;
use crate::app::App;
use crate::db;

/// Burns what has expired; called by the housekeeping job.
pub async fn burn_expired(app: &App) -> Result<(), db::Error> {
    let now = app.clock.now();
    let mut conn = app.db.begin_read().await?;
    let expired = queries::expired(&mut conn, now.micros(), 200).await?;
    drop(conn);
    for row in expired {
        let mut tx = app.db.begin_write().await?;
        let actor = Actor::system(row.office_id);
        let held = (row.period_key.as_str(), row.number, "hết hạn giữ số");
        match actions::burn_reserved(&mut tx, &actor, row.series_id, held, now).await {
            Ok(()) => tx.commit().await?,
            Err(error) => tracing::debug!(%error, "reservation was settled meanwhile"),
        }
    }
    Ok(())
}
