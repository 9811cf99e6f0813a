//! `chauban demo`: makes a complete demo once, and serves it.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};

use super::place::{self, Place};
use super::serve::{self, Listen};
use super::{Failure, texts};
use crate::app::App;
use crate::clock::Rng;
use crate::config::write_private;
use crate::demo::load::{DemoAccount, Plan, load};
use crate::demo::world;
use crate::org;
use crate::web::Serving;
use crate::web::texts::Lang;

/// The folder of the demo when no option names one.
const USUAL_DATA: &str = "chauban-demo";
/// What the demo keeps of itself in the data folder: its accounts.
const KEPT: &str = "demo.json";

/// Options of the command.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    listen: Listen,
    /// Prints address and accounts as one line of JSON.
    #[arg(long)]
    json: bool,
    /// So many papers in all, for load: metadata and text one by one, files from a pool.
    #[arg(long, value_name = "N")]
    documents: Option<usize>,
    /// All papers of --documents in this office instead of evenly over the nine.
    #[arg(long, value_name = "OFFICE", requires = "documents")]
    into: Option<String>,
    /// The password of all demo accounts [default: made by chance].
    #[arg(long, env = "CHAUBAN_DEMO_PASSWORD", hide_env_values = true)]
    password: Option<String>,
    /// Makes the demo and ends without serving it.
    #[arg(long)]
    no_serve: bool,
}

/// The line that `--json` prints.
#[derive(Serialize)]
struct Answer<'a> {
    address: &'a str,
    accounts: &'a [DemoAccount],
}

#[derive(Serialize, Deserialize)]
struct Kept {
    accounts: Vec<DemoAccount>,
}

/// Makes the demo unless the folder holds it already, and serves it.
pub async fn run(args: Args, lang: Lang) -> Result<ExitCode, Failure> {
    let mut config = args.place.config(USUAL_DATA, lang)?;
    let outside = args.listen.checkpoint_dir.clone();
    args.listen.into_config(&mut config, lang)?;
    if let Some(slug) = &args.into {
        know_office(slug, lang)?;
    }
    let (_lock, app) = place::open(config).await?;
    let kept = app.config.data.join(KEPT);
    let accounts = match read_kept(&kept)? {
        Some(accounts) => accounts,
        None => {
            let password = args.password.unwrap_or_else(|| password(&app.rng));
            let plan = Plan {
                documents: args.documents,
                into: args.into,
                password,
            };
            make(&app, &plan, &kept, lang).await?
        }
    };
    if args.no_serve {
        app.db.close().await;
        return Ok(ExitCode::SUCCESS);
    }
    let serving = Serving::bind(&app.config, &app.rng).await?;
    print(&serve::address(&serving), &accounts, args.json, lang)?;
    serve::until_stopped(&app, serving, outside, lang).await?;
    Ok(ExitCode::SUCCESS)
}

fn know_office(slug: &str, lang: Lang) -> Result<(), Failure> {
    let slugs: Vec<&str> = world().offices.iter().map(|office| office.slug).collect();
    if slugs.contains(&slug) {
        return Ok(());
    }
    Err(Failure::Told(texts::demo_no_such_office(lang, slug, &slugs.join(", "))))
}

fn read_kept(path: &PathBuf) -> Result<Option<Vec<DemoAccount>>, Failure> {
    match std::fs::read(path) {
        Ok(bytes) => {
            let kept: Kept = serde_json::from_slice(&bytes).map_err(std::io::Error::other)?;
            Ok(Some(kept.accounts))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Makes the demo; the list of accounts is written last, so that a folder without it is unfinished.
async fn make(app: &App, plan: &Plan, kept: &Path, lang: Lang) -> Result<Vec<DemoAccount>, Failure> {
    let mut conn = app.db.begin_read().await?;
    if org::queries::any_office(&mut conn).await?.is_some() {
        return Err(Failure::Told(texts::demo_foreign(
            lang,
            &app.config.data.display().to_string(),
        )));
    }
    drop(conn);
    eprintln!("{}", texts::demo_making(lang));
    let tenth = AtomicUsize::new(0);
    let progress = move |done: usize, total: usize| {
        if std::io::stderr().is_terminal() {
            eprint!("\r{done} / {total} ");
            let _ = std::io::stderr().flush();
        } else if tenth.fetch_max(done * 10 / total.max(1), Ordering::Relaxed) < done * 10 / total.max(1) {
            eprintln!("{done} / {total}");
        }
    };
    let accounts = load(app, plan, &progress)
        .await
        .map_err(|error| Failure::Told(error.to_string()))?;
    let kept_accounts = Kept { accounts };
    let text = serde_json::to_vec(&kept_accounts).map_err(std::io::Error::other)?;
    write_private(kept, &text)?;
    Ok(kept_accounts.accounts)
}

/// Three plain words and a number: easy to read out, long enough not to be guessed.
fn password(rng: &Rng) -> String {
    const WORDS: [&str; 32] = [
        "sen", "tre", "lua", "song", "nui", "trang", "sao", "may", "mua", "nang", "gio", "bien", "dua", "mai", "dao",
        "cuc", "lan", "hue", "cam", "buoi", "xoai", "mit", "na", "oi", "chim", "ca", "trau", "ngua", "thuyen", "cau",
        "dinh", "chua",
    ];
    let [a, b, c, high, low] = rng.bytes::<5>();
    let word = |byte: u8| WORDS.get(usize::from(byte) % WORDS.len()).copied().unwrap_or("sen");
    let number = 1000 + (u32::from(high) * 256 + u32::from(low)) % 9000;
    format!("{}-{}-{}-{number}", word(a), word(b), word(c))
}

fn print(address: &str, accounts: &[DemoAccount], json: bool, lang: Lang) -> Result<(), Failure> {
    if json {
        say!(
            "{}",
            serde_json::to_string(&Answer { address, accounts }).map_err(std::io::Error::other)?
        );
        return Ok(());
    }
    let Some(first) = accounts.first() else { return Ok(()) };
    say!("{}", texts::ready(lang, address));
    say!("{}", texts::demo_password(lang, &first.password));
    say!("{}", texts::demo_accounts(lang, &first.office));
    for account in accounts.iter().filter(|account| account.office == first.office) {
        say!("  {:<5} {:<24} {}", account.role, account.login, account.name);
    }
    let mut others: Vec<&str> = accounts.iter().map(|account| account.office.as_str()).collect();
    others.dedup();
    say!("{}", texts::demo_others(lang, &others.join(", ")));
    Ok(())
}
