//! The words of this slice.

use super::NumberError;
use super::model::{Period, Scope};
use crate::web::texts::Lang;

/// Which documents share a counter.
pub fn scope(lang: Lang, scope: Scope) -> String {
    match scope {
        Scope::All => scope_all(lang),
        Scope::Type => scope_type(lang),
        Scope::Group => scope_group(lang),
        Scope::Congress => scope_congress(lang),
        Scope::Copy => scope_copy(lang),
        Scope::Incoming => scope_incoming(lang),
    }
}

/// When a counter begins again.
pub fn period(lang: Lang, period: Period) -> String {
    match period {
        Period::Year => period_year(lang),
        Period::Term => period_term(lang),
        Period::Congress => period_congress(lang),
    }
}

/// The word for what a held number is.
pub fn hold(lang: Lang, state: &str) -> String {
    match state {
        "reserved" => hold_reserved(lang),
        "used" => hold_used(lang),
        _ => hold_burnt(lang),
    }
}

/// Why there is no number, and what to do.
pub fn refusal(lang: Lang, error: &NumberError) -> String {
    match error {
        NumberError::NoPeriod(day) => no_period(lang, day),
        NumberError::BackDated(day) => back_dated(lang, day),
        NumberError::External => external_refused(lang),
        NumberError::Taken(number) => taken(lang, *number),
        NumberError::TooMany => too_many(lang),
        NumberError::Exists => exists(lang),
        NumberError::Unknown | NumberError::Db(_) => unknown(lang),
    }
}

