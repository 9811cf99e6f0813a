//! The register under many hands (trust B18).

use chauban::access;
use chauban::incoming::actions::{RegisterError, register};

use crate::support::papers::paper;
use crate::support::{Office, Role, on_both};

/// Clerks at a time, and papers of each.
const CLERKS: usize = 16;
const PAPERS: usize = 12;

on_both! {
    async fn b18_numbers_have_no_gap_though_one_clerk_in_ten_gives_up(office) {
        let clerks: Vec<_> = (0..CLERKS).map(|clerk| tokio::spawn(work(office.clone(), clerk))).collect();
        let mut numbers = Vec::new();
        for clerk in clerks {
            numbers.extend(clerk.await.unwrap());
        }
        numbers.sort_unstable();
        let wanted: Vec<i64> = (1..=numbers.len() as i64).collect();
        assert_eq!(numbers, wanted, "every number once, none left out");
        assert_eq!(in_register(&office).await, wanted);
        assert!(office.audit().await.trouble.is_empty());
    }

    async fn the_same_paper_entered_by_two_clerks_at_once_gets_one_number(office) {
        let new = paper(&office, "105/SNV-VTLT", "Về việc báo cáo công tác văn thư");
        let (one, two) = tokio::join!(office.register(&new), office.register(&new));
        let known = [one, two].into_iter().filter(|result| matches!(result, Err(RegisterError::Known { number: 1, .. })));
        assert_eq!(known.count(), 1);
        assert_eq!(in_register(&office).await, [1]);
    }
}

/// Registers papers; every tenth is given up after its number was taken.
async fn work(office: Office, clerk: usize) -> Vec<i64> {
    let mut numbers = Vec::new();
    for n in 0..PAPERS {
        let new = paper(
            &office,
            &format!("{clerk}{n:02}/SNV-VP"),
            &format!("Văn bản {n} của người gửi {clerk}"),
        );
        if (clerk + n).is_multiple_of(10) {
            let allowed = access::permit(&office.actor(Role::Vt)).unwrap();
            let mut tx = office.app.db.begin_write().await.unwrap();
            register(&mut tx, &allowed, &new, office.now()).await.unwrap();
            drop(tx);
        } else {
            numbers.push(office.register(&new).await.unwrap().number);
        }
    }
    numbers
}

async fn in_register(office: &Office) -> Vec<i64> {
    let mut conn = office.app.db.begin_read().await.unwrap();
    let year = office.now().year();
    let rows = chauban::incoming::queries::of_register(&mut conn, office.id, office.party, year, 0, i64::MAX, 5_000);
    rows.await.unwrap().into_iter().map(|entry| entry.number).collect()
}
