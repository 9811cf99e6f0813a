//! How long each kind of file takes: `cargo run --release -p paper --example cost -- letter 100`.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "../tests/it/samples.rs"]
mod samples;
fn main() {
    let what = std::env::args().nth(1).unwrap();
    let n: usize = std::env::args().nth(2).unwrap().parse().unwrap();
    if what == "letter" {
        paper::letter_pdf(&samples::state_letter()).unwrap();
        let t = std::time::Instant::now();
        for i in 0..n {
            let mut l = samples::state_letter();
            l.number_line = format!("Số: {i}/TCT-VP");
            l.body.push(paper::Para::Text(format!("Nội dung riêng {i}.")));
            paper::letter_pdf(&l).unwrap();
        }
        println!("letter {:?} each", t.elapsed() / n as u32);
    } else {
        let t = std::time::Instant::now();
        let b = if what == "book" {
            paper::book_pdf(&samples::book(n)).unwrap()
        } else if what == "list" {
            paper::list_pdf(&samples::list(n)).unwrap()
        } else {
            paper::book_xlsx(&samples::book(n)).unwrap()
        };
        println!("{what} {n}: {:?}, {} kB", t.elapsed(), b.len() / 1000);
        std::fs::write(format!("/tmp/paper-out/big-{what}-{n}"), b).unwrap();
    }
    let s = std::fs::read_to_string("/proc/self/status").unwrap();
    println!("{}", s.lines().find(|l| l.starts_with("VmHWM")).unwrap());
}
