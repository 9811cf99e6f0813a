//! Time and chance as arguments: nothing outside this file asks the machine.

use std::sync::{Arc, Mutex};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use rand::Rng as _;
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde::{Deserialize, Serialize};

/// The offices' time zone. Years, days and hours of the law are counted here, never in UTC.
const ZONE: &str = "Asia/Ho_Chi_Minh";

fn zone() -> TimeZone {
    static ZONE_CELL: std::sync::OnceLock<TimeZone> = std::sync::OnceLock::new();
    ZONE_CELL
        .get_or_init(|| TimeZone::get(ZONE).unwrap_or_else(|_| TimeZone::fixed(jiff::tz::offset(7))))
        .clone()
}

/// A moment: microseconds since 1970 in UTC, as the database keeps it, shown in office time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct OfficeTime(pub i64);

impl OfficeTime {
    /// Microseconds since 1970-01-01 UTC.
    pub fn micros(self) -> i64 {
        self.0
    }

    /// The wall clock of the office at this moment.
    pub fn local(self) -> DateTime {
        jiff::Timestamp::from_microsecond(self.0)
            .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
            .to_zoned_datetime(zone())
            .datetime()
    }

    /// The moment at which the office's clock shows `local`.
    pub fn from_local(local: DateTime) -> OfficeTime {
        local
            .to_zoned_datetime(zone())
            .map(|z| OfficeTime(z.timestamp().as_microsecond()))
            .unwrap_or_default()
    }

    /// The office's date.
    pub fn date(self) -> Date {
        self.local().date()
    }

    /// The year in which a number taken now counts (R §1.3.3 "Year switch").
    pub fn year(self) -> i64 {
        i64::from(self.local().year())
    }

    /// This moment moved by so many seconds.
    pub fn plus_seconds(self, seconds: i64) -> OfficeTime {
        OfficeTime(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// `05/03/2026 14:30`, the form of lists.
    pub fn short(self) -> String {
        let t = self.local();
        format!("{} {:02}:{:02}", viet::date::short(t.date()), t.hour(), t.minute())
    }

    /// ISO 8601 with the office's offset, for interfaces.
    pub fn iso(self) -> String {
        jiff::Timestamp::from_microsecond(self.0)
            .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
            .to_zoned_datetime(zone())
            .strftime("%Y-%m-%dT%H:%M:%S%.3f%:z")
            .to_string()
    }
}

/// A calendar day, kept as `YYYY-MM-DD` text so that both engines order it alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub Date);

impl Day {
    /// `05/03/2026`.
    pub fn short(self) -> String {
        viet::date::short(self.0)
    }
}

impl<DB: sqlx::Database> sqlx::Type<DB> for Day
where
    String: sqlx::Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <String as sqlx::Type<DB>>::type_info()
    }
    fn compatible(ty: &DB::TypeInfo) -> bool {
        <String as sqlx::Type<DB>>::compatible(ty)
    }
}

impl<'q, DB: sqlx::Database> sqlx::Encode<'q, DB> for Day
where
    String: sqlx::Encode<'q, DB>,
{
    fn encode_by_ref(
        &self,
        buf: &mut <DB as sqlx::Database>::ArgumentBuffer,
    ) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
        self.0.to_string().encode(buf)
    }
}

impl<'r, DB: sqlx::Database> sqlx::Decode<'r, DB> for Day
where
    String: sqlx::Decode<'r, DB>,
{
    fn decode(value: <DB as sqlx::Database>::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
        let text = <String as sqlx::Decode<DB>>::decode(value)?;
        Ok(Day(text.parse()?))
    }
}

/// What tells the time: the machine's clock, or a test's.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> i64 + Send + Sync>);

impl Clock {
    /// The machine's clock.
    #[allow(clippy::disallowed_methods)] // the edge: the one place that may ask
    pub fn system() -> Clock {
        Clock(Arc::new(|| jiff::Timestamp::now().as_microsecond()))
    }

    /// A clock that somebody else moves; for tests and for demo data.
    pub fn manual(at: Arc<std::sync::atomic::AtomicI64>) -> Clock {
        Clock(Arc::new(move || at.load(std::sync::atomic::Ordering::SeqCst)))
    }

    pub fn now(&self) -> OfficeTime {
        OfficeTime((self.0)())
    }
}

/// The source of chance for ids, tokens and keys.
#[derive(Clone)]
pub struct Rng(Arc<Mutex<StdRng>>);

impl Rng {
    /// Seeded by the operating system.
    pub fn system() -> Rng {
        Rng(Arc::new(Mutex::new(StdRng::from_os_rng())))
    }

    /// The same chance each time, for tests and demo data.
    pub fn seeded(seed: u64) -> Rng {
        Rng(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// So many random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        let mut rng = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        rng.fill(&mut out[..]);
        out
    }

    /// A new UUID version 7: ordered by time, unguessable in its last 74 bits.
    pub fn uuid(&self, now: OfficeTime) -> uuid::Uuid {
        let millis = u64::try_from(now.0 / 1000).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes::<10>()).into_uuid()
    }
}
