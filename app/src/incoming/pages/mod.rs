//! The pages of the register: home, intake, registering, list, a paper, the books.

mod books;
mod export;
mod fields;
pub(crate) mod files;
mod filters;
mod home;
mod intake;
mod known;
mod list;
mod palette;
mod paper;
mod reading;
mod register;
mod suggest;
pub(crate) mod upload;

pub use palette::finder;

use super::list::Counts;
use super::model::Entry;
use super::{
    CorrectIncoming, ForwardIncoming, KeepBooks, ReadBooks, ReadIncoming, RegisterIncoming, form::Choices, queries,
};
use crate::access::{Allowed, Scope};
use crate::db::{Conn, OfficeId, PersonId};
use crate::document::DocumentId;
use crate::org;
use crate::web::Error;
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    let work = Routes::new()
        .open_get("/", home::show)
        .get::<RegisterIncoming, _, _>("/intake", intake::show)
        .upload::<RegisterIncoming, _, _>("/intake", upload::post)
        .post::<RegisterIncoming, _, _>("/intake/joined", intake::join)
        .post::<RegisterIncoming, _, _>("/intake/aside", intake::set_aside)
        .get::<RegisterIncoming, _, _>("/incoming/new", register::show)
        .post::<RegisterIncoming, _, _>("/incoming", register::post)
        .post::<RegisterIncoming, _, _>("/incoming/{id}/medium", known::join)
        .get::<RegisterIncoming, _, _>("/suggest/issuers", suggest::issuers)
        .get::<RegisterIncoming, _, _>("/suggest/signers", suggest::signers)
        .get::<RegisterIncoming, _, _>("/suggest/recipients", suggest::recipients);
    let register = Routes::new()
        .get::<ReadIncoming, _, _>("/incoming", list::show)
        .get::<ReadIncoming, _, _>("/incoming/list.xlsx", export::xlsx)
        .get::<ReadIncoming, _, _>("/incoming/list.pdf", export::pdf)
        .post::<ForwardIncoming, _, _>("/incoming/forwarded", list::forward)
        .get::<ReadIncoming, _, _>("/incoming/{id}", paper::show)
        .get::<ReadIncoming, _, _>("/incoming/{id}/stamp.pdf", paper::stamp_pdf)
        .post::<ForwardIncoming, _, _>("/incoming/{id}/recipients", paper::forward)
        .post::<ReadIncoming, _, _>("/incoming/{id}/receipt", paper::receive)
        .get::<CorrectIncoming, _, _>("/incoming/{id}/correction", register::correction)
        .post::<CorrectIncoming, _, _>("/incoming/{id}/cancellation", paper::cancel)
        .get::<ReadIncoming, _, _>("/files/{id}/original", files::original)
        .get::<ReadIncoming, _, _>("/files/{id}/pages/{page}/picture", files::picture)
        .get::<ReadIncoming, _, _>("/files/{id}/pages/{page}/text", files::text);
    let books = Routes::new()
        .get::<ReadBooks, _, _>("/books", books::index)
        .post::<KeepBooks, _, _>("/books", books::open)
        .get::<ReadBooks, _, _>("/books/{id}", books::show)
        .post::<KeepBooks, _, _>("/books/{id}/closure", books::close)
        .get::<KeepBooks, _, _>("/books/{id}/print.pdf", books::pdf)
        .get::<KeepBooks, _, _>("/books/{id}/book.xlsx", books::xlsx);
    work.and(register).and(books)
}

/// The most bodies, units and people that a chooser loads.
const MOST: i64 = 1000;

/// The office's registers, units and people.
async fn choices(conn: &mut Conn, office: OfficeId) -> Result<Choices, Error> {
    let nobody = PersonId(uuid::Uuid::nil());
    let people = org::queries::people(conn, office, &[], nobody, MOST).await?;
    Ok(Choices {
        bodies: org::queries::bodies(conn, office, MOST).await?,
        units: org::queries::units(conn, office, MOST).await?,
        people: people.into_iter().filter(|person| person.ended_on.is_none()).collect(),
    })
}

/// An entry that this reader may see; every other id is answered like a missing one.
pub(crate) async fn readable(conn: &mut Conn, reader: &Allowed<ReadIncoming>, id: DocumentId) -> Result<Entry, Error> {
    let entry = queries::entry(conn, reader.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    if reader.scope() == Scope::All {
        return Ok(entry);
    }
    let units = if reader.scope() == Scope::Unit {
        reader.actor().units()
    } else {
        Vec::new()
    };
    let rows = queries::recipients(conn, reader.office(), id, MOST).await?;
    let mine = rows.iter().any(|row| {
        row.person_id == Some(reader.actor().person) || row.unit_id.is_some_and(|unit| units.contains(&unit))
    });
    if mine { Ok(entry) } else { Err(Error::NotFound) }
}

/// The kept counts, for whoever may see them.
async fn counts(conn: &mut Conn, reader: &Allowed<ReadIncoming>) -> Result<Option<Counts>, Error> {
    Ok(Counts::read(conn, reader).await?)
}
