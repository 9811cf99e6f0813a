//! The audit viewer: who did what when.

use axum::extract::State;
use maud::{Markup, html};

use super::{NAV, tabs};
use crate::access::Allowed;
use crate::admin::queries::{By, TrailFilter};
use crate::admin::{ProveAudit, ReadAudit, texts, trail, words};
use crate::app::App;
use crate::audit::queries::EventRow;
use crate::clock::OfficeTime;
use crate::org;
use crate::web::texts::Lang;
use crate::web::ui::Url;
use crate::web::ui::{Column, Filter, FilterOption, List, Pages, Row, Total};
use crate::web::{Error, Page, Visitor, ui, views};

/// Rows of a page: details and ids make them long.
const PAGE: usize = 50;
const PATH: &str = "/admin/audit";
/// People in the filter; anybody else is chosen by his name in a row.
const CHOICES: i64 = 60;

/// The filter that an address asks for.
fn filter_of(url: &Url) -> TrailFilter {
    TrailFilter {
        by: match url.get("person") {
            "" => By::Anybody,
            "system" => By::System,
            id => id.parse().map_or(By::Anybody, By::Person),
        },
        verb: Some(url.get("verb").to_owned()).filter(|verb| !verb.is_empty()),
        object: url.get("q").trim().parse().ok(),
    }
}

/// `GET /admin/audit`
pub async fn list(State(app): State<App>, visitor: Visitor, reader: Allowed<ReadAudit>) -> Result<Markup, Error> {
    let url = Url::parse(&visitor.path);
    show_page(&app, &visitor, &reader, &url, html! {}).await
}

/// The page of the trail with a message on top.
pub(super) async fn show_page<P>(
    app: &App,
    visitor: &Visitor,
    allowed: &Allowed<P>,
    url: &Url,
    message: Markup,
) -> Result<Markup, Error> {
    let (office, before) = (allowed.office(), url.get("before").parse::<i64>().ok());
    let mut conn = app.db.begin_read().await?;
    let trail = trail::page(&mut conn, office, &filter_of(url), before, PAGE).await?;
    let people = org::queries::active_people(&mut conn, office, CHOICES).await?;
    let saved = views::of(&mut conn, allowed.actor(), PATH).await?;
    drop(conn);
    let lang = visitor.lang;
    let people: Vec<_> = people
        .into_iter()
        .map(|person| (person.id.to_string(), person.name))
        .collect();
    let title = texts::audit_title(lang);
    let list = List {
        visitor,
        path: PATH,
        query: url.get("q"),
        query_hint: texts::audit_hint(lang),
        filters: filters(lang, url, &people),
        columns: columns(lang),
        rows: trail.rows.iter().map(|event| row(lang, event)).collect(),
        total: Total::Unknown,
        pages: Pages {
            first: before.map(|_| url.clone().start().to_string()),
            next: trail.next.map(|before| older(url, before)),
            ..Pages::default()
        },
        bulk: Vec::new(),
        exports: Vec::new(),
        empty: empty(lang, url, trail.next),
        views: saved,
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

/// This list before an event.
fn older(url: &Url, before: i64) -> String {
    url.clone().start().with("before", &before.to_string()).to_string()
}

/// Nothing here; perhaps further back.
fn empty(lang: Lang, url: &Url, next: Option<i64>) -> Markup {
    let further = next.map(|before| older(url, before));
    let label = texts::audit_further(lang);
    ui::empty(
        &texts::audit_empty(lang),
        further.as_deref().map(|href| (href, label.as_str())),
    )
}

fn filters(lang: Lang, url: &Url, people: &[(String, String)]) -> Vec<Filter> {
    let option = |value: &str, label: String, chosen: &str| FilterOption {
        value: value.to_owned(),
        label,
        count: None,
        chosen: value == chosen,
    };
    let system = option("system", texts::system(lang), url.get("person"));
    let people = people
        .iter()
        .map(|(id, name)| option(id, name.clone(), url.get("person")));
    let verbs = words::VERBS
        .iter()
        .map(|(verb, _, _)| option(verb, words::verb(lang, verb), url.get("verb")));
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
        .unwrap_or_else(|| PATH.to_owned());
    Row {
        id: event.seq.to_string(),
        href: story.clone(),
        class: "",
        cells: vec![
            html! { (event.seq) },
            html! { (OfficeTime(event.at).short()) },
            html! {
                @match event.actor_id {
                    Some(id) => a href={ (PATH) "?person=" (id) } { (event.actor_name) },
                    None => (event.actor_name),
                }
            },
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
