//! Reserving numbers and giving them back.

use axum::extract::{Path, State};
use axum::response::Response;
use jiff::civil::{Time, date};
use maud::{Markup, html};

use super::again;
use super::held::{self, After};
use crate::access::Allowed;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::numbering::queries::HoldRow;
use crate::numbering::{NumberError, ReserveNumbers, SeriesId, actions, texts};
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{Field, Form, Tone};
use crate::web::{Error, Visitor, drafts, ui};

/// Nobody keeps a number longer than this.
const LONGEST_DAYS: i64 = 90;

fn draft_of(id: SeriesId) -> String {
    format!("number.reserve.{id}")
}

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    count: i64,
    reason: String,
    expires: OfficeTime,
}

/// `POST /numbers/series/{id}/reservations`
pub async fn reserve(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<ReserveNumbers>,
    Path(id): Path<SeriesId>,
    typed: Typed,
) -> Result<Response, Error> {
    let (lang, now, person) = (visitor.lang, app.clock.now(), clerk.actor().person);
    let faults = match read(&typed, now, lang) {
        Err(faults) => faults,
        Ok(wanted) => {
            let mut tx = app.db.begin_write().await?;
            let asked = (wanted.count, wanted.reason.as_str());
            match actions::reserve(&mut tx, &clerk, id, asked, wanted.expires, now).await {
                Ok((from, until)) => {
                    drafts::forget(&mut tx, person, &draft_of(id)).await?;
                    tx.commit().await?;
                    // A redirection: loading the answer again must not reserve again.
                    return Ok(see_other(&format!("/numbers/series/{id}?from={from}&until={until}")));
                }
                Err(NumberError::Unknown) => return Err(Error::NotFound),
                Err(NumberError::Db(error)) => return Err(error.into()),
                Err(error) => Faults(vec![("count", texts::refusal(lang, &error))]),
            }
        }
    };
    drafts::keep(&app, person, &draft_of(id), &typed).await;
    let form = (&typed, &faults, html! {});
    Ok(again(
        held::show_page(&app, &visitor, &clerk, (id, After::default()), form).await?,
    ))
}

fn read(typed: &Typed, now: OfficeTime, lang: Lang) -> Result<Wanted, Faults> {
    let mut faults = Faults::default();
    let count = typed
        .get("count")
        .parse::<i64>()
        .ok()
        .filter(|count| (1..=50).contains(count));
    if count.is_none() {
        faults.add("count", texts::bad_count(lang));
    }
    let reason = typed.line("reason");
    if reason.is_empty() {
        faults.add("reason", texts::need_reason(lang));
    }
    let expires = match viet::date::parse(typed.get("expires"), now.date()) {
        Ok(day) => end_of(day, now),
        Err(_) => None,
    };
    if expires.is_none() {
        faults.add("expires", texts::bad_expiry(lang));
    }
    match (count, expires) {
        (Some(count), Some(expires)) if faults.is_empty() => Ok(Wanted { count, reason, expires }),
        _ => Err(faults),
    }
}

/// The midnight that ends a day, when it lies within the days allowed.
fn end_of(day: jiff::civil::Date, now: OfficeTime) -> Option<OfficeTime> {
    let next = day.tomorrow().unwrap_or(date(9999, 12, 31));
    let end = OfficeTime::from_local(next.to_datetime(Time::midnight()));
    (day >= now.date() && end <= now.plus_seconds((LONGEST_DAYS + 1) * 86_400)).then_some(end)
}

/// `POST /numbers/series/{id}/burnt`: a reserved number is given up and never used again.
pub async fn give_back(
    State(app): State<App>,
    visitor: Visitor,
    clerk: Allowed<ReserveNumbers>,
    Path(id): Path<SeriesId>,
    typed: Typed,
) -> Result<Response, Error> {
    let (lang, reason) = (visitor.lang, typed.line("reason"));
    let number: i64 = typed.get("number").parse().map_err(|_| Error::NotFound)?;
    if reason.is_empty() {
        let fault = ui::message(Tone::Fault, html! { (texts::need_reason(lang)) });
        let form = (&Typed::default(), &Faults::default(), fault);
        return Ok(again(
            held::show_page(&app, &visitor, &clerk, (id, After::default()), form).await?,
        ));
    }
    let mut tx = app.db.begin_write().await?;
    let held = (typed.get("period"), number, reason.as_str());
    match actions::burn_reserved(&mut tx, clerk.actor(), id, held, app.clock.now()).await {
        Ok(()) => tx.commit().await?,
        Err(NumberError::Db(error)) => return Err(error.into()),
        Err(_) => return Err(Error::NotFound),
    }
    Ok(see_other(&format!("/numbers/series/{id}#held")))
}

/// The form that reserves.
pub fn form(visitor: &Visitor, id: SeriesId, typed: &Typed, faults: &Faults) -> Markup {
    let (lang, form) = (visitor.lang, Form::new(visitor, typed, faults));
    html! {
        section id="reserve" {
            h2 { (texts::reserve(lang)) }
            (form.post(&format!("/numbers/series/{id}/reservations"), &draft_of(id), html! {
                (form.text(&Field::new("count", texts::count(lang)).help(texts::count_help(lang)).required().class("short")))
                (form.text(&Field::new("reason", texts::reason(lang)).help(texts::reason_help(lang)).required().class("long")))
                (form.date(&Field::new("expires", texts::expires(lang)).help(texts::expires_help(lang)).required().class("short")))
                p class="buttons" { button { (texts::reserve(lang)) } }
            }))
        }
    }
}

/// The form that burns one reserved number, in its row.
pub fn give_back_form(lang: Lang, id: SeriesId, hold: &HoldRow) -> Markup {
    let label = texts::give_back_label(lang, hold.number);
    html! {
        form method="post" action={ "/numbers/series/" (id) "/burnt" } class="line" {
            input type="hidden" name="period" value=(hold.period_key);
            input type="hidden" name="number" value=(hold.number);
            input type="text" name="reason" size="24" aria-label=(label) placeholder=(label) autocomplete="off";
            " " button data-confirm=(texts::give_back_sure(lang, hold.number)) { (texts::give_back(lang)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_kept_until_the_end_of_a_day_of_the_office() {
        let now = OfficeTime::from_local(date(2026, 3, 5).at(9, 0, 0, 0));
        let typed = |text: &str| Typed::parse(text.as_bytes());
        let wanted = read(&typed("count=3&reason=Quyết định nhân sự&expires=10/3"), now, Lang::Vi);
        let midnight = OfficeTime::from_local(date(2026, 3, 11).at(0, 0, 0, 0));
        assert!(wanted.is_ok_and(|wanted| wanted.count == 3 && wanted.expires == midnight));
        let refused = |text: &str| {
            read(&typed(text), now, Lang::Vi)
                .err()
                .map(|f| f.0.iter().map(|(n, _)| *n).collect::<Vec<_>>())
        };
        assert_eq!(refused("count=51&reason=x&expires=10/3"), Some(vec!["count"]));
        assert_eq!(
            refused("count=1&reason=&expires=4/3/2026"),
            Some(vec!["reason", "expires"])
        );
        assert_eq!(refused("count=1&reason=x&expires=5/8/2026"), Some(vec!["expires"]));
    }
}
