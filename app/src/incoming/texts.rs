//! The words of the register.

use super::actions::Problem;
use super::model::{Channel, Medium};
use crate::web::texts::Lang;

crate::texts! {
    nav_home { vi: "Việc hôm nay", en: "Today" }
    nav_intake { vi: "Chờ vào sổ", en: "To register" }
    nav_incoming { vi: "Văn bản đến", en: "Incoming" }
    nav_books { vi: "Sổ đăng ký", en: "Register books" }

    // Home
    waiting_papers { vi: "chờ vào sổ", en: "to register" }
    last_numbers { vi: "Số đến gần nhất", en: "Latest numbers" }
    urgent_new { vi: "Văn bản khẩn mới đến", en: "New urgent papers" }
    none_urgent { vi: "Không có văn bản khẩn.", en: "No urgent papers." }
    to_sign_for { vi: "Chuyển đến tôi, chưa ký nhận", en: "Handed to me, not signed for" }
    none_to_sign_for { vi: "Không có văn bản nào chờ ký nhận.", en: "Nothing to sign for." }
    sign_for { vi: "Ký nhận", en: "Sign for it" }
    register_paper { vi: "Vào sổ văn bản giấy", en: "Register a paper without file" }
    nothing_for_administrator { vi: "Bạn quản trị văn phòng này nên không xem văn bản. Trước hết hãy khai người dùng và giao vai trò: văn thư vào sổ, lãnh đạo cho ý kiến.", en: "You administer this office and see no papers. Begin with the people and their roles: the clerk registers, the leader instructs." }
    first_people { vi: "Khai người dùng và vai trò", en: "People and their roles" }
    nothing_for_role { vi: "Vai trò của bạn chưa có việc ở trang này. Hãy dùng các mục ở thanh bên.", en: "Your role has nothing on this page yet. Use the menu." }

    // Intake
    intake_title { vi: "Văn bản chờ vào sổ", en: "Papers to register" }
    intake_law { vi: "NĐ 30 Điều 21, 22: tiếp nhận, kiểm tra và đăng ký ngay trong ngày, chậm nhất ngày làm việc tiếp theo; văn bản khẩn vào sổ ngay.", en: "Decree 30 art. 21, 22: check and register the same day, the next working day at the latest; urgent papers at once." }
    drop_here { vi: "Kéo thả tệp vào đây, hoặc chọn tệp", en: "Drop files here, or choose them" }
    drop_help { vi: "PDF, ảnh JPEG, PNG, TIFF, Word (docx), Excel (xlsx). Mỗi tệp tối đa 200 MB. Mỗi tệp thành một mục; chọn nhiều mục để gộp thành một văn bản.", en: "PDF, JPEG, PNG, TIFF, Word (docx), Excel (xlsx), 200 MB a file. Each file becomes an item; choose several to join them into one paper." }
    upload { vi: "Tải lên", en: "Upload" }
    intake_empty { vi: "Chưa có tệp nào chờ vào sổ. Kéo thả bản quét vào khung trên, hoặc vào sổ văn bản giấy không có tệp.", en: "No files are waiting. Drop scans above, or register a paper without a file." }
    join { vi: "Gộp thành một văn bản", en: "Join into one paper" }
    aside_why { vi: "Cần ghi lý do bỏ ra (ví dụ: tải nhầm).", en: "Say why it is set aside (for example: wrong file)." }
    join_two { vi: "Hãy chọn từ hai mục trở lên để gộp thành một văn bản.", en: "Choose two items or more to join them into one paper." }
    set_aside { vi: "Bỏ ra", en: "Set aside" }
    set_aside_reason { vi: "Lý do bỏ ra (ví dụ: tải nhầm)", en: "Why (for example: wrong file)" }
    files_n(n: i64) { vi: "{n} tệp", en: "{n} files" }
    taken_ok(name: &str) { vi: "Đã nhận tệp {name}.", en: "Took the file {name}." }
    no_file_chosen { vi: "Chưa chọn tệp nào.", en: "No file was chosen." }
    more_waiting { vi: "Xem tiếp", en: "Show more" }

    // Registering
    register_title { vi: "Vào sổ văn bản đến", en: "Register an incoming paper" }
    register_law { vi: "NĐ 30 Điều 22: số đến liên tục từ 01/01 đến 31/12, chung cho văn bản giấy và điện tử.", en: "Decree 30 art. 22: numbers run from 1 January to 31 December, paper and electronic together." }
    correct_title(number: i64) { vi: "Vào sổ đính chính cho số đến {number}", en: "Correction entry for number {number}" }
    correct_help(number: i64) { vi: "Mục cũ số {number} giữ nguyên trong sổ và ghi rõ được đính chính bởi mục mới.", en: "The old entry {number} stays in the register and names the new one." }
    f_body { vi: "Sổ của", en: "Register of" }
    f_issuer { vi: "Tác giả (cơ quan ban hành)", en: "Issuer" }
    f_issuer_help { vi: "Gõ không dấu cũng tìm được.", en: "Typing without accents finds it too." }
    f_symbol { vi: "Số, ký hiệu", en: "Number, symbol" }
    f_dated { vi: "Ngày văn bản", en: "Dated" }
    f_date_help { vi: "Ví dụ 5/3, hôm nay, thứ 6", en: "For example 5/3, 5/3/2026" }
    f_type { vi: "Tên loại", en: "Type" }
    f_subject { vi: "Trích yếu nội dung", en: "Subject" }
    f_signer { vi: "Người ký", en: "Signer" }
    f_signer_post { vi: "Chức vụ", en: "Post" }
    f_urgency { vi: "Độ khẩn", en: "Urgency" }
    f_urgent_on { vi: "Hẹn đến ngày", en: "Due there on" }
    f_urgent_time { vi: "Giờ hẹn", en: "at" }
    f_arrived { vi: "Ngày đến", en: "Arrived" }
    f_arrived_time { vi: "Giờ đến", en: "Hour" }
    f_hour_help { vi: "Bắt buộc với thượng khẩn, hỏa tốc", en: "Required for very urgent and express" }
    f_medium { vi: "Hình thức", en: "Form" }
    f_channel { vi: "Kênh nhận", en: "Channel" }
    f_reply_due { vi: "Hạn trả lời (nơi gửi yêu cầu)", en: "Answer wanted by" }
    f_pages { vi: "Số trang", en: "Pages" }
    f_copies { vi: "Số bản", en: "Copies" }
    f_recipients { vi: "Đơn vị hoặc người nhận", en: "Unit or person" }
    f_recipients_help { vi: "Tên đơn vị hoặc người, cách nhau bằng dấu chấm phẩy. Có thể để sau khi có bút phê.", en: "Names, separated by semicolons. May follow the instruction." }
    f_note { vi: "Ghi chú", en: "Note" }
    f_paper_place { vi: "Bản giấy để ở đâu", en: "Where the paper is" }
    f_paper_place_help { vi: "Bắt buộc khi không có tệp", en: "Required when there is no file" }
    f_circulation { vi: "Chỉ dẫn phạm vi lưu hành", en: "Circulation mark" }
    f_personal { vi: "Bì gửi đích danh, không mở (chỉ ghi bì)", en: "Addressed to a person by name: enter the envelope only, unopened" }
    from_paper { vi: "Đọc từ văn bản, hãy đối chiếu", en: "Read from the paper, please check" }
    from_before { vi: "Theo văn bản trước của cơ quan này", en: "As on this issuer's last paper" }
    more_fields { vi: "Thêm chi tiết", en: "More fields" }
    b_register { vi: "Vào sổ, lấy số", en: "Register, take number" }
    b_register_next { vi: "Vào sổ và mở mục tiếp theo", en: "Register and open the next" }

    // Outcomes
    registered_number(number: &str) { vi: "Đã vào sổ. Số đến: {number}", en: "Registered. Number: {number}" }
    write_number { vi: "Ghi số này lên dấu ĐẾN của bản giấy.", en: "Write this number into the stamp on the paper." }
    to_next { vi: "Mở mục tiếp theo", en: "Open the next" }
    to_waiting { vi: "Về danh sách chờ vào sổ", en: "Back to what waits" }
    stamp_print { vi: "In dấu ĐẾN", en: "Print the stamp" }
    known(number: i64, year: i64) { vi: "Văn bản này đã vào sổ: số đến {number} năm {year}. Một văn bản chỉ có một số đến.", en: "This paper is registered already: number {number} of {year}. A paper has one number." }
    known_join { vi: "Gộp bản này vào số đã có", en: "Join this copy to that number" }
    known_look { vi: "Xem mục đã vào sổ", en: "Look at the entry" }
    joined_ok(number: i64) { vi: "Đã gộp vào số đến {number}; sổ ghi cả bản giấy và bản điện tử.", en: "Joined to number {number}; the register shows paper and electronic." }
    same_form { vi: "Mục đã vào sổ đã có bản ở hình thức này nên không gộp thêm được.", en: "The registered entry has this form already." }
    no_register { vi: "Cơ quan này không có sổ đăng ký văn bản đến. Hãy chọn sổ khác, hoặc nhờ quản trị bật sổ cho cơ quan.", en: "This body keeps no incoming register. Choose another, or ask the administrator." }
    book_closed(volume: i64, year: i64) { vi: "Quyển {volume} năm {year} đã khoá sổ. Trưởng bộ phận văn thư cần mở quyển mới ở trang Sổ đăng ký; nội dung bạn gõ vẫn còn.", en: "Volume {volume} of {year} is closed. The head clerk opens a new one on the books page; what you typed is kept." }
    not_correctable { vi: "Mục này đã huỷ hoặc đã được đính chính.", en: "The entry is cancelled or has been corrected." }
    external_series { vi: "Số của sổ này lấy từ hệ thống khác nên không cấp ở đây.", en: "The numbers of this register come from another system." }
    missing { vi: "Cần điền ô này.", en: "This field is needed." }
    too_long(most: usize) { vi: "Dài quá {most} ký tự. Hãy rút gọn.", en: "Longer than {most} characters. Shorten it." }
    in_future { vi: "Ngày này chưa đến.", en: "This day has not come yet." }
    hour_needed { vi: "Văn bản thượng khẩn, hỏa tốc phải ghi giờ đến (ví dụ 14:30).", en: "Very urgent and express papers need the hour of receipt (14:30)." }
    time_needed { vi: "Hỏa tốc hẹn giờ phải ghi ngày và giờ hẹn.", en: "Timed express needs the stated day and time." }
    unknown_type { vi: "Hãy chọn tên loại trong danh sách.", en: "Choose a type from the list." }
    no_files { vi: "Bì đích danh không mở nên không kèm tệp. Bỏ dấu chọn này, hoặc vào sổ không có tệp.", en: "A personal envelope stays closed and has no files." }
    place_needed { vi: "Không có tệp thì phải ghi bản giấy để ở đâu (ví dụ: tủ văn thư).", en: "Without a file say where the paper is (for example: clerk's cabinet)." }
    unreadable { vi: "Không đọc được giá trị này. Hãy gõ lại.", en: "This value cannot be read. Type it again." }
    unknown_recipient(name: &str) { vi: "Không có đơn vị hoặc người tên “{name}” trong văn phòng.", en: "The office has no unit or person called “{name}”." }
    dated_after { vi: "Lưu ý: ngày văn bản sau ngày đến.", en: "Note: the paper is dated after its arrival." }

    // List
    list_title { vi: "Sổ văn bản đến", en: "Incoming register" }
    list_law { vi: "NĐ 30 Điều 22, Phụ lục IV: sổ đăng ký văn bản đến, mười cột.", en: "Decree 30 art. 22, annex IV: the incoming register, ten columns." }
    search_hint { vi: "Tìm số đến, ký hiệu, trích yếu, tác giả…", en: "Number, symbol, subject, issuer…" }
    c_arrived { vi: "Ngày đến", en: "Arrived" }
    c_number { vi: "Số đến", en: "Number" }
    c_issuer { vi: "Tác giả", en: "Issuer" }
    c_symbol { vi: "Số, ký hiệu", en: "Symbol" }
    c_dated { vi: "Ngày văn bản", en: "Dated" }
    c_subject { vi: "Tên loại và trích yếu nội dung", en: "Type and subject" }
    c_recipient { vi: "Đơn vị, người nhận", en: "Recipient" }
    c_forwarded { vi: "Ngày chuyển", en: "Handed over" }
    c_received { vi: "Ký nhận", en: "Signed for" }
    c_note { vi: "Ghi chú", en: "Note" }
    c_body { vi: "Sổ của", en: "Register" }
    c_signer { vi: "Người ký", en: "Signer" }
    filter_year { vi: "Năm", en: "Year" }
    filter_body { vi: "Sổ của", en: "Register" }
    filter_type { vi: "Tên loại", en: "Type" }
    filter_urgency { vi: "Độ khẩn", en: "Urgency" }
    filter_state { vi: "Trạng thái", en: "State" }
    state_registered { vi: "Đã vào sổ", en: "Registered" }
    state_cancelled { vi: "Đã huỷ số", en: "Cancelled" }
    list_empty { vi: "Chưa có văn bản nào trong sổ.", en: "The register is empty." }
    nothing_found { vi: "Không tìm thấy. Thử bỏ bớt bộ lọc, hoặc tìm bằng ít chữ hơn; gõ không dấu cũng được.", en: "Nothing found. Use fewer filters or fewer words; accents are not needed." }
    search_older { vi: "Tìm tiếp trong các văn bản cũ hơn", en: "Go on with older papers" }
    bulk_forward { vi: "Chuyển giao", en: "Hand over" }
    forwarded_ok(n: usize) { vi: "Đã chuyển giao {n} văn bản.", en: "{n} papers were handed over." }
    /// What a recipient is told.
    notice_forwarded(number: &str, subject: &str) { vi: "Văn bản số đến {number} được chuyển đến bạn: {subject}", en: "Paper {number} was handed to you: {subject}" }
    forward_nobody { vi: "Chưa có người nhận. Hãy ghi đơn vị hoặc người nhận.", en: "No recipient. Name a unit or person." }
    forward_cancelled { vi: "Có mục đã huỷ số nên chưa chuyển mục nào.", en: "An entry is cancelled; nothing was handed over." }
    nothing_chosen { vi: "Chưa chọn văn bản nào.", en: "No paper was chosen." }

    // Document
    paper_title(number: &str, year: i64) { vi: "Số đến {number}/{year}", en: "Number {number}/{year}" }
    d_arrived { vi: "Đến", en: "Arrived" }
    d_registered { vi: "Vào sổ", en: "Registered" }
    d_present_by { vi: "Trình trước", en: "Present by" }
    d_at_once { vi: "ngay", en: "at once" }
    d_files { vi: "Tệp", en: "Files" }
    d_no_file(place: &str) { vi: "Không có tệp. Bản giấy ở: {place}", en: "No file. The paper is at: {place}" }
    d_place { vi: "Bản giấy ở", en: "Paper at" }
    d_envelope { vi: "Bì gửi đích danh, không mở.", en: "Personal envelope, unopened." }
    d_story { vi: "Ai đã làm gì", en: "Who did what" }
    d_recipients { vi: "Chuyển giao", en: "Handed to" }
    d_no_recipients { vi: "Chưa chuyển cho ai.", en: "Not handed over yet." }
    d_not_forwarded { vi: "chưa chuyển", en: "not handed over" }
    d_not_received { vi: "chưa ký nhận", en: "not signed for" }
    d_corrects { vi: "Đính chính cho", en: "Corrects" }
    d_corrected_by { vi: "Đã được đính chính bởi", en: "Corrected by" }
    d_cancelled { vi: "Số này đã huỷ. Lý do ở cột ghi chú.", en: "This number is cancelled. See the note." }
    d_text_waiting { vi: "Đang đọc chữ trên trang…", en: "Reading the text…" }
    d_text_none { vi: "Tệp không có lớp chữ (bản quét).", en: "The file has no text (a scan)." }
    d_text_failed { vi: "Không đọc được chữ của tệp.", en: "The text could not be read." }
    b_correct { vi: "Vào sổ đính chính", en: "Correction entry" }
    b_cancel { vi: "Huỷ số", en: "Cancel the number" }
    cancel_reason { vi: "Lý do huỷ", en: "Reason" }
    cancel_help { vi: "Số đã huỷ vẫn nằm trong sổ và không bao giờ cấp lại.", en: "A cancelled number stays in the register and is never given again." }
    cancelled_ok { vi: "Đã huỷ số.", en: "The number is cancelled." }
    cancel_no_reason { vi: "Cần ghi lý do huỷ.", en: "A reason is needed." }
    received_ok { vi: "Đã ký nhận.", en: "Signed for." }
    nothing_to_sign { vi: "Không có gì để ký nhận (đã ký, hoặc chưa chuyển).", en: "Nothing to sign for (signed already, or not handed over)." }

    // Books
    books_title { vi: "Sổ đăng ký văn bản đến", en: "Incoming register books" }
    books_law { vi: "NĐ 30 Điều 22.3.b: sổ trên hệ thống phải in đủ các cột, ký nhận, đóng sổ để quản lý.", en: "Decree 30 art. 22.3.b: the register is printed with all columns, signed, bound and kept." }
    books_keeper { vi: "Trưởng bộ phận văn thư in và khoá sổ.", en: "The head clerk prints and closes the books." }
    books_empty { vi: "Chưa có quyển sổ nào. Quyển 1 tự mở khi vào sổ văn bản đầu tiên của năm.", en: "No books yet. Volume 1 opens with the first paper of the year." }
    book_volume(volume: i64) { vi: "Quyển {volume}", en: "Volume {volume}" }
    book_open { vi: "Đang mở", en: "Open" }
    book_closed_on(day: &str, by: &str) { vi: "Khoá sổ ngày {day}, {by}", en: "Closed on {day}, {by}" }
    book_numbers(from: i64, until: &str) { vi: "Từ số {from} đến số {until}", en: "Numbers {from} to {until}" }
    b_open_book { vi: "Mở quyển mới", en: "Open a new volume" }
    b_close_book { vi: "Khoá sổ", en: "Close the book" }
    close_help { vi: "Khoá sổ rồi thì văn bản sau phải vào quyển mới. Không mở lại được.", en: "After closing, later papers need a new volume. It cannot be reopened." }
    book_still_open { vi: "Quyển trước còn mở. Hãy khoá sổ trước.", en: "The volume before is open. Close it first." }
    book_already_closed { vi: "Sổ đã khoá rồi.", en: "The book is closed already." }
    b_pdf { vi: "In (PDF)", en: "Print (PDF)" }
    b_xlsx { vi: "Excel", en: "Excel" }
    number_burnt(reason: &str) { vi: "Số không dùng: {reason}", en: "Not used: {reason}" }
    number_reserved(reason: &str) { vi: "Đặt trước: {reason}", en: "Reserved: {reason}" }
    too_many_rows { vi: "Bản in quá nhiều mục. Hãy lọc theo năm hoặc theo sổ rồi in lại.", en: "Too many entries to print. Filter by year or register first." }
}

