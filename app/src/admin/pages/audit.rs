//! The audit viewer: who did what when.

use axum::extract::{Query, State};
use maud::{Markup, html};
use serde::Deserialize;

use super::{NAV, tabs};
use crate::access::Allowed;
use crate::admin::queries::{By, TrailFilter};
use crate::admin::{ProveAudit, ReadAudit, texts, trail, words};
use crate::app::App;
use crate::audit::queries::EventRow;
use crate::clock::OfficeTime;
use crate::org;
use crate::web::texts::Lang;
use crate::web::ui::{Column, Filter, FilterOption, List, Pages, Row, Total};
use crate::web::{Error, Page, Visitor, ui};

const PAGE: usize = 100;

/// What the trail is asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    /// The id of an object.
    #[serde(default)]
    q: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    verb: String,
    before: Option<i64>,
}

impl Wanted {
    fn filter(&self) -> TrailFilter {
        TrailFilter {
            by: match self.person.as_str() {
                "" => By::Anybody,
                "system" => By::System,
                id => id.parse().map_or(By::Anybody, By::Person),
            },
            verb: Some(self.verb.clone()).filter(|verb| !verb.is_empty()),
            object: self.q.trim().parse().ok(),
        }
    }

    fn href(&self, before: Option<i64>) -> String {
        let before = before.map(|seq| seq.to_string()).unwrap_or_default();
        let pairs = [
            ("q", self.q.as_str()),
            ("person", &self.person),
            ("verb", &self.verb),
            ("before", &before),
        ];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!(
            "/admin/audit?{}",
            serde_urlencoded::to_string(pairs).unwrap_or_default()
        )
    }
}

/// `GET /admin/audit`
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadAudit>,
    Query(wanted): Query<Wanted>,
) -> Result<Markup, Error> {
    show_page(&app, &visitor, &reader, &wanted, html! {}).await
}

/// The page of the trail with a message on top.
pub(super) async fn show_page<P>(
    app: &App,
    visitor: &Visitor,
    allowed: &Allowed<P>,
    wanted: &Wanted,
    message: Markup,
) -> Result<Markup, Error> {
    let office = allowed.office();
    let mut conn = app.db.begin_read().await?;
    let trail = trail::page(&mut conn, office, &wanted.filter(), wanted.before, PAGE).await?;
    let people = org::queries::active_people(&mut conn, office, 500).await?;
    drop(conn);
    let lang = visitor.lang;
    let people: Vec<_> = people
        .into_iter()
        .map(|person| (person.id.to_string(), person.name))
        .collect();
    let title = texts::audit_title(lang);
    let list = List {
        visitor,
        path: "/admin/audit",
        query: &wanted.q,
        query_hint: texts::audit_hint(lang),
        filters: filters(lang, wanted, &people),
        columns: columns(lang),
        rows: trail.rows.iter().map(|event| row(lang, event)).collect(),
        total: Total::Unknown,
        pages: Pages {
            first: wanted.before.map(|_| wanted.href(None)),
            next: trail.next.map(|before| wanted.href(Some(before))),
            ..Pages::default()
        },
        bulk: Vec::new(),
        exports: Vec::new(),
        empty: empty(lang, wanted, trail.next),
        views: Vec::new(),
    };
    Ok(Page::new(visitor, NAV, title.clone()).show(html! {
        (tabs(visitor, "/admin/audit"))
        h1 { (title) }
        (ui::law(&texts::audit_law(lang)))
        (message)
        @if allowed.actor().may::<ProveAudit>() { (super::proof::buttons(lang)) }
        (list.show())
    }))
}

/// Nothing here; perhaps further back.
fn empty(lang: Lang, wanted: &Wanted, next: Option<i64>) -> Markup {
    let further = next.map(|before| wanted.href(Some(before)));
    let label = texts::audit_further(lang);
    ui::empty(
        &texts::audit_empty(lang),
        further.as_deref().map(|href| (href, label.as_str())),
    )
}

fn filters(lang: Lang, wanted: &Wanted, people: &[(String, String)]) -> Vec<Filter> {
    let option = |value: &str, label: String, chosen: &str| FilterOption {
        value: value.to_owned(),
        label,
        count: None,
        chosen: value == chosen,
    };
    let system = option("system", texts::system(lang), &wanted.person);
    let people = people.iter().map(|(id, name)| option(id, name.clone(), &wanted.person));
    let verbs = words::VERBS
        .iter()
        .map(|(verb, _, _)| option(verb, words::verb(lang, verb), &wanted.verb));
    vec![
        Filter {
            name: "person",
            label: texts::who(lang),
            options: std::iter::once(system).chain(people).collect(),
        },
        Filter {
            name: "verb",
            label: texts::what(lang),
            options: verbs.collect(),
        },
    ]
}

fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column {
            key: "seq",
            label: texts::seq(lang),
            class: "number",
        },
        Column {
            key: "at",
            label: texts::at(lang),
            class: "date",
        },
        Column {
            key: "who",
            label: texts::who(lang),
            class: "",
        },
        Column {
            key: "what",
            label: texts::what(lang),
            class: "wide",
        },
        Column {
            key: "object",
            label: texts::object(lang),
            class: "",
        },
    ]
}

fn row(lang: Lang, event: &EventRow) -> Row {
    let story = event
        .object_id
        .map(|id| format!("/admin/audit?q={id}"))
        .unwrap_or_default();
    Row {
        id: event.seq.to_string(),
        href: story.clone(),
        class: "",
        cells: vec![
            html! { (event.seq) },
            html! { (OfficeTime(event.at).short()) },
            html! { (event.actor_name) },
            html! {
                (words::verb(lang, &event.verb))
                @if words::is_administrative(&event.object_kind) {
                    details { summary { (texts::details(lang)) } code { (event.body) } }
                }
            },
            html! {
                (words::kind(lang, &event.object_kind))
                @if let Some(id) = event.object_id { br; a href=(story) { code { (id) } } }
            },
        ],
        preview: None,
    }
}
