//! Nạp nhiều: hundreds of thousands of papers, each with its own metadata and text, files from a pool.

use futures_util::StreamExt;
use tokio::sync::mpsc;

use super::super::model::Paper;
use super::super::{Papers, papers};
use super::entry::{self, Repeats};
use super::files::{self, Kept};
use super::offices::Settled;
use super::{LoadError, SEED, Span, clerk_of, years};
use crate::app::App;
use crate::clock::OfficeTime;
use crate::db::Engine;
use crate::document::IntakeId;
use crate::incoming::{ForwardIncoming, Medium, RegisterIncoming, actions};

/// Papers of one transaction.
const BATCH: usize = 500;
/// Batches made ahead.
const AHEAD: usize = 4;
/// Files of the pool; a smaller load makes no more than it has papers.
const POOL: usize = 600;
/// Characters of a line of text.
const LINE: usize = 90;

/// A paper and its text as JSON lines.
type Made = (Paper, String);

/// Enters so many papers in each office.
pub async fn all(
    app: &App,
    places: &[Settled<'_>],
    (shares, span): (&[usize], Span),
    done: &dyn Fn(usize),
) -> Result<(), LoadError> {
    let pool = pool(app, places, POOL.min(shares.iter().sum()), span).await?;
    let mut count = 0;
    for (place, share) in places.iter().zip(shares) {
        let mut desk = Desk {
            place,
            pool: &pool,
            repeats: Repeats::default(),
            year: 0,
            nth: 0,
        };
        let mut batches = make_ahead(papers(place.office, *share, span.from, span.last_day(), SEED));
        while let Some(batch) = batches.recv().await {
            count += batch.len();
            desk.batch(app, batch).await?;
            done(count);
        }
    }
    if app.db.engine() == Engine::Postgres {
        // The planner would otherwise know nothing of the new rows until autovacuum comes.
        let mut tx = app.db.begin_write().await?;
        tx.run("set local statement_timeout = 0").await?;
        tx.run("analyze").await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The pool: real PDFs of the first office's first papers.
async fn pool(app: &App, places: &[Settled<'_>], size: usize, span: Span) -> Result<Vec<Kept>, LoadError> {
    let Some(first) = places.first() else {
        return Ok(Vec::new());
    };
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let make = |paper: Paper| {
        let blobs = app.blobs.clone();
        tokio::task::spawn_blocking(move || files::make(&blobs, &paper))
    };
    let papers = papers(first.office, size, span.from, span.last_day(), SEED);
    let mut made = futures_util::stream::iter(papers).map(make).buffered(cores + 1);
    let mut pool = Vec::with_capacity(size);
    while let Some(kept) = made.next().await {
        pool.push(kept.map_err(|gone| LoadError::Other(gone.to_string()))??);
    }
    Ok(pool)
}

/// Makes papers and texts in a thread of their own.
fn make_ahead(mut papers: Papers) -> mpsc::Receiver<Vec<Made>> {
    let (send, receive) = mpsc::channel(AHEAD);
    tokio::task::spawn_blocking(move || {
        loop {
            let batch: Vec<Made> = papers.by_ref().take(BATCH).map(with_text).collect();
            if batch.is_empty() || send.blocking_send(batch).is_err() {
                return;
            }
        }
    });
    receive
}

fn with_text(paper: Paper) -> Made {
    let text = text(&paper);
    (paper, text)
}

/// The paper's text in lines of a page, without the places of single words.
fn text(paper: &Paper) -> String {
    let mut lines = Vec::new();
    let mut y = 120.0;
    for paragraph in paper.body() {
        for text in wrapped(&paragraph) {
            let (x, w, h) = (85.0, 425.0, 14.0);
            lines.push(read::Line {
                words: vec![read::Word { text, x, y, w, h }],
                x,
                y,
                w,
                h,
            });
            y += 18.0;
        }
    }
    serde_json::to_string(&lines).unwrap_or_else(|_| "[]".into())
}

fn wrapped(paragraph: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in paragraph.split(' ') {
        match lines
            .last_mut()
            .filter(|line| line.chars().count() + word.chars().count() < LINE)
        {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The clerk's desk of one office under load.
struct Desk<'a, 'w> {
    place: &'a Settled<'w>,
    pool: &'a [Kept],
    repeats: Repeats,
    year: i64,
    nth: usize,
}

impl Desk<'_, '_> {
    async fn batch(&mut self, app: &App, batch: Vec<Made>) -> Result<(), LoadError> {
        let mut tx = app.db.begin_write().await?;
        let clerk = clerk_of::<RegisterIncoming>(self.place, 0)?;
        let hand = clerk_of::<ForwardIncoming>(self.place, 0)?;
        for (paper, text) in batch {
            let came = OfficeTime::from_local(paper.received_at);
            if came.year() != self.year {
                self.year = came.year();
                years::turn(&mut tx, self.place, self.year, came).await?;
            }
            let medium = entry::medium(paper.medium);
            let intake = match self.file_of(&paper, text).filter(|_| medium != Medium::Paper) {
                Some(kept) => {
                    let intake: IntakeId = tx.new_id(came);
                    files::enter_quietly(&mut tx, clerk.actor(), intake, &kept, came).await?;
                    Some(intake)
                }
                None => None,
            };
            let new = entry::of_paper(self.place, &paper, &mut self.repeats, intake)?;
            let entered = actions::register(&mut tx, &clerk, &new, came).await?;
            if self.nth % 2 == 1 {
                actions::forward(&mut tx, &hand, entered.id, &[], came).await?;
            }
            self.nth += 1;
        }
        Ok(tx.commit().await?)
    }

    /// The next file of the pool under the paper's own name and with its own text.
    fn file_of(&self, paper: &Paper, text: String) -> Option<Kept> {
        let file = self.pool.get(self.nth % self.pool.len().max(1))?;
        let name = files::file_name(paper, "pdf");
        Some(Kept {
            name,
            text: Some(vec![text]),
            ..file.clone()
        })
    }
}
