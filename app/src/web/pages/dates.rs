//! How a typed date will be read, for the note beside the field.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use viet::date::DateError;

use crate::app::App;
use crate::web::texts::Lang;
use crate::web::{Error, Visitor, api};

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

/// How it is read: `value` with `text`, or `error`; nothing for an empty field.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReadDate {
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    text: String,
    wrong: bool,
}

/// `GET /dates?q=`
pub async fn read(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, Error> {
    visitor.signed_in()?;
    let text: String = asked.q.chars().take(80).collect();
    api::json(StatusCode::OK, &read_as(visitor.lang, &text, app.clock.now().date()))
}

fn read_as(lang: Lang, text: &str, today: Date) -> ReadDate {
    match viet::date::parse(text, today) {
        Ok(date) => ReadDate {
            value: Some(date.to_string()),
            text: with_weekday(lang, date),
            wrong: false,
        },
        Err(DateError::Empty) => ReadDate::default(),
        Err(error) => {
            let text = match lang {
                Lang::Vi => error.message_vi(),
                Lang::En => error.message_en(),
            };
            ReadDate {
                value: None,
                text,
                wrong: true,
            }
        }
    }
}

/// `thứ năm, 05/03/2026`.
fn with_weekday(lang: Lang, date: Date) -> String {
    let (vi, en) = match date.weekday() {
        Weekday::Monday => ("thứ hai", "Monday"),
        Weekday::Tuesday => ("thứ ba", "Tuesday"),
        Weekday::Wednesday => ("thứ tư", "Wednesday"),
        Weekday::Thursday => ("thứ năm", "Thursday"),
        Weekday::Friday => ("thứ sáu", "Friday"),
        Weekday::Saturday => ("thứ bảy", "Saturday"),
        Weekday::Sunday => ("chủ nhật", "Sunday"),
    };
    let day = if lang == Lang::Vi { vi } else { en };
    format!("{day}, {}", viet::date::short(date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_note_says_the_weekday_or_what_is_wrong() {
        let today = date(2026, 3, 4);
        let read = |text| read_as(Lang::Vi, text, today);
        assert_eq!(read("5/3").text, "thứ năm, 05/03/2026");
        assert_eq!(read("mai").value.as_deref(), Some("2026-03-05"));
        assert_eq!(read("thu 6").text, "thứ sáu, 06/03/2026");
        assert!(read("30/2").wrong && read("30/2").text.contains("30/02/2026"));
        assert_eq!(read(""), ReadDate::default());
    }
}
