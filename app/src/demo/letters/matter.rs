//! Sentences by topic, the committee's own work; the rest is in
//! [`super::matter_house`] and [`super::matter_trade`].

use crate::demo::subjects::Topic;

/// What can be said on a topic.
pub struct Matter {
    /// How things are.
    pub facts: &'static [&'static str],
    /// What is to be done.
    pub duties: &'static [&'static str],
}

/// The sentences of a topic.
pub const fn of(topic: Topic) -> &'static Matter {
    use super::{matter_house as house, matter_trade as trade};
    match topic {
        Topic::Records => &house::RECORDS,
        Topic::Digital => &house::DIGITAL,
        Topic::Meeting => &house::MEETING,
        Topic::PartyFees => &house::PARTY_FEES,
        Topic::Emulation => &house::EMULATION,
        Topic::Training => &house::TRAINING,
        Topic::Petition => &house::PETITION,
        Topic::Housekeeping => &house::HOUSEKEEPING,
        Topic::Business => &trade::BUSINESS,
        Topic::Money => &trade::MONEY,
        Topic::Investment => &trade::INVESTMENT,
        Topic::Labour => &trade::LABOUR,
        Topic::Safety => &trade::SAFETY,
        Topic::Charity => &trade::CHARITY,
        Topic::Masses => &trade::MASSES,
        Topic::Cadres => &CADRES,
        Topic::Members => &MEMBERS,
        Topic::Inspection => &INSPECTION,
        Topic::Propaganda => &PROPAGANDA,
        Topic::Integrity => &INTEGRITY,
        Topic::Congress => &CONGRESS,
        Topic::Leadership => &LEADERSHIP,
    }
}

const CADRES: Matter = Matter {
    facts: &[
        "Công tác tổ chức, cán bộ được thực hiện đúng nguyên tắc tập trung dân chủ, bảo đảm quy trình, tiêu chuẩn và cơ cấu; nhân sự được tập thể cấp uỷ thảo luận, biểu quyết công khai.",
        "Đến nay có {so} đồng chí được quy hoạch vào các chức danh lãnh đạo, trong đó tỷ lệ nữ đạt {tg}, tỷ lệ cán bộ trẻ dưới 40 tuổi đạt {tg}.",
        "Việc sắp xếp tổ chức bộ máy theo mô hình mới cơ bản hoàn thành; đầu mối được tinh gọn, chức năng, nhiệm vụ được xác định rõ hơn.",
        "Qua rà soát, một số hồ sơ cán bộ còn thiếu văn bằng, chứng chỉ hoặc chưa cập nhật quá trình công tác.",
        "Tập thể cấp uỷ thống nhất đánh giá nhân sự {nguoi} có phẩm chất chính trị vững vàng, năng lực chuyên môn và uy tín trong đơn vị.",
    ],
    duties: &[
        "Rà soát tiêu chuẩn, điều kiện của từng nhân sự theo quy định hiện hành và hoàn chỉnh hồ sơ trước ngày {ngay}.",
        "Tổ chức lấy ý kiến tập thể lãnh đạo, cấp uỷ nơi công tác và nơi cư trú đối với nhân sự dự kiến giới thiệu.",
        "Thực hiện việc đánh giá, xếp loại cán bộ hằng năm gắn với kết quả, sản phẩm cụ thể; không nể nang, né tránh.",
        "Cập nhật đầy đủ thông tin vào cơ sở dữ liệu cán bộ; chịu trách nhiệm về tính chính xác của số liệu.",
        "Đồng chí {nguoi} có trách nhiệm bàn giao công việc, hồ sơ, tài liệu trước khi nhận nhiệm vụ mới.",
    ],
};

const MEMBERS: Matter = Matter {
    facts: &[
        "Trong kỳ, toàn Đảng bộ kết nạp {so} đảng viên mới, đạt {pt} chỉ tiêu năm; đa số là công nhân, người lao động trực tiếp và cán bộ kỹ thuật trẻ.",
        "Chất lượng sinh hoạt chi bộ được nâng lên; tỷ lệ đảng viên dự sinh hoạt bình quân đạt {pt}, nội dung sinh hoạt gắn với nhiệm vụ của {dv}.",
        "Hồ sơ gồm lý lịch, giấy giới thiệu của đoàn thể, nghị quyết chi bộ và giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng; đã được thẩm tra theo quy định.",
        "Đồng chí {nguoi} chấp hành tốt nghĩa vụ đảng viên, đóng đảng phí đầy đủ, được chi bộ đánh giá hoàn thành tốt nhiệm vụ năm {namtruoc}.",
        "Việc tạo nguồn kết nạp trong công nhân trực tiếp sản xuất còn gặp khó khăn do biến động lao động và làm việc theo ca.",
    ],
    duties: &[
        "Cấp uỷ cơ sở rà soát nguồn quần chúng ưu tú, phân công đảng viên chính thức giúp đỡ và theo dõi trong thời gian ít nhất 12 tháng.",
        "Hoàn chỉnh hồ sơ theo mẫu, gửi về bộ phận tổ chức trước ngày {ngay}; hồ sơ không đủ thành phần sẽ được trả lại để bổ sung.",
        "Cập nhật biến động đảng viên vào cơ sở dữ liệu chậm nhất 05 ngày làm việc kể từ khi phát sinh.",
        "Thực hiện thủ tục chuyển sinh hoạt đảng trên môi trường điện tử; đảng viên được tiếp nhận trong thời hạn 30 ngày làm việc.",
        "Tổ chức trao Huy hiệu Đảng trang trọng, thiết thực, tiết kiệm, kết hợp thăm hỏi đảng viên cao tuổi, sức khoẻ yếu.",
    ],
};

