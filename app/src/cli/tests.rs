//! The command line's promises that need no server process.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::os::unix::fs::PermissionsExt;

use clap::{CommandFactory, Parser};

use super::place::{self, Place};
use super::{Cli, Command, Failure};
use crate::config::Tls;
use crate::web::texts::Lang;

fn place(data: &std::path::Path) -> Place {
    Place {
        data: Some(data.to_owned()),
        database: "sqlite".to_owned(),
    }
}

fn serve(arguments: &[&str]) -> Result<Tls, Failure> {
    let cli = Cli::try_parse_from([&["chauban", "serve"], arguments].concat()).unwrap();
    let Command::Serve(args) = cli.command else {
        panic!("serve")
    };
    let mut config = place(std::path::Path::new("x")).config("x", Lang::En)?;
    args.listen.into_config(&mut config, Lang::En)?;
    Ok(config.tls)
}

#[test]
fn the_commands_and_options_do_not_contradict_one_another() {
    Cli::command().debug_assert();
}

#[test]
fn plain_http_is_for_this_computer_unless_somebody_says_otherwise() {
    assert_eq!(serve(&["--listen", "127.0.0.1:0"]).unwrap(), Tls::Off);
    assert!(matches!(serve(&["--listen", "0.0.0.0:80"]), Err(Failure::Told(_))));
    assert_eq!(serve(&["--listen", "0.0.0.0:80", "--plain-http"]).unwrap(), Tls::Off);
    assert!(matches!(
        serve(&["--listen", "[::]:443", "--tls", "files"]),
        Err(Failure::Told(_))
    ));
}

#[test]
fn a_local_authority_always_knows_this_computer() {
    let tls = serve(&[
        "--listen",
        "0.0.0.0:443",
        "--tls",
        "local",
        "--tls-name",
        "vanthu.satra.example",
    ])
    .unwrap();
    let names = ["vanthu.satra.example", "localhost", "127.0.0.1"]
        .map(str::to_owned)
        .to_vec();
    assert_eq!(tls, Tls::Local { names });
}

#[tokio::test]
async fn a18_a_second_server_on_one_folder_refuses_at_once_and_the_first_is_unharmed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let place = place(&data);
    let (_lock, first) = place::open(place.config("", Lang::En).unwrap()).await.unwrap();
    std::fs::write(first.config.blobs().join("spool/upload"), b"on its way").unwrap();
    let second = place::open(place.config("", Lang::En).unwrap()).await;
    assert!(matches!(second, Err(Failure::Locked(_))));
    assert!(
        first.config.blobs().join("spool/upload").exists(),
        "the first one's uploads stay"
    );
    assert_eq!(std::fs::metadata(&data).unwrap().permissions().mode() & 0o777, 0o700);
}

#[tokio::test]
async fn commands_beside_a_server_say_when_there_is_no_installation() {
    let folder = tempfile::tempdir().unwrap();
    let found = place(folder.path()).desk(Lang::Vi).await;
    assert!(matches!(found, Err(Failure::Told(text)) if text.contains("chauban serve")));
}
