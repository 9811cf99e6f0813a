//! The files of papers: the original for download, our pictures and words for the viewer.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::{ReadIncoming, RegisterIncoming};
use crate::access::{Allowed, permit};
use crate::app::App;
use crate::db::Conn;
use crate::document::{self, File, FileId, pictures};
use crate::web::Error;

/// A file that this reader may see: of an entry he may see, or waiting for registration by him.
pub(crate) async fn readable_file(conn: &mut Conn, reader: &Allowed<ReadIncoming>, id: FileId) -> Result<File, Error> {
    let file = document::queries::file(conn, reader.office(), id)
        .await?
        .ok_or(Error::NotFound)?;
    match file.document_id {
        Some(entry) => super::readable(conn, reader, entry).await.map(drop)?,
        None => permit::<RegisterIncoming>(reader.actor())
            .map(drop)
            .map_err(|_| Error::NotFound)?,
    }
    Ok(file)
}

/// `GET /files/{id}/original`: the bytes as they came, checked against their hash.
pub(crate) async fn original(
    State(app): State<App>,
    reader: Allowed<ReadIncoming>,
    Path(id): Path<FileId>,
) -> Result<Response, Error> {
    let mut conn = app.db.begin_read().await?;
    let file = readable_file(&mut conn, &reader, id).await?;
    drop(conn);
    let (blobs, sha256) = (app.blobs.clone(), file.sha256.clone());
    let bytes = tokio::task::spawn_blocking(move || blobs.get(&sha256))
        .await
        .map_err(|e| Error::Fault(e.to_string()))??;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.media_type()));
    headers.insert(header::CONTENT_DISPOSITION, attachment(&file.name));
    let sandbox = HeaderValue::from_static("sandbox; default-src 'none'; frame-ancestors 'none'");
    headers.insert(header::CONTENT_SECURITY_POLICY, sandbox);
    Ok(response)
}

/// `attachment` with the name in RFC 6266 form; the plain name is ASCII for old clients.
pub(crate) fn attachment(name: &str) -> HeaderValue {
    let plain: String = viet::fold::plain(name)
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || ".-_ ".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => encoded.push(char::from(byte)),
            other => encoded.push_str(&format!("%{other:02X}")),
        }
    }
    HeaderValue::from_str(&format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}"))
        .unwrap_or(HeaderValue::from_static("attachment"))
}

#[derive(Deserialize)]
pub(super) struct Width {
    w: Option<u32>,
}

/// `GET /files/{id}/pages/{page}/picture?w=900`: PNG, drawn at first sight.
pub(super) async fn picture(
    State(app): State<App>,
    reader: Allowed<ReadIncoming>,
    Path((id, page)): Path<(FileId, String)>,
    Query(width): Query<Width>,
) -> Result<Response, Error> {
    let page: u32 = page.parse().map_err(|_| Error::NotFound)?;
    let mut conn = app.db.begin_read().await?;
    let file = readable_file(&mut conn, &reader, id).await?;
    drop(conn);
    let png = pictures::page(&app, &file, page, width.w.unwrap_or(900)).await?;
    Ok((
        [
            (header::CONTENT_TYPE, "image/png"),
            (header::CACHE_CONTROL, "private, max-age=3600"),
        ],
        png,
    )
        .into_response())
}

/// `GET /files/{id}/pages/{page}/text`: the words in their places as SVG; 204 when there are none.
pub(super) async fn text(
    State(app): State<App>,
    reader: Allowed<ReadIncoming>,
    Path((id, page)): Path<(FileId, String)>,
) -> Result<Response, Error> {
    let page: u32 = page.parse().map_err(|_| Error::NotFound)?;
    let mut conn = app.db.begin_read().await?;
    let file = readable_file(&mut conn, &reader, id).await?;
    let row = document::queries::page_text(&mut conn, id, i64::from(page)).await?;
    let size = file.pages().get(page as usize).copied();
    Ok(match row.zip(size) {
        Some((row, size)) => {
            let svg = pictures::text_svg(&row.lines, size);
            (
                [
                    (header::CONTENT_TYPE, "image/svg+xml"),
                    (header::CACHE_CONTROL, "private, max-age=600"),
                ],
                svg,
            )
                .into_response()
        }
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d12_a_download_name_survives_in_rfc_6266_form() {
        let value = attachment("Công văn số 5.pdf");
        assert_eq!(
            value.to_str().unwrap_or_default(),
            "attachment; filename=\"cong van so 5.pdf\"; filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%205.pdf"
        );
        assert!(!attachment("a\"; b\r\n.pdf").to_str().unwrap_or_default().contains('\r'));
    }
}
