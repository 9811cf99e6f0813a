//! Căn cứ: on what a paper of a topic rests.

use crate::demo::subjects::Topic;
use crate::demo::types::Regime;

/// The text cited at the head, without the word `Căn cứ`; it may hold slots.
pub const fn of(topic: Topic, regime: Regime) -> &'static str {
    match regime {
        Regime::Party => of_party(topic),
        Regime::State => of_state(topic),
    }
}

const fn of_party(topic: Topic) -> &'static str {
    match topic {
        Topic::Records => "Chỉ thị số 20-CT/TU của Ban Thường vụ Thành uỷ về công tác văn thư, lưu trữ",
        Topic::Digital => "chủ trương đẩy mạnh chuyển đổi số trong các cơ quan Đảng Thành phố",
        Topic::Cadres | Topic::Training => {
            "quy định về phân cấp quản lý cán bộ và công tác quy hoạch, đào tạo, bồi dưỡng cán bộ"
        }
        Topic::Members | Topic::Congress => "Điều lệ Đảng và quy định thi hành Điều lệ Đảng",
        Topic::Inspection => "chương trình kiểm tra, giám sát năm {nam} và quy chế làm việc",
        Topic::Integrity | Topic::Petition => {
            "chương trình công tác phòng, chống tham nhũng, lãng phí, tiêu cực năm {nam}"
        }
        Topic::PartyFees | Topic::Money => "quy định về chế độ đảng phí và quản lý tài chính đảng",
        Topic::Emulation => "quy chế hoạt động cụm thi đua và kế hoạch thi đua năm {nam}",
        Topic::Propaganda => "{vb}",
        Topic::Charity | Topic::Masses => "chương trình phối hợp hoạt động và kế hoạch công tác dân vận năm {nam}",
        _ => "chương trình công tác năm {nam} và ý kiến chỉ đạo của Thường trực cấp uỷ",
    }
}

const fn of_state(topic: Topic) -> &'static str {
    match topic {
        Topic::Records => "Nghị định số 30/2020/NĐ-CP về công tác văn thư và quy định của pháp luật về lưu trữ",
        Topic::Digital => "kế hoạch chuyển đổi số và bảo đảm an toàn thông tin của Thành phố năm {nam}",
        Topic::Business => "kế hoạch phát triển kinh tế - xã hội năm {nam} của Thành phố",
        Topic::Money => "các quy định hiện hành về quản lý tài chính, thuế và kế toán",
        Topic::Investment => "pháp luật về đất đai, đầu tư, xây dựng và {vbnn}",
        Topic::Labour => "Bộ luật Lao động, pháp luật về bảo hiểm xã hội và các văn bản hướng dẫn",
        Topic::Safety => "pháp luật về phòng cháy, chữa cháy, phòng, chống thiên tai và bảo vệ môi trường",
        Topic::Integrity | Topic::Inspection => {
            "Luật Phòng, chống tham nhũng, Luật Thanh tra và các quy định có liên quan"
        }
        Topic::Petition => "Luật Khiếu nại, Luật Tố cáo và Luật Tiếp công dân",
        Topic::Emulation => "Luật Thi đua, khen thưởng và kế hoạch thi đua năm {nam}",
        Topic::Charity | Topic::Masses => "kế hoạch vận động, chăm lo và chương trình phối hợp năm {nam}",
        Topic::Propaganda => "kế hoạch tuyên truyền các ngày lễ lớn năm {nam}",
        Topic::Training => "kế hoạch đào tạo, bồi dưỡng năm {nam}",
        _ => "chức năng, nhiệm vụ được giao và chương trình công tác năm {nam}",
    }
}
