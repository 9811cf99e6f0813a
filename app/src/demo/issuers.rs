//! Tác giả: the bodies that write to the offices, how they number and who signs.
//!
//! The data are in [`super::issuers_party`] and [`super::issuers_state`]; what
//! is particular to an office (its own cells and companies) is added here.

use jiff::civil::{Date, date};

use super::model::Office;
use super::people::invented_name;
use super::rng::Rng;
use super::types::Regime;

/// What kind of body writes; it chooses the subjects and the posts of signers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    CityCommittee,
    CityOffice,
    CityOrganisation,
    CityInspection,
    CityPropaganda,
    CityInternal,
    Cell,
    PeerCommittee,
    Youth,
    Union,
    Front,
    CityGov,
    GovOffice,
    Home,
    Finance,
    Trade,
    Construction,
    Science,
    Culture,
    Environment,
    Health,
    Justice,
    Audit,
    Court,
    Tax,
    Insurance,
    Treasury,
    Bank,
    Police,
    School,
    Ward,
    Partner,
    Enterprise,
    Member,
    Citizen,
}

/// One row of the issuers' data.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub name: &'static str,
    pub superior: &'static str,
    pub symbol: &'static str,
    pub source: Source,
    /// How often it writes, against the others.
    pub weight: u32,
    /// Letters that it issues in a year; other types follow from it.
    pub per_year: u32,
    /// Unit codes of State letters.
    pub units: &'static [&'static str],
    pub from: Date,
    pub until: Date,
}

/// A row that is valid at all times.
pub const fn row(
    name: &'static str,
    superior: &'static str,
    symbol: &'static str,
    source: Source,
    weight: u32,
    per_year: u32,
    units: &'static [&'static str],
) -> Row {
    Row {
        name,
        superior,
        symbol,
        source,
        weight,
        per_year,
        units,
        from: Date::MIN,
        until: Date::MAX,
    }
}

impl Row {
    /// The body exists from this day.
    pub const fn from(mut self, year: i16, month: i8, day: i8) -> Self {
        self.from = date(year, month, day);
        self
    }

    /// The body ended on this day (the reorganisations of 2025).
    pub const fn until(mut self, year: i16, month: i8, day: i8) -> Self {
        self.until = date(year, month, day);
        self
    }
}

/// A person who signs for an issuer.
#[derive(Clone, Debug)]
pub struct Signer {
    pub name: String,
    pub post: &'static str,
    pub authority: Option<&'static str>,
}

/// An issuer as one office knows it.
#[derive(Clone, Debug)]
pub struct Issuer {
    pub row: Row,
    pub name: String,
    pub superior: Option<String>,
    pub regime: Regime,
    pub signers: Vec<Signer>,
    /// Where the numbers of Party documents began anew in 2025.
    pub term_from: Date,
}

/// Everybody who writes to the office: the city's bodies, its own cells and companies.
pub fn issuers(office: &Office) -> Vec<Issuer> {
    let city = super::issuers_party::ROWS.iter().chain(super::issuers_state::ROWS);
    let mut all: Vec<Issuer> = city
        .filter(|row| row.name != office.committee && row.name != office.name && row.name != office.enterprise)
        .map(|row| issuer(*row, row.name.to_owned(), superior_of(row)))
        .collect();
    all.extend(office.members.iter().flat_map(|member| of_member(office, member)));
    if office.slug != "vptu" {
        all.extend(own_bodies(office));
    }
    sign_for_enterprise(office, &mut all);
    all.iter_mut().for_each(spell);
    all
}

/// The enterprise's papers are signed by the director whom the office knows.
fn sign_for_enterprise(office: &Office, all: &mut [Issuer]) {
    let director = office
        .people
        .iter()
        .find(|person| person.posts.iter().any(|(_, post)| post == "Tổng Giám đốc"));
    let signer = all
        .iter_mut()
        .find(|one| one.row.source == Source::Enterprise)
        .and_then(|one| one.signers.first_mut());
    if let (Some(director), Some(signer)) = (director, signer) {
        signer.name.clone_from(&director.name);
    }
}

