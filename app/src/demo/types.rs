//! Tên loại: the document types of both regimes, with their letters in the symbol.
//!
//! Source: R §1.1 (NĐ 30/2020 Điều 7 and Phụ lục III) and R §1.2.1
//! (Quy định 399-QĐ/TW). The types that never reach an office of this kind
//! (cương lĩnh, điều lệ …) are left out.

/// Chế độ: whose rules a body's documents follow (R §0.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Regime {
    /// Cơ quan Đảng.
    Party,
    /// Cơ quan nhà nước, doanh nghiệp.
    State,
}

/// Tên loại văn bản. The two regimes share most names; the letters differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DocType {
    Resolution,
    Decision,
    Directive,
    Conclusion,
    Regulation,
    Rule,
    Circular,
    Guideline,
    Notice,
    Report,
    Plan,
    Programme,
    Scheme,
    Option,
    Submission,
    Letter,
    Minutes,
    Telegram,
    Contract,
    Memorandum,
    Agreement,
    PowerOfAttorney,
    Invitation,
    Introduction,
    DispatchSlip,
    ForwardingSlip,
    NoticeSlip,
    /// Đơn, thư of a person: in neither list of types; it belongs to the
    /// book of petitions (R §2.3).
    Petition,
}

/// A type as it is printed: name, key part and the letters in each regime
/// (`None`: the regime does not know the type; `""`: no letters).
struct Printed {
    name: &'static str,
    slug: &'static str,
    party: Option<&'static str>,
    state: Option<&'static str>,
}

const fn row(
    name: &'static str,
    slug: &'static str,
    party: Option<&'static str>,
    state: Option<&'static str>,
) -> Printed {
    Printed {
        name,
        slug,
        party,
        state,
    }
}

impl DocType {
    /// Every type that the demo uses.
    pub const ALL: [Self; 28] = [
        Self::Resolution,
        Self::Decision,
        Self::Directive,
        Self::Conclusion,
        Self::Regulation,
        Self::Rule,
        Self::Circular,
        Self::Guideline,
        Self::Notice,
        Self::Report,
        Self::Plan,
        Self::Programme,
        Self::Scheme,
        Self::Option,
        Self::Submission,
        Self::Letter,
        Self::Minutes,
        Self::Telegram,
        Self::Contract,
        Self::Memorandum,
        Self::Agreement,
        Self::PowerOfAttorney,
        Self::Invitation,
        Self::Introduction,
        Self::DispatchSlip,
        Self::ForwardingSlip,
        Self::NoticeSlip,
        Self::Petition,
    ];

    const fn printed(self) -> Printed {
        match self {
            Self::Resolution => row("Nghị quyết", "nghi-quyet", Some("NQ"), Some("NQ")),
            Self::Decision => row("Quyết định", "quyet-dinh", Some("QĐ"), Some("QĐ")),
            Self::Directive => row("Chỉ thị", "chi-thi", Some("CT"), Some("CT")),
            Self::Conclusion => row("Kết luận", "ket-luan", Some("KL"), None),
            Self::Regulation => row("Quy chế", "quy-che", Some("QC"), Some("QC")),
            Self::Rule => row("Quy định", "quy-dinh", Some("QĐ"), Some("QyĐ")),
            Self::Circular => row("Thông tri", "thong-tri", Some("TT"), None),
            Self::Guideline => row("Hướng dẫn", "huong-dan", Some("HD"), Some("HD")),
            Self::Notice => row("Thông báo", "thong-bao", Some("TB"), Some("TB")),
            Self::Report => row("Báo cáo", "bao-cao", Some("BC"), Some("BC")),
            Self::Plan => row("Kế hoạch", "ke-hoach", Some("KH"), Some("KH")),
            Self::Programme => row("Chương trình", "chuong-trinh", Some("CTr"), Some("CTr")),
            Self::Scheme => row("Đề án", "de-an", Some("ĐA"), Some("ĐA")),
            Self::Option => row("Phương án", "phuong-an", Some("PA"), Some("PA")),
            Self::Submission => row("Tờ trình", "to-trinh", Some("TTr"), Some("TTr")),
            Self::Letter => row("Công văn", "cong-van", Some("CV"), Some("")),
            Self::Minutes => row("Biên bản", "bien-ban", Some("BB"), Some("BB")),
            Self::Telegram => row("Công điện", "cong-dien", None, Some("CĐ")),
            Self::Contract => row("Hợp đồng", "hop-dong", None, Some("HĐ")),
            Self::Memorandum => row("Bản ghi nhớ", "ban-ghi-nho", None, Some("BGN")),
            Self::Agreement => row("Bản thỏa thuận", "ban-thoa-thuan", None, Some("BTT")),
            Self::PowerOfAttorney => row("Giấy ủy quyền", "giay-uy-quyen", None, Some("GUQ")),
            Self::Invitation => row("Giấy mời", "giay-moi", Some("GM"), Some("GM")),
            Self::Introduction => row("Giấy giới thiệu", "giay-gioi-thieu", Some("GGT"), Some("GGT")),
            Self::DispatchSlip => row("Phiếu gửi", "phieu-gui", Some("PG"), Some("PG")),
            Self::ForwardingSlip => row("Phiếu chuyển", "phieu-chuyen", Some("PC"), Some("PC")),
            Self::NoticeSlip => row("Phiếu báo", "phieu-bao", None, Some("PB")),
            Self::Petition => row("Đơn, thư", "don-thu", None, None),
        }
    }

    /// Tên loại as printed.
    pub const fn name(self) -> &'static str {
        self.printed().name
    }

    /// The letters in the symbol; `None` when the regime has no such type.
    pub const fn letters(self, regime: Regime) -> Option<&'static str> {
        match regime {
            Regime::Party => self.printed().party,
            Regime::State => self.printed().state,
        }
    }

    /// The unique key, `party.nghi-quyet` or `state.cong-van`; petitions are `other.don-thu`.
    pub fn code(self, regime: Regime) -> String {
        let slug = self.printed().slug;
        match (self, regime) {
            (Self::Petition, _) => format!("other.{slug}"),
            (_, Regime::Party) => format!("party.{slug}"),
            (_, Regime::State) => format!("state.{slug}"),
        }
    }

    /// Its place in [`Self::ALL`], for tables of counters.
    pub const fn index(self) -> usize {
        self as usize
    }
}
