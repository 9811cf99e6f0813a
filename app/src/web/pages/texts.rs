//! The words of the kernel's own pages.

crate::texts! {
    // signing in
    log_in { vi: "Đăng nhập", en: "Sign in" }
    login { vi: "Tên đăng nhập", en: "Login" }
    password { vi: "Mật khẩu", en: "Password" }
    login_lead { vi: "Văn phòng làm việc trên giấy tờ; Châu Bản giữ sổ cho văn phòng.", en: "The office works on paper; Châu Bản keeps its registers." }
    login_wrong { vi: "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi thử lại.", en: "The login or the password is wrong. Check the input method and Caps Lock, then try again." }
    login_locked { vi: "Đăng nhập sai quá nhiều lần nên tạm khoá. Hãy thử lại sau 15 phút, hoặc nhờ người quản trị đặt lại mật khẩu.", en: "Too many failed attempts, so signing in is locked for a while. Try again in 15 minutes, or ask the administrator to reset the password." }
    login_kept { vi: "Phiên làm việc đã hết. Nội dung bạn vừa gõ đã được giữ lại: đăng nhập xong sẽ thấy ngay trong biểu mẫu.", en: "The session had ended. What you typed is kept: you will find it in the form after signing in." }
    login_next { vi: "Cần đăng nhập để mở trang này.", en: "Sign in to open this page." }
    login_made { vi: "Văn phòng đã lập xong. Hãy đăng nhập bằng tài khoản quản trị vừa tạo.", en: "The office is made. Sign in with the administrator's account." }
    login_out { vi: "Đã đăng xuất.", en: "You are signed out." }
    login_help { vi: "Chưa có tài khoản hoặc quên mật khẩu: hỏi người quản trị của văn phòng.", en: "No account, or the password is forgotten: ask your office's administrator." }

    // password
    password_title { vi: "Đổi mật khẩu", en: "Change the password" }
    password_first { vi: "Mật khẩu hiện nay do người khác đặt. Hãy đặt mật khẩu của riêng bạn trước khi làm việc: từ đó mọi việc ghi tên bạn là do chính bạn làm.", en: "Somebody else set the present password. Choose your own before you work: from then on what bears your name was done by you." }
    password_present { vi: "Mật khẩu hiện nay", en: "Present password" }
    password_new { vi: "Mật khẩu mới", en: "New password" }
    password_again { vi: "Gõ lại mật khẩu mới", en: "New password again" }
    password_rule { vi: "Ít nhất 10 ký tự. Một câu dễ nhớ, có dấu cách càng tốt; không cần chữ hoa hay ký hiệu.", en: "At least 10 characters. A sentence that you remember is best; no capitals or signs needed." }
    password_wrong { vi: "Mật khẩu hiện nay không đúng.", en: "The present password is wrong." }
    password_short { vi: "Mật khẩu mới quá ngắn: cần ít nhất 10 ký tự.", en: "The new password is too short: at least 10 characters." }
    password_common { vi: "Mật khẩu này dễ đoán (hay gặp, lặp lại, hoặc chứa tên đăng nhập). Hãy chọn một câu khác.", en: "This password is easy to guess (common, repeated, or with the login in it). Choose another sentence." }
    password_same { vi: "Mật khẩu mới trùng với mật khẩu hiện nay.", en: "The new password equals the present one." }
    password_differs { vi: "Hai lần gõ mật khẩu mới không giống nhau.", en: "The two new passwords differ." }
    password_ends { vi: "Đổi xong, mọi phiên khác của bạn sẽ kết thúc.", en: "All your other sessions will end." }
    password_changed { vi: "Đã đổi mật khẩu. Các phiên khác đã kết thúc.", en: "The password is changed. Other sessions have ended." }

    // account
    account { vi: "Tài khoản", en: "Account" }
    cancel { vi: "Thôi", en: "Cancel" }
    sessions { vi: "Phiên đang mở", en: "Open sessions" }
    sessions_help(idle: i64, day: i64) { vi: "Phiên tự kết thúc sau {idle} phút không dùng hoặc {day} giờ. Thấy phiên lạ: kết thúc nó rồi đổi mật khẩu.", en: "A session ends after {idle} idle minutes or {day} hours. If one is strange, end it and change the password." }
    device { vi: "Thiết bị", en: "Device" }
    address { vi: "Địa chỉ", en: "Address" }
    began { vi: "Bắt đầu", en: "Began" }
    last_seen { vi: "Dùng lần cuối", en: "Last used" }
    this_session { vi: "phiên này", en: "this one" }
    end { vi: "Kết thúc", en: "End" }
    end_others { vi: "Kết thúc mọi phiên khác", en: "End all others" }
    ended { vi: "Đã kết thúc.", en: "Ended." }
    taste { vi: "Ngôn ngữ và giao diện", en: "Language and theme" }
    unknown_device { vi: "Không rõ", en: "Unknown" }

    // tokens
    tokens { vi: "Mã truy cập cho chương trình (API)", en: "Access tokens for programs (API)" }
    tokens_help { vi: "Chương trình dùng mã này làm việc thay bạn, trong phạm vi bạn chọn. Mọi việc nó làm ghi tên bạn.", en: "A program with this token acts for you, within what you choose. What it does bears your name." }
    no_tokens { vi: "Chưa có mã nào.", en: "No token yet." }
    token_name { vi: "Tên gọi", en: "Name" }
    token_name_help { vi: "Máy hoặc chương trình dùng mã, ví dụ: máy quét tầng 2.", en: "The machine or program, for example: scanner on floor 2." }
    token_days { vi: "Số ngày có hiệu lực", en: "Valid for days" }
    token_scopes { vi: "Phạm vi", en: "Scopes" }
    token_create { vi: "Tạo mã", en: "Make a token" }
    token_made(name: &str) { vi: "Mã «{name}» đã tạo. Chỉ hiện một lần: hãy chép ngay vào chương trình.", en: "Token “{name}” is made. It is shown only once: copy it now." }
    token_until { vi: "Hết hạn", en: "Expires" }
    copy { vi: "Chép", en: "Copy" }
    copied { vi: "Đã chép", en: "Copied" }
    to_account { vi: "Đã chép xong", en: "I have copied it" }
    name_needed { vi: "Hãy đặt tên để sau này biết mã dùng ở đâu.", en: "Give it a name, to know later where it is used." }
    days_wrong { vi: "Số ngày từ 1 đến 730.", en: "From 1 to 730 days." }
    scope_needed { vi: "Chọn ít nhất một phạm vi.", en: "Choose at least one scope." }

    // notices, views, drafts
    notices { vi: "Báo tin", en: "Notices" }
    no_notices { vi: "Chưa có tin nào. Khi có văn bản hoặc việc chuyển đến bạn, tin sẽ hiện ở đây.", en: "Nothing yet. When a paper or a task comes to you, it is told here." }
    mark_seen { vi: "Đánh dấu đã xem hết", en: "Mark all as seen" }
    new { vi: "mới", en: "new" }
    views { vi: "Chế độ xem đã lưu", en: "Saved views" }
    no_views { vi: "Chưa lưu chế độ xem nào. Mở một danh sách, lọc theo ý bạn rồi bấm «Lưu chế độ xem».", en: "No saved view. Open a list, filter it, then choose “Save view”." }
    view_page { vi: "Danh sách", en: "List" }
    remove { vi: "Xoá", en: "Remove" }
    remove_view(name: &str) { vi: "Xoá chế độ xem «{name}»?", en: "Remove the view “{name}”?" }
    view_name_needed { vi: "Hãy đặt tên cho chế độ xem.", en: "Give the view a name." }
    too_many_views { vi: "Đã có 50 chế độ xem. Hãy xoá bớt trước.", en: "There are 50 views. Remove some first." }
    drafts { vi: "Bản nháp đang giữ", en: "Kept drafts" }
    drafts_help { vi: "Nội dung gõ dở được giữ 30 ngày, chỉ bạn thấy.", en: "What you have not sent is kept for 30 days; only you see it." }
    no_drafts { vi: "Không có nội dung nào gõ dở.", en: "Nothing unfinished." }
    resume { vi: "Gõ tiếp", en: "Go on" }
    draft_at { vi: "Gõ lần cuối", en: "Last typed" }
    draft_page { vi: "Trang", en: "Page" }
}
