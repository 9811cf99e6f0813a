//! Bytes: pages, and everything that a first load fetches but page pictures.

use std::collections::BTreeSet;

use super::{BenchError, Client, Figure, Limit, Site};

/// The pages that are weighed.
const PAGES: [&str; 4] = ["/", "/incoming", "/intake", "/books"];

pub fn measure(site: &Site, sizes: &[usize]) -> Result<Vec<Figure>, BenchError> {
    let size = sizes.first().copied().unwrap_or(10_000);
    let server = site.serve(&site.prepare(size)?)?;
    let mut browser = server.browser("VT")?;
    let mut figures = Vec::new();
    let list = browser.get("/incoming")?.text();
    let paper = list
        .split("href=\"/incoming/")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let mut paths: Vec<String> = PAGES.iter().map(|&path| path.to_owned()).collect();
    paths.extend(paper.map(|id| format!("/incoming/{id}")));
    for path in &paths {
        let page = browser.get(path)?;
        let shown = if path.starts_with("/incoming/") {
            "/incoming/…"
        } else {
            path
        };
        let html = page.body.len() as f64 / 1e3;
        figures.push(Figure::new(format!("HTML of {shown}"), html, "kB", Limit::AtMost(60.0)));
        let sum = page.body.len() + assets(&mut browser, &page.text())?;
        figures.push(Figure::new(
            format!("first load of {shown}"),
            sum as f64 / 1e3,
            "kB",
            Limit::AtMost(150.0),
        ));
    }
    Ok(figures)
}

/// The bytes of styles, scripts and icons that a page names, and of the modules that those import.
fn assets(browser: &mut Client, page: &str) -> Result<usize, BenchError> {
    let mut wanted: Vec<String> = named(page, &["href=\"", "src=\""]);
    let (mut seen, mut sum) = (BTreeSet::new(), 0);
    while let Some(path) = wanted.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let body = browser.get(&path)?;
        sum += body.body.len();
        wanted.extend(named(
            &body.text(),
            &["from \"", "import \"", "from\"", "import\"", "url(\""],
        ));
    }
    Ok(sum)
}

fn named(text: &str, marks: &[&str]) -> Vec<String> {
    let behind = |mark: &&str| -> Vec<String> {
        let parts = text.split(*mark).skip(1);
        parts
            .filter_map(|rest| rest.split('"').next())
            .filter(|path| is_asset(path))
            .map(str::to_owned)
            .collect()
    };
    marks.iter().flat_map(behind).collect()
}

fn is_asset(path: &str) -> bool {
    let ends = [".css", ".js", ".svg", ".woff2", ".ico", ".png"];
    path.starts_with('/')
        && ends
            .iter()
            .any(|end| path.split('?').next().unwrap_or(path).ends_with(end))
}
