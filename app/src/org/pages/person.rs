//! One person: posts, roles, account.

use axum::extract::{Path, State};
use maud::{Markup, html};

use super::{NAV, units};
use crate::access::{Allowed, Grant, Role};
use crate::app::App;
use crate::auth::{self, queries::AccountRow};
use crate::db::PersonId;
use crate::org::model::{Person, Post, Unit};
use crate::org::{ManagePeople, ReadOrg, queries, texts, view};
use crate::web::forms::{Faults, Typed};
use crate::web::ui::{Field, Form};
use crate::web::{Error, Page, Visitor, ui};

/// More posts than anybody holds in a life.
const MOST: i64 = 200;

/// `GET /org/people/{id}`
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    reader: Allowed<ReadOrg>,
    Path(id): Path<PersonId>,
) -> Result<Markup, Error> {
    show_page(&app, &visitor, &reader, id, (&Typed::default(), &Faults::default())).await
}

/// What the page is made of.
struct Whole {
    person: Person,
    account: AccountRow,
    posts: Vec<Post>,
    units: Vec<Unit>,
}

impl Whole {
    fn unit_name(&self, id: Option<crate::db::UnitId>) -> Option<&str> {
        let id = id?;
        self.units
            .iter()
            .find(|unit| unit.id == id)
            .map(|unit| unit.name.as_str())
    }
}

/// The page of a person, also with a refused form on it.
pub(super) async fn show_page<P>(
    app: &App,
    visitor: &Visitor,
    allowed: &Allowed<P>,
    id: PersonId,
    form: (&Typed, &Faults),
) -> Result<Markup, Error> {
    let office = allowed.office();
    let units = units::all(app, office).await?;
    let mut conn = app.db.begin_read().await?;
    let whole = Whole {
        person: queries::person(&mut conn, office, id).await?.ok_or(Error::NotFound)?,
        account: auth::queries::account(&mut conn, office, id)
            .await?
            .ok_or(Error::NotFound)?,
        posts: queries::posts_of(&mut conn, office, id, MOST).await?,
        units,
    };
    drop(conn);
    let manages = allowed.actor().may::<ManagePeople>() && whole.person.ended_on.is_none();
    let itself = allowed.actor().person == id;
    Ok(Page::new(visitor, NAV, whole.person.name.clone()).show(html! {
        (view::tabs(visitor, "/org/people"))
        h1 { (whole.person.name) }
        (facts(visitor, &whole))
        (posts(visitor, &whole, manages, form))
        (roles(visitor, &whole, manages, form))
        @if manages && !itself { (password(visitor, id)) (departure(visitor, id, form)) }
    }))
}

fn facts(visitor: &Visitor, whole: &Whole) -> Markup {
    let lang = visitor.lang;
    let login = html! {
        (whole.account.login)
        @if whole.account.must_change { " " (ui::tag("wait", &texts::must_change(lang))) }
    };
    let state = html! {
        @match whole.person.ended_on {
            Some(day) => (ui::tag("void", &texts::left_on(lang, &day.short()))),
            None => (texts::state_active(lang)),
        }
    };
    let email = (!whole.person.email.is_empty()).then(|| (texts::email(lang), html! { (whole.person.email) }));
    let pairs = [
        Some((texts::login(lang), login)),
        email,
        Some((texts::state(lang), state)),
    ];
    ui::facts(&pairs.into_iter().flatten().collect::<Vec<_>>())
}

fn posts(visitor: &Visitor, whole: &Whole, manages: bool, form: (&Typed, &Faults)) -> Markup {
    let lang = visitor.lang;
    html! {
        section id="posts" {
            h2 { (texts::posts(lang)) }
            @if whole.posts.is_empty() {
                (ui::empty(&texts::posts_empty(lang), None))
            } @else {
                table class="plain" {
                    thead { tr {
                        th scope="col" class="wide" { (texts::title(lang)) }
                        th scope="col" { (texts::unit(lang)) }
                        th scope="col" class="date" { (texts::from_on(lang)) }
                        th scope="col" class="date" { (texts::until_on(lang)) }
                    } }
                    tbody { @for post in &whole.posts { (post_row(visitor, whole, post, manages)) } }
                }
            }
            @if manages { (post_form(visitor, whole, form)) }
        }
    }
}

