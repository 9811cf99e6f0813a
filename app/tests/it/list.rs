//! The register as a list: pages, filters, figures, and its files (trust D11).

use axum::http::StatusCode;
use chauban::incoming::Recipient;

use crate::support::papers::paper;
use crate::support::sheet::{Sheet, words};
use crate::support::{Client, Engine, Office, Role, judge, on_both, reading};

/// The numbers that a page of the interface shows, and the cursor to the next.
async fn page(api: &mut Client, query: &str) -> (Vec<i64>, Option<String>) {
    let found = api
        .get(&format!("/api/v1/incoming?{query}"))
        .await
        .is(StatusCode::OK)
        .json();
    let numbers = found["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["number"].as_i64().unwrap());
    (numbers.collect(), found["next"].as_str().map(str::to_owned))
}

/// The numbers on the screen, in their order.
fn shown(page: &str) -> Vec<i64> {
    let rows = page.split("<td class=\"number\"").skip(1);
    rows.map(|row| {
        words(&format!("<{row}"))
            .split_whitespace()
            .next()
            .unwrap()
            .parse()
            .unwrap()
    })
    .collect()
}

/// The address behind the link whose `rel` or text is this.
fn link(page: &str, rel: &str) -> Option<String> {
    let tag = page.split("<a ").find(|tag| {
        tag.split('>')
            .next()
            .is_some_and(|open| open.contains(&format!("rel=\"{rel}\"")))
    })?;
    Some(tag.split_once("href=\"")?.1.split('"').next()?.replace("&amp;", "&"))
}

async fn fill(office: &Office, count: i64) {
    for n in 1..=count {
        let mut new = paper(office, &format!("{n}/SNV-VP"), &format!("Nội dung thứ {n}"));
        if n % 2 == 0 {
            new.type_key = "party.thong-bao".to_owned();
        }
        office.register(&new).await.unwrap();
    }
}

on_both! {
    async fn pages_go_forward_and_back_and_to_the_end_without_losing_an_entry(office) {
        fill(&office, 123).await;
        let mut clerk = office.login(Role::Vt).await;
        let first = clerk.get("/incoming").await.is(StatusCode::OK).text();
        assert_eq!(shown(&first), (74..=123).rev().collect::<Vec<_>>());
        assert!(words(&first).contains("123 mục"), "the total is exact");
        let second = clerk.get(&link(&first, "next").unwrap()).await.text();
        assert_eq!(shown(&second), (24..=73).rev().collect::<Vec<_>>());
        let third = clerk.get(&link(&second, "next").unwrap()).await.text();
        assert_eq!(shown(&third), (1..=23).rev().collect::<Vec<_>>());
        assert!(link(&third, "next").is_none());
        let back = clerk.get(&link(&third, "prev").unwrap()).await.text();
        assert_eq!(shown(&back), shown(&second));
        let last = clerk.get("/incoming?end=1").await.text();
        assert_eq!(shown(&last), (1..=50).rev().collect::<Vec<_>>());
        assert!(link(&last, "next").is_none());
    }

    async fn a_bare_number_finds_the_entry_and_else_the_senders_symbol(office) {
        office.register(&paper(&office, "1-CV/VPTU", "Lịch họp")).await.unwrap();
        office.register(&paper(&office, "123-CV/VPTU", "Lịch tiếp khách")).await.unwrap();
        office.register(&paper(&office, "1234-CV/VPTU", "Lịch công tác")).await.unwrap();
        let mut api = office.api(Role::Vt).await;
        assert_eq!(page(&mut api, "q=2").await.0, vec![2]);
        assert_eq!(page(&mut api, "q=123").await.0, vec![2]);
        assert_eq!(page(&mut api, "q=77").await.0, Vec::<i64>::new());
    }

    async fn a_program_reads_the_register_page_by_page(office) {
        fill(&office, 25).await;
        let mut api = office.api(Role::Vt).await;
        let (mut all, mut cursor) = (Vec::new(), Some(String::new()));
        while let Some(at) = cursor {
            let (numbers, next) = page(&mut api, &format!("limit=10&cursor={at}")).await;
            assert!(numbers.len() <= 10);
            all.extend(numbers);
            cursor = next;
        }
        assert_eq!(all, (1..=25).rev().collect::<Vec<_>>());
        let (some, _) = page(&mut api, "type=party.thong-bao&limit=200").await;
        assert_eq!(some, (1..=12).rev().map(|n| 2 * n).collect::<Vec<_>>());
        assert_eq!(page(&mut api, "q=13").await.0, [13]);
        assert_eq!(page(&mut api, "q=noi+dung+thu+17").await.0, [17]);
        assert_eq!(page(&mut api, "year=2025").await.0, [0; 0]);
        api.get("/api/v1/incoming?cursor=x.y").await.is(StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn the_figures_at_the_filters_count_what_the_filters_find(office) {
        fill(&office, 9).await;
        let mut keeper = office.login(Role::Vtt).await;
        let urgent = Sheet::paper("90/SNV-VP", "Khẩn").with("urgency", "1").register(&mut keeper).await;
        keeper.post_and_follow(&format!("/incoming/{urgent}/cancellation"), &[("reason", "ghi nhầm")]).await;
        for (query, count) in [("", 10), ("type=state.cong-van", 6), ("type=party.thong-bao", 4), ("urgency=1", 1),
            ("state=cancelled", 1), ("state=registered&type=state.cong-van", 5), ("year=2026", 10), ("year=2025", 0)] {
            let page = keeper.get(&format!("/incoming?{query}")).await.is(StatusCode::OK).text();
            assert!(words(&page).contains(&format!("{count} mục")) || count == 0, "{query}: {}", words(&page));
            assert_eq!(shown(&page).len(), count, "{query}");
        }
        assert_eq!(office.scalar("select cast(sum(n) as bigint) from incoming_count").await, 10);
    }
}

/// The text of a workbook's cells, and whether one of them is a formula.
fn sheet_of(workbook: &[u8]) -> (String, bool) {
    let xml = reading::xml_of(workbook);
    (
        reading::pages(workbook).join("\n"),
        xml.contains("<f>") || xml.contains("<f "),
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d11_what_looks_like_a_formula_is_text_in_the_files() {
    let office = Office::new(Engine::Sqlite).await;
    let mut clerk = office.login(Role::Vtt).await;
    let hostile = [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1:A9)",
        "\u{ff1d}1+1",
        "\"=1+1",
        "'=1+1",
        "=HYPERLINK(\"http://x\")",
    ];
    for (n, text) in hostile.iter().enumerate() {
        Sheet::paper(&format!("{n}/SNV-VP"), text)
            .with("note", *text)
            .with("issuer", *text)
            .register(&mut clerk)
            .await;
    }
    let list = clerk.get("/incoming/list.xlsx").await.is(StatusCode::OK);
    assert!(list.header("content-disposition").starts_with("attachment"));
    let books = clerk.get("/books").await.text();
    let book = books
        .split("href=\"/books/")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let book = clerk.get(&format!("/books/{book}/book.xlsx")).await.is(StatusCode::OK);
    for (name, file) in [("list", list), ("book", book)] {
        let (text, formula) = sheet_of(&file.body);
        assert!(!formula, "{name} has a formula");
        for cell in hostile {
            assert!(text.contains(cell), "{name} lacks {cell}: {text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_list_shows_is_printed_as_pdf_a_and_as_a_sheet() {
    let office = Office::new(Engine::Sqlite).await;
    fill(&office, 60).await;
    let mut clerk = office.login(Role::Vt).await;
    let pdf = clerk
        .get("/incoming/list.pdf?type=party.thong-bao")
        .await
        .is(StatusCode::OK);
    let text = reading::running_text(&pdf.body);
    assert!(
        text.contains("60/SNV-VP") && text.contains("2/SNV-VP") && !text.contains("59/SNV-VP"),
        "{text}"
    );
    judge::is_pdfa(&pdf.body, "2a");
    let xlsx = clerk.get("/incoming/list.xlsx?q=thu+31").await.is(StatusCode::OK);
    let (text, _) = sheet_of(&xlsx.body);
    assert!(text.contains("31/SNV-VP") && !text.contains("30/SNV-VP"), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_and_its_first_load_keep_within_their_weight() {
    let office = Office::new(Engine::Sqlite).await;
    for n in 1..=50 {
        let matter = "báo cáo tình hình thực hiện công tác văn thư, lưu trữ ".repeat(3);
        let mut new = paper(&office, &format!("{n}/SNV-VP"), &format!("Về việc {matter}{n}"));
        new.recipients = vec![Recipient {
            unit: Some(office.unit),
            person: None,
            name: "Phòng Tổng hợp".to_owned(),
        }];
        office.register(&new).await.unwrap();
    }
    let mut clerk = office.login(Role::Vt).await;
    let html = clerk.get("/incoming").await.is(StatusCode::OK);
    assert!(html.body.len() <= 60 * 1024, "HTML of {} bytes", html.body.len());
    clerk.headers.push(("accept-encoding", "gzip".to_owned()));
    let mut weight = clerk.get("/incoming").await.body.len();
    let page = html.text();
    let mut wanted: Vec<String> = page
        .split("\"/assets/")
        .skip(1)
        .map(|rest| format!("/assets/{}", rest.split('"').next().unwrap()))
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    while let Some(path) = wanted.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        weight += clerk.get(&path).await.is(StatusCode::OK).body.len();
        let mut plain = office.stranger();
        let text = plain.get(&path).await.text();
        let folder = path.rsplit_once('/').unwrap().0.to_owned();
        for import in text.split("from './").chain(text.split("from \"./")).skip(1) {
            if let Some(name) = import.split(['\'', '"']).next().filter(|name| name.ends_with(".js")) {
                wanted.push(format!("{folder}/{name}"));
            }
        }
    }
    assert!(seen.len() >= 2, "a style sheet and a script: {seen:?}");
    assert!(weight <= 150 * 1024, "first load of {weight} bytes: {seen:?}");
}
