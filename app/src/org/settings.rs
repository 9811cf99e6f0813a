//! Thiết lập của văn phòng: what the office's own regulation fixes, with the law's defaults (R §8.3).
//!
//! One row `office` of the table `setting` holds all of them as JSON; a value
//! that is absent there is the default, so that a new setting needs no migration.

use jiff::civil::{Time, time};
use serde::{Deserialize, Serialize};

use super::queries;
use crate::db::{self, Conn, OfficeId, WriteTx};

const ROW: &str = "office";

/// The settings of one office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfficeSettings {
    /// The size of the stamp ĐẾN.
    pub stamp: StampSize,
    /// Giờ chốt: a normal paper that comes later is registered on the next working day (R §2.2, A12).
    pub cut_off: Time,
}

impl Default for OfficeSettings {
    fn default() -> Self {
        OfficeSettings {
            stamp: StampSize::Decree30,
            cut_off: time(16, 30, 0, 0),
        }
    }
}

/// Height and width of the stamp ĐẾN (R §2.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum StampSize {
    /// 35 × 50 mm: NĐ 30/2020 Phụ lục IV.
    #[default]
    #[serde(rename = "35x50")]
    Decree30,
    /// 30 × 50 mm: the guide before it (CV 425), still on many desks.
    #[serde(rename = "30x50")]
    Older,
}

impl StampSize {
    pub const ALL: [StampSize; 2] = [StampSize::Decree30, StampSize::Older];

    pub fn code(self) -> &'static str {
        match self {
            StampSize::Decree30 => "35x50",
            StampSize::Older => "30x50",
        }
    }

    pub fn from_code(code: &str) -> Option<StampSize> {
        StampSize::ALL.into_iter().find(|size| size.code() == code)
    }

    /// Height and width in millimetres.
    pub fn millimetres(self) -> (u32, u32) {
        match self {
            StampSize::Decree30 => (35, 50),
            StampSize::Older => (30, 50),
        }
    }
}

impl OfficeSettings {
    /// The office's settings; the law's where nothing was set.
    pub async fn read(conn: &mut Conn, office: OfficeId) -> Result<OfficeSettings, db::Error> {
        let text = queries::setting(conn, office, ROW).await?;
        Ok(text
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default())
    }
}

pub(super) async fn write(tx: &mut WriteTx, office: OfficeId, settings: &OfficeSettings) -> Result<(), db::Error> {
    let text = serde_json::to_string(settings).map_err(|e| db::Error::Other(e.to_string()))?;
    queries::set_setting(tx, office, ROW, &text).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_never_set_is_the_laws() {
        let read = |text: &str| serde_json::from_str::<OfficeSettings>(text).ok();
        assert_eq!(read("{}"), Some(OfficeSettings::default()));
        assert_eq!(OfficeSettings::default().stamp.millimetres(), (35, 50));
        let older = OfficeSettings {
            stamp: StampSize::Older,
            ..OfficeSettings::default()
        };
        assert_eq!(read(r#"{"stamp":"30x50"}"#), Some(older));
    }
}
