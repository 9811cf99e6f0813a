//! The data folder and the programs beside it.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::{Finding, State};
use crate::config::Config;

/// Programs that later steps use when they are there.
const TOOLS: [&str; 2] = ["tesseract", "soffice"];

/// Nobody but the owner may enter the folder or read a key.
pub fn check(config: &Config) -> Vec<Finding> {
    let mut found = vec![closed(&config.data)];
    if let Ok(keys) = std::fs::read_dir(config.keys()) {
        found.extend(
            keys.flatten()
                .map(|entry| closed(&entry.path()))
                .filter(|finding| finding.state != State::Good),
        );
    }
    found
}

fn closed(path: &Path) -> Finding {
    let shown = path.display();
    match std::fs::metadata(path) {
        Err(error) => Finding::new("folder", State::Bad, format!("{shown}: {error}")),
        Ok(meta) if meta.permissions().mode() & 0o077 != 0 => {
            let mode = meta.permissions().mode() & 0o777;
            Finding::new(
                "folder",
                State::Bad,
                format!("{shown}: mode {mode:o}, others can get in"),
            )
        }
        Ok(_) => Finding::new("folder", State::Good, shown.to_string()),
    }
}

/// Whether optional programs are there. Nothing needs them yet.
pub fn tools() -> Vec<Finding> {
    let folders: Vec<_> = std::env::var_os("PATH")
        .map(|p| std::env::split_paths(&p).collect())
        .unwrap_or_default();
    let look = |tool: &&str| {
        let path = folders
            .iter()
            .map(|folder| folder.join(tool))
            .find(|path| path.is_file());
        match path {
            Some(path) => Finding::new("tool", State::Good, path.display().to_string()),
            None => Finding::new("tool", State::Note, format!("{tool}: not installed")),
        }
    };
    TOOLS.iter().map(look).collect()
}
