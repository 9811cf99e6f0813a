//! Nghiệm thu: the acceptance vectors of the law book (R §11) that this crate
//! answers for. The names begin with the vector's number.

use jiff::civil::date;
use viet::{collate, date as office_date, fold, symbol};

#[test]
fn a01_a_decision_is_printed_with_its_number_and_date() {
    let number = symbol::padded(6 + 1);
    assert_eq!(format!("Số: {number}/QĐ-TCT"), "Số: 07/QĐ-TCT");
    let heading = office_date::heading(date(2026, 3, 5));
    let line = format!("Thành phố Hồ Chí Minh, {heading}");
    assert_eq!(line, "Thành phố Hồ Chí Minh, ngày 05 tháng 3 năm 2026");
}

#[test]
fn a22_three_spellings_of_a_query_find_the_same_papers() {
    let papers = [
        "Nghị quyết của Đảng ủy Tổng công ty",
        "Thông báo Đảng uỷ khối",
        "ĐẢNG ỦY – Văn phòng",
        "Da\u{309}ng vu\u{323}",
        "\u{110}a\u{309}ng u\u{309}y xã",
        "Uỷ ban nhân dân quận",
        "Đăng ký ủy quyền thi đua",
    ];
    let found = |query: &str| -> Vec<&str> { papers.into_iter().filter(|paper| fold::matches(query, paper)).collect() };
    let with_marks = found("Đảng ủy");
    assert_eq!(with_marks, found("Đảng uỷ"));
    assert_eq!(with_marks.len(), 4);
    // Without marks nothing of it is lost; «Đăng … ủy» reads the same and may come along.
    let without_marks = found("dang uy");
    assert!(with_marks.iter().all(|paper| without_marks.contains(paper)));
    assert_eq!(without_marks.len(), 5);
}

#[test]
fn a22_the_keys_of_the_three_spellings_meet() {
    assert_eq!(fold::accented("Đảng ủy"), fold::accented("Đảng uỷ"));
    for spelling in ["dang uy", "Đảng ủy", "Đảng uỷ", "ĐẢNG UỶ"] {
        assert_eq!(fold::plain(spelling), "dang uy");
    }
}

#[test]
fn a23_people_are_sorted_by_given_name_then_family_name() {
    let expected = [
        "Nguyễn Văn An",
        "Lê Thị Ánh",
        "Vũ Ăn",
        "Phạm Ân",
        "Đỗ Văn Bình",
        "Trần Bình",
        "Hồ Dũng",
        "Lê Văn Đức",
    ];
    let mut people = expected;
    people.reverse();
    people.sort_by(|a, b| collate::compare_people(a, b));
    assert_eq!(people, expected);
    people.reverse();
    people.sort_by_key(|name| collate::person_sort_key(name));
    assert_eq!(people, expected);
}
