//! `chauban text`: the Vietnamese library, lines in and lines out.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use jiff::civil::Date;
use viet::number::Region;

use super::Failure;
use crate::clock::Clock;
use crate::web::texts::Lang;

/// What is done with the lines of standard input.
#[derive(clap::Subcommand, Debug)]
pub enum Verb {
    /// The form in which text is stored (NFC, one line, no stray blanks).
    Normal,
    /// The search key that keeps marks and makes tone placement one: `hoà` = `hòa`.
    Fold,
    /// The search key without marks: `Đảng uỷ` → `dang uy`.
    Unaccent,
    /// Alphabetical order.
    Sort {
        /// By given name, as lists of people are ordered.
        #[arg(long)]
        people: bool,
    },
    /// Family, middle and given name, separated by tabs.
    Names,
    /// Dates as a clerk types them (`5/3`, `mai`, `thứ 6`) → `YYYY-MM-DD`.
    Date {
        /// The day that counts as today.
        #[arg(long, value_name = "YYYY-MM-DD")]
        today: Option<Date>,
    },
    /// Numbers in words: 21 → `hai mươi mốt`.
    Words {
        /// The words of the South: `lẻ`, `ngàn`.
        #[arg(long)]
        south: bool,
    },
    /// Number and symbol in their canonical form, and the key that finds them, separated by a tab.
    Symbol,
}

/// Does it; a line that cannot be read becomes an empty line and is told on standard error.
pub fn run(verb: &Verb, lang: Lang) -> Result<ExitCode, Failure> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if let Verb::Sort { people } = verb {
        let mut lines = std::io::stdin().lock().lines().collect::<Result<Vec<_>, _>>()?;
        lines.sort_by_cached_key(|line| {
            if *people {
                viet::collate::person_sort_key(line)
            } else {
                viet::collate::sort_key(line)
            }
        });
        for line in lines {
            writeln!(out, "{line}")?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let mut all_well = true;
    for (at, line) in std::io::stdin().lock().lines().enumerate() {
        match one_line(verb, &line?, lang) {
            Ok(done) => writeln!(out, "{done}")?,
            Err(message) => {
                all_well = false;
                writeln!(out)?;
                eprintln!("{}: {message}", at + 1);
            }
        }
    }
    out.flush()?;
    Ok(if all_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn one_line(verb: &Verb, line: &str, lang: Lang) -> Result<String, String> {
    Ok(match verb {
        Verb::Normal => viet::normal::line(line),
        Verb::Fold => viet::fold::accented(line),
        Verb::Unaccent => viet::fold::plain(line),
        Verb::Sort { .. } => line.to_owned(),
        Verb::Names => {
            let name = viet::name::split(line);
            format!("{}\t{}\t{}", name.family, name.middle, name.given)
        }
        Verb::Date { today } => {
            let today = today.unwrap_or_else(|| Clock::system().now().date());
            let said = |error: viet::date::DateError| match lang {
                Lang::Vi => error.message_vi(),
                Lang::En => error.message_en(),
            };
            viet::date::parse(line, today).map_err(said)?.to_string()
        }
        Verb::Words { south } => {
            let region = if *south { Region::South } else { Region::North };
            let number = line.trim().parse().map_err(|_| format!("{line}: not a whole number"))?;
            viet::number::words(number, region)
        }
        Verb::Symbol => format!("{}\t{}", viet::symbol::canonical(line), viet::symbol::plain_key(line)),
    })
}
