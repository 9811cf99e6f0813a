//! What the demo is made of: offices with their people, and papers that arrive.

use jiff::civil::{Date, DateTime};

use super::subjects::Topic;
use super::types::{DocType, Regime};

/// The whole demo installation: eight offices and the upper one (the last).
#[derive(Clone, Debug)]
pub struct World {
    /// In the order in which they are set up.
    pub offices: Vec<Office>,
}

/// Văn phòng: one tenant of the installation.
#[derive(Clone, Debug)]
pub struct Office {
    /// Short key, also the second half of its logins (`satra`).
    pub slug: &'static str,
    /// `Văn phòng Đảng uỷ Tổng Công ty Thương mại Sài Gòn`.
    pub name: String,
    /// `SATRA`.
    pub short: &'static str,
    /// Địa danh printed before the date.
    pub place: &'static str,
    /// What the corporation does, inside sentences (`thương mại, bán lẻ`).
    pub trade: &'static str,
    /// Name of the committee (`Đảng uỷ Tổng Công ty …`).
    pub committee: String,
    /// Name of the enterprise; of the upper office, its committee again.
    pub enterprise: String,
    /// Companies under it, or the committees under the upper office.
    pub members: &'static [&'static str],
    /// Projects and works that its papers speak of.
    pub projects: &'static [&'static str],
    /// Cơ quan ban hành of the office; the first is the committee.
    pub bodies: Vec<Body>,
    /// Đơn vị.
    pub units: Vec<Unit>,
    /// Its users, every role at least once.
    pub people: Vec<Person>,
    /// Nhiệm kỳ of the Party bodies, oldest first.
    pub terms: Vec<Term>,
}

/// Cơ quan ban hành (R §10.1 co_quan).
#[derive(Clone, Debug)]
pub struct Body {
    /// Unique in the office: `du`, `ubkt`, `btc`, `btg`, `vpdu`, `cb`, `tct`, `hdtv`.
    pub key: &'static str,
    /// Full official name.
    pub name: String,
    /// Its part of the symbol: `ĐU`, `VPĐU`, `TCT`.
    pub symbol: &'static str,
    /// Whose rules its documents follow.
    pub regime: Regime,
    /// Printed above its name.
    pub superior: Option<String>,
    /// Địa danh.
    pub place: &'static str,
    /// A chi bộ has none (R §1.5).
    pub has_seal: bool,
    /// Tập thể (signs TM.) or thủ trưởng (deputies sign KT.).
    pub collective: bool,
    /// Keeps an incoming register of its own.
    pub receives: bool,
    /// Issues documents under its own symbol.
    pub issues: bool,
}

/// Phòng, ban, bộ phận.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Unique in the office.
    pub key: &'static str,
    /// Full name.
    pub name: String,
    /// Short code, for State letters and file plans.
    pub code: &'static str,
}

/// A user of the demo. Every name is invented.
#[derive(Clone, Debug)]
pub struct Person {
    /// Unique over the installation: `vanthu.satra`.
    pub login: String,
    /// Họ và tên.
    pub name: String,
    /// Unit key and chức vụ; the first is the main one.
    pub posts: Vec<(&'static str, String)>,
    /// Codes of R §3.1.
    pub roles: Vec<&'static str>,
    /// At a name that can never be on the Internet.
    pub email: String,
}

/// Nhiệm kỳ cấp uỷ (R §1.3.2 P3).
#[derive(Clone, Debug)]
pub struct Term {
    /// The body whose numbers count by it.
    pub body_key: &'static str,
    /// `Nhiệm kỳ 2025–2030`.
    pub name: &'static str,
    /// First day.
    pub from: Date,
    /// Last day; none while it runs.
    pub until: Option<Date>,
}

/// In what form a paper came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Medium {
    /// Bản giấy.
    Paper,
    /// Bản điện tử.
    Electronic,
    /// Both, under one number.
    Both,
}

/// By what way it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Nộp trực tiếp.
    Direct,
    /// Bưu điện.
    Post,
    /// Trục liên thông văn bản quốc gia.
    StateAxis,
    /// Mạng thông tin diện rộng của Đảng.
    PartyNetwork,
    /// Thư điện tử.
    Email,
    /// Fax.
    Fax,
}

