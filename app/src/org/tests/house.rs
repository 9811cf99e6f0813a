//! An installation in a temporary folder with one founded office, for the tests of slices.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::body::Body as HttpBody;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use jiff::civil::date;
use tower::ServiceExt;

use crate::access::{Role, for_system};
use crate::app::App;
use crate::auth;
use crate::clock::{Clock, OfficeTime, Rng};
use crate::config::{Config, Limits, Tls};
use crate::db::{OfficeId, PersonId, Place};
use crate::org::actions::{FirstAdministrator, Founded, NewOffice, NewUnit, OwnPassword, create_person, found_office};
use crate::org::model::{NewBody, NewPerson};
use crate::org::{BodyId, Regime};

pub const PASSWORD: &str = "con trâu gặm cỏ bên sông";

/// A program with its own data folder and a clock that the test moves.
pub struct Installation {
    pub app: App,
    pub clock: Arc<AtomicI64>,
    _folder: tempfile::TempDir,
}

impl Installation {
    /// Empty, at nine in the morning of 5 March 2026.
    pub async fn empty() -> Installation {
        let folder = tempfile::tempdir().unwrap();
        let at = OfficeTime::from_local(date(2026, 3, 5).at(9, 0, 0, 0));
        let clock = Arc::new(AtomicI64::new(at.micros()));
        let config = Config {
            data: folder.path().to_owned(),
            database: Place::File(folder.path().join("chauban.db")),
            listen: "127.0.0.1:0".parse().unwrap(),
            tls: Tls::Off,
            program: "chauban".into(),
            limits: Limits {
                argon_kib: 8,
                argon_passes: 1,
                ..Limits::default()
            },
        };
        let app = App::open(config, Clock::manual(clock.clone()), Rng::seeded(7))
            .await
            .unwrap();
        Installation {
            app,
            clock,
            _folder: folder,
        }
    }

    pub fn set_clock(&self, local: jiff::civil::DateTime) {
        self.clock
            .store(OfficeTime::from_local(local).micros(), Ordering::SeqCst);
    }

    /// An office with a State body `TCT`, a Party body `ĐU`, two units and an administrator.
    pub async fn found(&self, slug: &str) -> Founded {
        let units = [
            NewUnit {
                name: "Văn phòng".into(),
                code: "VP".into(),
                parent: None,
            },
            NewUnit {
                name: "Tổ Tổng hợp".into(),
                code: "TH".into(),
                parent: Some(0),
            },
        ];
        let person = NewPerson {
            name: "Lê Thị Ánh".into(),
            login: format!("quantri.{slug}"),
            email: String::new(),
            roles: vec![Role::Qtht],
            unit: None,
            title: "Chuyên viên".into(),
        };
        let hash = self.app.hasher.hash(PASSWORD).await.unwrap();
        let new = NewOffice {
            slug,
            name: "Văn phòng Đảng uỷ Tổng công ty",
            short_name: "VPĐU",
            place: "Thành phố Hồ Chí Minh",
            bodies: &[
                body("Tổng công ty Thương mại", "TCT", Regime::State),
                body("Đảng uỷ Tổng công ty", "ĐU", Regime::Party),
            ],
            units: &units,
            administrator: FirstAdministrator {
                person: &person,
                password_hash: &hash,
                own_password: OwnPassword::Yes,
            },
        };
        let mut tx = self.app.db.begin_write().await.unwrap();
        let founded = found_office(&mut tx, &new, self.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        founded
    }

    /// One more person with a password of his own.
    pub async fn person(&self, office: OfficeId, name: &str, login: &str, roles: &[Role]) -> PersonId {
        let new = NewPerson {
            name: name.into(),
            login: login.into(),
            email: String::new(),
            roles: roles.to_vec(),
            unit: None,
            title: String::new(),
        };
        let hash = self.app.hasher.hash(PASSWORD).await.unwrap();
        let mut tx = self.app.db.begin_write().await.unwrap();
        let now = self.app.clock.now();
        let id = create_person(&mut tx, &for_system(office), &new, (&hash, OwnPassword::Yes), now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// A browser that is signed in, or not when the login is empty.
    pub async fn browser(&self, login: &str) -> Browser {
        let cookie = if login.is_empty() {
            String::new()
        } else {
            let app = &self.app;
            let env = (&app.db, &app.hasher, &app.rng, &app.config.limits);
            let (token, _) = auth::log_in(env, login, PASSWORD, ("test", ""), app.clock.now())
                .await
                .unwrap();
            format!("{}={token}", auth::cookie_name(false))
        };
        Browser {
            router: crate::site::router(&self.app),
            header: ("cookie", cookie),
        }
    }

    /// A program with an API token.
    pub async fn client(&self, person: PersonId, office: OfficeId, scopes: &[&str]) -> Browser {
        let mut actor = crate::access::Actor::system(office);
        actor.person = person;
        let scopes: Vec<String> = scopes.iter().map(ToString::to_string).collect();
        let mut tx = self.app.db.begin_write().await.unwrap();
        let now = self.app.clock.now();
        let token = auth::create_token(&mut tx, &self.app.rng, &actor, ("test", &scopes, 1), now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        Browser {
            router: crate::site::router(&self.app),
            header: ("authorization", format!("Bearer {}", token.secret)),
        }
    }
}

/// A body with usual data.
pub fn body(name: &str, symbol: &str, regime: Regime) -> NewBody {
    NewBody {
        name: name.into(),
        regime,
        symbol: symbol.into(),
        superior: None,
        place: "Thành phố Hồ Chí Minh".into(),
        identifier: None,
        has_seal: true,
        collective: regime == Regime::Party,
        receives: true,
        issues: true,
    }
}

/// Sends requests through the whole service.
pub struct Browser {
    router: axum::Router,
    header: (&'static str, String),
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap()
    }
}

impl Browser {
    async fn send(&self, request: axum::http::request::Builder, content: String) -> Answer {
        let request = request
            .header(self.header.0, &self.header.1)
            .header("sec-fetch-site", "same-origin");
        let response = self
            .router
            .clone()
            .oneshot(request.body(HttpBody::from(content)).unwrap())
            .await
            .unwrap();
        let location = response
            .headers()
            .get("location")
            .map(|v| v.to_str().unwrap().to_owned())
            .unwrap_or_default();
        let status = response.status();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Answer {
            status,
            location,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), String::new()).await
    }

    /// Posts a form; the text is `name=value&…` as people would type it.
    pub async fn post(&self, path: &str, form: &str) -> Answer {
        let pairs: Vec<(&str, &str)> = form.split('&').filter_map(|pair| pair.split_once('=')).collect();
        let text = serde_urlencoded::to_string(pairs).unwrap();
        self.send(
            Request::post(path).header("content-type", "application/x-www-form-urlencoded"),
            text,
        )
        .await
    }

    /// Posts JSON with an idempotency key, when it is not empty.
    pub async fn post_json(&self, path: &str, key: &str, content: &serde_json::Value) -> Answer {
        let mut request = Request::post(path).header("content-type", "application/json");
        if !key.is_empty() {
            request = request.header("idempotency-key", key);
        }
        self.send(request, content.to_string()).await
    }
}

/// The first body of a regime in a founded office of [`Installation::found`].
pub fn body_of(founded: &Founded, regime: Regime) -> BodyId {
    match regime {
        Regime::State => founded.bodies[0],
        Regime::Party => founded.bodies[1],
    }
}
