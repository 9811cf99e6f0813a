//! The files of a paper that waits for registration, once their words are read.

use std::time::Duration;

use crate::access::Actor;
use crate::app::App;
use crate::db::Conn;
use crate::document::{self, File, IntakeId};
use crate::web::Error;

/// The most files of a paper that the form shows.
const FILES: i64 = 100;
/// How often the form looks whether a file that has just come is read, before it is shown without proposals: 3 s.
const LOOKS: u32 = 30;
const PAUSE: Duration = Duration::from_millis(100);

pub(super) async fn waiting_files(
    conn: &mut Conn,
    actor: &Actor,
    intake: Option<IntakeId>,
) -> Result<Vec<File>, Error> {
    match intake {
        Some(id) => Ok(document::queries::files_of_intake(conn, actor.office, id, FILES).await?),
        None => Ok(Vec::new()),
    }
}

/// The files when the first is read: an upload of one file leads straight to the form,
/// whose proposals come from the words, and the job that reads them takes a moment.
pub(super) async fn read_files(app: &App, actor: &Actor, intake: Option<IntakeId>) -> Result<Vec<File>, Error> {
    let mut looks = 0;
    loop {
        let mut conn = app.db.begin_read().await?;
        let files = waiting_files(&mut conn, actor, intake).await?;
        drop(conn);
        looks += 1;
        if looks > LOOKS || files.first().is_none_or(|first| first.text_state != "waiting") {
            return Ok(files);
        }
        tokio::time::sleep(PAUSE).await;
    }
}
