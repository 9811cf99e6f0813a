//! Trích yếu: patterns of subjects with slots, by kind of issuer.
//!
//! Texts are kept in the Party's spelling; [`super::tone`] turns those of State bodies.

mod below;
mod citizens;
mod city;
mod economy;
mod state;

use super::issuers::Source;
use super::types::DocType;

/// What a paper is about; it chooses the prose of the body and the unit that leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Văn thư, lưu trữ.
    Records,
    /// Chuyển đổi số, công nghệ thông tin.
    Digital,
    /// Tổ chức, cán bộ.
    Cadres,
    /// Đảng viên.
    Members,
    /// Kiểm tra, giám sát, kỷ luật.
    Inspection,
    /// Tuyên truyền, học tập nghị quyết.
    Propaganda,
    /// Nội chính, tiếp công dân, phòng chống tham nhũng.
    Integrity,
    /// Hội nghị, lịch làm việc, giấy mời.
    Meeting,
    /// Tài chính đảng, đảng phí.
    PartyFees,
    /// Đại hội, bầu cử.
    Congress,
    /// Thi đua, khen thưởng.
    Emulation,
    /// Lãnh đạo, chương trình công tác, nghị quyết.
    Leadership,
    /// Sản xuất, kinh doanh.
    Business,
    /// Tài chính, thuế, ngân hàng.
    Money,
    /// Đầu tư, đất đai, xây dựng.
    Investment,
    /// Lao động, tiền lương, bảo hiểm.
    Labour,
    /// An toàn, phòng cháy, thiên tai, an ninh.
    Safety,
    /// An sinh, chăm lo.
    Charity,
    /// Đoàn thể.
    Masses,
    /// Đào tạo, bồi dưỡng.
    Training,
    /// Đơn, thư của công dân.
    Petition,
    /// Việc hành chính: con dấu, trụ sở, nghỉ lễ.
    Housekeeping,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 22] = [
        Self::Records,
        Self::Digital,
        Self::Cadres,
        Self::Members,
        Self::Inspection,
        Self::Propaganda,
        Self::Integrity,
        Self::Meeting,
        Self::PartyFees,
        Self::Congress,
        Self::Emulation,
        Self::Leadership,
        Self::Business,
        Self::Money,
        Self::Investment,
        Self::Labour,
        Self::Safety,
        Self::Charity,
        Self::Masses,
        Self::Training,
        Self::Petition,
        Self::Housekeeping,
    ];

    /// Key of the unit that would take the lead in a corporation's office or, `upper`, in the city's.
    pub const fn lead_unit(self, upper: bool) -> &'static str {
        match (self, upper) {
            (Self::Records | Self::Housekeeping, _) => "vt",
            (Self::Digital, true) => "cy",
            (Self::PartyFees | Self::Money, true) => "qt",
            (_, true) => "th",
            (Self::Cadres | Self::Members | Self::Congress | Self::Training, _) => "tc",
            (Self::Inspection | Self::Integrity | Self::Petition, _) => "kt",
            (Self::Propaganda | Self::Masses | Self::Charity | Self::Emulation, _) => "tg",
            (Self::Business | Self::Investment, _) => "khdt",
            (Self::Money, _) => "tckt",
            (Self::Labour | Self::Safety, _) => "tchc",
            (Self::Digital | Self::Meeting | Self::PartyFees | Self::Leadership, _) => "vp",
        }
    }
}

/// A subject with slots, and the types in which it comes.
#[derive(Debug)]
pub struct Pattern {
    /// One of these is chosen.
    pub types: &'static [DocType],
    /// What it is about.
    pub topic: Topic,
    /// Days for an answer; 0 when none is wanted.
    pub reply: i64,
    /// Text with slots in braces, see [`super::slots`].
    pub text: &'static str,
}

const fn p(types: &'static [DocType], topic: Topic, text: &'static str) -> Pattern {
    Pattern {
        types,
        topic,
        reply: 0,
        text,
    }
}

/// A pattern that wants an answer within so many days.
const fn ask(types: &'static [DocType], topic: Topic, reply: i64, text: &'static str) -> Pattern {
    Pattern {
        types,
        topic,
        reply,
        text,
    }
}

