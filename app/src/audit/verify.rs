//! Walks the chains and names the first entry that does not fit.

use ed25519_dalek::VerifyingKey;
use serde::Serialize;

use super::chain::{self, Link};
use super::checkpoint::{Checkpoint, Head};
use super::queries::{self, EventRow, HeadRow};
use crate::db::{self, Conn, Db, OfficeId};

/// Events read at a time: memory stays flat over any length.
const PAGE: i64 = 2_000;

/// What is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Trouble {
    /// The entry's content does not give its hash: it, or the one before, was changed.
    Changed { office: OfficeId, seq: i64 },
    /// An entry is missing: the next number is not the one expected.
    Missing { office: OfficeId, seq: i64 },
    /// The chain ends before, or otherwise than, its head says.
    Head { office: OfficeId, seq: i64 },
    /// The chain is shorter than, or differs from, what a checkpoint signed.
    Checkpoint { office: OfficeId, seq: i64 },
    /// Time runs backwards by more than an hour between two entries.
    Time { office: OfficeId, seq: i64 },
    /// The checkpoint's signature is not of this key.
    Signature,
}

/// The outcome.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    pub offices: usize,
    pub events: u64,
    pub checkpoints: usize,
    pub trouble: Vec<Trouble>,
}

/// Verifies every chain, against `outside` checkpoints as well as the stored ones.
pub async fn verify(db: &Db, key: &VerifyingKey, outside: &[Checkpoint]) -> Result<Report, db::Error> {
    let mut conn = db.begin_read().await?;
    let mut report = Report::default();
    let mut signed = Vec::new();
    let stored = queries::checkpoints(&mut conn, 1_000).await?;
    let stored = stored.into_iter().map(|row| Checkpoint {
        body: row.body,
        signature: row.signature,
    });
    for checkpoint in stored.chain(outside.iter().cloned()) {
        report.checkpoints += 1;
        match checkpoint.heads(key) {
            Some(heads) => signed.extend(heads),
            None => report.trouble.push(Trouble::Signature),
        }
    }
    for office in offices(&mut conn, &signed).await? {
        report.offices += 1;
        let mine: Vec<&Head> = signed.iter().filter(|head| head.office == office).collect();
        one_chain(&mut conn, office, &mine, &mut report).await?;
    }
    Ok(report)
}

/// Verifies the chain of one office, against its heads in the stored checkpoints.
pub async fn verify_office(db: &Db, key: &VerifyingKey, office: OfficeId) -> Result<Report, db::Error> {
    let mut conn = db.begin_read().await?;
    let mut report = Report {
        offices: 1,
        ..Report::default()
    };
    let mut signed = Vec::new();
    for row in queries::checkpoints(&mut conn, 1_000).await? {
        report.checkpoints += 1;
        match (Checkpoint {
            body: row.body,
            signature: row.signature,
        })
        .heads(key)
        {
            Some(heads) => signed.extend(heads.into_iter().filter(|head| head.office == office)),
            None => report.trouble.push(Trouble::Signature),
        }
    }
    one_chain(&mut conn, office, &signed.iter().collect::<Vec<_>>(), &mut report).await?;
    Ok(report)
}

async fn offices(conn: &mut Conn, signed: &[Head]) -> Result<Vec<OfficeId>, db::Error> {
    let mut all: Vec<OfficeId> = signed.iter().map(|head| head.office).collect();
    let nil = OfficeId(uuid::Uuid::nil());
    all.push(nil);
    all.extend(queries::headless(conn, 1_000).await?);
    let mut after = nil;
    loop {
        let page = queries::heads(conn, after, 500).await?;
        let Some(last) = page.last() else { break };
        after = last.office_id;
        all.extend(page.iter().map(|row| row.office_id));
    }
    all.sort();
    all.dedup();
    Ok(all)
}

async fn one_chain(conn: &mut Conn, office: OfficeId, signed: &[&Head], report: &mut Report) -> Result<(), db::Error> {
    let head = queries::head_of(conn, office).await?;
    let mut at = Walk {
        office,
        seq: 0,
        hash: chain::START.to_vec(),
        time: 0,
    };
    loop {
        let page = queries::events_after(conn, office, at.seq, PAGE).await?;
        if page.is_empty() {
            break;
        }
        for row in page {
            report.events += 1;
            if let Some(trouble) = at.step(&row, signed) {
                report.trouble.push(trouble);
                return Ok(());
            }
        }
    }
    report.trouble.extend(at.end(head.as_ref(), signed));
    Ok(())
}

struct Walk {
    office: OfficeId,
    seq: i64,
    hash: Vec<u8>,
    time: i64,
}

impl Walk {
    fn step(&mut self, row: &EventRow, signed: &[&Head]) -> Option<Trouble> {
        let (office, seq) = (self.office, row.seq);
        if row.seq != self.seq + 1 {
            return Some(Trouble::Missing {
                office,
                seq: self.seq + 1,
            });
        }
        let hash = chain::hash(&self.hash, &link(row));
        if hash != row.hash {
            return Some(Trouble::Changed { office, seq });
        }
        if row.at < self.time - 3_600_000_000 {
            return Some(Trouble::Time { office, seq });
        }
        let text = hex::encode(&hash);
        if signed.iter().any(|head| head.seq == seq && head.hash != text) {
            return Some(Trouble::Checkpoint { office, seq });
        }
        (self.seq, self.hash, self.time) = (seq, hash, row.at);
        None
    }

    fn end(&self, head: Option<&HeadRow>, signed: &[&Head]) -> Option<Trouble> {
        let (office, seq) = (self.office, self.seq + 1);
        if let Some(beyond) = signed.iter().map(|head| head.seq).max().filter(|max| *max > self.seq) {
            return Some(Trouble::Checkpoint {
                office,
                seq: seq.min(beyond),
            });
        }
        match head {
            Some(head) if head.seq == self.seq && head.hash == self.hash => None,
            None if self.seq == 0 => None,
            _ => Some(Trouble::Head { office, seq }),
        }
    }
}

fn link(row: &EventRow) -> Link<'_> {
    Link {
        office: row.office_id.0,
        seq: row.seq,
        at: row.at,
        actor: row.actor_id,
        actor_name: &row.actor_name,
        session: row.session_id,
        verb: &row.verb,
        object_kind: &row.object_kind,
        object: row.object_id,
        body: &row.body,
        request: &row.request_id,
    }
}