fn superior_of(row: &Row) -> Option<String> {
    (!row.superior.is_empty()).then(|| row.superior.to_owned())
}

/// State bodies print their names in the State spelling.
fn spell(issuer: &mut Issuer) {
    if issuer.regime == Regime::State {
        issuer.name = super::tone::state_spelling(&issuer.name);
        issuer.superior = issuer.superior.as_deref().map(super::tone::state_spelling);
    }
}

/// The subordinate Party organisation of a member company, and the company.
/// Under the upper office a member is a committee and writes only as such.
fn of_member(office: &Office, member: &str) -> Vec<Issuer> {
    if office.slug == "vptu" {
        let row = row(
            "",
            "Đảng bộ Thành phố Hồ Chí Minh",
            "ĐU",
            Source::PeerCommittee,
            20,
            160,
            &[],
        );
        return vec![issuer(row, member.to_owned(), superior_of(&row))];
    }
    let head = cell_head(member);
    let symbol = if head == "Chi bộ" { "CB" } else { "ĐU" };
    let cell = row("", "", symbol, Source::Cell, 11, 45, &[]);
    let company = row("", "", "CT", Source::Member, 5, 260, &["KH", "TCKT", "HCNS", "KD"]);
    vec![
        issuer(cell, format!("{head} {member}"), Some(office.committee.clone())),
        issuer(company, member.to_owned(), Some(office.enterprise.clone())),
    ]
}

/// Whether the Party organisation of a member company is a cell or has a committee.
pub fn cell_head(member: &str) -> &'static str {
    if Rng::named(7, member).chance(350) {
        "Chi bộ"
    } else {
        "Đảng uỷ"
    }
}

/// The office's enterprise and its mass organisations.
fn own_bodies(office: &Office) -> Vec<Issuer> {
    let of = |row: Row, head: &str, superior: &str| {
        let name = if head.is_empty() {
            office.enterprise.clone()
        } else {
            format!("{head} {}", office.enterprise)
        };
        issuer(row, name, (!superior.is_empty()).then(|| superior.to_owned()))
    };
    let government = "Uỷ ban nhân dân Thành phố Hồ Chí Minh";
    vec![
        of(
            row(
                "",
                "",
                "TCT",
                Source::Enterprise,
                34,
                900,
                &["VP", "KHĐT", "TCKT", "TCNS", "PC"],
            ),
            "",
            government,
        ),
        of(
            row("", "", "ĐTN", Source::Youth, 10, 90, &[]),
            "Đoàn Thanh niên",
            "Đoàn TNCS Hồ Chí Minh Thành phố Hồ Chí Minh",
        ),
        of(
            row("", "", "CĐ", Source::Union, 12, 110, &["VP"]),
            "Công đoàn",
            "Liên đoàn Lao động Thành phố Hồ Chí Minh",
        ),
        of(
            row("", "", "CCB", Source::Front, 5, 40, &["VP"]),
            "Hội Cựu chiến binh",
            "Hội Cựu chiến binh Thành phố Hồ Chí Minh",
        ),
    ]
}

fn issuer(row: Row, name: String, superior: Option<String>) -> Issuer {
    let mut rng = Rng::named(0x5151, &name);
    let posts = super::posts::of(row.source, &name);
    let signers = posts
        .iter()
        .map(|(post, authority)| Signer {
            name: invented_name(&mut rng),
            post,
            authority: (!authority.is_empty()).then_some(*authority),
        })
        .collect();
    let term_from = match row.source {
        Source::Cell => date(2025, 4, 1),
        Source::PeerCommittee => date(2025, 7, 1),
        _ => date(2025, 10, 16),
    };
    let regime = super::posts::regime(row.source);
    Issuer {
        row,
        name,
        superior,
        regime,
        signers,
        term_from,
    }
}
