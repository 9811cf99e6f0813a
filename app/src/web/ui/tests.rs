//! What all markup must keep to, read off the samples; and how lists make their addresses.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::samples;
use super::*;
use crate::web::Page;
use crate::web::texts::Lang;

/// The page's policy forbids what this looks for; the browser would drop it in silence.
pub(in crate::web) fn assert_clean(what: &str, html: &str) {
    for forbidden in [
        " style=",
        "<style",
        "javascript:",
        " onclick=",
        " onchange=",
        " onsubmit=",
        " onload=",
        " oninput=",
    ] {
        assert!(!html.contains(forbidden), "{what} has {forbidden}");
    }
    for script in html.split("<script").skip(1) {
        assert!(script.contains(" src="), "{what} has an inline script");
        assert!(
            script.split("</script").next().unwrap_or_default().ends_with('>'),
            "{what} has a script with a body"
        );
    }
    assert_eq!(html.matches("<h1").count(), 1, "{what} has not exactly one h1");
    let ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let distinct: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len(), "{what} has an id twice: {ids:?}");
}

#[test]
fn no_component_writes_inline_styles_or_scripts_and_each_page_has_one_heading() {
    for lang in [Lang::Vi, Lang::En] {
        for path in [
            "/incoming",
            "/incoming?q=a&type=cv&after=9&cols=number,subject",
            "/incoming?q=không có",
        ] {
            let visitor = samples::clerk(lang, path);
            for (title, content) in samples::all(&visitor) {
                assert_clean(title, &Page::new(&visitor, "incoming", title).show(content).0);
            }
        }
    }
}

#[test]
fn what_was_typed_is_text_and_never_markup() {
    let html = samples::form(&samples::clerk(Lang::Vi, "/incoming")).0;
    assert!(html.contains("&lt;thị trường&gt;"));
    assert!(!html.contains("<thị trường>"));
}

#[test]
fn a_fault_stands_at_its_field_and_in_the_summary() {
    let html = samples::form(&samples::clerk(Lang::Vi, "/incoming")).0;
    assert!(html.contains("href=\"#f-issued\""));
    assert!(html.contains("id=\"f-issued-fault\""));
    assert!(html.contains("aria-describedby=\"f-issued-fault f-issued-help\""));
    assert!(html.contains("value=\"30/2\""), "what was typed stays");
}

#[test]
fn a_chip_takes_its_own_filter_away_and_goes_back_to_the_start_of_the_list() {
    let visitor = samples::clerk(
        Lang::Vi,
        "/incoming?q=th%E1%BB%8B&type=cv&year=2026&after=abc&cols=number,subject",
    );
    let html = samples::list(&visitor).0;
    let chip = "class=\"chip\" href=\"/incoming?q=th%E1%BB%8B&amp;year=2026&amp;cols=number%2Csubject\"";
    assert!(html.contains(chip), "{html}");
    assert!(html.contains("class=\"reset\" href=\"/incoming?cols=number%2Csubject\""));
}

#[test]
fn reset_is_offered_only_when_something_is_set() {
    let html = |path| samples::list(&samples::clerk(Lang::Vi, path)).0;
    assert!(!html("/incoming").contains("class=\"reset\""));
    assert!(!html("/incoming?cols=number").contains("class=\"reset\""));
    assert!(html("/incoming?type=cv").contains("class=\"reset\""));
}

#[test]
fn columns_are_those_that_were_chosen_or_all_but_the_extra_ones() {
    let html = |path| samples::list(&samples::clerk(Lang::Vi, path)).0;
    let heads = |html: &str| html.matches("<th scope=\"col\"").count();
    assert_eq!(heads(&html("/incoming")), 6);
    assert_eq!(heads(&html("/incoming?cols=number,signer")), 2);
    assert_eq!(heads(&html("/incoming?cols=number&cols=signer&cols=subject")), 3);
}

#[test]
fn a_saved_view_is_current_when_the_list_shows_it() {
    let html = samples::list(&samples::clerk(Lang::Vi, "/incoming?type=cv&urgency=k&after=5")).0;
    assert!(html.contains("href=\"/incoming?type=cv&amp;urgency=k\" aria-current=\"page\""));
    assert!(!html.contains("name=\"query\""), "it need not be saved again");
}

#[test]
fn values_of_one_filter_are_taken_away_one_by_one() {
    let url = Url::parse("/incoming?type=cv,qd&type=gm&page=3").start();
    assert_eq!(url.all("type"), ["cv", "qd", "gm"]);
    assert_eq!(
        url.clone().without_value("type", "qd").to_string(),
        "/incoming?type=cv&type=gm"
    );
    assert_eq!(url.with("type", "tb").to_string(), "/incoming?type=tb");
}

#[test]
fn totals_are_grouped_and_capped_ones_say_so() {
    assert_eq!(total(Lang::Vi, Total::Exactly(10_638)), "10.638");
    assert_eq!(total(Lang::En, Total::Exactly(10_638)), "10,638");
    assert_eq!(total(Lang::Vi, Total::AtLeast(999)), "999+");
}

#[test]
fn a_draft_s_name_is_one_segment_of_its_address() {
    assert_eq!(segment("incoming.register/1 ạ"), "incoming.register%2F1%20%E1%BA%A1");
}
