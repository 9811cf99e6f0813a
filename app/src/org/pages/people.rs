//! The people of the office: the list, and entering one.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};

use super::{NAV, again, chosen, units};
use crate::access::{Allowed, Role};
use crate::app::App;
use crate::db::PersonId;
use crate::org::actions::{self, OwnPassword};
use crate::org::model::{self, NewPerson, Unit};
use crate::org::people::{self, Listed, PeopleFilter};
use crate::org::{ManagePeople, ReadOrg, check, texts, view};
use crate::web::forms::{Faults, Typed};
use crate::web::texts::Lang;
use crate::web::ui::Url;
use crate::web::ui::{Column, Field, Filter, FilterOption, Form, List, Pages, Row, Total};
use crate::web::{Error, Page, Visitor, drafts, ui, views};

const DRAFT: &str = "org.person";
const PAGE: i64 = 50;
const PATH: &str = "/org/people";

/// The filter that an address asks for.
fn filter_of(url: &Url) -> PeopleFilter {
    PeopleFilter {
        text: viet::normal::line(url.get("q")).chars().take(200).collect(),
        left: match url.get("state") {
            "all" => None,
            "left" => Some(true),
            _ => Some(false),
        },
        role: Role::from_code(url.get("role")),
    }
}

/// `GET /org/people`
pub async fn list(State(app): State<App>, visitor: Visitor, reader: Allowed<ReadOrg>) -> Result<Markup, Error> {
    let url = Url::parse(&visitor.path);
    let (filter, after) = (filter_of(&url), url.get("after").parse::<PersonId>().ok());
    let mut conn = app.db.begin_read().await?;
    let found = people::page(&mut conn, reader.office(), &filter, after, PAGE).await?;
    let saved = views::of(&mut conn, reader.actor(), PATH).await?;
    drop(conn);
    let (lang, manages) = (visitor.lang, reader.actor().may::<ManagePeople>());
    let title = texts::people_title(lang);
    let list = List {
        visitor: &visitor,
        path: PATH,
        query: &filter.text,
        query_hint: texts::people_hint(lang),
        filters: filters(lang, &url),
        columns: columns(lang),
        rows: found.rows.iter().map(|person| row(lang, person)).collect(),
        total: Total::Unknown,
        pages: Pages {
            first: after.map(|_| url.clone().start().to_string()),
            next: found
                .next
                .map(|id| url.clone().start().with("after", &id.to_string()).to_string()),
            ..Pages::default()
        },
        bulk: Vec::new(),
        exports: Vec::new(),
        empty: ui::empty(&texts::people_empty(lang), None),
        views: saved,
    };
    Ok(Page::new(&visitor, NAV, title.clone()).show(html! {
        (view::tabs(&visitor, "/org/people"))
        h1 { (title) }
        (ui::law(&texts::people_law(lang)))
        @if manages { p class="buttons" { a class="button main" href="/org/people/new" { (texts::new_person(lang)) } } }
        (list.show())
    }))
}

fn filters(lang: Lang, url: &Url) -> Vec<Filter> {
    let option = |value: &str, label: String, chosen: bool| FilterOption {
        value: value.to_owned(),
        label,
        count: None,
        chosen,
    };
    let states = [
        ("active", texts::state_active(lang)),
        ("left", texts::state_left(lang)),
        ("all", texts::state_all(lang)),
    ];
    let roles = Role::ALL.map(|role| {
        option(
            role.code(),
            texts::role(lang, role).into(),
            url.get("role") == role.code(),
        )
    });
    vec![
        Filter {
            name: "state",
            label: texts::state(lang),
            options: states
                .map(|(value, label)| option(value, label, url.get("state") == value))
                .to_vec(),
        },
        Filter {
            name: "role",
            label: texts::roles(lang),
            options: roles.to_vec(),
        },
    ]
}

fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column {
            key: "name",
            label: texts::full_name(lang),
            class: "wide",
        },
        Column {
            key: "posts",
            label: texts::posts(lang),
            class: "",
        },
        Column {
            key: "login",
            label: texts::login(lang),
            class: "",
        },
        Column {
            key: "roles",
            label: texts::roles(lang),
            class: "",
        },
    ]
}

