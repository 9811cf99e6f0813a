//! Where an installation lies, and opening it.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, texts};
use crate::app::App;
use crate::clock::{Clock, Rng};
use crate::config::{Config, DataLock, Limits, Tls};
use crate::db::{Db, Place as DbPlace};
use crate::web::texts::Lang;

/// The folder when no option names one.
pub const USUAL_DATA: &str = "chauban-data";
/// Only the owner may enter the data folder.
const PRIVATE: u32 = 0o700;

/// Options that say where the installation lies.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// The folder of files, keys and, with SQLite, the database [default: chauban-data, of the demo chauban-demo].
    #[arg(long, env = "CHAUBAN_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// `postgres://…`, or `sqlite` for the file in the data folder.
    #[arg(
        long,
        env = "CHAUBAN_DATABASE",
        hide_env_values = true,
        value_name = "URL",
        default_value = "sqlite"
    )]
    pub database: String,
}

impl Place {
    /// The data folder, `usual` when none was named.
    pub fn data_or(&self, usual: &str) -> PathBuf {
        self.data.clone().unwrap_or_else(|| usual.into())
    }

    /// The configuration of this place; it listens nowhere yet.
    pub fn config(&self, usual: &str, lang: Lang) -> Result<Config, Failure> {
        let data = self.data_or(usual);
        let database = match self.database.as_str() {
            "sqlite" => DbPlace::File(data.join("chauban.db")),
            url if url.starts_with("postgres://") || url.starts_with("postgresql://") => DbPlace::Url(url.to_owned()),
            other => match other.strip_prefix("sqlite:") {
                Some(path) => DbPlace::File(path.trim_start_matches("//").into()),
                None => return Err(Failure::Told(texts::unknown_database(lang))),
            },
        };
        Ok(Config {
            data,
            database,
            listen: ([127, 0, 0, 1], 0).into(),
            tls: Tls::Off,
            program: std::env::current_exe()?,
            limits: Limits::default(),
        })
    }

    /// The parts that a command needs which neither serves nor touches files.
    ///
    /// Unlike [`open`] it takes no lock, so it works beside a running server.
    pub async fn desk(&self, lang: Lang) -> Result<Desk, Failure> {
        let config = self.config(USUAL_DATA, lang)?;
        if let DbPlace::File(path) = &config.database
            && !path.exists()
        {
            return Err(Failure::Told(texts::no_installation(
                lang,
                &config.data.display().to_string(),
            )));
        }
        let rng = Rng::system();
        let db = Db::open(&config.database, config.limits.connections, rng.clone()).await?;
        Ok(Desk {
            config,
            db,
            clock: Clock::system(),
            rng,
        })
    }
}

/// See [`Place::desk`].
pub struct Desk {
    pub config: Config,
    pub db: Db,
    pub clock: Clock,
    pub rng: Rng,
}

/// Takes the data folder for this process and opens everything in it.
///
/// The lock comes first: opening the files clears what a crash left, which
/// would hurt a server that runs (trust A18).
pub async fn open(config: Config) -> Result<(DataLock, App), Failure> {
    let lock = DataLock::take(&config.data).map_err(|error| match error.kind() {
        std::io::ErrorKind::WouldBlock => Failure::Locked(config.data.display().to_string()),
        _ => Failure::Io(error),
    })?;
    make_private(&config.data)?;
    refuse_network_disk(&config)?;
    let app = App::open(config, Clock::system(), Rng::system()).await?;
    Ok((lock, app))
}

fn make_private(data: &Path) -> std::io::Result<()> {
    let mode = std::fs::metadata(data)?.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        tracing::warn!(folder = %data.display(), mode = format!("{mode:o}"), "closing the data folder to others");
        std::fs::set_permissions(data, std::fs::Permissions::from_mode(PRIVATE))?;
    }
    Ok(())
}

/// SQLite's locks and its log do not hold on NFS and SMB (trust §8.8).
fn refuse_network_disk(config: &Config) -> Result<(), Failure> {
    /// `f_type` of NFS, SMB, CIFS and SMB2 (statfs(2)).
    const NETWORK: [u32; 4] = [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42];
    if !matches!(config.database, DbPlace::File(_)) {
        return Ok(());
    }
    let kind = rustix::fs::statfs(&config.data).map_err(std::io::Error::from)?.f_type;
    // The kernel's type differs in width between machines; the magic numbers have 32 bits.
    if NETWORK.contains(&(kind as u32)) {
        return Err(Failure::Told(format!(
            "{}: SQLite does not work on a network disk; use --database",
            config.data.display()
        )));
    }
    Ok(())
}
