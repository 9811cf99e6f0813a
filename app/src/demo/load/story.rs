//! Hai năm ở văn thư: the complete demo, paper after paper, each with what followed.

use std::collections::BTreeMap;

use futures_util::StreamExt;
use tokio::sync::mpsc;

use super::super::model::Paper;
use super::super::papers;
use super::super::types::DocType;
use super::entry::{self, Repeats};
use super::files::{self, Kept};
use super::offices::Settled;
use super::{LoadError, SEED, Span, USUAL_PAPERS, clerk_of, years};
use crate::access::Role;
use crate::app::App;
use crate::clock::{Day, OfficeTime};
use crate::db::WriteTx;
use crate::document::{DocumentId, IntakeId};
use crate::incoming::{
    CorrectIncoming, Envelope, ForwardIncoming, Medium, NewIncoming, ReadIncoming, Recipient, RegisterIncoming,
    Registered, actions,
};

/// Papers entered in one transaction: one wait for the disk instead of sixty.
const BATCH: usize = 60;
/// Papers made ahead of the one that is entered.
const AHEAD: usize = 64;

/// A paper with its files.
struct Made {
    paper: Paper,
    main: Option<Kept>,
}

/// What happens to an entry after registration.
enum Step {
    Forward(DocumentId),
    Receive {
        id: DocumentId,
        position: i64,
        person: usize,
    },
    Join(DocumentId),
    Correct(Box<NewIncoming>),
    Cancel(DocumentId),
}

