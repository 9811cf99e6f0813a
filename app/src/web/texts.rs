//! The words on the screen, Vietnamese and English side by side.
//!
//! Each message is a typed function, so that a missing translation or a
//! missing argument does not compile. Slices keep theirs in `texts.rs`.

use serde::{Deserialize, Serialize};

/// A language of the interface. Vietnamese is the first one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Vi,
    En,
}

impl Lang {
    /// The BCP 47 tag, for `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// Reads a tag; anything but English is Vietnamese.
    pub fn from_tag(tag: &str) -> Lang {
        if tag.starts_with("en") { Lang::En } else { Lang::Vi }
    }
}

/// Makes one function a message: `name(arg: Type) { vi: "…{arg}…", en: "…" }`
/// becomes `pub fn name(lang: Lang, arg: Type) -> String`.
#[macro_export]
macro_rules! texts {
    ($( $(#[$meta:meta])* $name:ident $(( $($arg:ident : $ty:ty),* $(,)? ))? { vi: $vi:literal, en: $en:literal $(,)? } )*) => {
        $(
            $(#[$meta])*
            pub fn $name(lang: $crate::web::texts::Lang $($(, $arg: $ty)*)?) -> String {
                match lang {
                    $crate::web::texts::Lang::Vi => format!($vi),
                    $crate::web::texts::Lang::En => format!($en),
                }
            }
        )*
    };
}
