//! Sổ đăng ký: the volumes, one volume on the screen, printing, opening and closing.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::super::actions::{self, BookError};
use super::super::books::{self, Volume};
use super::super::model::Book;
use super::super::{BookId, KeepBooks, ReadBooks, queries, texts};
use crate::access::Allowed;
use crate::app::App;
use crate::convert::Task;
use crate::db::{Conn, OfficeId};
use crate::org::{self, Body};
use crate::web::forms::{Typed, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{self, Tone};
use crate::web::{Error, Page, Visitor};

/// Entries of a page of a volume.
const PAGE: i64 = 100;

/// `GET /books`
pub(super) async fn index(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadBooks>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let all = queries::books(&mut conn, reader.office(), 500).await?;
    let bodies = org::queries::bodies(&mut conn, reader.office(), super::MOST).await?;
    drop(conn);
    let lang = visitor.lang;
    let keeps = reader.actor().may::<KeepBooks>();
    let name = |book: &Book| {
        bodies
            .iter()
            .find(|body| body.id == book.body_id)
            .map(|body| body.name.clone())
    };
    let body = html! {
        h1 { (texts::books_title(lang)) }
        (ui::law(&texts::books_law(lang)))
        @if !keeps { p class="help" { (texts::books_keeper(lang)) } }
        @if all.is_empty() { (ui::empty(&texts::books_empty(lang), None)) } @else {
            div class="scroll" { table class="plain" {
                thead { tr {
                    th scope="col" { (texts::filter_year(lang)) }
                    th scope="col" { (texts::f_body(lang)) }
                    th scope="col" { (texts::nav_books(lang)) }
                    th scope="col" { (texts::filter_state(lang)) }
                    th scope="col" { span class="unseen" { (texts::b_pdf(lang)) } }
                } }
                tbody { @for book in &all { tr {
                    td { (book.year) }
                    td { (name(book).unwrap_or_default()) }
                    td { a href={ "/books/" (book.id) } { (texts::book_volume(lang, book.volume)) } " · " (numbers(lang, book)) }
                    td { (state(lang, book)) }
                    td { @if keeps { (print_links(lang, book)) } }
                } } }
            } }
        }
        @if keeps { (open_form(lang, &bodies)) }
    };
    Ok(Page::new(&visitor, "books", texts::books_title(lang))
        .wide()
        .show(body)
        .into_response())
}

fn numbers(lang: Lang, book: &Book) -> String {
    let until = book.until_number.map_or("…".to_owned(), |n| n.to_string());
    texts::book_numbers(lang, book.from_number, &until)
}

fn state(lang: Lang, book: &Book) -> Markup {
    match (book.closed_on, &book.closed_by_name) {
        (Some(day), by) => ui::tag(
            "off",
            &texts::book_closed_on(lang, &day.short(), by.as_deref().unwrap_or_default()),
        ),
        (None, _) => ui::tag("on", &texts::book_open(lang)),
    }
}

fn print_links(lang: Lang, book: &Book) -> Markup {
    html! {
        a href={ "/books/" (book.id) "/print.pdf" } { (texts::b_pdf(lang)) } " · "
        a href={ "/books/" (book.id) "/book.xlsx" } { (texts::b_xlsx(lang)) }
    }
}

fn open_form(lang: Lang, bodies: &[Body]) -> Markup {
    html! {
        form method="post" action="/books" class="line" {
            label for="f-body" { (texts::f_body(lang)) }
            select id="f-body" name="body" {
                @for body in bodies.iter().filter(|body| body.receives) { option value=(body.id) { (body.name) } }
            }
            button { (texts::b_open_book(lang)) }
        }
    }
}

async fn volume(conn: &mut Conn, office: OfficeId, id: BookId, window: (i64, i64)) -> Result<Volume, Error> {
    let book = queries::book(conn, office, id).await?.ok_or(Error::NotFound)?;
    let body = org::queries::body(conn, office, book.body_id)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(Volume::read(conn, office, (book, body), window).await?)
}

#[derive(Deserialize)]
pub(super) struct Place {
    after: Option<i64>,
}

/// `GET /books/{id}`: the volume with its ten columns on the screen.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadBooks>,
    Path(id): Path<BookId>,
    Query(place): Query<Place>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let volume = volume(&mut conn, reader.office(), id, (place.after.unwrap_or(0), PAGE)).await?;
    drop(conn);
    let lang = visitor.lang;
    let keeps = reader.actor().may::<KeepBooks>();
    let full = volume.entries.len() >= usize::try_from(PAGE).unwrap_or(0);
    let next = volume
        .entries
        .last()
        .map(|entry| entry.number)
        .filter(|last| full && *last < volume.until);
    let title = format!(
        "{} · {} · {}",
        texts::books_title(lang),
        volume.book.year,
        texts::book_volume(lang, volume.book.volume)
    );
    let body = html! {
        h1 { (title) }
        p { (volume.body.name) " · " (numbers(lang, &volume.book)) " · " (state(lang, &volume.book)) }
        @if keeps {
            div class="buttons" {
                a class="button" href={ "/books/" (id) "/print.pdf" } { (texts::b_pdf(lang)) }
                a class="button" href={ "/books/" (id) "/book.xlsx" } { (texts::b_xlsx(lang)) }
                @if volume.book.closed_on.is_none() { (close_form(lang, id)) }
            }
        }
        (table(lang, &volume))
        @if let Some(last) = next { p { a class="button" href={ "/books/" (id) "?after=" (last) } { (texts::more_waiting(lang)) } } }
    };
    Ok(Page::new(&visitor, "books", title).wide().show(body).into_response())
}

