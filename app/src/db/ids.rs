//! Ids: a newtype a table over UUID version 7.

/// Makes an id type that is stored as UUID (PostgreSQL) or 16 bytes (SQLite).
#[macro_export]
macro_rules! id {
    ($( $(#[$meta:meta])* $name:ident; )*) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, sqlx::Type)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self {
                $name(id)
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map($name)
            }
        }
    )* };
}

id! {
    /// A tenant: the *văn phòng*.
    OfficeId;
    /// A person with an account.
    PersonId;
    /// A unit (đơn vị, phòng, ban) of an office.
    UnitId;
}
