//! `chauban work`: jobs and housekeeping without a server.

use std::process::ExitCode;

use super::place::{self, Place};
use super::{Failure, housekeeping, serve, texts};
use crate::web::texts::Lang;
use crate::{jobs, site};

/// Options of the command.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    place: Place,
    /// Does what waits now and ends.
    #[arg(long)]
    once: bool,
}

/// Works until it is told to stop, or until nothing waits.
pub async fn run(args: Args, lang: Lang) -> Result<ExitCode, Failure> {
    let (_lock, app) = place::open(args.place.config(place::USUAL_DATA, lang)?).await?;
    let workers = site::workers();
    if args.once {
        let done = jobs::drain(&app, &workers).await?;
        housekeeping::round(&app).await;
        app.db.close().await;
        say!("{}", texts::jobs_done(lang, done));
        return Ok(ExitCode::SUCCESS);
    }
    let mut loops = jobs::start(&app, &workers, &serve::stop_signal(lang));
    housekeeping::start(&app, None);
    while loops.join_next().await.is_some() {}
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}
