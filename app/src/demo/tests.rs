//! What the demo promises, as sentences about the office.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{HashMap, HashSet};

use jiff::civil::{Date, date, datetime};

use super::*;

const FROM: Date = date(2024, 11, 25);
const UNTIL: Date = date(2026, 11, 24);

/// The code part of R §1.1 and R §1.2.1; petitions stand outside both lists.
const STATE: &str = "nghi-quyet quyet-dinh chi-thi quy-che quy-dinh thong-cao thong-bao huong-dan chuong-trinh ke-hoach phuong-an de-an du-an bao-cao bien-ban to-trinh hop-dong cong-van cong-dien ban-ghi-nho ban-thoa-thuan giay-uy-quyen giay-moi giay-gioi-thieu giay-nghi-phep phieu-gui phieu-chuyen phieu-bao thu-cong";
const PARTY: &str = "cuong-linh dieu-le chien-luoc nghi-quyet quyet-dinh chi-thi ket-luan quy-che quy-dinh thong-tri huong-dan thong-bao thong-cao tuyen-bo loi-keu-goi bao-cao ke-hoach quy-hoach chuong-trinh de-an phuong-an du-an to-trinh cong-van bien-ban giay-gioi-thieu giay-chung-nhan giay-di-duong giay-nghi-phep giay-moi phieu-chuyen phieu-gui thu-cong";