fn close_form(lang: Lang, id: BookId) -> Markup {
    html! {
        details {
            summary class="button" { (texts::b_close_book(lang)) }
            form method="post" action={ "/books/" (id) "/closure" } {
                (ui::message(Tone::Warn, html! { (texts::close_help(lang)) }))
                button class="main" { (texts::b_close_book(lang)) }
            }
        }
    }
}

fn table(lang: Lang, volume: &Volume) -> Markup {
    html! {
        div class="scroll" { table class="plain book" {
            thead {
                tr { @for column in books::columns() { th scope="col" { (column.title) } } }
                tr class="numbers" { @for column in books::columns() { td { "(" (column.number.unwrap_or(0)) ")" } } }
            }
            tbody { @for row in volume.rows(lang) { tr { @for cell in row { td { (cell_text(&cell)) } } } } }
        } }
    }
}

fn cell_text(cell: &paper::Cell) -> String {
    match cell {
        paper::Cell::Text(text) => text.clone(),
        paper::Cell::Number(number) => viet::symbol::padded(*number),
        paper::Cell::Date(day) => viet::date::short(*day),
        paper::Cell::Empty => String::new(),
    }
}

/// `POST /books`
pub(super) async fn open(
    State(app): State<App>,
    visitor: Visitor,
    keeper: Allowed<KeepBooks>,
    typed: Typed,
) -> Result<Response, Error> {
    let body = typed.get("body").parse().map_err(|_| Error::NotFound)?;
    let mut tx = app.db.begin_write().await?;
    let opened = actions::open_book(&mut tx, &keeper, body, app.clock.now()).await;
    let id = opened.map_err(|error| cannot(visitor.lang, error))?;
    tx.commit().await?;
    Ok(see_other(&format!("/books/{id}")))
}

/// `POST /books/{id}/closure`
pub(super) async fn close(
    State(app): State<App>,
    visitor: Visitor,
    keeper: Allowed<KeepBooks>,
    Path(id): Path<BookId>,
) -> Result<Response, Error> {
    let mut tx = app.db.begin_write().await?;
    let closed = actions::close_book(&mut tx, &keeper, id, app.clock.now()).await;
    closed.map_err(|error| cannot(visitor.lang, error))?;
    tx.commit().await?;
    Ok(see_other(&format!("/books/{id}")))
}

fn cannot(lang: Lang, error: BookError) -> Error {
    match error {
        BookError::Unknown => Error::NotFound,
        BookError::StillOpen => Error::refused(texts::book_still_open(lang)),
        BookError::Closed => Error::refused(texts::book_already_closed(lang)),
        BookError::Db(error) => error.into(),
    }
}

/// `GET /books/{id}/print.pdf`
pub(super) async fn pdf(
    State(app): State<App>,
    visitor: Visitor,
    keeper: Allowed<KeepBooks>,
    Path(id): Path<BookId>,
) -> Result<Response, Error> {
    let bytes = printed(&app, &visitor, &keeper, id, Task::Book { sheet: false }).await?;
    Ok(download(bytes, "application/pdf", "so-van-ban-den.pdf"))
}

/// `GET /books/{id}/book.xlsx`
pub(super) async fn xlsx(
    State(app): State<App>,
    visitor: Visitor,
    keeper: Allowed<KeepBooks>,
    Path(id): Path<BookId>,
) -> Result<Response, Error> {
    let bytes = printed(&app, &visitor, &keeper, id, Task::Book { sheet: true }).await?;
    Ok(download(bytes, super::export::SHEET, "so-van-ban-den.xlsx"))
}

async fn printed(
    app: &App,
    visitor: &Visitor,
    keeper: &Allowed<KeepBooks>,
    id: BookId,
    task: Task,
) -> Result<Vec<u8>, Error> {
    let mut conn = app.db.begin_read().await?;
    let volume = volume(&mut conn, keeper.office(), id, (0, books::MOST + 1)).await?;
    let head = crate::audit::queries::head_of(&mut conn, keeper.office()).await?;
    drop(conn);
    if volume.entries.len() > usize::try_from(books::MOST).unwrap_or(0) {
        return Err(Error::refused(texts::too_many_rows(visitor.lang)));
    }
    let foot = head.map(|head| format!("Nhật ký {} · {}", head.seq, hex::encode(head.hash)));
    let book = volume.book(app.clock.now(), foot.unwrap_or_default());
    let input = serde_json::to_vec(&book).map_err(|e| Error::Fault(e.to_string()))?;
    Ok(app.converter.run(&task, &input).await?)
}

pub(super) fn download(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let mut response = ([(header::CONTENT_TYPE, kind)], bytes).into_response();
    response
        .headers_mut()
        .insert(header::CONTENT_DISPOSITION, super::files::attachment(name));
    response
}