fn post_row(visitor: &Visitor, whole: &Whole, post: &Post, manages: bool) -> Markup {
    let lang = visitor.lang;
    html! {
        tr {
            td class="wide" { (post.title) }
            td { (whole.unit_name(post.unit_id).unwrap_or_default()) }
            td class="date" { (post.from_on.short()) }
            td class="date" {
                @match post.until_on {
                    Some(until) => (until.short()),
                    None if manages => form method="post" action={ "/org/posts/" (post.id) "/closure" } class="line" {
                        button data-confirm=(texts::end_post_sure(lang, &post.title)) aria-label={ (texts::end_post(lang)) ": " (post.title) } { (texts::end_post(lang)) }
                    },
                    None => "",
                }
            }
        }
    }
}

fn post_form(visitor: &Visitor, whole: &Whole, (typed, faults): (&Typed, &Faults)) -> Markup {
    let lang = visitor.lang;
    let mine = Faults(
        faults
            .0
            .iter()
            .filter(|(name, _)| ["title", "from_on", "unit"].contains(name))
            .cloned()
            .collect(),
    );
    let form = Form::new(visitor, typed, &mine);
    html! {
        (form.post(&format!("/org/people/{}/posts", whole.person.id), "", html! {
            (form.text(&Field::new("title", texts::title(lang)).required().class("half")))
            (form.select(&Field::new("unit", texts::unit(lang)).class("half"), &view::unit_options(&whole.units, texts::whole_office(lang))))
            (form.date(&Field::new("from_on", texts::from_on(lang)).required().class("short")))
            p class="buttons" { button { (texts::add_post(lang)) } }
        }))
    }
}

fn roles(visitor: &Visitor, whole: &Whole, manages: bool, (_, faults): (&Typed, &Faults)) -> Markup {
    let lang = visitor.lang;
    let grants = auth::read_grants(&whole.account.grants);
    html! {
        section id="roles" {
            h2 { (texts::roles(lang)) }
            (ui::law(&texts::people_law(lang)))
            @if let Some(fault) = faults.at("roles") { (ui::message(ui::Tone::Fault, html! { (fault) })) }
            @if manages {
                form method="post" action={ "/org/people/" (whole.person.id) "/roles" } {
                    table class="plain" {
                        thead { tr {
                            th scope="col" class="wide" { (texts::roles(lang)) }
                            th scope="col" { (texts::unit(lang)) }
                        } }
                        tbody { @for role in Role::ALL { (role_row(visitor, whole, &grants, role)) } }
                    }
                    p class="help" { (texts::roles_saved_note(lang)) }
                    p class="buttons" { button { (texts::set_roles(lang)) } }
                }
            } @else {
                ul { @for grant in &grants {
                    li { (texts::role(lang, grant.role)) @if let Some(unit) = whole.unit_name(grant.unit) { " · " (unit) } }
                } }
            }
        }
    }
}

fn role_row(visitor: &Visitor, whole: &Whole, grants: &[Grant], role: Role) -> Markup {
    let (lang, code) = (visitor.lang, role.code());
    let grant = grants.iter().find(|grant| grant.role == role);
    let unit = grant
        .and_then(|grant| grant.unit)
        .map(|unit| unit.to_string())
        .unwrap_or_default();
    html! {
        tr {
            td class="wide" {
                label {
                    input type="checkbox" name="roles" value=(code) checked[grant.is_some()];
                    " " (texts::role(lang, role)) " (" (code) ")"
                }
            }
            td {
                select name={ "unit_" (code) } aria-label={ (texts::unit(lang)) ": " (texts::role(lang, role)) } {
                    @for (value, label) in view::unit_options(&whole.units, texts::whole_office(lang)) {
                        option value=(value) selected[value == unit] { (label) }
                    }
                }
            }
        }
    }
}

fn password(visitor: &Visitor, id: PersonId) -> Markup {
    let lang = visitor.lang;
    html! {
        section id="password" {
            h2 { (texts::password(lang)) }
            p class="help" { (texts::reset_help(lang)) }
            form method="post" action={ "/org/people/" (id) "/password" } {
                button data-confirm=(texts::reset_sure(lang)) { (texts::reset_password(lang)) }
            }
        }
    }
}

fn departure(visitor: &Visitor, id: PersonId, (_, faults): (&Typed, &Faults)) -> Markup {
    let lang = visitor.lang;
    html! {
        section id="departure" {
            h2 { (texts::departure(lang)) }
            p class="help" { (texts::departure_help(lang)) }
            @if let Some(fault) = faults.at("handed_over") { (ui::message(ui::Tone::Fault, html! { (fault) })) }
            form method="post" action={ "/org/people/" (id) "/departure" } {
                p { label { input type="checkbox" name="handed_over" value="1"; " " (texts::confirm_departure(lang)) } }
                button data-confirm=(texts::depart_sure(lang)) { (texts::depart(lang)) }
            }
        }
    }
}
