//! The office's settings.

use crate::access::Allowed;
use crate::audit;
use crate::clock::OfficeTime;
use crate::db::{self, WriteTx};
use crate::org::settings::{self, OfficeSettings};
use crate::org::{ManageSettings, SettingsChanged};

/// Writes all settings; the event keeps what they were.
pub async fn set_settings(
    tx: &mut WriteTx,
    manager: &Allowed<ManageSettings>,
    is: &OfficeSettings,
    now: OfficeTime,
) -> Result<(), db::Error> {
    let office = manager.office();
    let was = OfficeSettings::read(tx, office).await?;
    if was == *is {
        return Ok(());
    }
    settings::write(tx, office, is).await?;
    audit::record(
        tx,
        manager.actor(),
        &SettingsChanged {
            id: office.0,
            was,
            is: *is,
        },
        now,
    )
    .await
}
