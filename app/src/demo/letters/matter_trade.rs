//! Sentences on the enterprise, its workers and the city around it.

use super::matter::Matter;

pub const BUSINESS: Matter = Matter {
    facts: &[
        "Doanh thu trong kỳ đạt {tien}, bằng {pt} kế hoạch; lợi nhuận trước thuế tăng so với cùng kỳ năm {namtruoc}.",
        "Hoạt động trong lĩnh vực {nganh} chịu tác động của sức mua giảm, chi phí đầu vào tăng và cạnh tranh gay gắt.",
        "{ct} duy trì ổn định sản xuất, mở rộng kênh phân phối trực tuyến và ký mới {so} hợp đồng với khách hàng.",
        "Công tác quản trị, tái cơ cấu được đẩy mạnh; nhiều định mức chi phí được rà soát, tiết giảm {tg}.",
        "Tiến độ thực hiện {duan} còn chậm do vướng thủ tục, ảnh hưởng đến chỉ tiêu chung.",
    ],
    duties: &[
        "Bám sát thị trường, đa dạng hoá sản phẩm, dịch vụ thuộc lĩnh vực {nganh}; phấn đấu hoàn thành kế hoạch năm.",
        "Rà soát, cân đối dòng tiền, thu hồi công nợ quá hạn; báo cáo kết quả trước ngày {ngay}.",
        "Đẩy nhanh tiến độ {duan}, chủ động báo cáo khó khăn vượt thẩm quyền.",
        "Thực hiện công bố thông tin, báo cáo giám sát đầy đủ, đúng hạn theo quy định đối với doanh nghiệp nhà nước.",
        "Phối hợp với các địa phương, đối tác trong kết nối cung - cầu và xúc tiến thương mại.",
    ],
};

pub const MONEY: Matter = Matter {
    facts: &[
        "Tổng số phải nộp trong kỳ là {tien}; số đã nộp tính đến ngày {ngaytruoc} đạt {pt}.",
        "Qua đối chiếu, số liệu giữa hai bên còn chênh lệch {tien} do khác thời điểm ghi nhận.",
        "Hệ số nợ phải trả trên vốn chủ sở hữu ở mức an toàn; khả năng thanh toán được bảo đảm.",
        "Báo cáo tài chính năm {namtruoc} của {ct} đã được kiểm toán độc lập, chấp nhận toàn phần.",
        "Hồ sơ còn thiếu bảng kê chi tiết, hợp đồng và chứng từ thanh toán kèm theo.",
    ],
    duties: &[
        "Cử cán bộ mang theo hồ sơ, chứng từ đến làm việc hoặc gửi văn bản giải trình trước ngày {ngay}.",
        "Nộp đủ số tiền còn thiếu vào ngân sách, tránh phát sinh tiền chậm nộp.",
        "Xác nhận số dư, công nợ và gửi lại 01 bản có ký tên, đóng dấu.",
        "Trích lập các quỹ và phân phối lợi nhuận theo đúng quy định tại {vbnn}.",
        "Lưu trữ hoá đơn, chứng từ điện tử đầy đủ để phục vụ kiểm tra.",
    ],
};

pub const INVESTMENT: Matter = Matter {
    facts: &[
        "Dự án {duan} có tổng mức đầu tư dự kiến {tien}, khối lượng thực hiện đến nay đạt {pt}.",
        "Khu đất tại {diadiem} có nguồn gốc do {ct} quản lý, sử dụng; hiện trạng là nhà kho và văn phòng làm việc.",
        "Vướng mắc chủ yếu liên quan đến xác định nghĩa vụ tài chính về đất đai và sự phù hợp với quy hoạch phân khu.",
        "Hồ sơ đã được các cơ quan chuyên môn góp ý {so} nội dung; chủ đầu tư đã tiếp thu, giải trình phần lớn.",
        "Phương án sắp xếp lại, xử lý nhà, đất đã được rà soát, phân loại theo hiện trạng và nhu cầu sử dụng.",
    ],
    duties: &[
        "Hoàn thiện hồ sơ pháp lý dự án {duan}, bổ sung bản vẽ hiện trạng và văn bản thoả thuận chuyên ngành trước ngày {ngay}.",
        "Lập tiến độ chi tiết từng hạng mục, xác định rõ mốc thời gian và đơn vị chịu trách nhiệm.",
        "Phối hợp với chính quyền địa phương xác minh ranh đất, hiện trạng tại {diadiem}.",
        "Thực hiện lựa chọn nhà thầu công khai qua mạng, bảo đảm tiết kiệm và hiệu quả.",
        "Báo cáo cấp có thẩm quyền xem xét, quyết định chủ trương trước khi triển khai bước tiếp theo.",
    ],
};

