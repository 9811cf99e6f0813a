//! What the commands say.

crate::texts! {
    locked(data: &str) { vi: "một chương trình chauban khác đang chạy trên thư mục {data}. Hãy dừng chương trình đó, hoặc chọn thư mục khác bằng --data.", en: "another chauban is running on {data}. Stop it, or choose another folder with --data." }
    database(error: &str) { vi: "cơ sở dữ liệu: {error}", en: "database: {error}" }
    unknown_database { vi: "--database phải là «sqlite», «sqlite:ĐƯỜNG-DẪN» hoặc «postgres://…».", en: "--database must be \"sqlite\", \"sqlite:PATH\" or \"postgres://…\"." }
    no_installation(data: &str) { vi: "thư mục {data} chưa có cơ sở dữ liệu. Hãy chạy «chauban serve» hoặc chỉ đúng thư mục bằng --data.", en: "there is no database in {data}. Run \"chauban serve\" or name the right folder with --data." }
    plain_http(address: &str) { vi: "địa chỉ {address} mở ra mạng nên phải có TLS: thêm --tls local (chứng thư nội bộ) hoặc --tls files --certificate … --key …. Nếu phía trước đã có máy chủ TLS thì thêm --plain-http.", en: "{address} can be reached from the network and needs TLS: add --tls local (own authority) or --tls files --certificate … --key …. Behind a proxy that has TLS, add --plain-http." }
    tls_files { vi: "--tls files cần cả --certificate và --key (PEM).", en: "--tls files needs both --certificate and --key (PEM)." }
    ready(address: &str) { vi: "Châu Bản đang chạy tại {address}", en: "Châu Bản is running at {address}" }
    authority(path: &str) { vi: "Cài chứng thư gốc này lên các máy trong cơ quan (docs/operating/tls.md): {path}", en: "Install this authority on the office's computers (docs/operating/tls.md): {path}" }
    set_up(address: &str, code: &str) { vi: "Chưa có văn phòng nào. Mở {address}/set-up và nhập mã một lần: {code}", en: "There is no office yet. Open {address}/set-up and enter the one-time code: {code}" }
    stopping { vi: "Đang dừng; các yêu cầu dở dang được trả lời trước.", en: "Stopping; requests under way are answered first." }

    demo_password(password: &str) { vi: "Mật khẩu của mọi tài khoản trình diễn: {password}", en: "Password of every demo account: {password}" }
    demo_accounts(office: &str) { vi: "Tài khoản của {office}:", en: "Accounts of {office}:" }
    demo_others(slugs: &str) { vi: "Các văn phòng khác có cùng tên đăng nhập với đuôi: {slugs}", en: "The other offices have the same logins, ending in: {slugs}" }
    demo_foreign(data: &str) { vi: "thư mục {data} chứa một cài đặt khác, hoặc một bản trình diễn làm dở. Hãy chọn thư mục trống bằng --data, hoặc xoá thư mục này nếu đó là bản trình diễn làm dở.", en: "{data} holds another installation or an unfinished demo. Choose an empty folder with --data, or remove this one if it is an unfinished demo." }
    demo_making { vi: "Đang tạo dữ liệu trình diễn…", en: "Making the demo…" }
    demo_no_such_office(slug: &str, known: &str) { vi: "không có văn phòng «{slug}»; có: {known}", en: "no office \"{slug}\"; there are: {known}" }

    no_office(slug: &str) { vi: "không có văn phòng «{slug}».", en: "there is no office \"{slug}\"." }
    no_account(login: &str) { vi: "không có tài khoản «{login}».", en: "there is no account \"{login}\"." }
    no_unit(name: &str) { vi: "không có đơn vị «{name}».", en: "there is no unit \"{name}\"." }
    no_role(code: &str, known: &str) { vi: "không có vai trò «{code}»; có: {known}", en: "no role \"{code}\"; there are: {known}" }
    bad_login { vi: "tên đăng nhập gồm 3–40 ký tự a–z, 0–9, chấm, gạch, bắt đầu bằng chữ.", en: "a login has 3–40 of a–z, 0–9, dot, dash, underscore, beginning with a letter." }
    login_taken(login: &str) { vi: "tên đăng nhập «{login}» đã có người dùng.", en: "the login \"{login}\" is taken." }
    one_time_password(login: &str, password: &str) { vi: "Tài khoản {login}, mật khẩu dùng một lần (phải đổi khi đăng nhập): {password}", en: "Account {login}, one-time password (to be changed at log-in): {password}" }
    token_secret(secret: &str) { vi: "Mã API, chỉ hiện một lần: {secret}", en: "API token, shown only once: {secret}" }
    jobs_done(count: usize) { vi: "Đã làm xong {count} việc.", en: "{count} jobs done." }

    audit_good(events: u64, offices: usize, checkpoints: usize) { vi: "Nhật ký nguyên vẹn: {events} sự kiện của {offices} chuỗi, {checkpoints} mốc kiểm.", en: "The audit chains are whole: {events} events of {offices} chains, {checkpoints} checkpoints." }
    audit_changed(office: &str, seq: i64) { vi: "{office}: sự kiện số {seq} đã bị sửa (nội dung không khớp mã băm).", en: "{office}: event {seq} was changed (its content does not give its hash)." }
    audit_missing(office: &str, seq: i64) { vi: "{office}: thiếu sự kiện số {seq}.", en: "{office}: event {seq} is missing." }
    audit_head(office: &str, seq: i64) { vi: "{office}: chuỗi bị cắt hoặc khác đầu chuỗi từ sự kiện số {seq}.", en: "{office}: the chain ends before, or differs from, its head at event {seq}." }
    audit_checkpoint(office: &str, seq: i64) { vi: "{office}: từ sự kiện số {seq} chuỗi khác với mốc kiểm đã ký.", en: "{office}: from event {seq} on the chain differs from a signed checkpoint." }
    audit_time(office: &str, seq: i64) { vi: "{office}: giờ của sự kiện số {seq} lùi so với sự kiện trước.", en: "{office}: the time of event {seq} runs backwards." }
    audit_signature { vi: "một mốc kiểm không do khoá này ký.", en: "a checkpoint was not signed with this key." }

    check_good { vi: "Cài đặt tốt.", en: "All is well." }
    check_bad { vi: "Có lỗi, xem các dòng «HỎNG» ở trên.", en: "Something is wrong; see the lines marked BAD above." }
    mark_good { vi: "tốt", en: "ok" }
    mark_note { vi: "lưu ý", en: "note" }
    mark_bad { vi: "HỎNG", en: "BAD" }
}
