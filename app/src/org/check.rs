//! What is wrong with typed data of the structure; one set of rules for the pages and the JSON interface.

use super::model::{self, NewBody, NewPerson};

/// A flaw at a field. The words are in `texts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing was typed where something must be.
    Missing,
    /// More letters than the law's record has room for.
    TooLong(usize),
    /// Letters that cannot stand in a symbol (R §1.3.1 N9: no spaces, no `/`).
    BadSymbol,
    /// Not a login, see [`model::login`].
    BadLogin,
    /// Not a short name, see [`model::slug`].
    BadSlug,
    /// Not an address.
    BadEmail,
    /// A person without a role could do nothing.
    NoRole,
    /// A body that neither receives nor issues has no use here.
    NoUse,
}

/// The flaws, each with its field.
pub type Flaws = Vec<(&'static str, Flaw)>;

fn text(flaws: &mut Flaws, field: &'static str, value: &str, longest: usize) {
    if value.is_empty() {
        flaws.push((field, Flaw::Missing));
    } else if value.chars().count() > longest {
        flaws.push((field, Flaw::TooLong(longest)));
    }
}

fn optional(flaws: &mut Flaws, field: &'static str, value: Option<&str>, longest: usize) {
    if value.is_some_and(|value| value.chars().count() > longest) {
        flaws.push((field, Flaw::TooLong(longest)));
    }
}

/// Whether a text can stand as a body's or unit's part of a symbol.
pub fn is_symbol(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || ".-&".contains(c)) && text.starts_with(char::is_alphanumeric)
}

/// Lengths are those of the record model (R §10.1).
pub fn body(new: &NewBody) -> Flaws {
    let mut flaws = Flaws::new();
    text(&mut flaws, "name", &new.name, 200);
    text(&mut flaws, "symbol", &new.symbol, 20);
    if !new.symbol.is_empty() && !is_symbol(&new.symbol) {
        flaws.push(("symbol", Flaw::BadSymbol));
    }
    text(&mut flaws, "place", &new.place, 100);
    optional(&mut flaws, "superior", new.superior.as_deref(), 200);
    optional(&mut flaws, "identifier", new.identifier.as_deref(), 35);
    if !new.receives && !new.issues {
        flaws.push(("receives", Flaw::NoUse));
    }
    flaws
}

/// The name and code of a unit.
pub fn unit(name: &str, code: &str) -> Flaws {
    let mut flaws = Flaws::new();
    text(&mut flaws, "name", name, 200);
    text(&mut flaws, "code", code, 20);
    if !code.is_empty() && !is_symbol(code) {
        flaws.push(("code", Flaw::BadSymbol));
    }
    flaws
}

/// A person with login and roles; the e-mail address may be empty.
pub fn person(new: &NewPerson) -> Flaws {
    let mut flaws = Flaws::new();
    text(&mut flaws, "name", &new.name, 100);
    if model::login(&new.login).is_none() {
        flaws.push(("login", Flaw::BadLogin));
    }
    let email = new.email.as_str();
    let good = email.is_empty() || (email.contains('@') && !email.contains(char::is_whitespace) && email.len() <= 200);
    if !good {
        flaws.push(("email", Flaw::BadEmail));
    }
    optional(&mut flaws, "title", Some(&new.title), 100);
    if new.roles.is_empty() {
        flaws.push(("roles", Flaw::NoRole));
    }
    flaws
}

/// The office's own names.
pub fn office(slug: &str, name: &str, short_name: &str, place: &str) -> Flaws {
    let mut flaws = Flaws::new();
    text(&mut flaws, "office_name", name, 200);
    text(&mut flaws, "office_short", short_name, 40);
    if model::slug(slug).is_none() {
        flaws.push(("office_slug", Flaw::BadSlug));
    }
    text(&mut flaws, "office_place", place, 100);
    flaws
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_has_neither_spaces_nor_a_stroke() {
        assert!(is_symbol("ĐU") && is_symbol("UBKTTU") && is_symbol("VP-ĐU"));
        assert!(!is_symbol("Đ U") && !is_symbol("ĐU/VP") && !is_symbol("-ĐU") && !is_symbol(""));
    }

    #[test]
    fn a_unit_needs_a_name_and_a_code() {
        assert_eq!(unit("", "VP"), vec![("name", Flaw::Missing)]);
        assert_eq!(unit("Văn phòng", "V P"), vec![("code", Flaw::BadSymbol)]);
        assert_eq!(unit(&"x".repeat(201), "VP"), vec![("name", Flaw::TooLong(200))]);
    }
}