const INSPECTION: Matter = Matter {
    facts: &[
        "Trong kỳ đã hoàn thành {so} cuộc kiểm tra, giám sát theo chương trình; qua đó chỉ ra ưu điểm, khuyết điểm và yêu cầu khắc phục cụ thể.",
        "Nhìn chung, tổ chức đảng được kiểm tra đã nghiêm túc lãnh đạo, quán triệt và cụ thể hoá văn bản của cấp trên; hồ sơ lưu trữ cơ bản đầy đủ.",
        "Hạn chế: việc ban hành kế hoạch còn chậm, nội dung chưa sát thực tế của {dv}; một số cuộc họp chưa lập biên bản đúng quy định.",
        "Chưa phát hiện tổ chức đảng, đảng viên có dấu hiệu vi phạm đến mức phải xem xét, xử lý kỷ luật trong thời gian kiểm tra.",
        "Công tác thu, nộp và sử dụng đảng phí tại nơi được kiểm tra được theo dõi trên sổ và phần mềm, số liệu khớp đúng giữa hai nguồn.",
    ],
    duties: &[
        "Chuẩn bị báo cáo theo đề cương, cung cấp đầy đủ hồ sơ, tài liệu và bố trí người làm việc với Đoàn kiểm tra từ ngày {ngay}.",
        "Nghiêm túc khắc phục các hạn chế đã nêu; báo cáo kết quả khắc phục bằng văn bản trong thời hạn 30 ngày.",
        "Duy trì giám sát thường xuyên, chủ động nhắc nhở, ngăn ngừa vi phạm từ sớm, từ xa ngay tại chi bộ.",
        "Lập và lưu trữ đầy đủ hồ sơ từng cuộc kiểm tra, giám sát; nộp lưu theo danh mục hồ sơ hằng năm.",
        "Bồi dưỡng nghiệp vụ cho uỷ viên uỷ ban kiểm tra cơ sở, nhất là kỹ năng thẩm tra, xác minh.",
    ],
};

const PROPAGANDA: Matter = Matter {
    facts: &[
        "Việc học tập, quán triệt được tổ chức trực tiếp kết hợp trực tuyến, thu hút {pt} đảng viên tham dự; nội dung ngắn gọn, gắn với công việc của từng đơn vị.",
        "Tình hình tư tưởng cán bộ, đảng viên, người lao động ổn định, tin tưởng vào sự lãnh đạo của Đảng; quan tâm nhiều đến việc làm và thu nhập.",
        "Đã có {so} mô hình, cách làm hay trong học tập và làm theo Bác được đăng ký; nhiều mô hình ở {ct} mang lại hiệu quả rõ.",
        "Không gian văn hoá Hồ Chí Minh tại các đơn vị được duy trì bằng nhiều hình thức: tủ sách, góc trưng bày, trang thông tin điện tử.",
        "Công tác nắm bắt dư luận xã hội có lúc chưa kịp thời; tin, bài tự viết của cơ sở còn ít.",
    ],
    duties: &[
        "Tổ chức quán triệt đến toàn thể đảng viên và người lao động; đưa nội dung vào sinh hoạt chi bộ gần nhất.",
        "Xây dựng kế hoạch hành động cụ thể, xác định rõ sản phẩm, thời hạn, người chịu trách nhiệm.",
        "Đẩy mạnh tuyên truyền trên bản tin nội bộ, trang thông tin điện tử và hệ thống phát thanh của đơn vị.",
        "Kịp thời phát hiện, biểu dương gương người tốt, việc tốt; gửi danh sách và bản thành tích trước ngày {ngay}.",
        "Chủ động cung cấp thông tin chính thống, phản bác thông tin sai sự thật trên không gian mạng.",
    ],
};

