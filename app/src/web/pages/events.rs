//! Server-sent events: an open page learns within a second of what came for its reader.
//!
//! Each listener looks at its own last notices once a second, a read on one
//! index. Listening does not keep a session alive, and ends with it.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;

use crate::app::App;
use crate::auth;
use crate::db::{self, OfficeId, PersonId};
use crate::notify::queries::{self, NoticeRow};
use crate::web::layers::cookie;
use crate::web::{Error, Stopping, Visitor};

const EVERY: Duration = Duration::from_secs(1);
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How many of the newest notices are looked at.
const WINDOW: i64 = 20;
/// The bell shows no more than this.
const MOST: i64 = 99;

/// `GET /events`: events `count` (unseen notices), `notice` (`{text, href}`), `end` (the session is over).
pub async fn listen(
    State(app): State<App>,
    visitor: Visitor,
    stopping: Option<Extension<Stopping>>,
    headers: HeaderMap,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Error> {
    let actor = visitor.signed_in()?;
    let token = cookie(&headers, auth::cookie_name(app.tls())).ok_or(Error::NotSignedIn)?;
    let resumed = headers
        .get("last-event-id")
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.parse().ok());
    let listener = Listener {
        office: actor.office,
        person: actor.person,
        token,
        resumed,
        stopping: stopping.map(|Extension(stopping)| stopping).unwrap_or_default(),
        window: None,
        ready: VecDeque::new(),
        over: false,
        app,
    };
    let stream = futures_util::stream::unfold(listener, |mut listener| async move {
        let event = listener.next().await?;
        Some((Ok(event), listener))
    });
    Ok(Sse::new(stream).keep_alive(KeepAlive::new().interval(HEARTBEAT)))
}

struct Listener {
    app: App,
    office: OfficeId,
    person: PersonId,
    token: String,
    /// The last notice that this browser has heard, after a lost connection.
    resumed: Option<uuid::Uuid>,
    stopping: Stopping,
    /// The newest notices when we last looked, with whether they were seen.
    window: Option<Vec<(uuid::Uuid, bool)>>,
    ready: VecDeque<Event>,
    over: bool,
}

impl Listener {
    /// The next event, when there is one; `None` when the stream is over.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            if self.over || self.stopping.is_set() {
                return None;
            }
            if self.window.is_some() {
                tokio::time::sleep(EVERY).await;
            }
            // A database that is busy for a while only makes the news late.
            if let Err(error) = self.look().await {
                tracing::debug!(%error, "no news");
                tokio::time::sleep(EVERY).await;
            }
        }
    }

    async fn look(&mut self) -> Result<(), db::Error> {
        let mut conn = self.app.db.begin_read().await?;
        let (now, limits) = (self.app.clock.now(), &self.app.config.limits);
        if auth::identify(&mut conn, &self.token, now, limits, "").await?.is_none() {
            self.over = true;
            self.ready.push_back(Event::default().event("end").data("{}"));
            return Ok(());
        }
        let newest = queries::latest(&mut conn, self.office, self.person, WINDOW).await?;
        let window: Vec<_> = newest
            .iter()
            .map(|notice| (notice.id, notice.seen_at.is_some()))
            .collect();
        if self.window.as_ref() == Some(&window) {
            return Ok(());
        }
        let fresh: Vec<Event> = newest
            .iter()
            .rev()
            .filter(|notice| self.is_news(notice))
            .map(event)
            .collect();
        self.ready.extend(fresh);
        let unseen = queries::unseen(&mut conn, self.office, self.person, MOST + 1).await?;
        self.ready
            .push_back(Event::default().event("count").data(unseen.min(MOST + 1).to_string()));
        self.window = Some(window);
        Ok(())
    }

    /// Came since we last looked, or, after a lost connection, since the last one heard.
    fn is_news(&self, notice: &NoticeRow) -> bool {
        if notice.seen_at.is_some() {
            return false;
        }
        match (&self.window, self.resumed) {
            (Some(window), _) => window.iter().all(|(id, _)| *id != notice.id),
            (None, Some(heard)) => notice.id > heard,
            (None, None) => false,
        }
    }
}

fn event(notice: &NoticeRow) -> Event {
    let body = serde_json::json!({ "text": notice.text, "href": notice.href });
    Event::default()
        .event("notice")
        .id(notice.id.to_string())
        .data(body.to_string())
}
