//! Sentences on the office's own craft: records, meetings, fees, training.

use super::matter::Matter;

pub const RECORDS: Matter = Matter {
    facts: &[
        "Công tác văn thư có chuyển biến tích cực: văn bản đến được đăng ký trong ngày, văn bản đi đúng thể thức đạt {pt}; sổ đăng ký được lập và khoá theo năm.",
        "Khối lượng tài liệu tồn đọng chưa chỉnh lý còn khoảng {so} mét giá, tập trung ở giai đoạn trước năm 2015.",
        "Việc lập hồ sơ công việc chưa đồng đều; một số chuyên viên còn lưu tài liệu rời, chưa nộp lưu đúng thời hạn 01 năm kể từ khi công việc kết thúc.",
        "Kho lưu trữ tại {diadiem} có diện tích phù hợp, được trang bị giá, hộp, máy hút ẩm và hệ thống báo cháy tự động.",
        "Danh mục hồ sơ năm {nam} đã được ban hành và gửi đến các phòng, ban để thực hiện.",
    ],
    duties: &[
        "Rà soát, bổ sung quy chế công tác văn thư, lưu trữ cho phù hợp quy định mới; gửi bản đã ban hành trước ngày {ngay}.",
        "Mỗi cán bộ, chuyên viên lập hồ sơ công việc được giao theo danh mục hồ sơ và nộp lưu đúng thời hạn.",
        "Thực hiện chỉnh lý tài liệu tồn đọng; ưu tiên tài liệu có thời hạn bảo quản vĩnh viễn và tài liệu của đơn vị đã giải thể, sáp nhập.",
        "Khoá sổ đăng ký, thống kê và bàn giao tài liệu, con dấu theo đúng trình tự khi sắp xếp tổ chức bộ máy.",
        "Số hoá tài liệu lưu trữ phải bảo đảm đầy đủ, chính xác, có kiểm tra chất lượng và ký số trước khi đưa vào khai thác.",
        "Việc huỷ tài liệu hết giá trị phải qua hội đồng xác định giá trị và có quyết định của người đứng đầu.",
    ],
};

pub const DIGITAL: Matter = Matter {
    facts: &[
        "Tỷ lệ văn bản gửi, nhận trên môi trường điện tử đạt {pt}; {pt} cán bộ được cấp chứng thư số chuyên dùng.",
        "Hệ thống hoạt động ổn định, tuy nhiên một số máy trạm tại {ct} đã cũ, chưa được cập nhật bản vá.",
        "Qua giám sát ghi nhận {so} địa chỉ có dấu hiệu bị dò quét; chưa phát hiện dữ liệu bị thất thoát.",
        "Việc kết nối giữa phần mềm nội bộ và trục liên thông văn bản đã hoàn thành giai đoạn thử nghiệm.",
    ],
    duties: &[
        "Cử 01 lãnh đạo và 01 cán bộ đầu mối; gửi danh sách theo mẫu trước ngày {ngay}.",
        "Sử dụng chữ ký số trong xử lý công việc; không phát hành bản giấy đối với văn bản đã gửi điện tử, trừ trường hợp quy định.",
        "Cập nhật bản vá, sao lưu dữ liệu hằng ngày và kiểm tra khả năng phục hồi ít nhất mỗi quý một lần.",
        "Rà soát, xác định cấp độ an toàn hệ thống thông tin và phê duyệt phương án bảo đảm an toàn.",
        "Tận dụng hạ tầng, dữ liệu sẵn có; không đầu tư trùng lặp, lãng phí.",
    ],
};

pub const MEETING: Matter = Matter {
    facts: &[
        "Chương trình làm việc gồm: báo cáo tóm tắt kết quả, thảo luận các vấn đề trọng tâm và ý kiến kết luận của chủ trì.",
        "Hội nghị sẽ nghe báo cáo chuyên đề {cd}, ý kiến của các đơn vị và trao đổi hướng tháo gỡ vướng mắc.",
        "Thành phần tham dự gồm lãnh đạo, chuyên viên phụ trách và thư ký ghi biên bản.",
        "Lịch làm việc có thể thay đổi; thông tin điều chỉnh được cập nhật trên hệ thống điều hành.",
    ],
    duties: &[
        "Chuẩn bị ý kiến phát biểu bằng văn bản, dài không quá 03 trang, gửi trước ngày {ngay}.",
        "Cử đúng thành phần tham dự; trường hợp vắng phải báo cáo chủ trì trước 01 ngày làm việc.",
        "Mang theo số liệu, hồ sơ có liên quan đến {duan} để báo cáo khi được yêu cầu.",
        "Văn phòng ghi biên bản, dự thảo thông báo kết luận trong thời hạn 03 ngày làm việc sau cuộc họp.",
    ],
};

pub const PARTY_FEES: Matter = Matter {
    facts: &[
        "Tổng số đảng phí thu trong kỳ đạt {tien}; số trích nộp cấp trên và số giữ lại được hạch toán đúng tỷ lệ quy định.",
        "Sổ thu, nộp đảng phí được mở đầy đủ; đối chiếu giữa chi bộ và đảng uỷ khớp đúng, không có đảng viên nợ quá 03 tháng.",
        "Kinh phí hoạt động công tác đảng được sử dụng đúng mục đích, có chứng từ hợp lệ; tồn quỹ cuối kỳ phù hợp biên bản kiểm kê.",
        "Một số chi bộ nộp chậm báo cáo; mức đóng của đảng viên thay đổi tiền lương chưa được điều chỉnh kịp thời.",
    ],
    duties: &[
        "Lập báo cáo thu, nộp và sử dụng đảng phí theo mẫu, gửi trước ngày {ngay} kèm bảng đối chiếu.",
        "Rà soát mức đóng đảng phí theo tiền lương làm căn cứ đóng bảo hiểm xã hội của từng đảng viên.",
        "Trích nộp đúng tỷ lệ, đúng kỳ hạn; không để tồn quỹ tiền mặt vượt mức quy định.",
        "Lập dự toán năm {namsau} bám sát nhiệm vụ, triệt để tiết kiệm chi hội nghị, tiếp khách.",
        "Lưu trữ chứng từ, sổ sách kế toán đúng thời hạn, sẵn sàng phục vụ kiểm tra tài chính đảng.",
    ],
};

