//! The only shared state: what every handler and job may reach.

use std::sync::Arc;

use crate::audit::Keys;
use crate::auth::Hasher;
use crate::blob::Blobs;
use crate::clock::{Clock, Rng};
use crate::config::Config;
use crate::convert::Converter;
use crate::db::{self, Db};

/// The program's parts. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// See [`App`].
pub struct Parts {
    pub config: Arc<Config>,
    pub db: Db,
    pub blobs: Blobs,
    pub clock: Clock,
    pub rng: Rng,
    pub keys: Keys,
    pub hasher: Hasher,
    pub converter: Converter,
    /// The one-time code of an installation that has no office yet.
    pub setup: crate::org::SetupCode,
}

/// Why the program cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("database: {0}")]
    Db(#[from] db::Error),
    #[error("files: {0}")]
    Files(#[from] crate::blob::Error),
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Opens the database (and migrates it), the files and the keys.
    pub async fn open(config: Config, clock: Clock, rng: Rng) -> Result<App, StartError> {
        let config = Arc::new(config);
        std::fs::create_dir_all(&config.data)?;
        let db = Db::open(&config.database, config.limits.connections, rng.clone()).await?;
        for step in db::migrate(&db, clock.now()).await? {
            tracing::info!(step, "migrated");
        }
        let parts = Parts {
            blobs: Blobs::open(&config.blobs())?,
            keys: Keys::open(&config.keys(), &rng)?,
            hasher: Hasher::new(&config.limits, rng.clone()),
            converter: Converter::new(config.clone()),
            setup: crate::org::SetupCode::new(&rng),
            config,
            db,
            clock,
            rng,
        };
        Ok(App(Arc::new(parts)))
    }

    /// Whether the browser talks to us over TLS; cookies follow.
    pub fn tls(&self) -> bool {
        self.config.tls != crate::config::Tls::Off
    }
}
