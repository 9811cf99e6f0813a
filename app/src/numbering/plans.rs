//! Cách đánh số: how a body counts its documents, as the head decided it, dated.
//!
//! A change in the middle of a period would give a number and symbol twice
//! (R §1.3.1 N2), so a plan counts from the first day of a period: today while
//! no number was taken, otherwise 01 January next. A Party body, whose period
//! is the term, has to wait for the next term.

use jiff::civil::date;
use serde::{Deserialize, Serialize};

use super::model::{self, Period, Plan, Scope};
use super::{ManageSeries, PlanChanged, queries};
use crate::access::Allowed;
use crate::audit;
use crate::clock::{Day, OfficeTime};
use crate::db::{self, Conn, OfficeId, WriteTx};
use crate::org::{self, Body, BodyId, Regime};

/// A plan and its first day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    pub from_on: Day,
    pub plan: Plan,
}

/// Why a plan was not set.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    #[error("the body is not of this office")]
    Unknown,
    /// Numbers were taken in this term; the way of counting is fixed until the next.
    #[error("numbers were taken in this term")]
    InUse,
    #[error(transparent)]
    Db(#[from] db::Error),
}

fn row(body: BodyId) -> String {
    format!("plan.{body}")
}

/// Every plan of a body, oldest first.
pub async fn plans(conn: &mut Conn, office: OfficeId, body: BodyId) -> Result<Vec<Dated>, db::Error> {
    let text = org::queries::setting(conn, office, &row(body)).await?;
    Ok(text
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}

/// The plan by which a document of a day is counted.
pub async fn plan_on(conn: &mut Conn, office: OfficeId, body: BodyId, on: Day) -> Result<Plan, db::Error> {
    Ok(chosen(&plans(conn, office, body).await?, on))
}

/// The last plan that began by the day; the default before any.
pub fn chosen(plans: &[Dated], on: Day) -> Plan {
    plans
        .iter()
        .rev()
        .find(|dated| dated.from_on <= on)
        .map(|dated| dated.plan.clone())
        .unwrap_or_default()
}

/// Sets the plan of a body; gives the first day on which it counts.
pub async fn set_plan(
    tx: &mut WriteTx,
    manager: &Allowed<ManageSeries>,
    body: BodyId,
    plan: &Plan,
    now: OfficeTime,
) -> Result<Day, PlanError> {
    let office = manager.office();
    let body = org::queries::body(tx, office, body).await?.ok_or(PlanError::Unknown)?;
    let today = Day(now.date());
    let mut known = plans(tx, office, body.id).await?;
    let from_on = match (is_used(tx, &body, today).await?, body.regime()) {
        (false, _) => today,
        (true, Regime::State) => next_year(today),
        (true, Regime::Party) => return Err(PlanError::InUse),
    };
    known.retain(|dated| dated.from_on < from_on);
    known.push(Dated {
        from_on,
        plan: plan.clone(),
    });
    let text = serde_json::to_string(&known).map_err(|e| db::Error::Other(e.to_string()))?;
    org::queries::set_setting(tx, office, &row(body.id), &text).await?;
    let event = PlanChanged {
        id: body.id.0,
        from_on,
        plan: plan.clone(),
    };
    audit::record(tx, manager.actor(), &event, now).await?;
    Ok(from_on)
}

fn next_year(today: Day) -> Day {
    Day(date(today.0.year().saturating_add(1), 1, 1))
}

/// Whether an outgoing number was taken in the period that holds today.
async fn is_used(tx: &mut WriteTx, body: &Body, today: Day) -> Result<bool, db::Error> {
    let terms = org::queries::terms_of(tx, body.office_id, body.id, 500).await?;
    for series in queries::series_of_body(tx, body.office_id, body.id, 500).await? {
        let planned = matches!(
            Scope::from_code(&series.scope),
            Some(Scope::All | Scope::Type | Scope::Group)
        );
        let period = Period::from_code(&series.period).filter(|_| planned);
        let Some(key) = period.and_then(|period| model::period_key(period, today, &terms)) else {
            continue;
        };
        if queries::counter(tx, series.id, &key)
            .await?
            .is_some_and(|counter| counter.last > 0)
        {
            return Ok(true);
        }
    }
    Ok(false)
}