pub const LABOUR: Matter = Matter {
    facts: &[
        "Tổng số lao động hiện có của {ct} là 1{so} người; thu nhập bình quân tăng {tg} so với cùng kỳ.",
        "Quan hệ lao động ổn định; thoả ước lao động tập thể được ký mới với nhiều điều khoản có lợi hơn cho người lao động.",
        "Việc đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp cơ bản đầy đủ; số tiền chậm đóng còn {tien}.",
        "Quỹ tiền lương thực hiện năm {namtruoc} gắn với năng suất lao động và lợi nhuận, không vượt quỹ được duyệt.",
    ],
    duties: &[
        "Rà soát hợp đồng lao động, thang lương, bảng lương; kịp thời điều chỉnh theo quy định mới.",
        "Đối chiếu, bổ sung thông tin định danh của người lao động trước ngày {ngay}.",
        "Tổ chức đối thoại định kỳ tại nơi làm việc, giải quyết kiến nghị ngay từ cơ sở.",
        "Xây dựng phương án trả lương, thưởng công khai; ưu tiên người lao động thu nhập thấp.",
        "Giải quyết chế độ hưu trí, trợ cấp cho người lao động đúng thời hạn, đúng đối tượng.",
    ],
};

pub const SAFETY: Matter = Matter {
    facts: &[
        "Qua kiểm tra tại {diadiem}, lối thoát nạn thông thoáng, bình chữa cháy còn hạn sử dụng; hệ thống báo cháy tự động hoạt động bình thường.",
        "Còn tồn tại: hồ sơ theo dõi công tác phòng cháy chưa cập nhật, một số đường dây điện tại {ct} chưa được đi trong ống bảo vệ.",
        "Theo dự báo, thời gian tới có khả năng xảy ra mưa lớn kết hợp triều cường, gió giật mạnh trên địa bàn Thành phố.",
        "Lực lượng tại chỗ gồm {so} người đã được huấn luyện và cấp giấy chứng nhận theo quy định.",
        "Môi trường làm việc được quan trắc định kỳ, các chỉ tiêu nằm trong giới hạn cho phép.",
    ],
    duties: &[
        "Khắc phục ngay các tồn tại đã nêu trong biên bản; báo cáo kết quả bằng văn bản và hình ảnh trước ngày {ngay}.",
        "Tổ chức trực ban 24/24 giờ, chuẩn bị phương tiện, vật tư theo phương châm “bốn tại chỗ”.",
        "Kiểm tra hệ thống điện, kho hàng, nơi tập trung đông người; xây dựng và thực tập phương án xử lý tình huống.",
        "Tuyên truyền, vận động người lao động tham gia phòng dịch, bảo đảm vệ sinh, an toàn thực phẩm.",
        "Phối hợp chặt chẽ với công an và chính quyền địa phương trong bảo đảm an ninh, trật tự.",
    ],
};

pub const CHARITY: Matter = Matter {
    facts: &[
        "Chương trình chăm lo đã hỗ trợ {so} hộ gia đình và người lao động khó khăn với tổng kinh phí {tien}.",
        "Nguồn hàng hoá thiết yếu được chuẩn bị tăng {tg} so với tháng thường; giá cả ổn định, không để khan hàng.",
        "Các đơn vị đã thăm, tặng quà Mẹ Việt Nam anh hùng, thương binh và gia đình liệt sĩ trên địa bàn.",
        "Hoạt động vận động được thực hiện trên tinh thần tự nguyện, công khai nguồn thu, chi.",
    ],
    duties: &[
        "Vận động cán bộ, đảng viên, người lao động ủng hộ ít nhất 01 ngày lương; chuyển về tài khoản tiếp nhận trước ngày {ngay}.",
        "Lập danh sách đối tượng chăm lo đúng hoàn cảnh, không trùng lặp, không bỏ sót.",
        "Dự trữ hàng hoá, tổ chức bán hàng lưu động tại khu công nghiệp, khu chế xuất và vùng ven.",
        "Tổ chức vui Xuân, đón Tết an toàn, tiết kiệm; không dùng ngân sách, phương tiện công sai quy định.",
        "Công khai danh sách, số tiền ủng hộ và báo cáo kết quả phân bổ.",
    ],
};

pub const MASSES: Matter = Matter {
    facts: &[
        "Phong trào thu hút {so} lượt đoàn viên, hội viên tham gia; nhiều công trình, phần việc được hoàn thành vượt tiến độ.",
        "Quy chế dân chủ ở cơ sở được thực hiện nền nếp; hội nghị người lao động được tổ chức tại {pt} đơn vị.",
        "Đội ngũ cán bộ đoàn thể nhiệt tình, có trách nhiệm, tuy nhiên phần lớn kiêm nhiệm nên thời gian dành cho phong trào còn ít.",
        "Mô hình “Dân vận khéo” tại {ct} được đánh giá cao và đề nghị nhân rộng.",
    ],
    duties: &[
        "Cấp uỷ quan tâm lãnh đạo, bố trí thời gian và kinh phí cho hoạt động đoàn thể.",
        "Đăng ký đội hình, danh sách vận động viên, tiết mục tham gia trước ngày {ngay}.",
        "Giới thiệu đoàn viên ưu tú, công nhân tiêu biểu để Đảng xem xét, bồi dưỡng, kết nạp.",
        "Phối hợp tổ chức các hoạt động về nguồn, đền ơn đáp nghĩa thiết thực, tiết kiệm.",
        "Tổng hợp ý kiến, nguyện vọng của đoàn viên, hội viên gửi cấp uỷ định kỳ hằng quý.",
    ],
};
