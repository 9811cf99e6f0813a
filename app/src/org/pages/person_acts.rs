//! What is done on a person's page.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::{again, chosen, date, person};
use crate::access::{Allowed, Grant, Role};
use crate::app::App;
use crate::auth;
use crate::clock::Day;
use crate::db::PersonId;
use crate::org::actions::{self, OrgError};
use crate::org::check::Flaw;
use crate::org::{ManagePeople, queries, texts, view};
use crate::web::forms::{Faults, Typed, see_other};
use crate::web::{Error, Visitor};

/// The page again with a refusal at a field.
async fn refuse(
    app: &App,
    visitor: &Visitor,
    manager: &Allowed<ManagePeople>,
    id: PersonId,
    form: (&Typed, &Faults),
) -> Result<Response, Error> {
    Ok(again(person::show_page(app, visitor, manager, id, form).await?))
}

/// `POST /org/people/{id}/posts`
pub async fn give_post(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManagePeople>,
    Path(id): Path<PersonId>,
    typed: Typed,
) -> Result<Response, Error> {
    let (lang, now) = (visitor.lang, app.clock.now());
    let mut faults = Faults::default();
    let title = typed.line("title");
    match title.chars().count() {
        0 => faults.add("title", texts::flaw(lang, Flaw::Missing)),
        101.. => faults.add("title", texts::flaw(lang, Flaw::TooLong(100))),
        _ => {}
    }
    let from = date(&typed, "from_on", now, lang, &mut faults);
    let Some(from) = from.filter(|_| faults.is_empty()) else {
        return refuse(&app, &visitor, &manager, id, (&typed, &faults)).await;
    };
    let mut tx = app.db.begin_write().await?;
    let unit: Option<crate::db::UnitId> = chosen(&typed, "unit");
    if let Some(unit) = unit {
        queries::unit(&mut tx, manager.office(), unit)
            .await?
            .ok_or(Error::NotFound)?;
    }
    match actions::give_post(&mut tx, &manager, id, (unit, &title, from), now).await {
        Ok(()) => tx.commit().await?,
        Err(OrgError::Unknown) => return Err(Error::NotFound),
        Err(error) => {
            drop(tx);
            let faults = view::refused(lang, error, "title")?;
            return refuse(&app, &visitor, &manager, id, (&typed, &faults)).await;
        }
    }
    Ok(see_other(&format!("/org/people/{id}#posts")))
}

/// `POST /org/posts/{id}/closure`: today is the last day.
pub async fn end_post(
    State(app): State<App>,
    manager: Allowed<ManagePeople>,
    Path(post): Path<uuid::Uuid>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let mut tx = app.db.begin_write().await?;
    match actions::end_post(&mut tx, &manager, post, Day(now.date()), now).await {
        Ok(person) => {
            tx.commit().await?;
            Ok(see_other(&format!("/org/people/{person}#posts")))
        }
        Err(OrgError::Db(error)) => Err(error.into()),
        Err(_) => Err(Error::NotFound),
    }
}

/// `POST /org/people/{id}/roles`
pub async fn set_roles(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManagePeople>,
    Path(id): Path<PersonId>,
    typed: Typed,
) -> Result<Response, Error> {
    let grants = grants_of(&typed);
    if grants.is_empty() {
        let faults = Faults(vec![("roles", texts::no_role(visitor.lang))]);
        return refuse(&app, &visitor, &manager, id, (&typed, &faults)).await;
    }
    let mut tx = app.db.begin_write().await?;
    if let Err(error) = actions::set_roles(&mut tx, &manager, id, &grants, app.clock.now()).await {
        drop(tx);
        let faults = view::refused(visitor.lang, error, "roles")?;
        return refuse(&app, &visitor, &manager, id, (&typed, &faults)).await;
    }
    tx.commit().await?;
    Ok(see_other(&format!("/org/people/{id}#roles")))
}

/// The ticked roles, each with the unit chosen beside it.
fn grants_of(typed: &Typed) -> Vec<Grant> {
    let roles = typed.all("roles").into_iter().filter_map(Role::from_code);
    roles
        .map(|role| Grant {
            role,
            unit: chosen(typed, &format!("unit_{}", role.code())),
        })
        .collect()
}

/// `POST /org/people/{id}/password`: the answer shows it, once; it is nowhere else.
pub async fn reset_password(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManagePeople>,
    Path(id): Path<PersonId>,
) -> Result<Response, Error> {
    let password = actions::temporary_password(&app.rng);
    let hash = app
        .hasher
        .hash(&password)
        .await
        .ok_or_else(|| Error::Fault("no hash".into()))?;
    let mut tx = app.db.begin_write().await?;
    let account = auth::queries::account(&mut tx, manager.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    match actions::set_temporary_password(&mut tx, &manager, id, &hash, app.clock.now()).await {
        Ok(()) => tx.commit().await?,
        Err(OrgError::Db(error)) => return Err(error.into()),
        Err(OrgError::OwnRole) => return Err(Error::refused(texts::own_role(visitor.lang))),
        Err(_) => return Err(Error::NotFound),
    }
    Ok(view::password_once(&visitor, id, (&account.name, &account.login), &password).into_response())
}

/// `POST /org/people/{id}/departure`
pub async fn depart(
    State(app): State<App>,
    visitor: Visitor,
    manager: Allowed<ManagePeople>,
    Path(id): Path<PersonId>,
    typed: Typed,
) -> Result<Response, Error> {
    let lang = visitor.lang;
    if !typed.ticked("handed_over") {
        let faults = Faults(vec![("handed_over", texts::confirm_first(lang))]);
        return refuse(&app, &visitor, &manager, id, (&typed, &faults)).await;
    }
    let mut tx = app.db.begin_write().await?;
    match actions::end_person(&mut tx, &manager, id, app.clock.now()).await {
        Ok(()) => tx.commit().await?,
        Err(OrgError::Db(error)) => return Err(error.into()),
        Err(OrgError::OwnRole) => return Err(Error::refused(texts::own_role(lang))),
        Err(_) => return Err(Error::NotFound),
    }
    Ok(see_other(&format!("/org/people/{id}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_takes_the_unit_beside_it() {
        let unit = uuid::Uuid::from_u128(7);
        let typed = Typed::parse(format!("roles=VT&unit_VT=&roles=LDP&unit_LDP={unit}&unit_CV={unit}").as_bytes());
        let grants = grants_of(&typed);
        let expected = [
            Grant {
                role: Role::Vt,
                unit: None,
            },
            Grant {
                role: Role::Ldp,
                unit: Some(crate::db::UnitId(unit)),
            },
        ];
        assert_eq!(grants, expected);
    }
}
