//! `chauban serve`: the server, from its options to its orderly end.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::ValueEnum;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::place::{self, Place};
use super::{Failure, housekeeping, texts};
use crate::app::App;
use crate::config::{Config, Tls};
use crate::web::Serving;
use crate::web::texts::Lang;
use crate::{jobs, org, site, web};

/// How long requests under way may take after the signal to stop (trust A16).
const GRACE: Duration = Duration::from_secs(30);

/// Options of the command.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    pub listen: Listen,
}

/// Options that say how the server listens.
#[derive(clap::Args, Clone, Debug)]
pub struct Listen {
    /// Address and port; port 0 takes a free one.
    #[arg(long, env = "CHAUBAN_LISTEN", value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// off: plain HTTP, on this computer only. local: an authority of this installation. files: the office's certificate.
    #[arg(long, env = "CHAUBAN_TLS", value_enum, default_value_t = TlsKind::Off)]
    tls: TlsKind,
    /// The certificate chain, PEM, with --tls files.
    #[arg(long, env = "CHAUBAN_CERTIFICATE", value_name = "FILE")]
    certificate: Option<PathBuf>,
    /// The private key, PEM, with --tls files.
    #[arg(long, env = "CHAUBAN_KEY", value_name = "FILE")]
    key: Option<PathBuf>,
    /// Names and addresses under which browsers reach the server, with --tls local.
    #[arg(long, env = "CHAUBAN_TLS_NAME", value_name = "NAME", num_args = 1.., value_delimiter = ',')]
    tls_name: Vec<String>,
    /// Allows plain HTTP beyond this computer, behind a proxy that has TLS.
    #[arg(long, env = "CHAUBAN_PLAIN_HTTP")]
    plain_http: bool,
    /// A second folder for audit checkpoints, best on another machine's disk.
    #[arg(long, env = "CHAUBAN_CHECKPOINT_DIR", value_name = "DIR")]
    pub checkpoint_dir: Option<PathBuf>,
}

/// How connections are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum TlsKind {
    Off,
    Local,
    Files,
}

impl Listen {
    /// Puts these options into a configuration, or refuses what would be open to all.
    pub fn into_config(self, config: &mut Config, lang: Lang) -> Result<(), Failure> {
        config.listen = self.listen;
        config.tls = match self.tls {
            TlsKind::Off if self.listen.ip().is_loopback() || self.plain_http => Tls::Off,
            TlsKind::Off => return Err(Failure::Told(texts::plain_http(lang, &self.listen.to_string()))),
            TlsKind::Local => Tls::Local { names: self.names() },
            TlsKind::Files => match (self.certificate, self.key) {
                (Some(certificate), Some(key)) => Tls::Files { certificate, key },
                _ => return Err(Failure::Told(texts::tls_files(lang))),
            },
        };
        Ok(())
    }

    fn names(&self) -> Vec<String> {
        let mut names = self.tls_name.clone();
        let ip = self.listen.ip();
        let own = if ip.is_unspecified() {
            "127.0.0.1".to_owned()
        } else {
            ip.to_string()
        };
        for name in ["localhost".to_owned(), own] {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// Serves until SIGTERM or SIGINT.
pub async fn run(args: Args, lang: Lang) -> Result<ExitCode, Failure> {
    let mut config = args.place.config(place::USUAL_DATA, lang)?;
    let outside = args.listen.checkpoint_dir.clone();
    args.listen.into_config(&mut config, lang)?;
    let (_lock, app) = place::open(config).await?;
    let serving = Serving::bind(&app.config, &app.rng).await?;
    let address = address(&serving);
    say!("{}", texts::ready(lang, &address));
    if let Tls::Local { .. } = app.config.tls {
        say!(
            "{}",
            texts::authority(lang, &app.config.keys().join("authority.pem").display().to_string())
        );
    }
    let mut conn = app.db.begin_read().await?;
    let has_office = org::queries::any_office(&mut conn).await?.is_some();
    drop(conn);
    if !has_office && let Some(code) = app.setup.current() {
        say!("{}", texts::set_up(lang, &address, &code));
    }
    until_stopped(&app, serving, outside, lang).await?;
    Ok(ExitCode::SUCCESS)
}

/// `http://127.0.0.1:8080`.
pub fn address(serving: &Serving) -> String {
    format!("{}://{}", serving.scheme(), serving.address)
}

/// Serves, works and keeps house until told to stop; then what is under way comes to its end.
pub async fn until_stopped(app: &App, serving: Serving, outside: Option<PathBuf>, lang: Lang) -> Result<(), Failure> {
    let told = stop_signal(lang);
    let mut loops = jobs::start(app, &site::workers(), &told);
    housekeeping::start(app, outside);
    let stop = wait(told.clone());
    let too_late = async move {
        wait(told).await;
        tokio::select! {
            () = tokio::time::sleep(GRACE) => tracing::warn!("what was still under way after 30 s is cut off"),
            // A second signal means now.
            () = told_to_stop() => {}
        }
    };
    let orderly = async {
        let ended = web::serve(serving, site::router(app), stop).await;
        while loops.join_next().await.is_some() {}
        ended
    };
    tokio::select! {
        ended = orderly => ended?,
        () = too_late => {}
    }
    let _ = tokio::time::timeout(Duration::from_secs(5), app.db.close()).await;
    Ok(())
}

/// Becomes true at the first signal to stop.
pub fn stop_signal(lang: Lang) -> watch::Receiver<bool> {
    let (tell, told) = watch::channel(false);
    tokio::spawn(async move {
        told_to_stop().await;
        eprintln!("{}", texts::stopping(lang));
        let _ = tell.send(true);
    });
    told
}

async fn wait(mut told: watch::Receiver<bool>) {
    let _ = told.wait_for(|stop| *stop).await;
}

/// Resolves at the next SIGTERM or SIGINT.
async fn told_to_stop() {
    let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        tracing::warn!("signals cannot be heard; the program ends only by force");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
