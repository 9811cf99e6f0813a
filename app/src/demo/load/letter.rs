//! Văn bản trên giấy: a paper of the demo as the official letter that it is.

use paper::{Letter, Para};

use super::super::model::Paper;
use super::super::types::{DocType, Regime};
use crate::document::Urgency;

/// The paper laid out by the rules of its regime, as PDF/A.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, paper::PaperError> {
    paper::letter_pdf(&letter(paper))
}

fn letter(paper: &Paper) -> Letter {
    let regime = match paper.regime {
        Regime::Party => paper::Regime::Party,
        Regime::State => paper::Regime::State,
    };
    // A paper without a number has the word and the place for it (R §0.3).
    let blank = if paper.regime == Regime::Party { "Số" } else { "Số:" };
    let opens = paper.doc_type != DocType::Letter;
    let stamp = Urgency::from_level(paper.urgency.into()).unwrap_or_default().stamp();
    Letter {
        regime,
        superior: paper.issuer_superior.clone(),
        issuer: paper.issuer.clone(),
        number_line: paper.number_line().unwrap_or_else(|| blank.to_owned()),
        place: paper.place.to_owned(),
        date: paper.date.unwrap_or(paper.received_at.date()),
        type_name: opens.then(|| paper.type_name.to_owned()),
        subject: paper.subject.clone(),
        urgency_stamp: (!stamp.is_empty()).then(|| stamp.to_owned()),
        addressees: addressees(paper),
        body: body(paper),
        authority: paper.authority.as_ref().map(|lines| lines.replace('\n', " ")),
        post: paper.signer_post.clone(),
        signer: paper.signer.clone(),
        recipients: paper.recipients.clone(),
    }
}

/// Letters, invitations and reports name whom they are for; submissions say it in their text.
fn addressees(paper: &Paper) -> Vec<String> {
    let named = matches!(
        paper.doc_type,
        DocType::Letter | DocType::Invitation | DocType::Report | DocType::Telegram
    );
    paper
        .recipients
        .first()
        .filter(|_| named)
        .cloned()
        .into_iter()
        .collect()
}

fn body(paper: &Paper) -> Vec<Para> {
    let mut paragraphs = Vec::new();
    for line in paper.body() {
        if paper.doc_type == DocType::Decision && line.starts_with("Điều 1.") {
            paragraphs.push(Para::Heading("QUYẾT ĐỊNH:".to_owned()));
        }
        paragraphs.push(if is_heading(&line) {
            Para::Heading(line)
        } else {
            Para::Text(line)
        });
    }
    paragraphs
}

/// `I- TÌNH HÌNH`, `II. NỘI DUNG`: capitals throughout.
fn is_heading(line: &str) -> bool {
    line.starts_with(['I', 'V', 'X']) && !line.chars().any(char::is_lowercase)
}
