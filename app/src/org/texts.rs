//! The words of this slice.

use super::check::Flaw;
use crate::access::Role;
use crate::web::texts::Lang;

/// The name of a role (R §3.1).
pub fn role(lang: Lang, role: Role) -> &'static str {
    match (lang, role) {
        (Lang::Vi, Role::Vt) => "Văn thư cơ quan",
        (Lang::Vi, Role::Vtt) => "Trưởng bộ phận văn thư – lưu trữ",
        (Lang::Vi, Role::Cv) => "Chuyên viên",
        (Lang::Vi, Role::Ldp) => "Lãnh đạo phòng, ban",
        (Lang::Vi, Role::Cvp) => "Chánh Văn phòng",
        (Lang::Vi, Role::Pcvp) => "Phó Chánh Văn phòng",
        (Lang::Vi, Role::Ld) => "Lãnh đạo cơ quan",
        (Lang::Vi, Role::Tk) => "Thư ký, trợ lý lãnh đạo",
        (Lang::Vi, Role::Lt) => "Lưu trữ viên",
        (Lang::Vi, Role::Tkh) => "Thư ký hội nghị",
        (Lang::Vi, Role::Qtht) => "Quản trị hệ thống",
        (Lang::Vi, Role::Bmnn) => "Cán bộ bảo vệ bí mật nhà nước",
        (Lang::En, Role::Vt) => "Records clerk",
        (Lang::En, Role::Vtt) => "Head clerk",
        (Lang::En, Role::Cv) => "Officer",
        (Lang::En, Role::Ldp) => "Unit leader",
        (Lang::En, Role::Cvp) => "Chief of office",
        (Lang::En, Role::Pcvp) => "Deputy chief of office",
        (Lang::En, Role::Ld) => "Leadership",
        (Lang::En, Role::Tk) => "Assistant to the leadership",
        (Lang::En, Role::Lt) => "Archivist",
        (Lang::En, Role::Tkh) => "Minutes secretary",
        (Lang::En, Role::Qtht) => "Administrator",
        (Lang::En, Role::Bmnn) => "Secrecy officer",
    }
}

/// What is wrong with a field, and what to do.
pub fn flaw(lang: Lang, flaw: Flaw) -> String {
    match flaw {
        Flaw::Missing => missing(lang),
        Flaw::TooLong(longest) => too_long(lang, longest),
        Flaw::BadSymbol => bad_symbol(lang),
        Flaw::BadLogin => bad_login(lang),
        Flaw::BadSlug => bad_slug(lang),
        Flaw::BadEmail => bad_email(lang),
        Flaw::NoRole => no_role(lang),
        Flaw::NoUse => no_use(lang),
    }
}