fn row(lang: Lang, person: &Listed) -> Row {
    let roles: Vec<&str> = person.roles().into_iter().map(|role| texts::role(lang, role)).collect();
    Row {
        id: person.id.to_string(),
        href: format!("/org/people/{}", person.id),
        class: "",
        cells: vec![
            html! {
                a href={ "/org/people/" (person.id) } { (person.name) }
                @if let Some(day) = person.ended_on { " " (ui::tag("void", &texts::left_on(lang, &day.short()))) }
            },
            html! { @for title in &person.titles { div { (title) } } },
            html! { (person.login) },
            html! { (roles.join(", ")) },
        ],
        preview: None,
    }
}

/// `GET /org/people/new`
pub async fn new(State(app): State<App>, visitor: Visitor, manager: Allowed<ManagePeople>) -> Result<Markup, Error> {
    let typed = drafts::read(&app, manager.actor().person, DRAFT)
        .await?
        .unwrap_or_default();
    let units = units::all(&app, manager.office()).await?;
    Ok(form_page(&visitor, &units, &typed, &Faults::default()))
}

/// `POST /org/people`: the answer shows the temporary password, once.
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManagePeople>,
    typed: Typed,
) -> Result<Response, Error> {
    let (lang, actor) = (visitor.lang, manager.actor());
    let new = read(&typed);
    let mut faults = view::faults(lang, check::person(&new));
    if faults.is_empty() {
        let password = actions::temporary_password(&app.rng);
        let hash = app
            .hasher
            .hash(&password)
            .await
            .ok_or_else(|| Error::Fault("no hash".into()))?;
        let mut tx = app.db.begin_write().await?;
        match actions::create_person(&mut tx, &manager, &new, (&hash, OwnPassword::No), app.clock.now()).await {
            Ok(id) => {
                drafts::forget(&mut tx, actor.person, DRAFT).await?;
                tx.commit().await?;
                let page = view::password_once(&visitor, id, (&new.name, &new.login), &password);
                return Ok(axum::response::IntoResponse::into_response(page));
            }
            Err(error) => faults = view::refused(lang, error, "unit")?,
        }
    }
    drafts::keep(&app, actor.person, DRAFT, &typed).await;
    let units = units::all(&app, manager.office()).await?;
    Ok(again(form_page(&visitor, &units, &typed, &faults)))
}

fn read(typed: &Typed) -> NewPerson {
    let login = typed.line("login");
    NewPerson {
        name: typed.line("name"),
        login: model::login(&login).unwrap_or(login),
        email: typed.line("email"),
        roles: typed.all("roles").into_iter().filter_map(Role::from_code).collect(),
        unit: chosen(typed, "unit"),
        title: typed.line("title"),
    }
}

fn form_page(visitor: &Visitor, units: &[Unit], typed: &Typed, faults: &Faults) -> Markup {
    let (lang, form) = (visitor.lang, Form::new(visitor, typed, faults));
    let title = texts::new_person(lang);
    let roles = Role::ALL.map(|role| (role.code().to_owned(), texts::role(lang, role).to_owned()));
    Page::new(visitor, NAV, title.clone()).show(html! {
        (view::tabs(visitor, "/org/people"))
        h1 { (title) }
        (ui::law(&texts::people_law(lang)))
        (view::restored(visitor, typed, faults))
        (form.post("/org/people", DRAFT, html! {
            (form.text(&Field::new("name", texts::full_name(lang)).required().autofocus().class("long")))
            (form.text(&Field::new("login", texts::login(lang)).help(texts::login_help(lang)).required().class("half")))
            (form.text(&Field::new("email", texts::email(lang)).class("half")))
            (form.text(&Field::new("title", texts::title(lang)).help(texts::title_help(lang)).class("half")))
            (form.select(&Field::new("unit", texts::unit(lang)).class("half"), &view::unit_options(units, texts::whole_office(lang))))
            (form.checks(&Field::new("roles", texts::roles(lang)).help(texts::roles_help(lang)), &roles))
            p class="buttons" {
                button class="main" { (texts::save(lang)) } " "
                a class="button" href="/org/people" { (texts::cancel(lang)) }
            }
        }))
    })
}
