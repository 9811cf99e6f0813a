//! The statement catalogue: one SQL text for SQLite and PostgreSQL.
//!
//! `queries!` turns each statement into a typed function and lists it in
//! `CATALOGUE`; a test prepares every statement on both engines. A `read`
//! runs on any connection, a `write` only inside a [`crate::db::WriteTx`].

/// One statement of the catalogue, for the test that prepares it.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    pub name: &'static str,
    pub sql: &'static str,
    pub parameters: usize,
}

/// Declares the statements of a slice.
///
/// `[pub] read|write fn name(arg: Type, …) -> KIND = "sql";` where KIND is
/// `one<Row>`, `optional<Row>`, `many<Row>` (decoded by `FromRow`),
/// `scalar<T>`, `optional_scalar<T>`, `scalars<T>` or `execute` (rows touched).
#[macro_export]
macro_rules! queries {
    ($( $(#[$meta:meta])* $vis:vis $mode:ident fn $name:ident ( $($arg:ident : $ty:ty),* $(,)? ) -> $kind:ident $(<$out:ty>)? = $sql:literal; )*) => {
        /// Every statement of this module.
        pub const CATALOGUE: &[$crate::db::Statement] = &[
            $( $crate::db::Statement { name: stringify!($name), sql: $sql, parameters: $crate::queries!(@count $($arg)*) } ),*
        ];
        $( $crate::queries!(@$mode $(#[$meta])* $vis fn $name ( $($arg : $ty),* ) -> $kind $(<$out>)? = $sql); )*
    };
    (@count) => { 0 };
    (@count $head:ident $($tail:ident)*) => { 1 + $crate::queries!(@count $($tail)*) };
    (@read $(#[$meta:meta])* $vis:vis fn $name:ident ( $($arg:ident : $ty:ty),* ) -> $kind:ident $(<$out:ty>)? = $sql:literal) => {
        $(#[$meta])*
        #[allow(clippy::too_many_arguments)] // one a column
        $vis async fn $name(conn: &mut $crate::db::Conn $(, $arg: $ty)*) -> Result<$crate::queries!(@type $kind $($out)?), $crate::db::Error> {
            $crate::queries!(@run conn, $kind $(<$out>)?, $sql $(, $arg)*)
        }
    };
    (@write $(#[$meta:meta])* $vis:vis fn $name:ident ( $($arg:ident : $ty:ty),* ) -> $kind:ident $(<$out:ty>)? = $sql:literal) => {
        $(#[$meta])*
        #[allow(clippy::too_many_arguments)] // one a column
        $vis async fn $name(tx: &mut $crate::db::WriteTx $(, $arg: $ty)*) -> Result<$crate::queries!(@type $kind $($out)?), $crate::db::Error> {
            let conn: &mut $crate::db::Conn = tx;
            $crate::queries!(@run conn, $kind $(<$out>)?, $sql $(, $arg)*)
        }
    };
    (@type one $out:ty) => { $out };
    (@type optional $out:ty) => { Option<$out> };
    (@type many $out:ty) => { Vec<$out> };
    (@type scalar $out:ty) => { $out };
    (@type optional_scalar $out:ty) => { Option<$out> };
    (@type scalars $out:ty) => { Vec<$out> };
    (@type execute) => { u64 };
    (@run $conn:ident, $kind:ident $(<$out:ty>)?, $sql:literal $(, $arg:ident)*) => {
        match $conn {
            $crate::db::Conn::Sqlite(c) => $crate::queries!(@on $kind $(<$out>)?, sqlx::Sqlite, &mut **c, $sql $(, $arg)*),
            $crate::db::Conn::Postgres(c) => $crate::queries!(@on $kind $(<$out>)?, sqlx::Postgres, &mut **c, $sql $(, $arg)*),
            $crate::db::Conn::Gone => Err($crate::db::Error::Other("transaction is over".into())),
        }
    };
    (@on one<$out:ty>, $db:ty, $c:expr, $sql:literal $(, $arg:ident)*) => {
        sqlx::query_as::<$db, $out>($sql)$(.bind($arg))*.fetch_one($c).await.map_err($crate::db::Error::from)
    };
    (@on optional<$out:ty>, $db:ty, $c:expr, $sql:literal $(, $arg:ident)*) => {
        sqlx::query_as::<$db, $out>($sql)$(.bind($arg))*.fetch_optional($c).await.map_err($crate::db::Error::from)
    };
    (@on many<$out:ty>, $db:ty, $c:expr, $sql:literal $(, $arg:ident)*) => {
        sqlx::query_as::<$db, $out>($sql)$(.bind($arg))*.fetch_all($c).await.map_err($crate::db::Error::from)
    };
    (@on scalar<$out:ty>, $db:ty, $c:expr, $sql:literal $(, $arg:ident)*) => {
        sqlx::query_scalar::<$db, $out>($sql)$(.bind($arg))*.fetch_one($c).await.map_err($crate::db::Error::from)
    };
    (@on optional_scalar<$out:ty>, $db:ty, $c:expr, $sql:literal $(, $arg:ident)*) => {
        sqlx::query_scalar::<$db, $out>($sql)$(.bind($arg))*.fetch_optional($c).await.map_err($crate::db::Error::from)
    };
    (@on scalars<$out:ty>, $db:ty, $c:expr, $sql:literal $(, $arg:ident)*) => {
        sqlx::query_scalar::<$db, $out>($sql)$(.bind($arg))*.fetch_all($c).await.map_err($crate::db::Error::from)
    };
    (@on execute, $db:ty, $c:expr, $sql:literal $(, $arg:ident)*) => {
        sqlx::query::<$db>($sql)$(.bind($arg))*.execute($c).await.map(|done| done.rows_affected()).map_err($crate::db::Error::from)
    };
}