/// Enters the papers of every office in the order of their arrival.
pub async fn all(app: &App, places: &[Settled<'_>], span: Span, done: &dyn Fn(usize)) -> Result<(), LoadError> {
    let mut made = make_ahead(app, places, span);
    let mut count = 0;
    for place in places {
        let mut story = Story {
            place,
            span,
            later: BTreeMap::new(),
            repeats: Repeats::default(),
            year: 0,
        };
        let mut nth = 0;
        while nth < USUAL_PAPERS {
            let mut tx = app.db.begin_write().await?;
            for _ in 0..BATCH.min(USUAL_PAPERS - nth) {
                let next = made
                    .recv()
                    .await
                    .ok_or_else(|| LoadError::Other("the papers ended early".into()))?;
                story.paper(&mut tx, next?, nth).await?;
                nth += 1;
                count += 1;
            }
            tx.commit().await?;
            done(count);
        }
        let mut tx = app.db.begin_write().await?;
        story.run_due(&mut tx, span.now).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Makes the PDFs on all cores, some way ahead of the clerk.
fn make_ahead(app: &App, places: &[Settled<'_>], span: Span) -> mpsc::Receiver<Result<Made, LoadError>> {
    let (send, receive) = mpsc::channel(AHEAD);
    let streams: Vec<_> = places
        .iter()
        .map(|place| papers(place.office, USUAL_PAPERS, span.from, span.last_day(), SEED))
        .collect();
    let papers = streams.into_iter().flat_map(Iterator::enumerate);
    let blobs = app.blobs.clone();
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    tokio::spawn(async move {
        let make = |(nth, paper): (usize, Paper)| {
            let blobs = blobs.clone();
            tokio::task::spawn_blocking(move || {
                let main = has_file(nth, &paper).then(|| files::make(&blobs, &paper)).transpose()?;
                Ok(Made { paper, main })
            })
        };
        let mut ready = futures_util::stream::iter(papers).map(make).buffered(cores + 1);
        while let Some(made) = ready.next().await {
            let made = made.unwrap_or_else(|gone| Err(LoadError::Other(gone.to_string())));
            if send.send(made).await.is_err() {
                return;
            }
        }
    });
    receive
}

/// Electronic papers are files; of the papers on paper three in five were scanned.
fn has_file(nth: usize, paper: &Paper) -> bool {
    let medium = entry::medium(paper.medium);
    medium != Medium::Paper || (paper.doc_type != DocType::Petition && nth % 5 < 3)
}

/// The clerk's room of one office.
struct Story<'a, 'w> {
    place: &'a Settled<'w>,
    span: Span,
    /// What is still to happen, by time; the second number tells two of one moment apart.
    later: BTreeMap<(OfficeTime, usize), Step>,
    repeats: Repeats,
    year: i64,
}

impl Story<'_, '_> {
    /// A paper comes in: what was due before happens first.
    async fn paper(&mut self, tx: &mut WriteTx, made: Made, nth: usize) -> Result<(), LoadError> {
        let Made { paper, main } = made;
        let came = OfficeTime::from_local(paper.received_at);
        self.run_due(tx, came).await?;
        if came.year() != self.year {
            self.year = came.year();
            years::turn(tx, self.place, self.year, came.plus_seconds(-600)).await?;
        }
        let clerk = clerk_of::<RegisterIncoming>(self.place, nth)?;
        let taken = came.plus_seconds(60);
        let intake = match &main {
            Some(kept) => {
                let intake: IntakeId = tx.new_id(taken);
                files::enter(tx, clerk.actor(), (intake, 0), kept, taken).await?;
                Some(intake)
            }
            None => None,
        };
        let mut new = entry::of_paper(self.place, &paper, &mut self.repeats, intake)?;
        if let Some(kept) = main.filter(|_| new.medium == Medium::Electronic) {
            new.pages = i64::try_from(kept.pages().max(1)).ok();
        }
        let at = came.plus_seconds(120 + (nth as i64 % 7) * 60);
        if nth % 60 == 59 {
            let personal = self.envelope(&paper);
            let entered = actions::register(tx, &clerk, &personal, at.plus_seconds(30)).await?;
            self.plan_hand_over(&personal, &entered, nth, at);
        }
        self.enter(tx, new, nth, at).await
    }

    /// Registers the paper and plans what follows.
    async fn enter(
        &mut self,
        tx: &mut WriteTx,
        mut new: NewIncoming,
        nth: usize,
        at: OfficeTime,
    ) -> Result<(), LoadError> {
        let clerk = clerk_of::<RegisterIncoming>(self.place, nth)?;
        let joins = new.medium == Medium::Both && new.intake.is_some() && nth.is_multiple_of(2);
        if joins {
            new.medium = Medium::Electronic;
        }
        let wrong = nth % 120 == 77 && new.dated_on.is_some();
        if wrong {
            let right = new.clone();
            new.dated_on = new.dated_on.and_then(|day| day.0.yesterday().ok()).map(Day);
            let entered = actions::register(tx, &clerk, &new, at).await?;
            let right = corrected(right, &entered);
            self.plan(at, 40, Step::Correct(Box::new(right)));
            return Ok(());
        }
        let entered = actions::register(tx, &clerk, &new, at).await?;
        if nth % 150 == 111 {
            self.plan(at, 90, Step::Cancel(entered.id));
            return Ok(());
        }
        if joins {
            self.plan(at, 20 * 60, Step::Join(entered.id));
        }
        if nth % 15 != 3 {
            self.plan_hand_over(&new, &entered, nth, at);
        }
        Ok(())
    }

    fn plan_hand_over(&mut self, new: &NewIncoming, entered: &Registered, nth: usize, at: OfficeTime) {
        let wait = 8 + (nth as i64 % 29);
        self.plan(at, wait, Step::Forward(entered.id));
        if nth.is_multiple_of(3) {
            return;
        }
        for (position, recipient) in (0_i64..).zip(&new.recipients) {
            if let Some(person) = self.signs_for(recipient) {
                let step = Step::Receive {
                    id: entered.id,
                    position,
                    person,
                };
                self.plan(at, wait + 15 + position * 20 + (nth as i64 % 50), step);
            }
        }
    }

    /// The person himself, or the one who leads the unit.
    fn signs_for(&self, recipient: &Recipient) -> Option<usize> {
        let people = &self.place.people;
        if let Some(person) = recipient.person {
            return people.iter().position(|member| member.id == person);
        }
        let (key, _) = self
            .place
            .units
            .iter()
            .find(|(_, (id, _))| Some(*id) == recipient.unit)?;
        let head = self.place.head_of(key)?.id;
        people.iter().position(|member| member.id == head)
    }

    fn plan(&mut self, from: OfficeTime, minutes: i64, step: Step) {
        let at = from.plus_seconds(minutes * 60);
        let nth = self.later.len();
        let free = (nth..).find(|nth| !self.later.contains_key(&(at, *nth))).unwrap_or(nth);
        self.later.insert((at, free), step);
    }

    /// Does what is due before a moment, oldest first; the chain's time never runs back.
    async fn run_due(&mut self, tx: &mut WriteTx, until: OfficeTime) -> Result<(), LoadError> {
        while let Some(first) = self.later.first_entry().filter(|first| first.key().0 <= until) {
            let ((at, _), step) = first.remove_entry();
            self.step(tx, step, at.min(self.span.now)).await?;
        }
        Ok(())
    }

    async fn step(&mut self, tx: &mut WriteTx, step: Step, at: OfficeTime) -> Result<(), LoadError> {
        let place = self.place;
        match step {
            Step::Forward(id) => {
                let clerk = place.allowed::<ForwardIncoming>(Role::Vt, 0)?;
                actions::forward(tx, &clerk, id, &[], at).await?;
            }
            Step::Receive { id, position, person } => {
                let Some(member) = place.people.get(person) else {
                    return Ok(());
                };
                let reader = crate::access::permit::<ReadIncoming>(&member.actor(place.id))?;
                actions::receive(tx, &reader, id, position, at).await?;
            }
            Step::Join(id) => {
                let clerk = place.allowed::<RegisterIncoming>(Role::Vt, 1)?;
                let came = (Medium::Paper, None, "Bản giấy đến sau bản điện tử");
                actions::join_medium(tx, &clerk, id, came, at).await?;
            }
            Step::Correct(right) => {
                let head = place.allowed::<RegisterIncoming>(Role::Vtt, 0)?;
                let right = NewIncoming {
                    arrived_on: Day(at.date()).min(right.arrived_on),
                    ..*right
                };
                let entered = actions::register(tx, &head, &right, at).await?;
                self.plan_hand_over(&right, &entered, 1, at);
            }
            Step::Cancel(id) => {
                let head = place.allowed::<CorrectIncoming>(Role::Vtt, 0)?;
                let reason = "vào sổ nhầm, văn bản gửi cho cơ quan khác, đã chuyển trả nơi gửi";
                actions::cancel(tx, &head, id, reason, at).await?;
            }
        }
        Ok(())
    }

    /// A letter to a person by name that came with the paper: only its envelope is entered (NĐ 30 Điều 21.1.b).
    fn envelope(&self, paper: &Paper) -> NewIncoming {
        let addressee = self.place.people.iter().find(|member| member.has(Role::Ld));
        let recipient = addressee.map(|m| Recipient {
            unit: None,
            person: Some(m.id),
            name: m.name.clone(),
        });
        let mut new = NewIncoming {
            envelope: Envelope::Personal,
            type_key: "other.bi-dich-danh".to_owned(),
            medium: Medium::Paper,
            channel: crate::incoming::Channel::Post,
            paper_place: "Chuyển nguyên bì cho người nhận".to_owned(),
            recipients: recipient.into_iter().collect(),
            pages: None,
            ..entry_of_envelope(self.place, paper)
        };
        new.copies = Some(1);
        new
    }
}

/// The fields of an envelope: who sent it and when it came.
fn entry_of_envelope(place: &Settled<'_>, paper: &Paper) -> NewIncoming {
    let body = place.bodies.get(paper.receiving_body).copied();
    NewIncoming {
        body: body.unwrap_or(crate::org::BodyId(uuid::Uuid::nil())),
        arrived_on: Day(paper.received_at.date()),
        arrived_time: Some(paper.received_at.time()),
        medium: Medium::Paper,
        channel: crate::incoming::Channel::Post,
        envelope: Envelope::Personal,
        paper_place: String::new(),
        type_key: String::new(),
        issuer: viet::normal::line(&paper.issuer),
        symbol: String::new(),
        dated_on: None,
        subject: String::new(),
        signer: String::new(),
        signer_post: String::new(),
        urgency: crate::document::Urgency::Normal,
        urgent_by: None,
        reply_due_on: None,
        pages: None,
        copies: None,
        circulation: String::new(),
        note: String::new(),
        recipients: Vec::new(),
        intake: None,
        corrects: None,
    }
}

/// The entry that puts a wrong one right; the file stays with the first.
fn corrected(right: NewIncoming, wrong: &Registered) -> NewIncoming {
    let number = viet::symbol::padded(wrong.number);
    NewIncoming {
        intake: None,
        paper_place: format!("Tệp ở mục số {number}"),
        note: format!("Đính chính mục số {number}/{}: ghi sai ngày văn bản", wrong.year),
        corrects: Some(wrong.id),
        ..right
    }
}
