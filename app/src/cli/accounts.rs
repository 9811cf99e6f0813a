//! `chauban office`, `user`, `token`: what an administrator does without a browser.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::place::{Desk, Place};
use super::{Failure, texts};
use crate::access::{Actor, Allowed, Role, Via, for_system};
use crate::auth::queries::AccountRow;
use crate::auth::{self, Hasher};
use crate::db::{OfficeId, UnitId};
use crate::org::actions::{self, OrgError, OwnPassword};
use crate::org::model::{self, NewPerson, Office};
use crate::org::{self, ManagePeople};
use crate::web::texts::Lang;

/// What can be done with offices.
#[derive(Debug, Subcommand)]
pub enum OfficeVerb {
    /// Adds an office (a tenant).
    Add {
        #[command(flatten)]
        place: Place,
        /// Short key of letters and digits: `satra`.
        slug: String,
        /// The office's name.
        #[arg(long)]
        name: String,
        /// The name where room is short [default: the key].
        #[arg(long)]
        short: Option<String>,
        /// Địa danh, printed before dates.
        #[arg(long)]
        city: String,
    },
    /// Lists the offices.
    List {
        #[command(flatten)]
        place: Place,
    },
}

/// What can be done with people.
#[derive(Debug, Subcommand)]
pub enum UserVerb {
    /// Adds a person with an account and prints a one-time password.
    Add(AddUser),
    /// Sets a new one-time password; the person's sessions end.
    Password {
        #[command(flatten)]
        place: Place,
        login: String,
    },
    /// Lists the accounts of an office.
    List {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        office: String,
    },
}

/// Options of `user add`.
#[derive(Args, Debug)]
pub struct AddUser {
    #[command(flatten)]
    place: Place,
    login: String,
    /// The office's key.
    #[arg(long)]
    office: String,
    /// Họ và tên.
    #[arg(long)]
    name: String,
    /// Role codes: VT, VTT, CV, LDP, CVP, PCVP, LD, TK, LT, TKH, QTHT, BMNN.
    #[arg(long, required = true, num_args = 1.., value_delimiter = ',')]
    role: Vec<String>,
    /// The unit's name or code.
    #[arg(long)]
    unit: Option<String>,
    /// Chức vụ.
    #[arg(long, default_value = "")]
    title: String,
    #[arg(long, default_value = "")]
    email: String,
}

/// What can be done with API tokens.
#[derive(Debug, Subcommand)]
pub enum TokenVerb {
    /// Makes a token that acts for an account; it is shown once.
    Add {
        #[command(flatten)]
        place: Place,
        login: String,
        /// What it is for.
        #[arg(long)]
        name: String,
        /// Permissions (`incoming.register`), `*` for all that the account has.
        #[arg(long, num_args = 1.., value_delimiter = ',', default_value = "*")]
        scope: Vec<String>,
        /// Days until it ends, 730 at most.
        #[arg(long, default_value_t = 365)]
        days: i64,
    },
}

