//! Units: the tree of phòng, ban.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};

use super::{NAV, again, chosen};
use crate::access::Allowed;
use crate::app::App;
use crate::db::OfficeId;
use crate::org::model::Unit;
use crate::org::{ManageOrg, ReadOrg, actions, check, queries, texts, view};
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::ui::{Field, Form};
use crate::web::{Error, Page, Visitor, drafts, ui};

const DRAFT: &str = "org.unit";
/// More units than any office has.
pub(super) const MOST: i64 = 1_000;
/// A tree deeper than this is drawn flat; it also ends a circle.
const DEEPEST: usize = 8;

pub(super) async fn all(app: &App, office: OfficeId) -> Result<Vec<Unit>, Error> {
    let mut conn = app.db.begin_read().await?;
    Ok(queries::units(&mut conn, office, MOST).await?)
}

/// `GET /org/units`
pub async fn list(State(app): State<App>, visitor: Visitor, reader: Allowed<ReadOrg>) -> Result<Markup, Error> {
    let units = all(&app, reader.office()).await?;
    let lang = visitor.lang;
    let title = texts::units_title(lang);
    Ok(Page::new(&visitor, NAV, title.clone()).show(html! {
        (view::tabs(&visitor, "/org/units"))
        h1 { (title) }
        (ui::law(&texts::units_law(lang)))
        @if reader.actor().may::<ManageOrg>() {
            p class="buttons" { a class="button main" href="/org/units/new" { (texts::new_unit(lang)) } }
        }
        @if units.is_empty() {
            (ui::empty(&texts::units_empty(lang), None))
        } @else {
            table class="plain" {
                thead { tr {
                    th scope="col" class="wide" { (texts::unit_name(lang)) }
                    th scope="col" { (texts::unit_code(lang)) }
                } }
                tbody { @for (depth, unit) in tree(&units) {
                    tr {
                        td class="wide" { @for _ in 0..depth { "– " } (unit.name) }
                        td { (unit.code) }
                    }
                } }
            }
        }
    }))
}

/// The units in the order of the tree, each with its depth.
fn tree(units: &[Unit]) -> Vec<(usize, &Unit)> {
    let mut out = Vec::with_capacity(units.len());
    let is_root = |unit: &&Unit| {
        unit.parent_id
            .is_none_or(|id| !units.iter().any(|other| other.id == id))
    };
    for root in units.iter().filter(is_root) {
        branch(units, root, 0, &mut out);
    }
    out
}

fn branch<'a>(units: &'a [Unit], unit: &'a Unit, depth: usize, out: &mut Vec<(usize, &'a Unit)>) {
    out.push((depth, unit));
    if depth < DEEPEST {
        for child in units.iter().filter(|child| child.parent_id == Some(unit.id)) {
            branch(units, child, depth + 1, out);
        }
    }
}

/// `GET /org/units/new`
pub async fn new(State(app): State<App>, visitor: Visitor, manager: Allowed<ManageOrg>) -> Result<Markup, Error> {
    let typed = drafts::read(&app, manager.actor().person, DRAFT)
        .await?
        .unwrap_or_default();
    let units = all(&app, manager.office()).await?;
    Ok(form_page(&visitor, &units, &typed, &Faults::default()))
}

/// `POST /org/units`
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageOrg>,
    typed: Typed,
) -> Result<Response, Error> {
    let (name, code, parent) = (typed.line("name"), typed.line("code"), chosen(&typed, "parent"));
    let (lang, person) = (visitor.lang, manager.actor().person);
    let mut faults = view::faults(lang, check::unit(&name, &code));
    if faults.is_empty() {
        let mut tx = app.db.begin_write().await?;
        match actions::create_unit(&mut tx, &manager, (&name, &code, parent), app.clock.now()).await {
            Ok(_) => {
                drafts::forget(&mut tx, person, DRAFT).await?;
                tx.commit().await?;
                return Ok(see_other("/org/units"));
            }
            Err(error) => faults = view::refused(lang, error, "parent")?,
        }
    }
    drafts::keep(&app, person, DRAFT, &typed).await;
    let units = all(&app, manager.office()).await?;
    Ok(again(form_page(&visitor, &units, &typed, &faults)))
}

fn form_page(visitor: &Visitor, units: &[Unit], typed: &Typed, faults: &Faults) -> Markup {
    let (lang, form) = (visitor.lang, Form::new(visitor, typed, faults));
    let title = texts::new_unit(lang);
    let parents = view::unit_options(units, texts::no_parent(lang));
    Page::new(visitor, NAV, title.clone()).show(html! {
        (view::tabs(visitor, "/org/units"))
        h1 { (title) }
        (ui::law(&texts::units_law(lang)))
        (view::restored(visitor, typed, faults))
        (form.post("/org/units", DRAFT, html! {
            (form.text(&Field::new("name", texts::unit_name(lang)).required().autofocus().class("long")))
            (form.text(&Field::new("code", texts::unit_code(lang)).help(texts::unit_code_help(lang)).required().class("short")))
            (form.select(&Field::new("parent", texts::parent(lang)).class("half"), &parents))
            p class="buttons" {
                button class="main" { (texts::save(lang)) } " "
                a class="button" href="/org/units" { (texts::cancel(lang)) }
            }
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::UnitId;

    #[test]
    fn the_tree_shows_every_unit_once_below_its_parent() {
        let id = |n: u128| UnitId(uuid::Uuid::from_u128(n));
        let unit = |n, name: &str, parent: Option<u128>| Unit {
            id: id(n),
            name: name.to_owned(),
            code: String::new(),
            parent_id: parent.map(id),
        };
        let units = [
            unit(1, "Ban A", None),
            unit(2, "Tổ B", Some(1)),
            unit(3, "Văn phòng", None),
            unit(4, "Lạc", Some(9)),
        ];
        let drawn: Vec<_> = tree(&units)
            .into_iter()
            .map(|(depth, unit)| (depth, unit.name.as_str()))
            .collect();
        assert_eq!(drawn, [(0, "Ban A"), (1, "Tổ B"), (0, "Văn phòng"), (0, "Lạc")]);
    }
}