/// Văn bản đến: a paper as it lies on the clerk's desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// When it came, office time, in working hours.
    pub received_at: DateTime,
    /// Key of the body in whose register it goes.
    pub receiving_body: &'static str,
    /// Tác giả: issuing body, or the person of a petition.
    pub issuer: String,
    /// Printed above the issuer.
    pub issuer_superior: Option<String>,
    /// Số; about one paper in thirty has none.
    pub number: Option<i64>,
    /// The rest of the number line: `CV/VPTU`, `QĐ-UBND`. Empty only for petitions.
    pub symbol: String,
    /// Ngày văn bản; a few have none.
    pub date: Option<Date>,
    /// The type itself.
    pub doc_type: DocType,
    /// Tên loại as printed.
    pub type_name: &'static str,
    /// `state.cong-van`, `party.nghi-quyet`; petitions are `other.don-thu`.
    pub type_code: String,
    /// Trích yếu.
    pub subject: String,
    /// Người ký.
    pub signer: String,
    /// Chức vụ of the signer; of a petitioner, `Người làm đơn`.
    pub signer_post: String,
    /// `T/M BAN THƯỜNG VỤ`; State lines that follow one another are separated by a line feed.
    pub authority: Option<String>,
    /// 0 thường, 1 khẩn, 2 thượng khẩn, 3 hoả tốc, 4 hoả tốc hẹn giờ (R §1.9).
    pub urgency: u8,
    /// Giờ hẹn of urgency 4.
    pub deadline_at: Option<DateTime>,
    /// Form.
    pub medium: Medium,
    /// Way.
    pub channel: Channel,
    /// Số trang.
    pub pages: u16,
    /// Số bản.
    pub copies: u16,
    /// Địa danh.
    pub place: &'static str,
    /// Nơi nhận, with the archive line of its regime last.
    pub recipients: Vec<String>,
    /// Answer wanted by, when the paper sets a day.
    pub reply_due: Option<Date>,
    /// Whose rules it follows.
    pub regime: Regime,
    /// What it is about.
    pub topic: Topic,
    /// Key of the unit that would naturally take the lead.
    pub lead_unit: &'static str,
    /// From what [`Paper::body`] is made.
    pub(super) body_seed: u64,
    /// The names that the body speaks of.
    pub(super) scene: Scene,
}

/// The office's own words inside sentences.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scene {
    pub members: &'static [&'static str],
    pub projects: &'static [&'static str],
    pub trade: &'static str,
    pub corporation: &'static str,
}

impl Paper {
    /// The number line as printed: `Số 07-CV/VPTU`, `Số: 15/QĐ-UBND`
    /// (R §0.3); nothing for a paper without number.
    pub fn number_line(&self) -> Option<String> {
        let number = self.number?;
        Some(match self.regime {
            Regime::Party => format!("Số {number:02}-{}", self.symbol),
            Regime::State => format!("Số: {number:02}/{}", self.symbol),
        })
    }

    /// Number and symbol without the word `Số`, as registers write it; empty without number.
    pub fn number_symbol(&self) -> String {
        let Some(number) = self.number else {
            return String::new();
        };
        match self.regime {
            Regime::Party => format!("{number:02}-{}", self.symbol),
            Regime::State => format!("{number:02}/{}", self.symbol),
        }
    }

    /// Place and date as printed: `Thành phố Hồ Chí Minh, ngày 05 tháng 3 năm 2026` (R §9.5).
    pub fn place_and_date(&self) -> Option<String> {
        let date = self.date?;
        let month = if date.month() < 3 {
            format!("{:02}", date.month())
        } else {
            date.month().to_string()
        };
        Some(format!(
            "{}, ngày {:02} tháng {month} năm {}",
            self.place,
            date.day(),
            date.year()
        ))
    }

    /// Nội dung: three to twelve paragraphs, made on demand and always the same.
    pub fn body(&self) -> Vec<String> {
        super::letters::body(self)
    }
}
