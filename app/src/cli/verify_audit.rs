//! `chauban verify-audit`: walks every chain and names the first bad entry (trust B02).

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ed25519_dalek::VerifyingKey;
use ed25519_dalek::pkcs8::DecodePublicKey;

use super::place::Place;
use super::{Failure, texts};
use crate::audit::{self, Report, Trouble};
use crate::db::{Db, OfficeId};
use crate::org;
use crate::web::texts::Lang;

/// Options of the command.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    place: Place,
    /// A checkpoint that was kept elsewhere, or a folder of them; may be repeated.
    #[arg(long, value_name = "FILE")]
    checkpoint: Vec<PathBuf>,
    /// The public key, PEM [default: keys/audit-key.pub.pem in the data folder].
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// The report as JSON.
    #[arg(long)]
    json: bool,
}

/// Verifies; exits 0 only when every chain is whole.
pub async fn run(args: Args, lang: Lang) -> Result<ExitCode, Failure> {
    let desk = args.place.desk(lang).await?;
    let path = args.key.unwrap_or_else(|| desk.config.keys().join("audit-key.pub.pem"));
    let pem = std::fs::read_to_string(&path).map_err(|e| Failure::Told(format!("{}: {e}", path.display())))?;
    let key = VerifyingKey::from_public_key_pem(&pem).map_err(|e| Failure::Told(format!("{}: {e}", path.display())))?;
    let mut outside = Vec::new();
    for file in checkpoint_files(&args.checkpoint)? {
        let read = audit::read_checkpoint(&file);
        outside.push(read.map_err(|e| Failure::Told(format!("{}: {e}", file.display())))?);
    }
    let report = audit::verify(&desk.db, &key, &outside).await?;
    if args.json {
        let text = serde_json::to_string(&report).map_err(|e| Failure::Told(e.to_string()))?;
        say!("{text}");
    } else {
        print_report(&desk.db, &report, lang).await;
    }
    Ok(if report.trouble.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The files themselves, and of a folder all `.json` files in it.
fn checkpoint_files(named: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in named {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        for entry in std::fs::read_dir(path)? {
            let file = entry?.path();
            if file.extension() == Some(Path::new("json").as_os_str()) {
                files.push(file);
            }
        }
    }
    files.sort();
    Ok(files)
}

async fn print_report(db: &Db, report: &Report, lang: Lang) {
    if report.trouble.is_empty() {
        say!(
            "{}",
            texts::audit_good(lang, report.events, report.offices, report.checkpoints)
        );
    }
    for trouble in &report.trouble {
        let line = match trouble {
            Trouble::Changed { office, seq } => texts::audit_changed(lang, &name(db, *office).await, *seq),
            Trouble::Missing { office, seq } => texts::audit_missing(lang, &name(db, *office).await, *seq),
            Trouble::Head { office, seq } => texts::audit_head(lang, &name(db, *office).await, *seq),
            Trouble::Checkpoint { office, seq } => texts::audit_checkpoint(lang, &name(db, *office).await, *seq),
            Trouble::Time { office, seq } => texts::audit_time(lang, &name(db, *office).await, *seq),
            Trouble::Signature => texts::audit_signature(lang),
        };
        say!("{line}");
    }
}

/// The office's name; its id when it is not to be found.
async fn name(db: &Db, id: OfficeId) -> String {
    let found = match db.begin_read().await {
        Ok(mut conn) => org::queries::office(&mut conn, id).await.ok().flatten(),
        Err(_) => None,
    };
    found.map_or_else(|| id.to_string(), |office| format!("{} ({})", office.name, office.slug))
}
