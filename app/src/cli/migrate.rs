//! `chauban migrate`: brings the database to this version.

use std::process::ExitCode;

use super::Failure;
use super::place::{self, Place};
use crate::web::texts::Lang;

/// Options of the command.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    place: Place,
}

/// Opens the installation, which migrates it, and closes it again.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let (_lock, app) = place::open(args.place.config(place::USUAL_DATA, Lang::Vi)?).await?;
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}
