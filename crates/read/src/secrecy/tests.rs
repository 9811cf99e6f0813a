#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use crate::{Kind, Line, PageSize, Word};

const A4: PageSize = PageSize {
    width_pt: 595.0,
    height_pt: 842.0,
};

fn inspection(pages: Vec<PageSize>) -> Inspection {
    Inspection {
        kind: Kind::Pdf,
        pages,
        title: None,
        author: None,
        keywords: Vec::new(),
        has_text: true,
    }
}

fn line(text: &str, x: f32, y: f32) -> Line {
    let word = |text: &str| Word {
        text: text.into(),
        x,
        y,
        w: 20.0,
        h: 13.0,
    };
    let words: Vec<Word> = text.split_whitespace().map(word).collect();
    Line {
        words,
        x,
        y,
        w: 6.5 * text.chars().count() as f32,
        h: 13.0,
    }
}

/// A letter's head with `mark` under the number.
fn letter(mark: &str) -> PageText {
    let lines = vec![
        line("ỦY BAN NHÂN DÂN", 110.0, 60.0),
        line("TỈNH ĐỒNG THÁP", 115.0, 76.0),
        line("Số: 15/BC-UBND", 120.0, 100.0),
        line(mark, 140.0, 130.0),
        line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300.0, 60.0),
        line("Độc lập - Tự do - Hạnh phúc", 330.0, 76.0),
        line("Đồng Tháp, ngày 05 tháng 3 năm 2026", 320.0, 100.0),
        line("BÁO CÁO", 270.0, 190.0),
        line("Thực hiện chỉ đạo của Chính phủ về bảo vệ bí mật nhà nước", 85.0, 420.0),
    ];
    PageText { lines }
}

fn unplaced(lines: &[&str]) -> PageText {
    let place = |text: &&str| {
        let line = line(text, 0.0, 0.0);
        let words = line
            .words
            .into_iter()
            .map(|word| Word {
                x: 0.0,
                y: 0.0,
                w: 0.0,
                h: 0.0,
                ..word
            })
            .collect();
        Line {
            words,
            x: 0.0,
            y: 0.0,
            w: 0.0,
            h: 0.0,
        }
    };
    PageText {
        lines: lines.iter().map(place).collect(),
    }
}

fn on(page: &PageText) -> Option<Level> {
    let known = find(&inspection(vec![A4]), std::slice::from_ref(page), "bao cao.pdf");
    let guessed = find(&inspection(Vec::new()), std::slice::from_ref(page), "bao cao.pdf");
    assert_eq!(known, guessed, "with and without the size of the page");
    assert!(known.is_none_or(|mark| mark.place == Place::TopOfPage));
    known.map(|mark| mark.level)
}

fn titled(title: &str) -> Option<Level> {
    let found = find(
        &Inspection {
            title: Some(title.into()),
            ..inspection(vec![A4])
        },
        &[],
        "bao cao.pdf",
    );
    let keyword = find(
        &Inspection {
            keywords: vec![title.into()],
            ..inspection(vec![A4])
        },
        &[],
        "bao cao.pdf",
    );
    assert_eq!(found, keyword);
    assert!(found.is_none_or(|mark| mark.place == Place::Metadata));
    found.map(|mark| mark.level)
}

fn named(name: &str) -> Option<Level> {
    let found = find(&inspection(vec![A4]), &[letter("V/v báo cáo")], name);
    assert!(found.is_none_or(|mark| mark.place == Place::FileName));
    found.map(|mark| mark.level)
}

#[test]
fn a_stamp_under_the_number_is_found() {
    let marks = [
        ("MẬT", Level::Mat),
        ("TỐI MẬT", Level::ToiMat),
        ("TUYỆT MẬT", Level::TuyetMat),
        ("M Ậ T", Level::Mat),
        ("MA\u{302}\u{323}T", Level::Mat),
        ("Mật", Level::Mat),
        ("Tối mật", Level::ToiMat),
        ("[TỐI MẬT]", Level::ToiMat),
        ("ĐỘ MẬT: MẬT", Level::Mat),
        ("Độ mật: tuyệt mật", Level::TuyetMat),
        ("mËt", Level::Mat),
    ];
    for (mark, level) in marks {
        assert_eq!(on(&letter(mark)), Some(level), "{mark}");
    }
}

#[test]
fn a_stamp_close_to_the_number_is_found() {
    let mut page = letter("V/v báo cáo");
    page.lines[2] = line("Số: 15/BC-UBND TỐI MẬT", 90.0, 100.0);
    assert_eq!(on(&page), Some(Level::ToiMat));
}

#[test]
fn a_stamp_in_two_lines_has_its_level() {
    let mut page = letter("TUYỆT");
    page.lines.push(line("MẬT", 150.0, 146.0));
    assert_eq!(on(&page), Some(Level::TuyetMat));
}

