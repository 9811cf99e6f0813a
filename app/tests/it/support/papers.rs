//! Papers to register.

use chauban::access;
use chauban::clock::Day;
use chauban::document::Urgency;
use chauban::incoming::actions::{RegisterError, register};
use chauban::incoming::{Channel, Envelope, Medium, NewIncoming, Registered};

use super::{Office, Role};

/// A State letter as the clerk would enter it; change what the test is about.
pub fn paper(office: &Office, symbol: &str, subject: &str) -> NewIncoming {
    NewIncoming {
        body: office.party,
        arrived_on: Day(office.now().date()),
        arrived_time: None,
        medium: Medium::Paper,
        channel: Channel::Post,
        envelope: Envelope::Opened,
        paper_place: "Kệ 2, ngăn 3".to_owned(),
        type_key: "state.cong-van".to_owned(),
        issuer: "Sở Nội vụ Thành phố Hồ Chí Minh".to_owned(),
        symbol: symbol.to_owned(),
        dated_on: Some(Day(office.now().date())),
        subject: subject.to_owned(),
        signer: "Trần Văn Bình".to_owned(),
        signer_post: "Giám đốc".to_owned(),
        urgency: Urgency::Normal,
        urgent_by: None,
        reply_due_on: None,
        pages: Some(2),
        copies: Some(1),
        circulation: String::new(),
        note: String::new(),
        recipients: Vec::new(),
        intake: None,
        corrects: None,
    }
}

impl Office {
    /// The clerk registers a paper, in a transaction of its own.
    pub async fn register(&self, new: &NewIncoming) -> Result<Registered, RegisterError> {
        let clerk = access::permit(&self.actor(Role::Vt)).unwrap();
        let mut tx = self.app.db.begin_write().await?;
        let entered = register(&mut tx, &clerk, new, self.now()).await?;
        tx.commit().await?;
        Ok(entered)
    }
}
