//! The installation: configuration, clock, offices and their people.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::http::StatusCode;
use chauban::access::{self, Actor, Grant, Role, Via};
use chauban::app::App;
use chauban::clock::{Clock, OfficeTime, Rng};
use chauban::config::{Config, Limits, Tls};
use chauban::db::{Conn, Engine, OfficeId, PersonId, Place, UnitId};
use chauban::org::actions::{OwnPassword, create_body, create_office, create_person, create_unit};
use chauban::org::model::{NewBody, NewPerson};
use chauban::org::{self, BodyId, Regime};
use chauban::{audit, auth, jobs, site};
use tempfile::TempDir;

use super::{Client, pg};

/// Everybody's password.
pub const PASSWORD: &str = "con trâu gặm cỏ bên sông";

/// One office of an installation, with its people. Cloning shares the installation.
#[derive(Clone)]
pub struct Office {
    pub app: App,
    pub router: Router,
    pub id: OfficeId,
    pub slug: String,
    /// A receiving and issuing body under Party rules.
    pub party: BodyId,
    /// A receiving and issuing body under State rules.
    pub state: BodyId,
    pub unit: UnitId,
    people: Vec<(Role, PersonId)>,
    at: Arc<AtomicI64>,
    folder: Arc<TempDir>,
}

impl Office {
    /// An installation with one office, `satra`, and one person a role, on 5 March 2026 at 9.
    pub async fn new(engine: Engine) -> Office {
        Office::with_limits(engine, limits()).await
    }

    /// As [`Office::new`], with bounds of the test's own.
    pub async fn with_limits(engine: Engine, limits: Limits) -> Office {
        let folder = tempfile::tempdir().unwrap();
        let database = match engine {
            Engine::Sqlite => Place::File(folder.path().join("chauban.db")),
            Engine::Postgres => pg::place().await,
        };
        let config = Config {
            data: folder.path().to_owned(),
            database,
            listen: "127.0.0.1:0".parse().unwrap(),
            tls: Tls::Off,
            program: env!("CARGO_BIN_EXE_chauban").into(),
            limits,
        };
        let start = OfficeTime::from_local(jiff::civil::date(2026, 3, 5).at(9, 0, 0, 0));
        let at = Arc::new(AtomicI64::new(start.micros()));
        let app = App::open(config, Clock::manual(at.clone()), Rng::seeded(7))
            .await
            .unwrap();
        set_up(app, at, Arc::new(folder), "satra")
            .await
            .with_people(&Role::ALL)
            .await
    }

    /// Another office of the same installation, with one person a role.
    pub async fn neighbour(&self, slug: &str) -> Office {
        let office = set_up(self.app.clone(), self.at.clone(), self.folder.clone(), slug).await;
        office.with_people(&Role::ALL).await
    }

    /// Enters one person a role; login `vt.satra`, [`PASSWORD`].
    pub async fn with_people(mut self, roles: &[Role]) -> Office {
        let hash = self.app.hasher.hash(PASSWORD).await.unwrap();
        let manager = access::for_system(self.id);
        let mut tx = self.app.db.begin_write().await.unwrap();
        for role in roles {
            let new = NewPerson {
                name: format!("Nguyễn Thị {}", role.code()),
                login: self.login_of(*role),
                email: String::new(),
                roles: vec![*role],
                unit: matches!(role, Role::Cv | Role::Ldp).then_some(self.unit),
                title: "Chuyên viên".to_owned(),
            };
            let password = (hash.as_str(), OwnPassword::Yes);
            let id = create_person(&mut tx, &manager, &new, password, self.now())
                .await
                .unwrap();
            self.people.push((*role, id));
        }
        tx.commit().await.unwrap();
        self
    }

    pub fn login_of(&self, role: Role) -> String {
        format!("{}.{}", role.code().to_lowercase(), self.slug)
    }

    pub fn person(&self, role: Role) -> PersonId {
        self.people.iter().find(|(r, _)| *r == role).map(|(_, id)| *id).unwrap()
    }