/// The subjects of this kind of issuer: its own, and those that it shares with its like.
pub const fn of(source: Source) -> (&'static [Pattern], &'static [Pattern]) {
    match source {
        Source::CityCommittee => (city::COMMITTEE, city::COMMITTEE),
        Source::CityOffice => (city::OFFICE, city::SHARED),
        Source::CityOrganisation => (city::ORGANISATION, city::SHARED),
        Source::CityInspection => (city::INSPECTION, city::SHARED),
        Source::CityPropaganda => (city::PROPAGANDA, city::SHARED),
        Source::CityInternal => (city::INTERNAL, city::SHARED),
        Source::Cell => (below::CELL, below::CELL),
        Source::PeerCommittee => (below::PEER, below::PEER),
        Source::Youth => (below::YOUTH, below::MASSES),
        Source::Union => (below::UNION, below::MASSES),
        Source::Front => (below::FRONT, below::MASSES),
        Source::Enterprise => (below::ENTERPRISE, below::ENTERPRISE),
        Source::Member => (below::MEMBER, below::MEMBER),
        Source::CityGov => (state::GOVERNMENT, state::SHARED),
        Source::GovOffice => (state::GOVERNMENT_OFFICE, state::GOVERNMENT_OFFICE),
        Source::Home => (state::HOME, state::SHARED),
        Source::Finance => (state::FINANCE, state::SHARED),
        Source::Trade => (state::TRADE, state::SHARED),
        Source::Construction => (state::CONSTRUCTION, state::SHARED),
        Source::Science => (state::SCIENCE, state::SHARED),
        Source::Culture => (state::CULTURE, state::SHARED),
        Source::Environment => (state::ENVIRONMENT, state::SHARED),
        Source::Health => (state::HEALTH, state::SHARED),
        Source::Justice => (state::JUSTICE, state::JUSTICE),
        Source::Audit => (state::AUDIT, state::AUDIT),
        Source::Court => (state::COURT, state::COURT),
        Source::Police => (state::POLICE, state::POLICE),
        Source::Ward => (state::WARD, state::SHARED),
        Source::Tax => (economy::TAX, economy::TAX),
        Source::Insurance => (economy::INSURANCE, economy::INSURANCE),
        Source::Treasury => (economy::TREASURY, economy::TREASURY),
        Source::Bank => (economy::BANK, economy::BANK),
        Source::School => (economy::SCHOOL, economy::SCHOOL),
        Source::Partner => (economy::PARTNER, economy::PARTNER),
        Source::Citizen => (citizens::CITIZEN, citizens::CITIZEN),
    }
}

/// How many different patterns there are; for the test that keeps the variety up.
#[cfg(test)]
pub fn count() -> usize {
    let lists = [
        city::COMMITTEE,
        city::OFFICE,
        city::ORGANISATION,
        city::INSPECTION,
        city::PROPAGANDA,
        city::INTERNAL,
        city::SHARED,
        below::CELL,
        below::PEER,
        below::YOUTH,
        below::UNION,
        below::FRONT,
        below::MASSES,
        below::ENTERPRISE,
        below::MEMBER,
        state::GOVERNMENT,
        state::HOME,
        state::FINANCE,
        state::TRADE,
        state::CONSTRUCTION,
        state::SCIENCE,
        state::CULTURE,
        state::ENVIRONMENT,
        state::HEALTH,
        state::JUSTICE,
        state::AUDIT,
        state::COURT,
        state::GOVERNMENT_OFFICE,
        state::POLICE,
        state::WARD,
        state::SHARED,
        economy::TAX,
        economy::INSURANCE,
        economy::TREASURY,
        economy::BANK,
        economy::SCHOOL,
        economy::PARTNER,
        citizens::CITIZEN,
    ];
    let mut texts: Vec<&str> = lists
        .iter()
        .flat_map(|list| list.iter().map(|pattern| pattern.text))
        .collect();
    texts.sort_unstable();
    texts.dedup();
    texts.len()
}
