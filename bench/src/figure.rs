//! A measured figure beside its limit.

use serde::Serialize;

/// What a figure may be.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    AtMost(f64),
    AtLeast(f64),
    /// For information: the disk, the machine.
    None,
}

/// One figure.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    pub name: String,
    pub value: f64,
    pub unit: &'static str,
    pub limit: Limit,
}

impl Figure {
    /// A figure with its limit.
    pub fn new(name: impl Into<String>, value: f64, unit: &'static str, limit: Limit) -> Figure {
        Figure {
            name: name.into(),
            value,
            unit,
            limit,
        }
    }

    /// Whether it keeps its limit.
    pub fn is_kept(&self) -> bool {
        match self.limit {
            Limit::AtMost(most) => self.value <= most,
            Limit::AtLeast(least) => self.value >= least,
            Limit::None => true,
        }
    }
}

/// A rate of commits beside the disk's own: at least 0.8 of it, more with group commit.
pub fn rates(name: &str, rate: f64, disk: f64) -> [Figure; 3] {
    [
        Figure::new(format!("{name}: disk, fsync of a page"), disk, "/s", Limit::None),
        Figure::new(name, rate, "/s", Limit::None),
        Figure::new(format!("{name} ÷ fsync"), rate / disk, "×", Limit::AtLeast(0.8)),
    ]
}

/// The figures as a table for people.
pub fn print(figures: &[Figure]) {
    for figure in figures {
        let limit = match figure.limit {
            Limit::AtMost(most) => format!("≤ {most}"),
            Limit::AtLeast(least) => format!("≥ {least}"),
            Limit::None => String::new(),
        };
        let mark = if figure.is_kept() { " " } else { "!" };
        println!(
            "{mark} {:<58} {:>12.3} {:<8} {limit}",
            figure.name, figure.value, figure.unit
        );
    }
}
