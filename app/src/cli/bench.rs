//! `chauban bench`.
use std::process::ExitCode;
use super::Failure;
use crate::web::texts::Lang;
#[derive(clap::Args, Debug)]
pub struct Args {}
pub async fn run(_args: Args, _lang: Lang) -> Result<ExitCode, Failure> { Ok(ExitCode::SUCCESS) }
