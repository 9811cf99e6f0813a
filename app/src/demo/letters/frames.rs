//! Khung văn bản: how each type begins, goes on and ends.

use super::Writer;

/// Công văn, thông báo, công điện.
pub fn letter(w: &mut Writer<'_>) {
    if w.upward() {
        return letter_to_superior(w);
    }
    let (issuer, receiver, subject) = (w.issuer(), w.receiver(), w.subject());
    let basis = super::basis::of(w.paper.topic, w.paper.regime);
    let opening = w.one(&["Thực hiện", "Căn cứ", "Triển khai"]);
    let says = w.one(&[
        "có ý kiến về nội dung",
        "thông tin về nội dung",
        "trao đổi, đề nghị phối hợp về nội dung",
    ]);
    w.say(&format!("{opening} {basis}, {issuer} {says} {subject} như sau:"));
    for _ in 0..1 + w.rng.below(2) {
        let fact = w.fact();
        w.say(fact);
    }
    let many = 2 + w.rng.below(3);
    w.numbered_duties(many);
    closing(w, receiver);
}

/// A letter from below: it reports and asks, it does not instruct.
fn letter_to_superior(w: &mut Writer<'_>) {
    let (issuer, receiver, subject) = (w.issuer(), w.receiver(), w.subject());
    w.say(&format!(
        "{issuer} kính báo cáo {receiver} về nội dung {subject} như sau:"
    ));
    for _ in 0..1 + w.rng.below(2) {
        let fact = w.fact();
        w.say(fact);
    }
    w.say(&format!(
        "Trên cơ sở ý kiến của {receiver}, {issuer} sẽ tập trung thực hiện:"
    ));
    w.numbered_duties(2);
    let end = w.one(&[
        "xem xét, cho ý kiến chỉ đạo",
        "xem xét, chấp thuận để đơn vị triển khai thực hiện",
        "quan tâm, hướng dẫn",
    ]);
    w.say(&format!("Kính đề nghị {receiver} {end}."));
}

fn closing(w: &mut Writer<'_>, receiver: &str) {
    if let Some(due) = w.paper.reply_due {
        let day = format!("{:02}/{:02}/{}", due.day(), due.month(), due.year());
        w.say(&format!(
            "Văn bản trả lời đề nghị gửi về {} trước ngày {day} để tổng hợp, báo cáo theo quy định.",
            w.issuer()
        ));
    }
    if w.paper.urgency >= 3 {
        w.say("Đây là nội dung cần xử lý ngay, đề nghị tổ chức thực hiện khẩn trương và thông tin kết quả trong ngày.");
    }
    let end = w.one(&[
        "quan tâm, phối hợp thực hiện",
        "triển khai thực hiện nghiêm túc, đúng thời gian",
        "chỉ đạo các đơn vị trực thuộc tổ chức thực hiện",
    ]);
    w.say(&format!("Đề nghị {receiver} {end}. Trong quá trình thực hiện nếu có vướng mắc, kịp thời phản ánh về {} để được hướng dẫn.", w.issuer()));
}

/// Giấy mời.
pub fn invitation(w: &mut Writer<'_>) {
    let (issuer, receiver, subject) = (w.issuer(), w.receiver(), w.subject());
    w.say(&format!(
        "{issuer} trân trọng kính mời đại diện lãnh đạo {receiver} {subject}."
    ));
    w.say("Thời gian: {gio}, ngày {ngay}.");
    let hall = w.one(&[
        "Hội trường tầng 2, trụ sở cơ quan, {diadiem}",
        "Phòng họp số 3, {diadiem}",
        "Hội trường lớn, Học viện Cán bộ Thành phố Hồ Chí Minh",
        "Trung tâm Hội nghị 272, số 272 đường Võ Thị Sáu",
    ]);
    w.say(&format!("Địa điểm: {hall}."));
    let chair = format!("Chủ trì: đồng chí {}, {}.", w.paper.signer, w.paper.signer_post);
    w.say(&chair);
    let fact = w.fact();
    w.say(fact);
    // Nothing can be wanted later than the meeting itself.
    let duty = w.duty().replace("trước ngày {ngay}", "trước ngày họp 02 ngày làm việc");
    w.say(&format!("Nội dung chuẩn bị: {}", lower(&duty)));
    w.say("Đại biểu xác nhận tham dự trước ngày họp 01 ngày làm việc; tài liệu được gửi qua hệ thống điện tử, không phát bản giấy tại hội nghị.");
}