#[test]
fn the_head_of_an_annex_and_a_running_head_count() {
    let annex = PageText {
        lines: vec![line("PHỤ LỤC", 270.0, 60.0), line("MẬT", 100.0, 80.0)],
    };
    let found = find(&inspection(vec![A4, A4]), &[letter("V/v báo cáo"), annex], "");
    assert_eq!(
        found,
        Some(Mark {
            place: Place::TopOfPage,
            level: Level::Mat
        })
    );
    let mut page = letter("V/v báo cáo");
    page.lines.insert(0, line("TỐI MẬT", 280.0, 25.0));
    assert_eq!(on(&page), Some(Level::ToiMat));
}

#[test]
fn a_mark_elsewhere_on_the_page_is_no_mark() {
    for (x, y) in [(120.0, 500.0), (400.0, 130.0), (280.0, 130.0)] {
        let mut page = letter("V/v báo cáo");
        page.lines.push(line("MẬT", x, y));
        assert_eq!(on(&page), None, "{x} {y}");
    }
}

#[test]
fn the_rest_of_a_broken_line_is_no_mark() {
    let mut page = letter("V/v tăng cường công tác bảo vệ bí");
    page.lines.push(line("MẬT", 150.0, 146.0));
    assert_eq!(on(&page), None);
    assert_eq!(on(&unplaced(&["QUY CHẾ BẢO", "MẬT"])), None);
}

#[test]
fn a_list_of_levels_is_no_mark() {
    let mut page = letter("Biểu mẫu");
    for (at, level) in ["TUYỆT MẬT", "TỐI MẬT", "MẬT"].into_iter().enumerate() {
        page.lines.push(line(level, 60.0 + 70.0 * at as f32, 200.0));
    }
    assert_eq!(on(&page), None);
    assert_eq!(on(&unplaced(&["STT", "Tuyệt mật", "Tối mật", "Mật", "Ghi chú"])), None);
    assert_eq!(on(&unplaced(&["STT", "TUYỆT MẬT", "TỐI MẬT", "MẬT", "GHI CHÚ"])), None);
    // A stamp over such a table is still a stamp.
    page.lines[3] = line("MẬT", 140.0, 130.0);
    assert_eq!(on(&page), Some(Level::Mat));
}