/// Does a verb of `chauban office`.
pub async fn office(verb: OfficeVerb, lang: Lang) -> Result<ExitCode, Failure> {
    match verb {
        OfficeVerb::Add {
            place,
            slug,
            name,
            short,
            city,
        } => {
            let slug = model::login(&slug).ok_or_else(|| Failure::Told(texts::bad_login(lang)))?;
            let desk = place.desk(lang).await?;
            let mut tx = desk.db.begin_write().await?;
            let short = short.as_deref().unwrap_or(&slug);
            let id = actions::create_office(&mut tx, (&slug, &name, short, &city), desk.clock.now()).await?;
            tx.commit().await?;
            say!("{id}");
        }
        OfficeVerb::List { place } => {
            let desk = place.desk(lang).await?;
            for office in offices(&desk).await? {
                say!("{}\t{}\t{}", office.slug, office.id, office.name);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Does a verb of `chauban user`.
pub async fn user(verb: UserVerb, lang: Lang) -> Result<ExitCode, Failure> {
    match verb {
        UserVerb::Add(new) => add_user(new, lang).await?,
        UserVerb::Password { place, login } => {
            let desk = place.desk(lang).await?;
            let account = account(&desk, &login, lang).await?;
            let (password, hash) = new_password(&desk).await?;
            let mut tx = desk.db.begin_write().await?;
            let actor = Actor::system(account.office_id);
            auth::set_password(&mut tx, &actor, account.id, &hash, desk.clock.now()).await?;
            tx.commit().await?;
            say!("{}", texts::one_time_password(lang, &account.login, &password));
        }
        UserVerb::List { place, office } => {
            let desk = place.desk(lang).await?;
            let office = find_office(&desk, &office, lang).await?;
            let mut conn = desk.db.begin_read().await?;
            for row in auth::queries::accounts_of_office(&mut conn, office.id, 10_000).await? {
                let roles: Vec<&str> = auth::read_grants(&row.grants)
                    .iter()
                    .map(|grant| grant.role.code())
                    .collect();
                say!("{}\t{}\t{}\t{}", row.login, row.state, roles.join(","), row.name);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn add_user(new: AddUser, lang: Lang) -> Result<(), Failure> {
    let login = model::login(&new.login).ok_or_else(|| Failure::Told(texts::bad_login(lang)))?;
    let roles = roles(&new.role, lang)?;
    let desk = new.place.desk(lang).await?;
    let office = find_office(&desk, &new.office, lang).await?;
    let unit = match &new.unit {
        Some(unit) => Some(find_unit(&desk, office.id, unit, lang).await?),
        None => None,
    };
    let person = NewPerson {
        name: new.name,
        login: login.clone(),
        email: new.email,
        roles,
        unit,
        title: new.title,
    };
    let (password, hash) = new_password(&desk).await?;
    let manager: Allowed<ManagePeople> = for_system(office.id);
    let mut tx = desk.db.begin_write().await?;
    let made = actions::create_person(&mut tx, &manager, &person, (&hash, OwnPassword::No), desk.clock.now()).await;
    made.map_err(|error| match error {
        OrgError::LoginTaken => Failure::Told(texts::login_taken(lang, &login)),
        OrgError::Db(error) => Failure::Db(error),
        other => Failure::Told(other.to_string()),
    })?;
    tx.commit().await?;
    say!("{}", texts::one_time_password(lang, &login, &password));
    Ok(())
}

/// Does a verb of `chauban token`.
pub async fn token(verb: TokenVerb, lang: Lang) -> Result<ExitCode, Failure> {
    let TokenVerb::Add {
        place,
        login,
        name,
        scope,
        days,
    } = verb;
    let desk = place.desk(lang).await?;
    let account = account(&desk, &login, lang).await?;
    let actor = Actor {
        person: account.id,
        name: account.name.clone(),
        office: account.office_id,
        via: Via::System,
        grants: auth::read_grants(&account.grants),
        must_change: false,
        request: "cli".to_owned(),
    };
    let mut tx = desk.db.begin_write().await?;
    let token = auth::create_token(&mut tx, &desk.rng, &actor, (&name, &scope, days), desk.clock.now()).await?;
    tx.commit().await?;
    say!("{}", texts::token_secret(lang, &token.secret));
    Ok(ExitCode::SUCCESS)
}

fn roles(codes: &[String], lang: Lang) -> Result<Vec<Role>, Failure> {
    let known = || Role::ALL.map(Role::code).join(", ");
    let role = |code: &String| {
        Role::from_code(&code.to_uppercase()).ok_or_else(|| Failure::Told(texts::no_role(lang, code, &known())))
    };
    codes.iter().map(role).collect()
}

/// A password that can be read out over the telephone, and its hash.
async fn new_password(desk: &Desk) -> Result<(String, String), Failure> {
    let password = org::SetupCode::new(&desk.rng).current().unwrap_or_default();
    let hash = Hasher::new(&desk.config.limits, desk.rng.clone()).hash(&password).await;
    Ok((password, hash.ok_or_else(|| Failure::Told("no hash".into()))?))
}

async fn offices(desk: &Desk) -> Result<Vec<Office>, Failure> {
    let mut conn = desk.db.begin_read().await?;
    Ok(org::queries::offices(&mut conn, OfficeId(uuid::Uuid::nil()), 10_000).await?)
}

async fn find_office(desk: &Desk, slug: &str, lang: Lang) -> Result<Office, Failure> {
    let mut conn = desk.db.begin_read().await?;
    let found = org::queries::office_by_slug(&mut conn, slug).await?;
    found.ok_or_else(|| Failure::Told(texts::no_office(lang, slug)))
}

async fn find_unit(desk: &Desk, office: OfficeId, name: &str, lang: Lang) -> Result<UnitId, Failure> {
    let mut conn = desk.db.begin_read().await?;
    let units = org::queries::units(&mut conn, office, 10_000).await?;
    let wanted = viet::fold::plain(name);
    let found = units
        .iter()
        .find(|unit| viet::fold::plain(&unit.name) == wanted || unit.code.eq_ignore_ascii_case(name));
    found
        .map(|unit| unit.id)
        .ok_or_else(|| Failure::Told(texts::no_unit(lang, name)))
}

async fn account(desk: &Desk, login: &str, lang: Lang) -> Result<AccountRow, Failure> {
    let mut conn = desk.db.begin_read().await?;
    let found = auth::queries::account_by_login(&mut conn, &login.trim().to_lowercase()).await?;
    found.ok_or_else(|| Failure::Told(texts::no_account(lang, login)))
}