/// Quyết định.
pub fn decision(w: &mut Writer<'_>) {
    let (issuer, subject) = (w.issuer(), w.subject());
    let dash = if w.party() { "- Căn cứ" } else { "Căn cứ" };
    let basis = super::basis::of(w.paper.topic, w.paper.regime);
    w.say(&format!("{dash} {basis};"));
    w.say(&format!(
        "{dash} chức năng, nhiệm vụ, quyền hạn và quy chế làm việc của {issuer};"
    ));
    let proposer = w.one(&["Văn phòng", "bộ phận tham mưu", "cơ quan tổ chức, cán bộ"]);
    w.say(&format!("Xét đề nghị của {proposer} {issuer},"));
    w.say(&format!(
        "Điều 1. Nay quyết định {subject}. Các nội dung cụ thể thực hiện theo hồ sơ kèm theo."
    ));
    let duty = w.duty();
    w.say(&format!("Điều 2. {duty}"));
    let duty = w.duty();
    w.say(&format!("Điều 3. {duty}"));
    let receiver = w.receiver();
    w.say(&format!("Điều 4. Văn phòng, các cơ quan, đơn vị có liên quan và {receiver} chịu trách nhiệm thi hành Quyết định này kể từ ngày ký."));
}

/// Nghị quyết, kết luận, chỉ thị, thông tri.
pub fn resolution(w: &mut Writer<'_>) {
    let (issuer, subject) = (w.issuer(), w.subject());
    w.say(&format!(
        "Sau khi nghe báo cáo và thảo luận về nội dung {subject}, {issuer} thống nhất đánh giá và yêu cầu như sau:"
    ));
    w.say("I- TÌNH HÌNH");
    for _ in 0..2 {
        let fact = w.fact();
        w.say(fact);
    }
    w.say("II- NHIỆM VỤ, GIẢI PHÁP");
    w.numbered_duties(4);
    w.say("III- TỔ CHỨC THỰC HIỆN");
    w.say("Các cấp uỷ, tổ chức đảng trực thuộc xây dựng kế hoạch triển khai, phân công người phụ trách; Văn phòng theo dõi, đôn đốc và định kỳ báo cáo kết quả thực hiện.");
}

/// Báo cáo.
pub fn report(w: &mut Writer<'_>) {
    let (issuer, receiver, subject) = (w.issuer(), w.receiver(), w.subject());
    w.say(&format!(
        "Thực hiện chế độ thông tin, báo cáo theo quy định, {issuer} báo cáo {receiver} {subject} như sau:"
    ));
    w.say("I. KẾT QUẢ THỰC HIỆN");
    for number in 1..=3 {
        let fact = w.fact();
        w.say(&format!("{number}. {fact}"));
    }
    w.say("II. HẠN CHẾ, NGUYÊN NHÂN");
    w.say("Một số nội dung triển khai còn chậm so với kế hoạch; việc phối hợp giữa các bộ phận có lúc chưa chặt chẽ; số liệu thống kê của một vài đơn vị gửi trễ nên công tác tổng hợp còn bị động.");
    w.say("III. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI");
    let many = 2 + w.rng.below(2);
    w.numbered_duties(many);
}

/// Kế hoạch, chương trình, đề án, phương án.
pub fn plan(w: &mut Writer<'_>) {
    let subject = w.subject();
    w.say("I. MỤC ĐÍCH, YÊU CẦU");
    w.say(&format!("Xác định rõ nội dung, tiến độ và trách nhiệm của từng cơ quan, đơn vị trong việc {subject}; bảo đảm thiết thực, hiệu quả, tiết kiệm, tránh hình thức."));
    let fact = w.fact();
    w.say(fact);
    w.say("II. NỘI DUNG");
    let many = 3 + w.rng.below(2);
    w.numbered_duties(many);
    w.say("III. TỔ CHỨC THỰC HIỆN");
    let issuer = w.issuer();
    w.say(&format!("Văn phòng {issuer} là đầu mối theo dõi, đôn đốc; các đơn vị báo cáo kết quả trước ngày {{ngay}}. Kinh phí thực hiện từ nguồn dự toán được duyệt."));
}

/// Quy chế, quy định, hướng dẫn.
pub fn rules(w: &mut Writer<'_>) {
    let subject = w.subject();
    w.say(&format!("Điều 1. Phạm vi và đối tượng áp dụng. Văn bản này quy định, hướng dẫn nội dung {subject} đối với các cơ quan, đơn vị và cá nhân có liên quan."));
    w.say("Điều 2. Nguyên tắc thực hiện. Bảo đảm đúng thẩm quyền, rõ người, rõ việc, rõ trách nhiệm, rõ thời gian và rõ kết quả.");
    for number in 3..=6 {
        let duty = w.duty();
        w.say(&format!("Điều {number}. {duty}"));
    }
    w.say("Điều 7. Hiệu lực thi hành. Văn bản có hiệu lực kể từ ngày ký; các quy định trước đây trái với văn bản này hết hiệu lực.");
}