crate::texts! {
    nav { vi: "Hệ thống số", en: "Numbers" }
    title { vi: "Hệ thống số", en: "Number series" }
    law { vi: "NĐ 30/2020 Điều 15: số lấy liên tục từ 01 ngày 01/01 đến hết 31/12; số và ký hiệu là duy nhất trong năm, chung cho bản giấy và bản điện tử.", en: "Decree 30/2020 art. 15: numbers run from 01 January to 31 December; number and symbol are unique in the year, for paper and electronic alike." }
    law_reserve { vi: "Số đã đặt trước hiện trong sổ; quá hạn mà chưa dùng thì thành số bỏ, không cấp lại.", en: "A reserved number shows in the register; unused by its day, it is burnt and never given again." }
    empty { vi: "Chưa có cơ quan nào, nên chưa có hệ thống số.", en: "No body yet, so no series." }
    no_series { vi: "Chưa mở hệ thống số nào; sổ đến tự mở khi vào sổ văn bản đầu tiên.", en: "No series yet; the incoming one opens with the first paper." }
    series { vi: "Hệ thống số", en: "Series" }
    shared_by { vi: "Phạm vi", en: "Shared by" }
    begins_again { vi: "Đánh lại từ 01", en: "Begins again" }
    current { vi: "Kỳ hiện tại", en: "Present period" }
    last_number { vi: "Số cuối", en: "Last number" }
    last_on { vi: "Ngày", en: "Day" }
    next_number { vi: "Số kế tiếp", en: "Next" }
    external { vi: "số do hệ thống khác cấp", en: "numbers from another system" }
    no_current { vi: "chưa có nhiệm kỳ, đại hội đang mở", en: "no open term or congress" }
    not_begun { vi: "chưa lấy số", en: "none yet" }
    plan { vi: "Cách đánh số", en: "Way of counting" }
    plan_of(body: &str) { vi: "Cách đánh số của {body}", en: "How {body} counts" }

    scope_all { vi: "Chung tất cả các loại", en: "All types together" }
    scope_type { vi: "Theo từng loại văn bản", en: "Each type by itself" }
    scope_group { vi: "Theo nhóm loại", en: "By groups of types" }
    scope_congress { vi: "Văn bản của đại hội", en: "Documents of a congress" }
    scope_copy { vi: "Bản sao (SY, SL, TrS)", en: "Copies (SY, SL, TrS)" }
    scope_incoming { vi: "Số đến", en: "Incoming" }
    period_year { vi: "ngày 01/01 hằng năm", en: "each 01 January" }
    period_term { vi: "đầu nhiệm kỳ", en: "with each term" }
    period_congress { vi: "mỗi đại hội", en: "with each congress" }
    year(year: &str) { vi: "Năm {year}", en: "{year}" }

    open_series { vi: "Mở hệ thống số", en: "Open a series" }
    body { vi: "Cơ quan", en: "Body" }
    name { vi: "Tên", en: "Name" }
    name_help { vi: "Để trống thì lấy theo phạm vi.", en: "Empty: named after what it counts." }
    key { vi: "Loại hoặc nhóm", en: "Type or group" }
    key_type { vi: "Loại văn bản", en: "Document type" }
    key_group { vi: "Tên nhóm", en: "Name of the group" }
    key_group_help { vi: "Chỉ khi đánh số theo nhóm loại.", en: "Only for a group of types." }
    is_external { vi: "Số do hệ thống khác cấp (không tự cấp; chỉ kiểm trùng và báo thiếu)", en: "Numbers come from another system (checked for duplicates and gaps, not given)" }
    need_type { vi: "Chọn loại văn bản.", en: "Choose a document type." }
    need_group { vi: "Nhập tên nhóm.", en: "Enter the group's name." }
    need_body { vi: "Chọn cơ quan.", en: "Choose a body." }
    wrong_regime { vi: "Loại này thuộc chế độ văn bản khác với cơ quan.", en: "This type belongs to the other regime." }
    party_by_type { vi: "Cơ quan của Đảng đánh số theo từng loại trong nhiệm kỳ (HD 36 mục 1.3), trừ đại hội và bản sao.", en: "A Party body counts each type within a term (HD 36, 1.3), but for congresses and copies." }
    save { vi: "Ghi lại", en: "Save" }
    cancel { vi: "Thôi", en: "Cancel" }

    counters { vi: "Các kỳ", en: "Periods" }
    held { vi: "Số đặt trước và số bỏ", en: "Reserved and burnt numbers" }
    held_empty { vi: "Không có số nào được đặt trước hoặc bỏ.", en: "No number is reserved or burnt." }
    number { vi: "Số", en: "Number" }
    state { vi: "Tình trạng", en: "State" }
    reason { vi: "Lý do", en: "Reason" }
    held_by { vi: "Người đặt", en: "By" }
    held_at { vi: "Lúc", en: "At" }
    expires { vi: "Giữ đến", en: "Until" }
    hold_reserved { vi: "đặt trước", en: "reserved" }
    hold_used { vi: "đã dùng", en: "used" }
    hold_burnt { vi: "số bỏ", en: "burnt" }
    older { vi: "Xem tiếp", en: "More" }
    reserve { vi: "Đặt trước số", en: "Reserve numbers" }
    count { vi: "Bao nhiêu số", en: "How many" }
    count_help { vi: "Từ 1 đến 50.", en: "1 to 50." }
    reason_help { vi: "Ghi rõ văn bản nào, ai yêu cầu.", en: "For which document, asked by whom." }
    expires_help { vi: "Hết ngày này mà chưa dùng thì thành số bỏ.", en: "Unused at the end of this day, it is burnt." }
    give_back { vi: "Bỏ số", en: "Burn" }
    give_back_sure(number: i64) { vi: "Bỏ số {number}? Số này sẽ không bao giờ được cấp lại.", en: "Burn number {number}? It will never be given again." }
    give_back_label(number: i64) { vi: "Lý do bỏ số {number}", en: "Why number {number} is burnt" }
    reserved_done(from: i64, until: i64) { vi: "Đã đặt trước các số từ {from} đến {until}.", en: "Numbers {from} to {until} are reserved." }
    bad_count { vi: "Nhập một số từ 1 đến 50.", en: "Enter a number from 1 to 50." }
    bad_expiry { vi: "Ngày giữ phải từ hôm nay và không quá 90 ngày.", en: "Between today and 90 days from now." }
    need_reason { vi: "Nhập lý do; lý do in trong sổ.", en: "Enter a reason; it is printed in the register." }

    plan_law_state { vi: "NĐ 30/2020 Điều 15.1.c: người đứng đầu cơ quan quyết định. Gợi ý: dưới 500 văn bản một năm đánh số chung; 500–2.000 theo loại và nhóm; trên 2.000 theo từng loại.", en: "Decree 30/2020 art. 15.1.c: the head decides. Guide: under 500 a year all together; 500–2,000 by type and group; above, each type." }
    plan_law_party { vi: "HD 36-HD/VPTW mục 1.3: đánh số theo từng loại trong một nhiệm kỳ cấp uỷ.", en: "HD 36, 1.3: each type by itself within a term." }
    merge_decisions { vi: "Quyết định và quy định chung một hệ thống số (cùng ký hiệu QĐ)", en: "Decisions and regulations share one series (both QĐ)" }
    merge_help { vi: "Theo cách làm của Trung ương; tắt nếu cấp trên hướng dẫn khác.", en: "As the Central Committee does; clear it if the superior body says otherwise." }
    plan_scope { vi: "Các loại văn bản đánh số", en: "Types are counted" }
    plan_groups { vi: "Nhóm loại", en: "Groups" }
    plan_groups_help { vi: "Mỗi dòng một nhóm: Tên nhóm: loại, loại. Ví dụ: Văn bản hành chính: Công văn, Thông báo, Giấy mời. Loại không thuộc nhóm nào thì đánh số riêng.", en: "One group a line: Name: type, type. A type in no group is alone." }
    plan_bad_line(line: &str) { vi: "Không đọc được dòng “{line}”. Viết: Tên nhóm: loại, loại.", en: "Cannot read “{line}”. Write: Name: type, type." }
    plan_unknown_type(name: &str) { vi: "Không có loại văn bản “{name}” (theo NĐ 30/2020 Điều 7).", en: "No document type “{name}” (Decree 30/2020 art. 7)." }
    plan_twice(name: &str) { vi: "Loại “{name}” nằm trong hai nhóm.", en: "“{name}” is in two groups." }
    plan_saved(day: &str) { vi: "Đã ghi. Cách đánh số này dùng từ ngày {day}.", en: "Saved. It counts from {day} on." }
    plan_in_use { vi: "Nhiệm kỳ này đã lấy số, nên cách đánh số chỉ đổi được từ nhiệm kỳ sau (nếu đổi bây giờ sẽ trùng số, ký hiệu).", en: "Numbers were taken in this term; the way of counting can change with the next one (now it would repeat numbers)." }
    plan_from(day: &str) { vi: "từ ngày {day}", en: "from {day}" }

    no_period(day: &str) { vi: "Ngày {day} không thuộc nhiệm kỳ hay đại hội nào của cơ quan. Hãy khai nhiệm kỳ trước.", en: "{day} lies in no term or congress of the body. Enter the term first." }
    back_dated(day: &str) { vi: "Hệ thống số đã cấp đến ngày {day}; không cấp số lùi ngày (NĐ 30/2020 Điều 15).", en: "The series has reached {day}; no back-dated numbers (Decree 30/2020 art. 15)." }
    external_refused { vi: "Số của hệ thống này do hệ thống khác cấp; không lấy được ở đây.", en: "The numbers of this series come from another system." }
    taken(number: i64) { vi: "Số {number} đã dùng hoặc đã đặt trước.", en: "Number {number} is used or reserved." }
    too_many { vi: "Mỗi lần đặt trước từ 1 đến 50 số.", en: "1 to 50 numbers at once." }
    exists { vi: "Hệ thống số này đã có.", en: "This series exists already." }
    unknown { vi: "Không có trong văn phòng này; có thể vừa bị thay đổi. Hãy tải lại trang.", en: "Not in this office; it may just have changed. Reload the page." }
}