pub const EMULATION: Matter = Matter {
    facts: &[
        "Phong trào thi đua được phát động rộng khắp, có tiêu chí cụ thể; {so} sáng kiến được công nhận, giá trị làm lợi {tien}.",
        "Các thành viên cụm thi đua hoạt động nền nếp, thường xuyên trao đổi kinh nghiệm về công tác văn phòng và lập hồ sơ công việc.",
        "Bảng điểm được chấm theo các nhóm tiêu chí: tham mưu tổng hợp, văn thư - lưu trữ, tài chính đảng, chuyển đổi số.",
        "Việc bình xét bảo đảm dân chủ, công khai; chú trọng khen thưởng người lao động trực tiếp.",
    ],
    duties: &[
        "Đăng ký danh hiệu thi đua và nội dung đột phá của đơn vị trước ngày {ngay}.",
        "Tự chấm điểm theo bảng tiêu chí, kèm tài liệu kiểm chứng; số liệu phải thống nhất với báo cáo đã gửi.",
        "Cụm trưởng tổ chức chấm chéo, tổng hợp kết quả và báo cáo hội đồng thi đua - khen thưởng.",
        "Nhân rộng cách làm hay về {cd} trong toàn cụm.",
    ],
};

pub const TRAINING: Matter = Matter {
    facts: &[
        "Lớp học được tổ chức theo hình thức tập trung kết hợp trực tuyến, thời gian {so} buổi, khai giảng ngày {ngay}.",
        "Nội dung gồm lý luận chung, kỹ năng nghiệp vụ {cd} và tham quan thực tế tại {ct}.",
        "Kết quả khảo sát cho thấy nhu cầu bồi dưỡng nghiệp vụ của cán bộ văn phòng cấp uỷ là rất lớn, nhất là kỹ năng số.",
        "Học viên được cấp giấy chứng nhận sau khi hoàn thành bài kiểm tra cuối khoá.",
    ],
    duties: &[
        "Cử cán bộ đúng đối tượng, gửi danh sách trích ngang trước ngày {ngay}; mỗi đơn vị không quá 03 người.",
        "Tạo điều kiện về thời gian, kinh phí để học viên tham gia đầy đủ chương trình.",
        "Học viên chấp hành quy chế học tập; kết quả được dùng làm căn cứ đánh giá cán bộ.",
        "Đơn vị tiếp nhận phân công người hướng dẫn, nhận xét kết quả thực tập bằng văn bản.",
    ],
};

pub const PETITION: Matter = Matter {
    facts: &[
        "Sự việc phát sinh từ năm {namtruoc}, đã nhiều lần phản ánh trực tiếp với bộ phận phụ trách của {ct} nhưng đến nay chưa được giải quyết dứt điểm.",
        "Tại buổi làm việc ngày {ngaytruoc}, đại diện đơn vị có ghi nhận ý kiến và hứa trả lời bằng văn bản.",
        "Hồ sơ kèm theo gồm: bản sao giấy tờ tuỳ thân, hợp đồng, quyết định và biên bản làm việc có liên quan.",
        "Vụ việc ảnh hưởng trực tiếp đến cuộc sống và quyền lợi của gia đình, bản thân đã tuân thủ đầy đủ các quy định.",
        "Theo quy định hiện hành, trường hợp này thuộc thẩm quyền xem xét của cơ quan tiếp nhận.",
    ],
    duties: &[
        "Kính đề nghị lãnh đạo xem xét, chỉ đạo kiểm tra và giải quyết quyền lợi hợp pháp theo đúng quy định.",
        "Đề nghị mời các bên đối thoại trực tiếp, lập biên bản và thông báo kết quả bằng văn bản trước ngày {ngay}.",
        "Rà soát hồ sơ vụ việc, xác định rõ thẩm quyền và trả lời người gửi đơn trong thời hạn luật định.",
        "Kính mong quý cơ quan hướng dẫn thủ tục và tạo điều kiện hoàn tất hồ sơ.",
    ],
};

pub const HOUSEKEEPING: Matter = Matter {
    facts: &[
        "Trụ sở làm việc đặt tại {diadiem}; các số điện thoại, hộp thư điện tử tiếp nhận văn bản được giữ nguyên cho đến khi có thông báo mới.",
        "Mẫu con dấu mới có giá trị sử dụng kể từ ngày {ngay}; con dấu cũ đã được thu hồi, nộp lại theo quy định.",
        "Thời gian gián đoạn dự kiến không quá 04 giờ; các giao dịch phát sinh sẽ được xử lý ngay sau khi khôi phục.",
        "Danh sách người được giới thiệu chữ ký và chức danh được gửi kèm theo văn bản này.",
    ],
    duties: &[
        "Cập nhật thông tin liên hệ vào danh bạ và thông báo đến các đơn vị trực thuộc.",
        "Phân công cán bộ trực lãnh đạo, trực văn thư và bảo vệ trong thời gian nghỉ; báo cáo ngay khi có việc đột xuất.",
        "Kiểm tra hệ thống điện, nước, phòng cháy trước khi kết thúc ngày làm việc cuối cùng.",
        "Các văn bản, hoá đơn phát hành sau thời điểm nêu trên được gửi về địa chỉ mới.",
    ],
};