/// Tờ trình.
pub fn submission(w: &mut Writer<'_>) {
    let (issuer, receiver, subject) = (w.issuer(), w.receiver(), w.subject());
    w.say(&format!("Kính gửi: {receiver}."));
    let fact = w.fact();
    w.say(fact);
    w.say(&format!("Sau khi họp xem xét và thống nhất ngày {{ngaytruoc}}, {issuer} kính trình {receiver} {subject}, với các nội dung chính sau:"));
    w.numbered_duties(2);
    w.say("Hồ sơ kèm theo gồm: biên bản họp, danh sách trích ngang và các tài liệu có liên quan.");
    w.say(&format!(
        "{issuer} kính trình {receiver} xem xét, cho ý kiến chỉ đạo để thực hiện."
    ));
}

/// Biên bản.
pub fn minutes(w: &mut Writer<'_>) {
    let subject = w.subject();
    w.say(&format!(
        "Hôm nay, vào lúc {{gio}}, tại {{diadiem}}, đã tiến hành cuộc họp, làm việc: {subject}."
    ));
    let chair = format!("Chủ trì: {}, {}.", w.paper.signer, w.paper.signer_post);
    w.say(&chair);
    w.say("Có mặt: {so} người. Thư ký: {nguoi}.");
    w.say("Nội dung diễn biến:");
    for _ in 0..2 {
        let fact = w.fact();
        w.say(fact);
    }
    w.say("Chủ trì kết luận:");
    w.numbered_duties(2);
    w.say("Biên bản được đọc lại cho các thành viên cùng nghe, thống nhất thông qua và kết thúc cùng ngày.");
}

/// Hợp đồng, thoả thuận, bản ghi nhớ, giấy uỷ quyền.
pub fn contract(w: &mut Writer<'_>) {
    let (issuer, receiver, subject) = (w.issuer(), w.receiver(), w.subject());
    w.say("Căn cứ Bộ luật Dân sự và nhu cầu, khả năng của hai bên;");
    w.say(&format!(
        "Bên A: {receiver}. Bên B: {issuer}, do ông (bà) {}, {} làm đại diện.",
        w.paper.signer, w.paper.signer_post
    ));
    w.say(&format!("Điều 1. Nội dung: {subject}."));
    w.say("Điều 2. Giá trị thực hiện tạm tính: {tien}; thanh toán theo từng đợt trên cơ sở biên bản nghiệm thu và hoá đơn hợp lệ.");
    let fact = w.fact();
    w.say(&format!("Điều 3. Trách nhiệm của hai bên. {fact}"));
    w.say("Điều 4. Thời hạn thực hiện đến hết ngày 31/12/{nam}; tranh chấp phát sinh được giải quyết trước hết bằng thương lượng.");
    w.say("Điều 5. Văn bản được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản.");
}

/// Giấy giới thiệu, phiếu gửi, phiếu chuyển, phiếu báo.
pub fn slip(w: &mut Writer<'_>) {
    let (issuer, receiver, subject) = (w.issuer(), w.receiver(), w.subject());
    w.say(&format!("{issuer} gửi {receiver}: {subject}."));
    let duty = w.duty();
    w.say(duty);
    w.say(&format!(
        "Đề nghị {receiver} tiếp nhận, xác nhận và thông tin lại kết quả cho {issuer}."
    ));
}

/// Đơn, thư.
pub fn petition(w: &mut Writer<'_>) {
    let (issuer, receiver) = (w.issuer(), w.receiver());
    w.say(&format!("Kính gửi: Lãnh đạo {receiver}."));
    w.say(&format!("Tôi tên: {issuer}, hiện ngụ tại {{diadiem}}, Thành phố Hồ Chí Minh. Nay tôi làm đơn này trình bày việc như sau: {}.", w.paper.subject));
    for _ in 0..2 + w.rng.below(2) {
        let fact = w.fact();
        w.say(fact);
    }
    let wish = w.duty();
    w.say(wish);
    w.say("Tôi cam đoan những nội dung trình bày trên là đúng sự thật và kính mong sớm nhận được văn bản trả lời. Xin chân thành cảm ơn.");
}

/// The sentence small at its head, for the middle of another.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