/// The name of a form.
pub fn medium(lang: Lang, medium: Medium) -> &'static str {
    match (lang, medium) {
        (Lang::Vi, Medium::Paper) => "Giấy",
        (Lang::Vi, Medium::Electronic) => "Điện tử",
        (Lang::Vi, Medium::Both) => "Giấy và điện tử",
        (Lang::En, Medium::Paper) => "Paper",
        (Lang::En, Medium::Electronic) => "Electronic",
        (Lang::En, Medium::Both) => "Paper and electronic",
    }
}

/// The name of a channel.
pub fn channel(lang: Lang, channel: Channel) -> &'static str {
    match (lang, channel) {
        (Lang::Vi, Channel::Direct) => "Trực tiếp",
        (Lang::Vi, Channel::Post) => "Bưu điện",
        (Lang::Vi, Channel::StateAxis) => "Trục liên thông văn bản",
        (Lang::Vi, Channel::PartyNetwork) => "Mạng thông tin của Đảng",
        (Lang::Vi, Channel::Email) => "Thư điện tử",
        (Lang::Vi, Channel::Fax) => "Fax",
        (Lang::En, Channel::Direct) => "By hand",
        (Lang::En, Channel::Post) => "Post",
        (Lang::En, Channel::StateAxis) => "State exchange axis",
        (Lang::En, Channel::PartyNetwork) => "Party network",
        (Lang::En, Channel::Email) => "E-mail",
        (Lang::En, Channel::Fax) => "Fax",
    }
}