    /// The person of a role as actions see him.
    pub fn actor(&self, role: Role) -> Actor {
        let unit = matches!(role, Role::Cv | Role::Ldp).then_some(self.unit);
        Actor {
            person: self.person(role),
            name: format!("Nguyễn Thị {}", role.code()),
            office: self.id,
            via: Via::System,
            grants: vec![Grant { role, unit }],
            must_change: false,
            request: "test".to_owned(),
        }
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// The person of a role, signed in through the page.
    pub async fn login(&self, role: Role) -> Client {
        let mut client = self.stranger();
        let answer = client
            .log_in(&self.login_of(role), PASSWORD)
            .await
            .is(StatusCode::SEE_OTHER);
        assert!(!answer.sends_to_login(), "signed in");
        client
    }

    /// A program with a token of the role's person and all his rights.
    pub async fn api(&self, role: Role) -> Client {
        self.api_with(role, &["*"]).await
    }

    /// A program whose token has these scopes alone.
    pub async fn api_with(&self, role: Role, scopes: &[&str]) -> Client {
        let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        let mut tx = self.app.db.begin_write().await.unwrap();
        let made = ("test", scopes.as_slice(), 30);
        let token = auth::create_token(&mut tx, &self.app.rng, &self.actor(role), made, self.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let mut client = self.stranger();
        client.token = Some(token.secret);
        client
    }

    pub fn now(&self) -> OfficeTime {
        self.app.clock.now()
    }

    /// Moves the clock on.
    pub fn advance(&self, seconds: i64) {
        self.at.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }

    /// Sets the office's clock: `2026-12-31T23:59:30`.
    pub fn set_clock(&self, local: &str) {
        self.at.store(
            OfficeTime::from_local(local.parse().unwrap()).micros(),
            Ordering::SeqCst,
        );
    }

    /// Runs every job that waits.
    pub async fn work(&self) -> usize {
        jobs::drain(&self.app, &site::workers()).await.unwrap()
    }

    /// Stops the program and starts it on the same data.
    pub async fn restart(self) -> Office {
        self.app.db.close().await;
        let config = (*self.app.config).clone();
        let app = App::open(config, Clock::manual(self.at.clone()), Rng::seeded(8))
            .await
            .unwrap();
        Office {
            router: site::router(&app),
            app,
            ..self
        }
    }

    /// The chain as `chauban verify-audit` sees it.
    pub async fn audit(&self) -> audit::Report {
        audit::verify(&self.app.db, &self.app.keys.public(), &[]).await.unwrap()
    }

    /// The verbs of the office's events, oldest first.
    pub async fn events(&self) -> Vec<String> {
        let mut conn = self.app.db.begin_read().await.unwrap();
        let rows = audit::queries::events_after(&mut conn, self.id, 0, 10_000)
            .await
            .unwrap();
        rows.into_iter().map(|row| row.verb).collect()
    }

    /// Runs SQL past the program, as somebody with the database's password would.
    pub async fn sql(&self, text: &str) -> Result<(), String> {
        let mut tx = self.app.db.begin_write().await.unwrap();
        let conn: &mut Conn = &mut tx;
        let sql = sqlx::AssertSqlSafe(text.to_owned());
        let done = match conn {
            Conn::Sqlite(c) => sqlx::raw_sql(sql).execute(&mut **c).await.map(drop),
            Conn::Postgres(c) => sqlx::raw_sql(sql).execute(&mut **c).await.map(drop),
            Conn::Gone => unreachable!(),
        };
        done.map_err(|error| error.to_string())?;
        tx.commit().await.map_err(|error| error.to_string())
    }

    /// A file of the data folder.
    pub fn path(&self, inside: &str) -> std::path::PathBuf {
        self.folder.path().join(inside)
    }
}

/// The usual bounds, with password hashing that takes no time.
pub fn limits() -> Limits {
    Limits {
        argon_kib: 64,
        argon_passes: 1,
        connections: 4,
        ..Limits::default()
    }
}

async fn set_up(app: App, at: Arc<AtomicI64>, folder: Arc<TempDir>, slug: &str) -> Office {
    let now = app.clock.now();
    let mut tx = app.db.begin_write().await.unwrap();
    let name = format!("Văn phòng Đảng uỷ {}", slug.to_uppercase());
    let id = create_office(&mut tx, (slug, &name, slug, "Thành phố Hồ Chí Minh"), now)
        .await
        .unwrap();
    let manager = access::for_system::<org::ManageOrg>(id);
    let party = create_body(
        &mut tx,
        &manager,
        &body("Đảng uỷ Tổng Công ty", Regime::Party, "ĐU"),
        now,
    )
    .await
    .unwrap();
    let state = create_body(&mut tx, &manager, &body("Tổng Công ty", Regime::State, "TCT"), now)
        .await
        .unwrap();
    let unit = create_unit(&mut tx, &manager, ("Phòng Tổng hợp", "TH", None), now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let router = site::router(&app);
    Office {
        app,
        router,
        id,
        slug: slug.to_owned(),
        party,
        state,
        unit,
        people: Vec::new(),
        at,
        folder,
    }
}

fn body(name: &str, regime: Regime, symbol: &str) -> NewBody {
    NewBody {
        name: name.to_owned(),
        regime,
        symbol: symbol.to_owned(),
        superior: None,
        place: "Thành phố Hồ Chí Minh".to_owned(),
        identifier: None,
        has_seal: true,
        collective: regime == Regime::Party,
        receives: true,
        issues: true,
    }
}
