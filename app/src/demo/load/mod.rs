//! Nạp bản trình diễn: the demo's world written into an installation.
//!
//! Everything goes through the actions of the slices, as the office's own
//! clerk, so that numbers, books, counts and the audit chain are what they
//! would be had the papers come one by one. Only the clock is another: each
//! act bears the time at which it would have happened, in order.
//!
//! Two ways: the complete demo (every paper with its own file, handed over and
//! signed for, some corrected), and load (so many papers, files from a pool).

mod accounts;
mod bulk;
mod entry;
mod files;
mod letter;
mod offices;
mod story;
mod waiting;
mod years;

pub use accounts::DemoAccount;

use jiff::ToSpan;
use jiff::civil::Date;

use super::model::Office;
use super::world;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::{access, blob, db, incoming, numbering, org};
use offices::Settled;

/// Papers of one office in the complete demo.
pub const USUAL_PAPERS: usize = 420;

/// What is to be made.
#[derive(Clone, Debug)]
pub struct Plan {
    /// So many papers in all for load; the complete demo when absent.
    pub documents: Option<usize>,
    /// All of them in this office instead of evenly over the nine.
    pub into: Option<String>,
    /// The password of every account.
    pub password: String,
}

/// Why the demo was not made.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Files(#[from] blob::Error),
    #[error(transparent)]
    Layout(#[from] paper::PaperError),
    #[error(transparent)]
    Org(#[from] org::actions::OrgError),
    #[error(transparent)]
    Number(#[from] numbering::NumberError),
    #[error("a paper was not registered: {0}")]
    Register(#[from] incoming::actions::RegisterError),
    #[error("a paper was not handed over: {0}")]
    Forward(#[from] incoming::actions::ForwardError),
    #[error("an entry was not changed: {0}")]
    Correct(#[from] incoming::actions::CorrectError),
    #[error("a book was not opened or closed: {0}")]
    Book(#[from] incoming::actions::BookError),
    #[error(transparent)]
    Denied(#[from] access::Denied),
    #[error("{0}")]
    Other(String),
}

/// Tells how many papers are in, out of how many.
pub type Progress = dyn Fn(usize, usize) + Send + Sync;

/// The period over which the papers come: two years, up to today.
#[derive(Clone, Copy, Debug)]
struct Span {
    from: Date,
    now: OfficeTime,
}

impl Span {
    fn until(now: OfficeTime) -> Span {
        let today = now.date();
        Span {
            from: today.checked_sub(2.years()).unwrap_or(today),
            now,
        }
    }

    /// When the offices were set up: the morning before the first day.
    fn set_up(self) -> OfficeTime {
        OfficeTime::from_local(self.from.saturating_sub(1.day()).at(8, 0, 0, 0))
    }

    /// The last day whose papers are registered; those of today wait.
    fn last_day(self) -> Date {
        self.now.date().saturating_sub(1.day())
    }
}

/// The seed of every paper of the demo.
const SEED: u64 = 0x5a17;

/// Makes the demo in an empty installation and gives its accounts.
pub async fn load(app: &App, plan: &Plan, progress: &Progress) -> Result<Vec<DemoAccount>, LoadError> {
    let span = Span::until(app.clock.now());
    let world = world();
    let hash = app.hasher.hash(&plan.password).await;
    let hash = hash.ok_or_else(|| LoadError::Other("the password could not be hashed".into()))?;
    let mut settled = Vec::new();
    for office in &world.offices {
        settled.push(offices::settle(app, office, &hash, span).await?);
    }
    let shares = shares(&world.offices, plan);
    match plan.documents {
        None => {
            story::all(app, &settled, span, &|done| {
                progress(done, USUAL_PAPERS * settled.len())
            })
            .await?
        }
        Some(total) => bulk::all(app, &settled, (&shares, span), &|done| progress(done, total)).await?,
    }
    for place in &settled {
        waiting::fill(app, place, span).await?;
    }
    let mut accounts = Vec::new();
    for place in &settled {
        accounts.extend(accounts::of_office(app, place, &plan.password, app.clock.now()).await?);
    }
    Ok(accounts)
}

/// How many papers each office gets.
fn shares(offices: &[Office], plan: &Plan) -> Vec<usize> {
    let total = plan.documents.unwrap_or(0);
    match &plan.into {
        Some(slug) => offices
            .iter()
            .map(|office| if office.slug == slug { total } else { 0 })
            .collect(),
        None => {
            let (each, rest) = (total / offices.len().max(1), total % offices.len().max(1));
            (0..offices.len()).map(|nth| each + usize::from(nth < rest)).collect()
        }
    }
}

/// The clerk who registers the `nth` paper: the two take turns.
fn clerk_of<P: access::Permission>(place: &Settled<'_>, nth: usize) -> Result<access::Allowed<P>, LoadError> {
    place.allowed(access::Role::Vt, nth % 2)
}
