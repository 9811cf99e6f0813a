//! Opening a series.

use axum::extract::{Query, State};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::{MOST, NAV, again};
use crate::access::Allowed;
use crate::app::App;
use crate::clock::OfficeTime;
use crate::document::types;
use crate::numbering::model::{self, Period, Scope};
use crate::numbering::{ManageSeries, NumberError, actions, texts, view};
use crate::org::{self, Body, BodyId, Regime};
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::texts::Lang;
use crate::web::ui::{Field, Form};
use crate::web::{Error, Page, Visitor, drafts, ui};

const DRAFT: &str = "number.series";

#[derive(Deserialize)]
pub struct Link {
    body: Option<BodyId>,
}

async fn bodies(app: &App, manager: &Allowed<ManageSeries>) -> Result<Vec<Body>, Error> {
    let mut conn = app.db.begin_read().await?;
    Ok(org::queries::bodies(&mut conn, manager.office(), MOST).await?)
}

/// `GET /numbers/series/new`
pub async fn form(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageSeries>,
    Query(link): Query<Link>,
) -> Result<Markup, Error> {
    let mut typed = drafts::read(&app, manager.actor().person, DRAFT)
        .await?
        .unwrap_or_default();
    if let Some(body) = link.body {
        typed.set("body", body.to_string());
    }
    let bodies = bodies(&app, &manager).await?;
    Ok(page(&visitor, (&bodies, app.clock.now()), &typed, &Faults::default()))
}

/// `POST /numbers/series`
pub async fn open(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageSeries>,
    typed: Typed,
) -> Result<Response, Error> {
    let (lang, now, person) = (visitor.lang, app.clock.now(), manager.actor().person);
    let bodies = bodies(&app, &manager).await?;
    let faults = match read(&typed, &bodies, lang) {
        Err(faults) => faults,
        Ok(wanted) => {
            let mut tx = app.db.begin_write().await?;
            let place = (wanted.scope, wanted.key.as_str(), wanted.period);
            let opened = actions::open_series(
                &mut tx,
                &manager,
                (wanted.body, &wanted.name),
                place,
                wanted.external,
                now,
            )
            .await;
            match opened {
                Ok(id) => {
                    drafts::forget(&mut tx, person, DRAFT).await?;
                    tx.commit().await?;
                    return Ok(see_other(&format!("/numbers/series/{id}")));
                }
                Err(NumberError::Db(error)) => return Err(error.into()),
                Err(error) => Faults(vec![("scope", texts::refusal(lang, &error))]),
            }
        }
    };
    drafts::keep(&app, person, DRAFT, &typed).await;
    Ok(again(page(&visitor, (&bodies, now), &typed, &faults)))
}

#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    body: BodyId,
    name: String,
    scope: Scope,
    key: String,
    period: Period,
    external: bool,
}

/// The regime decides the period: a Party body counts by term, a State body by year (R §0.3).
fn read(typed: &Typed, bodies: &[Body], lang: Lang) -> Result<Wanted, Faults> {
    let fault = |field, text| Err(Faults(vec![(field, text)]));
    let chosen: Option<BodyId> = typed.get("body").parse().ok();
    let Some(body) = bodies.iter().find(|body| Some(body.id) == chosen) else {
        return fault("body", texts::need_body(lang));
    };
    let scope = Scope::from_code(typed.get("scope")).unwrap_or(Scope::Type);
    let key = match scope {
        Scope::Type => match types::find(typed.get("type")) {
            None => return fault("type", texts::need_type(lang)),
            Some(kind) if kind.regime != body.regime().code() => return fault("type", texts::wrong_regime(lang)),
            Some(kind) => kind.key.clone(),
        },
        Scope::Group if typed.line("group").is_empty() => return fault("group", texts::need_group(lang)),
        Scope::Group => typed.line("group"),
        _ => String::new(),
    };
    let party = body.regime() == Regime::Party;
    if party && matches!(scope, Scope::All | Scope::Group) {
        return fault("scope", texts::party_by_type(lang));
    }
    let period = match scope {
        Scope::Congress => Period::Congress,
        Scope::Type if party => Period::Term,
        _ => Period::Year,
    };
    let name = Some(typed.line("name")).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| model::name_of(scope, &key));
    Ok(Wanted {
        body: body.id,
        name,
        scope,
        key,
        period,
        external: typed.ticked("external"),
    })
}