crate::texts! {
    nav { vi: "Cơ quan, đơn vị", en: "Bodies and units" }
    tab_bodies { vi: "Cơ quan ban hành", en: "Bodies" }
    tab_units { vi: "Đơn vị", en: "Units" }
    tab_people { vi: "Người dùng", en: "People" }
    tab_settings { vi: "Thiết lập", en: "Settings" }
    parts { vi: "Các phần", en: "Parts" }

    missing { vi: "Chưa nhập ô này.", en: "This field is empty." }
    too_long(longest: usize) { vi: "Dài quá {longest} ký tự; hãy rút ngắn.", en: "Longer than {longest} letters; shorten it." }
    bad_symbol { vi: "Ký hiệu chỉ gồm chữ, số, dấu chấm và gạch nối; không có khoảng trắng, không có dấu /.", en: "Letters, digits, dots and hyphens only; no spaces and no /." }
    bad_login { vi: "Tên đăng nhập gồm 3–40 chữ thường không dấu, số, dấu chấm hoặc gạch nối và bắt đầu bằng chữ. Ví dụ: vanthu.satra", en: "3–40 small letters without marks, digits, dots or hyphens, beginning with a letter, such as vanthu.satra" }
    bad_slug { vi: "Mã văn phòng gồm 2–30 chữ thường không dấu, số hoặc gạch nối và bắt đầu bằng chữ. Ví dụ: satra", en: "2–30 small letters without marks, digits or hyphens, beginning with a letter, such as satra" }
    bad_email { vi: "Địa chỉ thư điện tử chưa đúng. Để trống cũng được.", en: "This is not an e-mail address. It may stay empty." }
    no_role { vi: "Chọn ít nhất một vai trò; người không có vai trò không làm được việc gì.", en: "Choose at least one role; a person without one can do nothing." }
    no_use { vi: "Chọn ít nhất một: cơ quan này nhận văn bản đến hoặc ban hành văn bản.", en: "Choose at least one: the body receives, or it issues." }
    login_taken { vi: "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.", en: "Somebody has this login already. Choose another." }
    slug_taken { vi: "Mã văn phòng này đã có. Hãy chọn mã khác.", en: "Another office has this short name. Choose another." }
    bad_cursor { vi: "cursor: không đọc được; hãy dùng `next` của trang trước.", en: "cursor: cannot be read; use the `next` of the page before." }
    unknown { vi: "Không có trong văn phòng này; có thể vừa bị thay đổi. Hãy tải lại trang.", en: "Not in this office; it may just have changed. Reload the page." }
    overlap { vi: "Trùng ngày với một nhiệm kỳ (đại hội) đã có của cơ quan này. Hãy đóng nhiệm kỳ trước rồi mở nhiệm kỳ sau.", en: "It shares days with another term (congress) of this body. Close the earlier one first." }
    own_role { vi: "Không thể tự bỏ quyền quản trị của mình hoặc tự đặt lại mật khẩu ở đây; hãy nhờ người quản trị khác.", en: "Nobody takes away his own administration or resets his own password here; ask another administrator." }
    date_order { vi: "Ngày kết thúc đứng trước ngày bắt đầu.", en: "The last day lies before the first." }

    state_regime { vi: "Nhà nước", en: "State" }
    party_regime { vi: "Đảng", en: "Party" }
    regime { vi: "Chế độ văn bản", en: "Regime" }
    regime_help { vi: "Nhà nước: theo NĐ 30/2020. Đảng: theo hướng dẫn của Văn phòng Trung ương. Không đổi được sau khi tạo.", en: "State: Decree 30/2020. Party: the guides of the Central Office. Fixed once the body is entered." }
    regime_fixed { vi: "Chế độ văn bản không đổi được: số và thể thức của văn bản đã ban hành phụ thuộc vào nó.", en: "The regime cannot change: numbers and form of what was issued depend on it." }
    bodies_title { vi: "Cơ quan ban hành và tiếp nhận", en: "Issuing and receiving bodies" }
    bodies_law { vi: "NĐ 30/2020 Điều 2: doanh nghiệp nhà nước và tổ chức đảng của nó là hai cơ quan, mỗi cơ quan theo thể thức của mình.", en: "Decree 30/2020 art. 2: a State enterprise and its Party organisation are two bodies, each with its own form." }
    bodies_empty { vi: "Chưa có cơ quan nào. Bắt đầu bằng cơ quan mà văn phòng phục vụ.", en: "No body yet. Begin with the one that the office serves." }
    new_body { vi: "Thêm cơ quan", en: "Add a body" }
    edit_body { vi: "Sửa thông tin cơ quan", en: "Change the body" }
    body_name { vi: "Tên cơ quan", en: "Name" }
    body_name_help { vi: "Ghi đầy đủ, đúng như in trên văn bản.", en: "In full, as it is printed." }
    symbol { vi: "Ký hiệu", en: "Symbol" }
    symbol_help { vi: "Phần ký hiệu của cơ quan: TCT, ĐU, VPTU.", en: "The body's part of the symbol: TCT, ĐU, VPTU." }
    superior { vi: "Cơ quan cấp trên", en: "Superior body" }
    superior_help { vi: "In phía trên tên cơ quan; để trống nếu không in.", en: "Printed above the name; empty if nothing is." }
    place { vi: "Địa danh", en: "Place" }
    place_help { vi: "Ghi trước ngày tháng văn bản: Thành phố Hồ Chí Minh.", en: "Before the date of a document." }
    identifier { vi: "Mã định danh", en: "Identifier" }
    identifier_help { vi: "Theo Quyết định 20/2020/QĐ-TTg; để trống nếu chưa được cấp.", en: "Decision 20/2020; empty if none was given." }
    has_seal { vi: "Có con dấu riêng", en: "Has a seal" }
    has_seal_help { vi: "Chi bộ không có con dấu.", en: "A Party cell has none." }
    no_seal { vi: "Không có con dấu", en: "No seal" }
    collective { vi: "Làm việc theo chế độ tập thể", en: "Collective body" }
    collective_help { vi: "Ký TM. (thay mặt). Bỏ trống nếu theo chế độ thủ trưởng: cấp phó ký KT.", en: "Signs TM. Leave empty for a one-head body, where deputies sign KT." }
    one_head { vi: "Chế độ thủ trưởng", en: "One head" }
    collective_short { vi: "Chế độ tập thể", en: "Collective" }
    receives { vi: "Nhận văn bản đến (có sổ riêng)", en: "Receives, with a register of its own" }
    issues { vi: "Ban hành văn bản", en: "Issues documents" }
    receives_short { vi: "nhận", en: "receives" }
    issues_short { vi: "ban hành", en: "issues" }
    does { vi: "Việc", en: "Does" }
    reset_sure { vi: "Đặt mật khẩu tạm? Mọi phiên đăng nhập của người này kết thúc ngay.", en: "Set a temporary password? All sessions of the person end now." }
    depart_sure { vi: "Cho người này thôi làm việc tại văn phòng? Tài khoản bị khoá ngay.", en: "End the person's work here? The account closes now." }
    end_post_sure(title: &str) { vi: "Kết thúc chức vụ “{title}” từ hôm nay?", en: "End the post “{title}” today?" }
    working_mode { vi: "Chế độ làm việc", en: "Working mode" }
    seal { vi: "Con dấu", en: "Seal" }
    yes { vi: "Có", en: "Yes" }
    none { vi: "Không", en: "None" }
    save { vi: "Ghi lại", en: "Save" }
    add { vi: "Thêm", en: "Add" }
    cancel { vi: "Thôi", en: "Cancel" }
    change { vi: "Sửa", en: "Change" }

    terms { vi: "Nhiệm kỳ và đại hội", en: "Terms and congresses" }
    terms_law { vi: "HD 36-HD/VPTW mục 1.3: số văn bản của cấp uỷ liên tục trong một nhiệm kỳ; văn bản của đại hội có một hệ thống số chung.", en: "HD 36, 1.3: a committee's numbers run through a term; a congress has one common series." }
    terms_empty { vi: "Chưa khai nhiệm kỳ nào. Cơ quan của Đảng chỉ cấp số được trong một nhiệm kỳ.", en: "No term yet. A Party body can only number documents inside one." }
    term_kind { vi: "Loại", en: "Kind" }
    kind_term { vi: "Nhiệm kỳ cấp uỷ", en: "Term of the committee" }
    kind_congress { vi: "Đại hội", en: "Congress" }
    term_name { vi: "Tên", en: "Name" }
    term_name_help { vi: "Ví dụ: Nhiệm kỳ 2025–2030.", en: "Such as: Term 2025–2030." }
    from_on { vi: "Từ ngày", en: "First day" }
    from_on_help { vi: "Nhiệm kỳ bắt đầu từ ngày sau khi bế mạc đại hội, hoặc từ ngày khai mạc hội nghị lần thứ nhất nếu họp trong đại hội.", en: "The day after the congress closes, or the first plenum if it meets during the congress." }
    until_on { vi: "Đến ngày", en: "Last day" }
    until_on_help { vi: "Để trống khi chưa biết.", en: "Empty while it is open." }
    open_term { vi: "Mở nhiệm kỳ", en: "Open" }
    close_term { vi: "Đóng", en: "Close" }
    running { vi: "đang mở", en: "open" }

    units_title { vi: "Đơn vị", en: "Units" }
    units_law { vi: "NĐ 30/2020 Phụ lục I: ký hiệu công văn có chữ viết tắt tên đơn vị soạn thảo.", en: "Decree 30/2020 annex I: a letter's symbol has the code of the drafting unit." }
    units_empty { vi: "Chưa có phòng, ban nào.", en: "No unit yet." }
    new_unit { vi: "Thêm đơn vị", en: "Add a unit" }
    unit_name { vi: "Tên đơn vị", en: "Name" }
    unit_code { vi: "Chữ viết tắt", en: "Code" }
    unit_code_help { vi: "Đứng cuối ký hiệu công văn: VP, TCHC.", en: "Last in a letter's symbol: VP, TCHC." }
    parent { vi: "Thuộc đơn vị", en: "Part of" }
    no_parent { vi: "— trực thuộc cơ quan —", en: "— of the office itself —" }

    people_title { vi: "Người dùng", en: "People" }
    people_law { vi: "NĐ 30/2020 Phụ lục VI: phân quyền theo vai trò; mọi thay đổi quyền đều ghi nhật ký.", en: "Decree 30/2020 annex VI: rights by role; each change of rights is recorded." }
    people_empty { vi: "Không tìm thấy ai.", en: "Nobody found." }
    people_hint { vi: "Tìm theo tên (không cần dấu)", en: "Search a name (marks not needed)" }
    new_person { vi: "Thêm người dùng", en: "Add a person" }
    full_name { vi: "Họ và tên", en: "Full name" }
    login { vi: "Tên đăng nhập", en: "Login" }
    login_help { vi: "Không đổi được. Ví dụ: vanthu.satra", en: "It cannot change. Such as vanthu.satra" }
    email { vi: "Thư điện tử", en: "E-mail" }
    unit { vi: "Đơn vị", en: "Unit" }
    whole_office { vi: "— toàn văn phòng —", en: "— whole office —" }
    title { vi: "Chức vụ", en: "Post" }
    title_help { vi: "Một người có thể giữ nhiều chức vụ; thêm chức vụ khác ở trang của người đó.", en: "A person may hold several; add others on the person's page." }
    roles { vi: "Vai trò", en: "Roles" }
    roles_help { vi: "Vai trò cho quyền trong chương trình; chức vụ chỉ là danh xưng.", en: "Roles give rights in the program; a post is only a title." }
    posts { vi: "Chức vụ", en: "Posts" }
    posts_empty { vi: "Chưa có chức vụ nào.", en: "No post yet." }
    add_post { vi: "Thêm chức vụ", en: "Add the post" }
    end_post { vi: "Thôi giữ", en: "End" }
    set_roles { vi: "Ghi vai trò", en: "Save roles" }
    roles_saved_note { vi: "Quyền mới có hiệu lực ngay từ thao tác kế tiếp của người đó.", en: "New rights count from the person's next step on." }
    password { vi: "Mật khẩu", en: "Password" }
    reset_password { vi: "Đặt mật khẩu tạm", en: "Set a temporary password" }
    reset_help { vi: "Chương trình tạo mật khẩu, chỉ hiện một lần; mọi phiên đăng nhập của người này kết thúc và phải đổi mật khẩu khi vào lại.", en: "The program makes one and shows it once; all sessions of the person end, and it must be changed at the next log-in." }
    temporary_password { vi: "Mật khẩu tạm", en: "Temporary password" }
    password_once { vi: "Hãy trao tận tay người dùng. Rời trang này là không xem lại được.", en: "Hand it over in person. It cannot be shown again after this page." }
    to_person { vi: "Về trang của người dùng", en: "Back to the person" }
    departure { vi: "Nghỉ việc, chuyển công tác", en: "Leaving the office" }
    departure_help { vi: "Kết thúc mọi chức vụ và phiên đăng nhập, khoá tài khoản. Việc đã làm vẫn còn trong sổ và nhật ký.", en: "Ends all posts and sessions and closes the account. What the person did stays in registers and audit." }
    depart { vi: "Cho thôi làm việc", en: "End the person's work here" }
    confirm_departure { vi: "Tôi đã nhận bàn giao hồ sơ, tài liệu (NĐ 30/2020 Điều 31)", en: "Files were handed over (Decree 30/2020 art. 31)" }
    confirm_first { vi: "Hãy xác nhận đã nhận bàn giao hồ sơ, tài liệu.", en: "Confirm first that the files were handed over." }
    left_on(day: &str) { vi: "đã nghỉ từ {day}", en: "left on {day}" }
    state { vi: "Tình trạng", en: "State" }
    state_active { vi: "Đang làm việc", en: "Active" }
    state_left { vi: "Đã nghỉ", en: "Left" }
    state_all { vi: "Tất cả", en: "All" }
    must_change { vi: "chưa đổi mật khẩu tạm", en: "has not changed the temporary password" }

    settings_title { vi: "Thiết lập của văn phòng", en: "Settings of the office" }
    settings_law { vi: "Quy chế công tác văn thư, lưu trữ của cơ quan ấn định những điều này; chưa ấn định thì theo giá trị của NĐ 30/2020.", en: "The office's own regulation fixes these; until then Decree 30/2020 does." }
    stamp_size { vi: "Cỡ dấu ĐẾN", en: "Size of the stamp ĐẾN" }
    stamp_decree { vi: "35 × 50 mm (NĐ 30/2020 Phụ lục IV)", en: "35 × 50 mm (Decree 30/2020 annex IV)" }
    stamp_older { vi: "30 × 50 mm (mẫu cũ)", en: "30 × 50 mm (older)" }
    cut_off { vi: "Giờ chốt nhận văn bản", en: "Hour of closing" }
    cut_off_help { vi: "Văn bản thường đến sau giờ này được đăng ký vào ngày làm việc kế tiếp. Ví dụ: 16:30", en: "A normal paper that comes later is registered on the next working day. Such as 16:30" }
    bad_time { vi: "Không đọc được giờ. Hãy viết như 16:30.", en: "This is not a time. Write it like 16:30." }
    settings_saved { vi: "Đã ghi thiết lập.", en: "Settings saved." }

    setup_title { vi: "Thiết lập lần đầu", en: "Set-up" }
    setup_intro { vi: "Máy chủ chưa có văn phòng nào. Nhập mã dùng một lần mà chương trình đã in ra khi khởi động, rồi khai văn phòng, cơ quan đầu tiên và người quản trị.", en: "This server has no office yet. Enter the one-time code that the program printed when it started, then the office, its first body and its administrator." }
    setup_code { vi: "Mã dùng một lần", en: "One-time code" }
    setup_code_help { vi: "12 chữ và số, in ở cửa sổ hoặc nhật ký của máy chủ.", en: "12 letters and digits, in the server's window or log." }
    setup_code_wrong { vi: "Mã không đúng. Hãy xem lại ở cửa sổ máy chủ; mã đổi mỗi lần khởi động.", en: "Wrong code. Look in the server's window; it changes with each start." }
    setup_locked { vi: "Sai mã quá nhiều lần. Hãy thử lại sau một giờ từ máy này, hoặc thiết lập từ một máy khác.", en: "Too many wrong codes. Try again in an hour, or from another computer." }
    setup_office { vi: "Văn phòng", en: "Office" }
    office_name { vi: "Tên văn phòng", en: "Name of the office" }
    office_name_help { vi: "Ví dụ: Văn phòng Đảng uỷ Tổng công ty.", en: "In full." }
    office_short { vi: "Tên ngắn", en: "Short name" }
    office_slug { vi: "Mã văn phòng", en: "Office key" }
    office_slug_help { vi: "Chữ thường không dấu, dùng trong lệnh của máy chủ. Ví dụ: satra", en: "Small letters, for the server's commands, such as satra" }
    setup_body { vi: "Cơ quan đầu tiên", en: "First body" }
    setup_body_help { vi: "Cơ quan mà văn phòng phục vụ; thêm các cơ quan khác sau khi đăng nhập.", en: "The body that the office serves; add others after signing in." }
    setup_admin { vi: "Người quản trị", en: "Administrator" }
    setup_admin_help { vi: "Khai đơn vị, người dùng, vai trò; không xem được nội dung văn bản.", en: "Enters units, people and roles; does not see contents." }
    own_password { vi: "Mật khẩu tự chọn", en: "Password of one's own choice" }
    own_password_help { vi: "Từ 10 ký tự; một câu dễ nhớ là tốt nhất.", en: "10 letters or more; a sentence is best." }
    repeat_password { vi: "Nhập lại mật khẩu", en: "The password again" }
    password_short { vi: "Mật khẩu ngắn quá; cần ít nhất 10 ký tự.", en: "Too short; at least 10 letters." }
    password_common { vi: "Mật khẩu này dễ đoán. Hãy chọn một câu mà chỉ mình biết.", en: "Easy to guess. Choose a sentence that only you know." }
    password_differs { vi: "Hai lần nhập không giống nhau.", en: "The two do not match." }
    setup_done { vi: "Lập văn phòng", en: "Set up the office" }

    authority_title { vi: "Cài chứng thư của máy chủ", en: "Install the server's certificate" }
    authority_intro { vi: "Máy chủ này dùng chứng thư nội bộ do chính nó lập. Cài một lần trên mỗi máy để trình duyệt không báo “không bảo mật”.", en: "This server uses a certificate of its own authority. Install it once on each computer, so that the browser does not warn." }
    authority_fetch { vi: "Tải chứng thư (authority.pem)", en: "Download the certificate (authority.pem)" }
    authority_print { vi: "Dấu vân tay SHA-256 — đối chiếu với người quản trị trước khi cài", en: "SHA-256 fingerprint: compare it with the administrator's before installing" }
    authority_windows { vi: "Windows (Edge, Chrome)", en: "Windows (Edge, Chrome)" }
    authority_android { vi: "Android", en: "Android" }
    authority_firefox { vi: "Firefox", en: "Firefox" }
    windows_1 { vi: "Tải tệp về, đổi đuôi tên tệp thành .crt rồi nháy đúp vào tệp.", en: "Download the file, rename it to .crt and open it by double click." }
    windows_2 { vi: "Chọn “Cài đặt chứng chỉ”, rồi “Máy cục bộ” (cần quyền quản trị máy).", en: "Choose “Install Certificate”, then “Local Machine” (needs administrator rights)." }
    windows_3 { vi: "Chọn “Đặt mọi chứng chỉ vào kho sau” → “Trusted Root Certification Authorities” → Hoàn tất.", en: "“Place all certificates in the following store” → “Trusted Root Certification Authorities” → Finish." }
    windows_4 { vi: "Đóng hẳn trình duyệt rồi mở lại.", en: "Close the browser and open it again." }
    android_1 { vi: "Tải tệp về máy.", en: "Download the file." }
    android_2 { vi: "Mở Cài đặt → Bảo mật → Mã hoá và thông tin xác thực → Cài đặt chứng chỉ → Chứng chỉ CA.", en: "Settings → Security → Encryption & credentials → Install a certificate → CA certificate." }
    android_3 { vi: "Chọn “Vẫn cài đặt”, chọn tệp authority.pem.", en: "“Install anyway”, choose authority.pem." }
    firefox_1 { vi: "Cài đặt → Quyền riêng tư & bảo mật → Xem chứng chỉ → Nhà cung cấp → Nhập, chọn tệp, tin cậy để nhận diện trang web.", en: "Settings → Privacy & Security → View Certificates → Authorities → Import, trust it to identify websites." }
}