fn every_paper(n: usize, mut test: impl FnMut(&Office, &Paper)) {
    for office in &world().offices {
        for paper in papers(office, n, FROM, UNTIL, 1) {
            test(office, &paper);
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_papers_and_another_seed_others() {
    for office in &world().offices {
        let once: Vec<_> = papers(office, 400, FROM, UNTIL, 5).collect();
        let again: Vec<_> = papers(office, 400, FROM, UNTIL, 5).collect();
        let other: Vec<_> = papers(office, 400, FROM, UNTIL, 6).collect();
        assert_eq!(once, again);
        assert_ne!(once, other);
        assert!(once.iter().zip(&again).all(|(a, b)| a.body() == b.body()));
    }
}

#[test]
fn papers_come_in_order_on_workdays_within_a_week_of_their_date() {
    for office in &world().offices {
        let all: Vec<_> = papers(office, 3000, FROM, UNTIL, 1).collect();
        assert_eq!(all.len(), 3000);
        assert!(all.windows(2).all(|pair| pair[0].received_at <= pair[1].received_at));
        for paper in &all {
            let day = paper.received_at.date();
            assert!(super::calendar::is_workday(day) && FROM <= day && day <= UNTIL, "{day}");
            if let Some(date) = paper.date {
                let ago = super::calendar::days_between(date, day);
                assert!((0..=6).contains(&ago), "{ago} days: {paper:?}");
            }
            assert!(paper.reply_due.is_none_or(|due| due > day));
            assert!(paper.deadline_at.is_none_or(|at| at > paper.received_at));
            assert_eq!(paper.deadline_at.is_some(), paper.urgency == 4);
        }
    }
}

#[test]
fn every_type_stands_in_the_law() {
    every_paper(1500, |_, paper| {
        let (regime, slug) = paper.type_code.split_once('.').unwrap();
        let list = match regime {
            "state" => STATE,
            "party" => PARTY,
            _ => "don-thu",
        };
        assert!(list.split(' ').any(|known| known == slug), "{}", paper.type_code);
        let own = if paper.regime == Regime::Party {
            "party"
        } else {
            "state"
        };
        assert!(regime == own || paper.doc_type == DocType::Petition);
    });
}

#[test]
fn nothing_is_empty_or_left_unfilled_or_marked_secret() {
    every_paper(1500, |office, paper| {
        let body = paper.body();
        assert!((3..=12).contains(&body.len()), "{} paragraphs: {paper:?}", body.len());
        let fields = [
            &paper.issuer,
            &paper.type_code,
            &paper.subject,
            &paper.signer,
            &paper.signer_post,
        ];
        for text in fields
            .into_iter()
            .chain(&paper.recipients)
            .chain(&body)
            .chain(paper.issuer_superior.iter())
            .chain(paper.authority.iter())
        {
            assert!(!text.trim().is_empty(), "{paper:?}");
            assert!(!text.contains(['{', '}']), "{text}");
            assert!(!text.contains("  "), "{text}");
            assert!(
                !text
                    .to_lowercase()
                    .split(|c: char| !c.is_alphabetic())
                    .any(|word| word == "mật"),
                "{text}"
            );
            assert!(unicode_nfc(text), "{text}");
        }
        assert_eq!(paper.symbol.is_empty(), paper.doc_type == DocType::Petition);
        assert!(!paper.recipients.is_empty() && paper.pages >= 1 && paper.copies >= 1 && paper.urgency <= 4);
        assert!(
            office
                .bodies
                .iter()
                .any(|body| body.key == paper.receiving_body && body.receives)
        );
        assert!(
            office.units.iter().any(|unit| unit.key == paper.lead_unit),
            "{}",
            paper.lead_unit
        );
        assert!(paper.subject.chars().count() <= 500 && paper.signer.chars().count() <= 50);
    });
}

fn unicode_nfc(text: &str) -> bool {
    // Composed text holds no combining marks: every Vietnamese letter has a code of its own.
    !text.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c))
}

#[test]
fn no_issuer_uses_a_number_twice_or_goes_back() {
    for office in &world().offices {
        let terms: HashMap<String, Date> = super::issuers::issuers(office)
            .into_iter()
            .map(|i| (i.name.clone(), i.term_from))
            .collect();
        let mut known = HashSet::new();
        let mut last: HashMap<_, i64> = HashMap::new();
        for paper in papers(office, 20_000, FROM, UNTIL, 1) {
            let (Some(number), Some(day)) = (paper.number, paper.date) else {
                continue;
            };
            let period = match paper.regime {
                Regime::State => i64::from(day.year()),
                Regime::Party => i64::from(day >= terms[&paper.issuer]),
            };
            assert!(number > 0);
            assert!(
                known.insert((paper.issuer.clone(), paper.symbol.clone(), number, period)),
                "{paper:?}"
            );
            let seen = last
                .entry((paper.issuer.clone(), paper.type_code.clone(), period))
                .or_insert(0);
            assert!(*seen < number, "{} after {seen}: {paper:?}", number);
            *seen = number;
        }
    }
}

#[test]
fn the_mix_is_that_of_an_office() {
    let mut count = [0_usize; 6];
    let (mut issuers, mut subjects) = (HashSet::new(), HashSet::new());
    let office = world().offices.into_iter().next().unwrap();
    for paper in papers(&office, 10_000, FROM, UNTIL, 1) {
        count[0] += usize::from(paper.urgency > 0);
        count[1] += usize::from(paper.number.is_none() || paper.date.is_none());
        count[2] += usize::from(paper.regime == Regime::Party);
        count[3] += usize::from(paper.doc_type == DocType::Petition);
        count[4] += usize::from(paper.subject.contains("phối hợp công tác năm"));
        count[5] += usize::from(paper.reply_due.is_some());
        issuers.insert(paper.issuer);
        subjects.insert(paper.subject);
    }
    println!(
        "urgent {} undated/unnumbered {} party {} petitions {} fallback {} reply {}; issuers {} subjects {}",
        count[0],
        count[1],
        count[2],
        count[3],
        count[4],
        count[5],
        issuers.len(),
        subjects.len()
    );
    assert!((600..=1000).contains(&count[0]));
    assert!((300..=800).contains(&count[1]));
    assert!((3500..=7500).contains(&count[2]));
    assert!((100..=500).contains(&count[3]));
    assert!(issuers.len() >= 60 && subjects.len() >= 2500);
    assert!(super::subjects::count() >= 250, "{}", super::subjects::count());
}

#[test]
fn every_office_has_every_role_and_no_login_comes_twice() {
    let world = world();
    assert_eq!(world.offices.len(), 9);
    let mut logins = HashSet::new();
    for office in &world.offices {
        let roles: HashSet<_> = office
            .people
            .iter()
            .flat_map(|person| person.roles.iter().copied())
            .collect();
        for role in "VT VTT CV LDP CVP PCVP LD TK LT TKH QTHT BMNN".split(' ') {
            assert!(roles.contains(role), "{} lacks {role}", office.slug);
        }
        for person in &office.people {
            assert!(logins.insert(person.login.clone()));
            assert!(
                person
                    .posts
                    .iter()
                    .all(|(unit, _)| office.units.iter().any(|known| known.key == *unit))
            );
        }
        assert!(
            office
                .bodies
                .iter()
                .all(|body| unicode_nfc(&body.name) && (body.has_seal || body.name.starts_with("Chi bộ")))
        );
        assert!(
            office
                .terms
                .iter()
                .all(|term| office.bodies.iter().any(|body| body.key == term.body_key))
        );
    }
}

#[test]
fn spelling_follows_the_regime() {
    every_paper(1500, |_, paper| {
        let text = format!("{} {} {}", paper.subject, paper.issuer, paper.body().join(" "));
        match paper.regime {
            Regime::Party => assert!(!text.contains("Ủy ban"), "{text}"),
            Regime::State => assert!(!text.contains("Uỷ ban"), "{text}"),
        }
    });
}

#[test]
fn load_papers_have_no_end_and_all_arrive_now() {
    let at = datetime(2026, 11, 24, 9, 0, 0, 0);
    let office = world().offices.into_iter().next().unwrap();
    assert!(
        papers_at(&office, at, 3)
            .take(5000)
            .all(|paper| paper.received_at == at)
    );
}
