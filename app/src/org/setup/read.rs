//! What the set-up form holds.

use crate::access::Role;
use crate::auth;
use crate::org::check::{self, Flaw};
use crate::org::model::{self, NewBody, NewPerson};
use crate::org::pages::body_form;
use crate::org::{Regime, texts, view};
use crate::web::forms::{Faults, Typed};
use crate::web::texts::Lang;

/// The typed office, its first body and its administrator.
pub struct Read {
    pub slug: String,
    pub name: String,
    pub short_name: String,
    pub place: String,
    pub body: NewBody,
    pub person: NewPerson,
    pub password: String,
}

/// Reads the form; every fault at its field.
pub fn read(typed: &Typed, lang: Lang) -> Result<Read, Faults> {
    let slug = typed.line("office_slug");
    let regime = Regime::from_code(typed.get("regime")).unwrap_or(Regime::Party);
    let read = Read {
        slug: model::slug(&slug).unwrap_or(slug),
        name: typed.line("office_name"),
        short_name: typed.line("office_short"),
        place: typed.line("office_place"),
        body: NewBody {
            place: typed.line("office_place"),
            ..body_form::read(typed, regime)
        },
        person: administrator(typed),
        password: typed.raw("password").to_owned(),
    };
    let mut flaws = check::office(&read.slug, &read.name, &read.short_name, &read.place);
    flaws.extend(
        check::body(&read.body)
            .into_iter()
            .filter(|(field, _)| *field != "place"),
    );
    // The body has the field `name`; the administrator's is `admin_name`.
    let rename = |(field, flaw)| (if field == "name" { "admin_name" } else { field }, flaw);
    flaws.extend(check::person(&read.person).into_iter().map(rename));
    let mut faults = view::faults(lang, flaws);
    password(typed, &read.person.login, lang, &mut faults);
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

fn administrator(typed: &Typed) -> NewPerson {
    let login = typed.line("login");
    NewPerson {
        name: typed.line("admin_name"),
        login: model::login(&login).unwrap_or(login),
        email: String::new(),
        roles: vec![Role::Qtht],
        unit: None,
        title: String::new(),
    }
}

fn password(typed: &Typed, login: &str, lang: Lang, faults: &mut Faults) {
    let (first, second) = (typed.raw("password"), typed.raw("password_again"));
    if first.is_empty() {
        return faults.add("password", texts::flaw(lang, Flaw::Missing));
    }
    // Ten letters are the floor; anything else that is refused is easy to guess.
    if auth::check_strength(first, login).is_err() {
        let short = first.chars().count() < 10;
        faults.add(
            "password",
            if short {
                texts::password_short(lang)
            } else {
                texts::password_common(lang)
            },
        );
    } else if first != second {
        faults.add("password_again", texts::password_differs(lang));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "office_name=Văn phòng Đảng uỷ&office_short=VPĐU&office_slug=Satra&office_place=Thành phố Hồ Chí Minh\
        &name=Đảng uỷ Tổng công ty&regime=party&symbol=ĐU&has_seal=1&collective=1&receives=1&issues=1\
        &admin_name=Lê Thị Ánh&login=quantri.satra&password=con trâu gặm cỏ bên sông&password_again=con trâu gặm cỏ bên sông";

    fn fault_of(text: &str) -> Vec<&'static str> {
        match read(&Typed::parse(text.as_bytes()), Lang::Vi) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.0.into_iter().map(|(field, _)| field).collect(),
        }
    }

    #[test]
    fn a_whole_form_is_an_office_with_a_body_and_an_administrator() {
        let read = read(&Typed::parse(GOOD.as_bytes()), Lang::Vi);
        assert!(
            read.is_ok_and(|read| read.slug == "satra" && read.body.collective && read.body.regime == Regime::Party)
        );
    }

    #[test]
    fn each_fault_stands_at_its_field() {
        assert_eq!(fault_of(&GOOD.replace("=Satra", "=Văn phòng")), ["office_slug"]);
        assert_eq!(fault_of(&GOOD.replace("symbol=ĐU", "symbol=Đ/U")), ["symbol"]);
        assert_eq!(fault_of(&GOOD.replace("Lê Thị Ánh", "")), ["admin_name"]);
        assert_eq!(
            fault_of(&GOOD.replace("again=con trâu", "again=con bò")),
            ["password_again"]
        );
        assert_eq!(
            fault_of(&GOOD.replace("password=con trâu gặm cỏ bên sông", "password=ngắn")),
            ["password"]
        );
    }
}