#[test]
fn office_files_are_searched_in_their_first_lines() {
    let head = [
        "UBND TỈNH A",
        "Số: 15/BC-UBND",
        "MẬT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ];
    assert_eq!(on(&unplaced(&head)), Some(Level::Mat));
    assert_eq!(
        on(&unplaced(&["UBND TỈNH A", "Số: 15/BC-UBND", "Mật"])),
        Some(Level::Mat)
    );
    assert_eq!(on(&unplaced(&["Độ mật: Tối mật", "Kế hoạch"])), Some(Level::ToiMat));
    assert_eq!(on(&unplaced(&["Danh mục", "Tên", "Mật", "Số trang"])), None);
    let mut late = vec!["nội dung"; 20];
    late.push("MẬT");
    assert_eq!(on(&unplaced(&late)), None);
}

#[test]
fn marks_in_properties_are_found() {
    let marks = [
        ("MẬT", Level::Mat),
        ("Mật", Level::Mat),
        ("mật", Level::Mat),
        ("tuyệt mật", Level::TuyetMat),
        ("độ mật: mật", Level::Mat),
        ("Độ mật: Tối mật", Level::ToiMat),
        ("Độ mật - Mật", Level::Mat),
        ("kế hoạch; Mật; 2026", Level::Mat),
        ("[MẬT] Báo cáo quý I", Level::Mat),
        ("Báo cáo quý I (tối mật)", Level::ToiMat),
        ("TỐI MẬT - Phương án tác chiến", Level::ToiMat),
    ];
    for (title, level) in marks {
        assert_eq!(titled(title), Some(level), "{title}");
    }
}

#[test]
fn marks_in_names_are_found() {
    let marks = [
        ("TỐI MẬT - báo cáo.pdf", Level::ToiMat),
        ("Báo cáo - TUYỆT MẬT.docx", Level::TuyetMat),
        ("[MẬT] báo cáo.pdf", Level::Mat),
        ("báo cáo (MẬT).pdf", Level::Mat),
        ("MẬT.pdf", Level::Mat),
        ("MA\u{302}\u{323}T.pdf", Level::Mat),
        ("TUYET_MAT_bao_cao.pdf", Level::TuyetMat),
        ("TỐI_MẬT_2026.pdf", Level::ToiMat),
        ("MẬT_bao_cao_quy_1.pdf", Level::Mat),
        ("BC_15_TOI_MAT.pdf", Level::ToiMat),
        ("BC-15_MẬT.signed.pdf", Level::Mat),
        ("bao cao do mat - tuyet mat.pdf", Level::TuyetMat),
        ("do mat - mat.pdf", Level::Mat),
        ("Tuyệt mật.pdf", Level::TuyetMat),
        ("Kế hoạch_MẬT_quý 1.pdf", Level::Mat),
    ];
    for (name, level) in marks {
        assert_eq!(named(name), Some(level), "{name}");
    }
}

/// Ordinary words of an office, each of which holds mật, Mật or MẬT.
const ORDINARY: [&str; 76] = [
    "bảo mật",
    "BẢO MẬT",
    "BẢO MẬT THÔNG TIN",
    "Bảo mật thông tin",
    "BÍ MẬT",
    "Bí mật nhà nước",
    "BÍ MẬT NHÀ NƯỚC",
    "công tác bảo vệ bí mật",
    "công tác bảo vệ bí mật nhà nước",
    "V/v bảo vệ bí mật nhà nước",
    "V/v tăng cường bảo mật hệ thống",
    "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "Quy chế bảo vệ bí mật nhà nước của Tỉnh ủy",
    "Luật Bảo vệ bí mật nhà nước",
    "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "danh mục bí mật nhà nước",
    "Danh mục bí mật nhà nước độ Tuyệt mật",
    "Danh mục bí mật nhà nước độ Tối mật",
    "văn bản mật",
    "Sổ đăng ký văn bản mật đến",
    "SỔ ĐĂNG KÝ VĂN BẢN MẬT ĐI",
    "tài liệu mật",
    "Tài liệu Mật",
    "dấu Mật",
    "DẤU MẬT",
    "dấu độ mật",
    "Mẫu dấu TỐI MẬT",
    "Độ mật",
    "ĐỘ MẬT",
    "Độ mật:",
    "Độ mật: thường",
    "Độ mật: Không",
    "Mức độ mật: bình thường",
    "giải mật",
    "GIẢI MẬT",
    "Quyết định giải mật tài liệu",
    "mật khẩu",
    "MẬT KHẨU",
    "Đổi mật khẩu định kỳ",
    "mật mã",
    "Ban Cơ yếu - mật mã dân sự",
    "mật độ",
    "mật độ xây dựng",
    "MẬT ĐỘ XÂY DỰNG",
    "Mật độ dân số",
    "mật ong",
    "MẬT ONG RỪNG U MINH",
    "mật thư",
    "mật vụ",
    "Tuần lộc và mật nghị",
    "họp kín, bỏ phiếu kín, thư mật",
    "sỏi mật",
    "Viêm túi mật cấp",
    "KHOA GAN MẬT",
    "Khoa Gan - Mật - Tụy",
    "cơ mật",
    "Viện Cơ Mật",
    "thân mật",
    "Buổi gặp mặt thân mật",
    "chi tiết, cặn kẽ, mật thiết",
    "QUAN HỆ MẬT THIẾT",
    "bán đảo, sông Mật",
    "Xã Nguyên Mật",
    "Nguyễn Văn Mật",
    "Trần Thị Mật",
    "Chùa Mật Tông",
    "tuyệt đối bảo mật",
    "TUYỆT ĐỐI BÍ MẬT",
    "tối mật thư",
    "Cam kết bảo mật thông tin người tố cáo",
    "HỢP ĐỒNG BẢO MẬT",
    "Thỏa thuận không tiết lộ thông tin mật",
    "Xử lý việc làm lộ, lọt tài liệu Tối mật, Tuyệt mật",
    "không nhập nội dung mật vào hệ thống",
    "mat khau",
    "Mặt bằng, mất mùa, mắt kính",
];

#[test]
fn ordinary_words_are_no_mark_on_a_page() {
    for words in ORDINARY {
        assert_eq!(on(&letter(words)), None, "{words}");
        assert_eq!(on(&unplaced(&["Số: 15/BC-UBND", words])), None, "{words}");
        let later = PageText {
            lines: vec![line(words, 85.0, 60.0)],
        };
        assert_eq!(
            find(&inspection(vec![A4, A4]), &[letter("V/v họp"), later], ""),
            None,
            "{words}"
        );
    }
}

#[test]
fn ordinary_words_are_no_mark_in_properties_or_names() {
    for words in ORDINARY {
        assert_eq!(titled(words), None, "{words}");
        for name in [
            format!("{words}.pdf"),
            format!("{}.pdf", words.replace(' ', "_")),
            format!("15-BC {words}.docx"),
        ] {
            assert_eq!(named(&name.replace('/', "-")), None, "{name}");
        }
    }
    for name in [
        "mat.pdf",
        "MAT.pdf",
        "bao_mat.pdf",
        "BAO_MAT.pdf",
        "doi-mat-khau.pdf",
        "20260305_mat_do_xay_dung.pdf",
    ] {
        assert_eq!(named(name), None, "{name}");
    }
}

#[test]
fn author_is_never_a_mark() {
    let by = Inspection {
        author: Some("Mật".into()),
        ..inspection(vec![A4])
    };
    assert_eq!(find(&by, &[], "bao cao.pdf"), None);
}

#[test]
fn wire_words_are_stable() {
    let json = |place| {
        serde_json::to_string(&Mark {
            place,
            level: Level::TuyetMat,
        })
        .unwrap()
    };
    assert_eq!(json(Place::TopOfPage), r#"{"place":"top-of-page","level":"tuyet-mat"}"#);
}
