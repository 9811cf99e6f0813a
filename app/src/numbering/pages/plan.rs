//! How a body counts.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::{NAV, again};
use crate::access::Allowed;
use crate::app::App;
use crate::clock::Day;
use crate::document::types;
use crate::numbering::model::{Plan, Scope};
use crate::numbering::plans::{self, Dated, PlanError};
use crate::numbering::{ManageSeries, texts, view};
use crate::org::{self, Body, BodyId, Regime};
use crate::web::forms::{Faults, Typed};
use crate::web::texts::Lang;
use crate::web::ui::{Field, Form, Tone};
use crate::web::{Error, Page, Visitor, drafts, ui};

fn draft_of(id: BodyId) -> String {
    format!("number.plan.{id}")
}

async fn read_body(app: &App, manager: &Allowed<ManageSeries>, id: BodyId) -> Result<(Body, Vec<Dated>), Error> {
    let mut conn = app.db.begin_read().await?;
    let body = org::queries::body(&mut conn, manager.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    let known = plans::plans(&mut conn, manager.office(), id).await?;
    Ok((body, known))
}

/// `GET /numbers/bodies/{id}/plan`
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageSeries>,
    Path(id): Path<BodyId>,
) -> Result<Markup, Error> {
    let (body, known) = read_body(&app, &manager, id).await?;
    let draft = drafts::read(&app, manager.actor().person, &draft_of(id)).await?;
    let newest = known.last().map(|dated| dated.plan.clone()).unwrap_or_default();
    let typed = draft.unwrap_or_else(|| typed_of(&newest));
    Ok(page(&visitor, (&body, &known), &typed, &Faults::default(), html! {}))
}

/// `POST /numbers/bodies/{id}/plan`
pub async fn save(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManageSeries>,
    Path(id): Path<BodyId>,
    typed: Typed,
) -> Result<Response, Error> {
    let (lang, now, person) = (visitor.lang, app.clock.now(), manager.actor().person);
    let (body, known) = read_body(&app, &manager, id).await?;
    let faults = match read(&typed, &body, lang) {
        Err(faults) => faults,
        Ok(plan) => {
            let mut tx = app.db.begin_write().await?;
            match plans::set_plan(&mut tx, &manager, id, &plan, now).await {
                Ok(from_on) => {
                    drafts::forget(&mut tx, person, &draft_of(id)).await?;
                    tx.commit().await?;
                    let (body, known) = read_body(&app, &manager, id).await?;
                    let done = ui::message(Tone::Done, html! { (texts::plan_saved(lang, &from_on.short())) });
                    let page = page(&visitor, (&body, &known), &typed_of(&plan), &Faults::default(), done);
                    return Ok(page.into_response());
                }
                Err(PlanError::Db(error)) => return Err(error.into()),
                Err(PlanError::Unknown) => return Err(Error::NotFound),
                Err(PlanError::InUse) => Faults(vec![("merge", texts::plan_in_use(lang))]),
            }
        }
    };
    drafts::keep(&app, person, &draft_of(id), &typed).await;
    Ok(again(page(&visitor, (&body, &known), &typed, &faults, html! {})))
}

fn read(typed: &Typed, body: &Body, lang: Lang) -> Result<Plan, Faults> {
    if body.regime() == Regime::Party {
        return Ok(Plan {
            merge_decisions: typed.ticked("merge"),
            ..Plan::default()
        });
    }
    let scope = Scope::from_code(typed.get("scope")).unwrap_or(Scope::Type);
    let groups = match scope {
        Scope::Group => read_groups(typed.get("groups"), lang).map_err(|text| Faults(vec![("groups", text)]))?,
        _ => BTreeMap::new(),
    };
    Ok(Plan {
        scope,
        groups,
        ..Plan::default()
    })
}