const INTEGRITY: Matter = Matter {
    facts: &[
        "Trong kỳ không phát sinh vụ việc tham nhũng; các kết luận thanh tra, kiểm toán trước đây đã thực hiện đạt {pt}.",
        "Đơn vị đã tiếp {so} lượt công dân, tiếp nhận và xử lý đơn đúng thời hạn; không để phát sinh khiếu nại đông người.",
        "Việc kê khai tài sản, thu nhập được thực hiện đầy đủ, công khai theo quy định; hồ sơ được bàn giao về cơ quan kiểm soát.",
        "Một số hợp đồng thuê mặt bằng tại {diadiem} còn tồn tại về thủ tục, có nguy cơ gây lãng phí nếu không xử lý kịp thời.",
        "Tình hình an ninh chính trị nội bộ ổn định; quan hệ lao động tại {ct} hài hoà.",
    ],
    duties: &[
        "Người đứng đầu chịu trách nhiệm trực tiếp về công tác phòng, chống tham nhũng, lãng phí, tiêu cực tại đơn vị.",
        "Rà soát tài sản công, nhà, đất, dự án chậm tiến độ; đề xuất phương án xử lý dứt điểm trước ngày {ngay}.",
        "Duy trì lịch tiếp công dân định kỳ; đơn thuộc thẩm quyền phải được thụ lý và trả lời đúng hạn.",
        "Cung cấp đầy đủ, kịp thời hồ sơ, tài liệu theo yêu cầu của cơ quan có thẩm quyền và chịu trách nhiệm về tính chính xác.",
        "Công khai, minh bạch trong mua sắm, đấu thầu, tuyển dụng và bổ nhiệm.",
    ],
};

const CONGRESS: Matter = Matter {
    facts: &[
        "Công tác chuẩn bị được tiến hành chu đáo; dự thảo báo cáo được lấy ý kiến rộng rãi với {so} lượt góp ý từ chi bộ.",
        "Nhân sự được chuẩn bị đúng quy trình 5 bước, bảo đảm tiêu chuẩn, số lượng và cơ cấu; tỷ lệ đổi mới đạt {tg}.",
        "Tiểu ban văn kiện, tiểu ban nhân sự và tổ phục vụ đã được thành lập, phân công nhiệm vụ cụ thể.",
        "Tài liệu, con dấu và hồ sơ của nhiệm kỳ trước được thống kê, niêm phong để bàn giao, nộp lưu.",
    ],
    duties: &[
        "Hoàn thành văn kiện trình cấp trên duyệt trước ngày {ngay}; báo cáo phải ngắn gọn, nêu rõ chỉ tiêu và giải pháp đột phá.",
        "Thực hiện nghiêm quy chế bầu cử trong Đảng; phát huy dân chủ đi đôi với kỷ cương.",
        "Tuyên truyền trước, trong và sau sự kiện; trang trí trang trọng, tiết kiệm.",
        "Sau khi bế mạc, trong thời hạn 07 ngày làm việc gửi hồ sơ đề nghị chuẩn y và lập hồ sơ nộp lưu.",
        "Bảo đảm an ninh, trật tự, y tế và các điều kiện phục vụ đại biểu.",
    ],
};

const LEADERSHIP: Matter = Matter {
    facts: &[
        "Cấp uỷ đã tập trung lãnh đạo toàn diện các mặt công tác, duy trì nền nếp hội họp, ban hành {so} văn bản lãnh đạo, chỉ đạo bảo đảm chất lượng, đúng tiến độ.",
        "Các chỉ tiêu chủ yếu đạt khá so với cùng kỳ: doanh thu đạt {pt} kế hoạch, nộp ngân sách đạt {pt}, thu nhập bình quân của người lao động tiếp tục cải thiện.",
        "Quy chế làm việc được thực hiện nghiêm túc; sự phối hợp giữa cấp uỷ và ban điều hành của {tct} ngày càng chặt chẽ.",
        "Một số chương trình, kế hoạch còn chậm cụ thể hoá; công tác sơ kết, tổng kết ở vài nơi còn hình thức.",
        "Công tác xây dựng Đảng được chú trọng đồng bộ về chính trị, tư tưởng, đạo đức, tổ chức và cán bộ.",
    ],
    duties: &[
        "Tập trung lãnh đạo hoàn thành các chỉ tiêu, nhiệm vụ năm; kịp thời tháo gỡ khó khăn cho {ct}.",
        "Nâng cao chất lượng tham mưu tổng hợp; chuẩn bị nội dung trình hội nghị trước ít nhất 05 ngày làm việc.",
        "Phân công rõ người, rõ việc, rõ thời hạn; mỗi kết luận phải có đơn vị theo dõi và kết quả cụ thể.",
        "Đổi mới phương thức lãnh đạo, sắp xếp, tinh gọn đầu mối, giảm hội họp và giấy tờ hành chính.",
        "Chế độ báo cáo thực hiện đúng hạn; báo cáo {ky} gửi trước ngày {ngay}.",
    ],
};
