//! The words of this slice.

crate::texts! {
    nav { vi: "Quản trị", en: "Administration" }
    parts { vi: "Các phần", en: "Parts" }
    tab_health { vi: "Tình trạng máy chủ", en: "Health" }
    tab_jobs { vi: "Công việc bị lỗi", en: "Failed jobs" }
    tab_audit { vi: "Nhật ký", en: "Audit" }
    tab_refusals { vi: "Văn bản mật bị từ chối", en: "Refused secret papers" }

    health_title { vi: "Tình trạng máy chủ", en: "Health of the server" }
    health_law { vi: "NĐ 30/2020 Phụ lục VI: hệ thống phải hoạt động liên tục, có sao lưu và cảnh báo khi có sự cố.", en: "Decree 30/2020 annex VI: the system runs without interruption, is backed up and warns of trouble." }
    part { vi: "Bộ phận", en: "Part" }
    found { vi: "Hiện trạng", en: "Found" }
    state { vi: "Đánh giá", en: "State" }
    well { vi: "tốt", en: "well" }
    heed { vi: "cần xem", en: "look" }
    version(version: &str) { vi: "Châu Bản phiên bản {version}", en: "Châu Bản version {version}" }
    disk { vi: "Ổ đĩa dữ liệu", en: "Disk of the data" }
    disk_found(free: &str, all: &str) { vi: "còn trống {free} trên {all}", en: "{free} free of {all}" }
    disk_advice { vi: "Ổ đĩa sắp đầy: khi đầy, chương trình từ chối nhận tệp nhưng không mất dữ liệu. Hãy giải phóng chỗ hoặc thêm ổ.", en: "Nearly full: then files are refused, nothing is lost. Free space or add a disk." }
    cannot_tell { vi: "không đo được", en: "cannot be told" }
    database { vi: "Cơ sở dữ liệu", en: "Database" }
    jobs { vi: "Công việc nền", en: "Background jobs" }
    jobs_found(waiting: &str, failed: &str) { vi: "đang chờ {waiting}, bị lỗi {failed}", en: "{waiting} waiting, {failed} failed" }
    jobs_advice { vi: "Có công việc bị bỏ sau nhiều lần thử.", en: "Some jobs were given up after several attempts." }
    to_jobs { vi: "Xem và chạy lại", en: "See and try again" }
    converter { vi: "Bộ đọc tệp", en: "Reader of files" }
    answers { vi: "trả lời tốt", en: "answers" }
    silent { vi: "không trả lời", en: "does not answer" }
    there { vi: "có", en: "installed" }
    not_there { vi: "không có (không bắt buộc)", en: "not installed (optional)" }
    converter_advice { vi: "Không nhận được tệp mới. Hãy xem nhật ký của máy chủ; thường là tệp chương trình bị thay hoặc thiếu quyền chạy.", en: "New files cannot be taken in. Look in the server's log; most often the program file was replaced or may not be run." }
    checkpoint { vi: "Điểm niêm phong nhật ký gần nhất", en: "Last audit checkpoint" }
    never { vi: "chưa có", en: "none" }
    checkpoint_advice { vi: "Quá một ngày chưa niêm phong. Hãy niêm phong ở trang Nhật ký và giữ bản sao ở máy khác.", en: "None for a day. Make one on the audit page and keep a copy on another machine." }

    jobs_title { vi: "Công việc bị lỗi", en: "Failed jobs" }
    jobs_law { vi: "Đọc chữ trong tệp và các việc nền khác; văn bản đã vào sổ không bị ảnh hưởng.", en: "Reading text and other background work; registered documents are not affected." }
    jobs_empty { vi: "Không có công việc nào bị lỗi.", en: "No job has failed." }
    since { vi: "Từ lúc", en: "Since" }
    topic { vi: "Việc", en: "Job" }
    error { vi: "Lỗi", en: "Error" }
    act { vi: "Thao tác", en: "Act" }
    retry { vi: "Chạy lại", en: "Try again" }

    audit_title { vi: "Nhật ký: ai đã làm gì, lúc nào", en: "Audit: who did what when" }
    audit_law { vi: "NĐ 30/2020 Phụ lục VI: mọi thao tác đều được ghi; nhật ký chỉ thêm, không sửa, không xoá. Nội dung văn bản không hiện ở đây.", en: "Decree 30/2020 annex VI: each act is recorded; the trail only grows. Contents are not shown here." }
    audit_hint { vi: "Mã đối tượng", en: "Id of an object" }
    audit_empty { vi: "Không có mục nào khớp trong đoạn nhật ký này.", en: "Nothing fits in this part of the trail." }
    audit_further { vi: "Tìm tiếp về trước", en: "Look further back" }
    seq { vi: "Thứ tự", en: "No." }
    at { vi: "Lúc", en: "When" }
    who { vi: "Ai", en: "Who" }
    what { vi: "Đã làm gì", en: "Did what" }
    object { vi: "Đối tượng", en: "Object" }
    details { vi: "chi tiết", en: "details" }
    system { vi: "Hệ thống", en: "The program" }

    verify { vi: "Kiểm tra chuỗi nhật ký", en: "Verify the chain" }
    make_checkpoint { vi: "Niêm phong ngay", en: "Make a checkpoint" }
    download_checkpoint { vi: "Tải điểm niêm phong của văn phòng", en: "Download the office's checkpoint" }
    checkpoint_made { vi: "Đã niêm phong. Hãy tải về và giữ ở máy khác: chỉ bản giữ bên ngoài mới chứng minh được nhật ký không bị viết lại.", en: "Done. Download it and keep it elsewhere: only a copy outside proves that the trail was not rewritten." }
    verify_by_command { vi: "Nhật ký dài hơn 200.000 mục; hãy chạy lệnh “chauban verify-audit” trên máy chủ.", en: "The trail has more than 200,000 entries; run “chauban verify-audit” on the server." }
    verified(events: u64, checkpoints: usize) { vi: "Chuỗi nhật ký nguyên vẹn: đã kiểm tra {events} mục và {checkpoints} điểm niêm phong.", en: "The chain is whole: {events} entries and {checkpoints} checkpoints verified." }
    trouble_found { vi: "Chuỗi nhật ký KHÔNG nguyên vẹn. Giữ nguyên máy chủ, báo ngay người phụ trách và đối chiếu với bản sao lưu.", en: "The chain is NOT whole. Leave the server as it is, tell the person in charge, compare with a backup." }
    trouble_changed(seq: i64) { vi: "Mục {seq} (hoặc mục trước đó) đã bị sửa.", en: "Entry {seq}, or the one before, was changed." }
    trouble_missing(seq: i64) { vi: "Thiếu mục {seq}.", en: "Entry {seq} is missing." }
    trouble_head(seq: i64) { vi: "Chuỗi dừng ở mục {seq}, khác với điểm cuối đã lưu.", en: "The chain ends at {seq}, other than its head says." }
    trouble_checkpoint(seq: i64) { vi: "Mục {seq} khác với điểm niêm phong.", en: "Entry {seq} differs from a checkpoint." }
    trouble_time(seq: i64) { vi: "Thời gian ở mục {seq} chạy lùi quá một giờ.", en: "Time runs backwards by more than an hour at {seq}." }
    trouble_signature { vi: "Chữ ký của một điểm niêm phong không đúng khoá của máy chủ.", en: "A checkpoint's signature is not of the server's key." }

    refusals_title { vi: "Văn bản mật bị từ chối", en: "Refused secret papers" }
    refusals_law { vi: "Luật Bảo vệ bí mật nhà nước Điều 5: không soạn thảo, lưu giữ bí mật nhà nước trên máy nối mạng. Ở đây chỉ có sự việc, không có nội dung.", en: "Law on State secrets art. 5: none on a networked machine. Here is the fact only, nothing of the content." }
    refusals_empty { vi: "Chưa từ chối văn bản nào.", en: "None was refused." }
    channel { vi: "Đường đến", en: "Channel" }
    sender { vi: "Nơi gửi", en: "Sender" }
    place { vi: "Nơi thấy dấu mật", en: "Where the mark stood" }

    report { vi: "Báo cáo sự cố", en: "Incident report" }
    report_law { vi: "In ra và điền tay; không gõ nội dung sự cố vào máy nối mạng, không gửi qua mạng.", en: "Print it and fill it by hand; never type or send it over the network." }
    steps { vi: "Việc phải làm ngay", en: "What to do at once" }
    facts { vi: "Diễn biến", en: "What happened" }
    step_stop { vi: "Dừng thao tác; không mở lại, không chụp, không sao chép, không in văn bản.", en: "Stop; do not open, photograph, copy or print the paper again." }
    step_nothing_kept { vi: "Đối chiếu danh sách từ chối: chương trình không giữ tệp, chữ, ảnh hay trích yếu.", en: "Compare the list of refusals: the program kept no file, text, picture or subject." }
    step_hand_over { vi: "Giao bản giấy, thiết bị lưu trữ cho cán bộ bảo vệ bí mật nhà nước, có ký nhận.", en: "Hand the paper or carrier to the secrecy officer against signature." }
    step_tell { vi: "Báo ngay người đứng đầu cơ quan.", en: "Tell the head of the body at once." }
    step_devices { vi: "Ghi lại mọi máy, hộp thư, thiết bị mà văn bản đã đi qua; cách ly để xử lý theo quy định.", en: "List every machine, mailbox and device that it passed; isolate them." }
    step_sender { vi: "Báo nơi gửi bằng phương tiện bảo mật để nơi gửi thu hồi và xử lý.", en: "Tell the sender over a secure channel." }
    step_report { vi: "Báo cáo cơ quan có thẩm quyền về sự cố lộ, mất theo Luật Bảo vệ bí mật nhà nước.", en: "Report to the authority under the Law on State secrets." }
    step_no_network { vi: "Không gửi nội dung sự cố qua thư điện tử, tin nhắn hay mạng xã hội.", en: "Send nothing of it by e-mail, message or social network." }
    line_time { vi: "Thời gian phát hiện", en: "Time" }
    line_channel { vi: "Đường đến của văn bản", en: "Channel" }
    line_sender { vi: "Nơi gửi", en: "Sender" }
    line_person { vi: "Người phát hiện", en: "Found by" }
    line_devices { vi: "Máy, thiết bị liên quan", en: "Machines and devices" }
    line_measures { vi: "Biện pháp đã thực hiện", en: "Measures taken" }
    line_handed { vi: "Đã bàn giao cho (họ tên, giờ)", en: "Handed over to (name, hour)" }
    sign_reporter { vi: "Người báo cáo (ký, ghi rõ họ tên)", en: "Reporter (signature, name)" }
    sign_officer { vi: "Cán bộ bảo vệ bí mật nhà nước (ký, ghi rõ họ tên)", en: "Secrecy officer (signature, name)" }
}