/// What is wrong with a field, and what to do.
pub fn problem(lang: Lang, problem: Problem) -> String {
    match problem {
        Problem::Missing => missing(lang),
        Problem::TooLong(most) => too_long(lang, most),
        Problem::InFuture => in_future(lang),
        Problem::HourNeeded => hour_needed(lang),
        Problem::TimeNeeded => time_needed(lang),
        Problem::UnknownType => unknown_type(lang),
        Problem::NoFiles => no_files(lang),
        Problem::PlaceNeeded => place_needed(lang),
        Problem::Unreadable => unreadable(lang),
    }
}

/// What an event of the audit story was, for the sentence "who … when".
pub fn did(lang: Lang, verb: &str) -> String {
    let (vi, en) = match verb {
        "IncomingRegistered" => ("đã vào sổ", "registered it"),
        "MediumJoined" => ("đã gộp bản giấy và bản điện tử", "joined paper and electronic form"),
        "IncomingCancelled" => ("đã huỷ số", "cancelled the number"),
        "IncomingForwarded" => ("đã chuyển giao", "handed it over"),
        "IncomingReceived" => ("đã ký nhận", "signed for it"),
        other => (other, other),
    };
    match lang {
        Lang::Vi => vi.to_owned(),
        Lang::En => en.to_owned(),
    }
}