/// Reads `Name: type, type` lines into type key → name of the group.
fn read_groups(text: &str, lang: Lang) -> Result<BTreeMap<String, String>, String> {
    let mut groups = BTreeMap::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (name, members) = line.split_once(':').ok_or_else(|| texts::plan_bad_line(lang, line))?;
        let name = viet::normal::line(name);
        if name.is_empty() {
            return Err(texts::plan_bad_line(lang, line));
        }
        for member in members
            .split(',')
            .map(viet::normal::line)
            .filter(|member| !member.is_empty())
        {
            let plain = viet::fold::plain(&member);
            let of_state = types::all().iter().filter(|kind| kind.regime == "state");
            let mut same = of_state.filter(|kind| viet::fold::plain(&kind.name) == plain);
            let kind = same.next().ok_or_else(|| texts::plan_unknown_type(lang, &member))?;
            if groups.insert(kind.key.clone(), name.clone()).is_some() {
                return Err(texts::plan_twice(lang, &kind.name));
            }
        }
    }
    Ok(groups)
}

fn write_groups(groups: &BTreeMap<String, String>) -> String {
    let mut by_name: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (key, name) in groups {
        by_name.entry(name).or_default().push(types::name(Lang::Vi, key));
    }
    let lines: Vec<String> = by_name
        .iter()
        .map(|(name, members)| format!("{name}: {}", members.join(", ")))
        .collect();
    lines.join("\n")
}

fn typed_of(plan: &Plan) -> Typed {
    let mut typed = Typed::default();
    typed.set("scope", plan.scope.code());
    typed.set("groups", write_groups(&plan.groups));
    if plan.merge_decisions {
        typed.set("merge", "1");
    }
    typed
}

fn page(visitor: &Visitor, (body, known): (&Body, &[Dated]), typed: &Typed, faults: &Faults, done: Markup) -> Markup {
    let (lang, form) = (visitor.lang, Form::new(visitor, typed, faults));
    let title = texts::plan_of(lang, &body.name);
    let party = body.regime() == Regime::Party;
    let law = if party {
        texts::plan_law_party(lang)
    } else {
        texts::plan_law_state(lang)
    };
    let scopes = [Scope::All, Scope::Type, Scope::Group].map(|s| (s.code().to_owned(), texts::scope(lang, s)));
    Page::new(visitor, NAV, title.clone()).show(html! {
        h1 { (title) }
        (ui::law(&law))
        (done)
        @if !party && !known.is_empty() {
            ul { @for dated in known { li { (texts::scope(lang, dated.plan.scope)) ", " (from(lang, dated.from_on)) } } }
        }
        (view::restored(visitor, typed, faults))
        (form.post(&format!("/numbers/bodies/{}/plan", body.id), &draft_of(body.id), html! {
            @if party {
                (form.check(&Field::new("merge", texts::merge_decisions(lang)).help(texts::merge_help(lang))))
            } @else {
                (form.select(&Field::new("scope", texts::plan_scope(lang)).class("half"), &scopes))
                (form.area(&Field::new("groups", texts::plan_groups(lang)).help(texts::plan_groups_help(lang)).class("long")))
            }
            p class="buttons" {
                button class="main" { (texts::save(lang)) } " "
                a class="button" href="/numbers" { (texts::cancel(lang)) }
            }
        }))
    })
}

fn from(lang: Lang, day: Day) -> String {
    texts::plan_from(lang, &day.short())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn groups_are_typed_by_the_names_of_types_with_or_without_marks() {
        let groups = read_groups("Hành chính: Công văn, thong bao\nKhác: Giấy mời", Lang::Vi).unwrap();
        assert_eq!(groups["state.cong-van"], "Hành chính");
        assert_eq!(groups["state.thong-bao"], "Hành chính");
        assert_eq!(groups["state.giay-moi"], "Khác");
        assert_eq!(read_groups(&write_groups(&groups), Lang::Vi).unwrap(), groups);
    }

    #[test]
    fn a_group_line_that_cannot_be_read_is_named() {
        assert!(read_groups("Công văn", Lang::Vi).unwrap_err().contains("Công văn"));
        assert!(read_groups("A: Hịch", Lang::Vi).unwrap_err().contains("Hịch"));
        assert!(
            read_groups("A: Công văn\nB: Công văn", Lang::Vi)
                .unwrap_err()
                .contains("hai nhóm")
        );
    }
}
