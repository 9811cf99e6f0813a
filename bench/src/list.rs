//! The register's list, and looking a number up in it.

use super::{BenchError, Client, Figure, Limit, Server, Site, median};

/// Requests of one run, and runs.
const REQUESTS: u32 = 200;
const RUNS: usize = 5;
/// The list's page.
const LIST: &str = "/incoming";

/// First and last page at each size.
pub fn measure(site: &Site, sizes: &[usize]) -> Result<Vec<Figure>, BenchError> {
    let mut figures = Vec::new();
    let mut first_of_all = None;
    for size in sizes {
        let server = site.serve(&site.prepare(*size)?)?;
        let mut browser = server.browser("VT")?;
        let page = browser.get(LIST)?.text();
        let last = link(&page, "last").ok_or_else(|| BenchError::Other("the list has no last page".into()))?;
        let first = cpu_of(&server, &mut browser, LIST)?;
        let end = cpu_of(&server, &mut browser, &last)?;
        figures.push(Figure::new(
            format!("list, first page, {size} papers"),
            first * 1e3,
            "ms CPU",
            Limit::AtMost(3.0),
        ));
        figures.push(Figure::new(
            format!("list, last ÷ first page, {size} papers"),
            end / first,
            "×",
            Limit::AtMost(1.2),
        ));
        if let Some(smallest) = first_of_all {
            let growth = format!("list, first page, {size} ÷ {} papers", sizes.first().unwrap_or(size));
            figures.push(Figure::new(growth, first / smallest, "×", Limit::AtMost(1.2)));
        }
        first_of_all = first_of_all.or(Some(first));
    }
    Ok(figures)
}

/// A number with its year, as the clerk types it into the search field.
pub fn measure_lookup(site: &Site, sizes: &[usize]) -> Result<Vec<Figure>, BenchError> {
    let mut figures = Vec::new();
    for size in sizes {
        let server = site.serve(&site.prepare(*size)?)?;
        let mut api = server.api("VT")?;
        let page = api.get("/api/v1/incoming?limit=1")?.text();
        let newest = number(&page, "\"number\":").unwrap_or(1);
        let year = number(&page, "\"year\":").unwrap_or(2026);
        let mut nth = 0;
        let mut times = Vec::new();
        for _ in 0..RUNS {
            let each = server.cpu_each(REQUESTS * 5, || {
                nth += 1;
                let number = 1 + (nth * 7919) % newest.max(1);
                api.get(&format!("/api/v1/incoming?q={number}%2F{year}&limit=5"))
                    .map(drop)
            })?;
            times.push(each);
        }
        let name = format!("number look-up, {size} papers");
        figures.push(Figure::new(name, median(times) * 1e3, "ms CPU", Limit::AtMost(0.5)));
    }
    Ok(figures)
}

fn cpu_of(server: &Server, browser: &mut Client, path: &str) -> Result<f64, BenchError> {
    let runs = (0..RUNS).map(|_| server.cpu_each(REQUESTS, || browser.get(path).map(drop)));
    Ok(median(runs.collect::<Result<_, _>>()?))
}

/// Where the link with this `rel` leads.
fn link(page: &str, rel: &str) -> Option<String> {
    let (before, _) = page.split_once(&format!("rel=\"{rel}\""))?;
    let (_, href) = before.rsplit_once("href=\"")?;
    Some(href.split('"').next()?.replace("&amp;", "&"))
}

/// The first number behind a word.
pub(crate) fn number(text: &str, word: &str) -> Option<i64> {
    let (_, after) = text.split_once(word)?;
    let digits: String = after
        .chars()
        .skip_while(|c| *c == ' ')
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_page_is_found_by_its_relation() {
        let page =
            r#"<a href="/incoming?a=1&amp;at=first" rel="first">x</a> <a href="/incoming?at=last" rel="last">y</a>"#;
        assert_eq!(link(page, "last").as_deref(), Some("/incoming?at=last"));
        assert_eq!(link(page, "first").as_deref(), Some("/incoming?a=1&at=first"));
        assert_eq!(link(page, "next"), None);
        assert_eq!(number(r#"{"number": 17,"year":2026}"#, "\"year\":"), Some(2026));
    }
}