fn page(visitor: &Visitor, (bodies, now): (&[Body], OfficeTime), typed: &Typed, faults: &Faults) -> Markup {
    let (lang, form) = (visitor.lang, Form::new(visitor, typed, faults));
    let title = texts::open_series(lang);
    let bodies: Vec<_> = bodies
        .iter()
        .map(|body| (body.id.to_string(), body.name.clone()))
        .collect();
    let scopes = Scope::ALL.map(|scope| (scope.code().to_owned(), texts::scope(lang, scope)));
    let none = std::iter::once((String::new(), String::new()));
    let in_force = types::on(now.date(), "state")
        .into_iter()
        .filter(|kind| kind.regime != "other");
    let label = |kind: &types::DocumentType| format!("{} ({})", types::name(lang, &kind.key), kind.code);
    let kinds: Vec<_> = none
        .chain(in_force.map(|kind| (kind.key.clone(), label(kind))))
        .collect();
    Page::new(visitor, NAV, title.clone()).show(html! {
        h1 { (title) }
        (ui::law(&texts::law(lang)))
        (view::restored(visitor, typed, faults))
        (form.post("/numbers/series", DRAFT, html! {
            (form.select(&Field::new("body", texts::body(lang)).class("long"), &bodies))
            (form.select(&Field::new("scope", texts::shared_by(lang)).class("half"), &scopes))
            (form.select(&Field::new("type", texts::key_type(lang)).class("half"), &kinds))
            (form.text(&Field::new("group", texts::key_group(lang)).help(texts::key_group_help(lang)).class("half")))
            (form.text(&Field::new("name", texts::name(lang)).help(texts::name_help(lang)).class("half")))
            (form.check(&Field::new("external", texts::is_external(lang))))
            p class="buttons" {
                button class="main" { (texts::save(lang)) } " "
                a class="button" href="/numbers" { (texts::cancel(lang)) }
            }
        }))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn body(n: u128, regime: &str) -> Body {
        Body {
            id: BodyId(uuid::Uuid::from_u128(n)),
            office_id: crate::db::OfficeId(uuid::Uuid::nil()),
            name: "Tổng công ty".into(),
            regime: regime.into(),
            symbol: "TCT".into(),
            superior: None,
            place: String::new(),
            identifier: None,
            has_seal: true,
            collective: false,
            receives: true,
            issues: true,
            from_on: None,
            until_on: None,
        }
    }

    fn wanted(regime: &str, text: &str) -> Result<Wanted, Faults> {
        let typed = Typed::parse(format!("body={}&{text}", uuid::Uuid::from_u128(1)).as_bytes());
        read(&typed, &[body(1, regime)], Lang::Vi)
    }

    #[test]
    fn the_regime_decides_when_a_series_begins_again() {
        assert_eq!(
            wanted("state", "scope=type&type=state.quyet-dinh").unwrap().period,
            Period::Year
        );
        let party = wanted("party", "scope=type&type=party.nghi-quyet").unwrap();
        assert_eq!((party.period, party.name.as_str()), (Period::Term, "Nghị quyết"));
        assert_eq!(wanted("party", "scope=congress").unwrap().period, Period::Congress);
    }

    #[test]
    fn a_party_body_has_no_common_series_and_no_state_types() {
        assert!(wanted("party", "scope=all").unwrap_err().at("scope").is_some());
        assert!(
            wanted("party", "scope=type&type=state.quyet-dinh")
                .unwrap_err()
                .at("type")
                .is_some()
        );
        assert!(wanted("state", "scope=group").unwrap_err().at("group").is_some());
    }
}
