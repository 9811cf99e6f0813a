//! The registration form as a clerk fills it in, and what its answer says.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{Answer, Client};

/// The fields of the form; change what the test is about.
#[derive(Clone, Debug)]
pub struct Sheet(Vec<(&'static str, String)>);

impl Sheet {
    /// A paper without a file.
    pub fn paper(symbol: &str, subject: &str) -> Sheet {
        let fields = [
            ("issuer", "Sở Nội vụ Thành phố Hồ Chí Minh"),
            ("symbol", symbol),
            ("dated_on", "02/03/2026"),
            ("type", "state.cong-van"),
            ("subject", subject),
            ("signer", "Trần Văn Bình"),
            ("signer_post", "Giám đốc"),
            ("urgency", "0"),
            ("arrived_on", "05/03/2026"),
            ("medium", "paper"),
            ("channel", "post"),
            ("paper_place", "Kệ 2, ngăn 3"),
        ];
        Sheet(
            fields
                .into_iter()
                .map(|(name, value)| (name, value.to_owned()))
                .collect(),
        )
    }

    /// A paper whose files wait as this item.
    pub fn of_intake(intake: &str, symbol: &str, subject: &str) -> Sheet {
        Sheet::paper(symbol, subject)
            .with("intake", intake)
            .with("medium", "electronic")
            .with("channel", "email")
            .with("paper_place", "")
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Sheet {
        let value = value.into();
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some(field) => field.1 = value,
            None => self.0.push((name, value)),
        }
        self
    }

    pub async fn send(&self, clerk: &mut Client) -> Answer {
        let fields: Vec<(&str, &str)> = self.0.iter().map(|(name, value)| (*name, value.as_str())).collect();
        clerk.post("/incoming", &fields).await
    }

    /// Registers; the entry's id.
    #[track_caller]
    pub fn register<'a>(&'a self, clerk: &'a mut Client) -> impl Future<Output = String> + 'a {
        let caller = std::panic::Location::caller();
        async move {
            let answer = self.send(clerk).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "at {caller}: {}", answer.text());
            id_in(&answer.location())
        }
    }
}

/// `/incoming/0189…?done=1` → `0189…`.
pub fn id_in(location: &str) -> String {
    let path = location.split('?').next().unwrap();
    path.rsplit('/').next().unwrap().to_owned()
}

/// An entry as a program sends it.
pub fn entry(symbol: &str, subject: &str) -> Value {
    json!({
        "type": "state.cong-van", "issuer": "Sở Nội vụ Thành phố Hồ Chí Minh", "symbol": symbol,
        "dated_on": "2026-03-02", "subject": subject, "paper_place": "Kệ 2",
    })
}

/// The value of the input `name` in a page, entities undone.
pub fn value_of(page: &str, name: &str) -> Option<String> {
    let tag = page.split('<').find(|tag| {
        (tag.starts_with("input") || tag.starts_with("textarea")) && tag.contains(&format!("name=\"{name}\""))
    })?;
    let raw = match tag.strip_prefix("textarea") {
        // A browser leaves off a line break that follows the tag.
        Some(rest) => rest.split_once('>')?.1.trim_start_matches('\n'),
        None => tag.split_once("value=\"")?.1.split('"').next()?,
    };
    Some(plain(raw))
}

/// A page's text as it is read: tags dropped, entities undone, white space as one space.
pub fn words(page: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in page.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    plain(&out).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(text: &str) -> String {
    let marks = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    marks
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
