//! Lỗi: what can go wrong while a paper is made.

/// Why a paper could not be made. None of these is the user's fault except
/// [`PaperError::Shape`]; they are for the log, not for the screen.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The bundled fonts or templates are damaged: a fault of the build.
    #[error("bundled fonts or templates cannot be loaded: {0}")]
    Bundle(String),
    /// The template refused the values, or the PDF would not conform to PDF/A.
    #[error("typesetting failed: {0}")]
    Typeset(String),
    /// The values could not be written as the templates' data.
    #[error("values cannot be passed to the template")]
    Data(#[from] serde_json::Error),
    /// The sheet could not be written, for example more rows than XLSX allows.
    #[error("writing the sheet failed")]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
    /// A row has more cells than the table has columns, or there is no column.
    #[error("row {row} has {cells} cells for {columns} columns")]
    Shape {
        /// Which row, counted from 1; 0 for the table itself.
        row: usize,
        /// Cells in that row.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
}
