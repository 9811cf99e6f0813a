//! Text and page pictures out of files, limits first.
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default)]
pub struct Limits {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind { Pdf, Jpeg, Png, Tiff, Docx, Xlsx }

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub enum ReadError {
    #[error("empty")] Empty,
    #[error("unknown type")] UnknownType,
    #[error("unsupported {0}")] Unsupported(String),
    #[error("too large")] TooLarge { bytes: u64 },
    #[error("encrypted")] Encrypted,
    #[error("pixel flood")] PixelFlood { width: u32, height: u32 },
    #[error("too many pages")] TooManyPages(u32),
    #[error("bomb")] Bomb,
    #[error("no pages")] NoPages,
    #[error("no such page")] NoSuchPage(u32),
    #[error("broken {0}")] Broken(String),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PageSize { pub width_pt: f32, pub height_pt: f32 }

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Inspection { pub kind: Kind, pub pages: Vec<PageSize>, pub title: Option<String>, pub author: Option<String>, pub keywords: Vec<String>, pub has_text: bool }

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Word { pub text: String, pub x: f32, pub y: f32, pub w: f32, pub h: f32 }
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Line { pub words: Vec<Word>, pub x: f32, pub y: f32, pub w: f32, pub h: f32 }
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PageText { pub lines: Vec<Line> }

pub fn inspect(_: &[u8], _: &Limits) -> Result<Inspection, ReadError> { Err(ReadError::UnknownType) }
pub fn text(_: &[u8], _: &Limits) -> Result<Vec<PageText>, ReadError> { Err(ReadError::UnknownType) }
pub fn picture(_: &[u8], _: u32, _: u32, _: &Limits) -> Result<Vec<u8>, ReadError> { Err(ReadError::UnknownType) }

pub mod secrecy {
    use super::*;
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Place { TopOfPage, Metadata, FileName }
    #[derive(Clone, Debug, Serialize, Deserialize)]
    pub struct Mark { pub place: Place }
    pub fn find(_: &Inspection, _: &[PageText], _: &str) -> Option<Mark> { None }
}
