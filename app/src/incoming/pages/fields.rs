//! The fields of the registration form, in the order in which a clerk reads a paper.

use maud::{Markup, html};

use super::super::form::Choices;
use super::super::guess;
use super::super::model::{Channel, Entry, Medium};
use super::super::texts;
use crate::access::Actor;
use crate::clock::OfficeTime;
use crate::db::Conn;
use crate::document::{self, File, IntakeId, Urgency, types};
use crate::web::Error;
use crate::web::forms::Typed;
use crate::web::texts::Lang;
use crate::web::ui::{Field, Form};

/// A form that nobody has typed in: today, and what the file's own text proposes.
pub(super) async fn fresh(
    conn: &mut Conn,
    actor: &Actor,
    intake: Option<IntakeId>,
    files: &[File],
    now: OfficeTime,
) -> Result<Typed, Error> {
    let mut typed = Typed::default();
    typed.set("arrived_on", viet::date::short(now.date()));
    typed.set(
        "medium",
        if files.is_empty() {
            Medium::Paper.code()
        } else {
            Medium::Electronic.code()
        },
    );
    typed.set("urgency", "0");
    let Some(id) = intake else { return Ok(typed) };
    typed.set("intake", id.to_string());
    if let Some(first) = files.first() {
        let pages = document::queries::first_page_texts(conn, first.id, 1).await?;
        let lines = pages.first().map(|page| page.lines.as_str()).unwrap_or("[]");
        let known = document::queries::correspondents(conn, actor.office, 2000).await?;
        let names: Vec<String> = known.into_iter().map(|row| row.name).collect();
        propose(conn, actor, &mut typed, guess::read(lines, &names, now.date())).await?;
        let pages: usize = files.iter().map(|file| file.pages().len()).sum();
        if pages > 0 {
            typed.set("pages", pages.to_string());
        }
    }
    Ok(typed)
}

