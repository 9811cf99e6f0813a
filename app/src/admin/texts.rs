//! The words of this slice.

crate::texts! {
    nav { vi: "Quản trị", en: "Administration" }
}