/// Fills in what was read, and for a known issuer who signed its last paper;
/// `_read` and `_before` name the fields, so that the form says where each comes from.
async fn propose(
    conn: &mut Conn,
    actor: &Actor,
    typed: &mut Typed,
    read: Vec<(&'static str, String)>,
) -> Result<(), Error> {
    let names: Vec<&str> = read.iter().map(|(name, _)| *name).collect();
    typed.set("_read", names.join(" "));
    for (name, value) in read {
        typed.set(name, value);
    }
    let issuer = viet::fold::accented(typed.get("issuer"));
    if issuer.is_empty() {
        return Ok(());
    }
    if let Some(last) = document::queries::last_of_issuer(conn, actor.office, &issuer).await? {
        typed.set("_before", "signer signer_post");
        typed.set("signer", last.signer);
        typed.set("signer_post", last.signer_post);
    }
    Ok(())
}

/// Marks a field whose value nobody typed with where it comes from.
fn marked(form: &Form<'_>, field: Field) -> Field {
    let lang = form.visitor.lang;
    let named = |list: &str| form.typed.get(list).split(' ').any(|name| name == field.name);
    if form.typed.get(field.name).is_empty() {
        return field;
    }
    if named("_read") {
        return field.proposed(texts::from_paper(lang));
    }
    if named("_before") {
        return field.proposed(texts::from_before(lang));
    }
    field
}

/// The fields of an entry that is to be corrected.
pub(super) fn of_entry(old: &Entry) -> Typed {
    let mut typed = Typed::default();
    let day = |day: Option<crate::clock::Day>| day.map(|day| day.short()).unwrap_or_default();
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let values: [(&str, String); 19] = [
        ("corrects", old.id.to_string()),
        ("body", old.body_id.to_string()),
        ("issuer", old.issuer.clone()),
        ("symbol", old.symbol.clone()),
        ("dated_on", day(old.dated_on)),
        ("type", old.type_key.clone()),
        ("subject", old.subject.clone()),
        ("signer", old.signer.clone()),
        ("signer_post", old.signer_post.clone()),
        ("urgency", old.urgency.to_string()),
        ("arrived_on", old.arrived_on.short()),
        ("arrived_time", old.arrived_time.clone().unwrap_or_default()),
        ("medium", old.medium.clone()),
        ("channel", old.channel.clone()),
        ("reply_due_on", day(old.reply_due_on)),
        ("pages", number(old.pages)),
        ("copies", number(old.copies)),
        (
            "paper_place",
            if old.paper_place.is_empty() {
                format!("Xem số đến {}", old.number)
            } else {
                old.paper_place.clone()
            },
        ),
        ("circulation", old.circulation.clone()),
    ];
    for (name, value) in values {
        typed.set(name, value);
    }
    typed
}

/// All fields and the buttons.
pub(super) fn all(form: &Form<'_>, choices: &Choices, now: OfficeTime) -> Markup {
    let lang = form.visitor.lang;
    html! {
        (form.hidden("intake", form.typed.get("intake")))
        (form.hidden("corrects", form.typed.get("corrects")))
        // Where proposals come from, kept over a refusal and in the draft.
        (form.hidden("_read", form.typed.get("_read")))
        (form.hidden("_before", form.typed.get("_before")))
        div class="grid" {
            (bodies(form, choices))
            (form.text(&marked(form, Field::new("issuer", texts::f_issuer(lang))).required().autofocus().class("long")
                .suggest("/suggest/issuers").help(texts::f_issuer_help(lang))))
            (form.text(&marked(form, Field::new("symbol", texts::f_symbol(lang))).class("half")))
            (form.date(&marked(form, Field::new("dated_on", texts::f_dated(lang))).class("half").help(texts::f_date_help(lang))))
            (form.select(&marked(form, Field::new("type", texts::f_type(lang))).required().class("half"), &type_options(lang, form.typed, now)))
            (form.select(&Field::new("urgency", texts::f_urgency(lang)).class("half"), &urgency_options(lang)))
            (form.area(&marked(form, Field::new("subject", texts::f_subject(lang))).required().class("long").rows(2)
                .help(document::texts::no_secrets(lang))))
            (form.text(&marked(form, Field::new("signer", texts::f_signer(lang))).class("half").suggest("/suggest/signers")))
            (form.text(&marked(form, Field::new("signer_post", texts::f_signer_post(lang))).class("half")))
            (form.date(&Field::new("arrived_on", texts::f_arrived(lang)).required().class("half")))
            (form.text(&Field::new("arrived_time", texts::f_arrived_time(lang)).class("half").help(texts::f_hour_help(lang))))
            (form.text(&Field::new("recipients", texts::f_recipients(lang)).class("long").suggest("/suggest/recipients")
                .help(texts::f_recipients_help(lang))))
            @if form.typed.get("intake").is_empty() {
                (form.text(&Field::new("paper_place", texts::f_paper_place(lang)).class("long").help(texts::f_paper_place_help(lang))))
            }
        }
        (more(form))
        div class="buttons" {
            button class="main" { (texts::b_register(lang)) }
            @if !form.typed.get("intake").is_empty() {
                button name="and_next" value="1" { (texts::b_register_next(lang)) }
            }
        }
    }
}

/// What few papers need; open when something is wrong or filled in there.
fn more(form: &Form<'_>) -> Markup {
    let lang = form.visitor.lang;
    let names = [
        "urgent_on",
        "urgent_time",
        "reply_due_on",
        "copies",
        "circulation",
        "note",
        "personal",
    ];
    let open = names
        .iter()
        .any(|name| form.faults.at(name).is_some() || !form.typed.get(name).is_empty());
    let media: Vec<(String, String)> = Medium::ALL
        .iter()
        .map(|m| (m.code().to_owned(), texts::medium(lang, *m).to_owned()))
        .collect();
    let channels: Vec<(String, String)> = Channel::ALL
        .iter()
        .map(|c| (c.code().to_owned(), texts::channel(lang, *c).to_owned()))
        .collect();
    html! {
        details open[open] {
            summary { (texts::more_fields(lang)) }
            div class="grid" {
                (form.select(&Field::new("medium", texts::f_medium(lang)).class("half"), &media))
                (form.select(&Field::new("channel", texts::f_channel(lang)).class("half"), &channels))
                (form.date(&Field::new("urgent_on", texts::f_urgent_on(lang)).class("half")))
                (form.text(&Field::new("urgent_time", texts::f_urgent_time(lang)).class("half")))
                (form.date(&Field::new("reply_due_on", texts::f_reply_due(lang)).class("half")))
                (form.text(&Field::new("circulation", texts::f_circulation(lang)).class("half")))
                (form.text(&Field::new("pages", texts::f_pages(lang)).class("half").numeric()))
                (form.text(&Field::new("copies", texts::f_copies(lang)).class("half").numeric()))
                (form.text(&Field::new("note", texts::f_note(lang)).class("long").help(document::texts::no_secrets(lang))))
                @if !form.typed.get("intake").is_empty() {
                    (form.text(&Field::new("paper_place", texts::f_paper_place(lang)).class("long")))
                }
                (form.check(&Field::new("personal", texts::f_personal(lang)).class("long")))
            }
        }
    }
}

/// The register: a choice only where the office has several.
fn bodies(form: &Form<'_>, choices: &Choices) -> Markup {
    let receiving: Vec<(String, String)> = choices
        .bodies
        .iter()
        .filter(|body| body.receives)
        .map(|body| (body.id.to_string(), format!("{} ({})", body.name, body.symbol)))
        .collect();
    let field = Field::new("body", texts::f_body(form.visitor.lang)).class("long");
    html! {
        @if receiving.len() > 1 || form.faults.at("body").is_some() { (form.select(&field, &receiving)) }
        @else if let [(id, _)] = receiving.as_slice() { (form.hidden("body", id)) }
    }
}

/// The types in force, those of the chosen regime first; an empty first choice makes the clerk choose.
fn type_options(lang: Lang, typed: &Typed, now: OfficeTime) -> Vec<(String, String)> {
    let regime = types::find(typed.get("type")).map_or("party", |kind| kind.regime.as_str());
    let day = viet::date::parse(typed.get("dated_on"), now.date()).unwrap_or_else(|_| now.date());
    let mark = |regime: &str| match (lang, regime) {
        (Lang::Vi, "party") => " (Đảng)",
        (Lang::Vi, "state") => " (Nhà nước)",
        (Lang::En, "party") => " (Party)",
        (Lang::En, "state") => " (State)",
        _ => "",
    };
    let known = types::on(day, regime).into_iter();
    let named = known.map(|kind| {
        (
            kind.key.clone(),
            format!("{}{}", types::name(lang, &kind.key), mark(&kind.regime)),
        )
    });
    std::iter::once((String::new(), "—".to_owned())).chain(named).collect()
}

fn urgency_options(lang: Lang) -> Vec<(String, String)> {
    let all = Urgency::ALL.iter();
    all.map(|u| (u.level().to_string(), document::texts::urgency(lang, *u).to_owned()))
        .collect()
}
