//! Checkpoints: the heads of all chains, signed.

use std::path::Path;

use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey, EncodePublicKey};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::queries;
use crate::clock::{OfficeTime, Rng};
use crate::db::{self, Db, OfficeId};

/// How many heads are read at a time.
const PAGE: i64 = 500;

/// The head of one office's chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub office: OfficeId,
    pub seq: i64,
    /// SHA-256 in hexadecimal.
    pub hash: String,
}

/// A signed statement of where all chains stood at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// The exact JSON text that is signed: `{"at": "…", "heads": […]}`.
    pub body: String,
    /// Ed25519 over the text, hexadecimal.
    pub signature: String,
}

#[derive(Serialize, Deserialize)]
struct Body {
    at: String,
    heads: Vec<Head>,
}

/// The key that signs checkpoints.
#[derive(Clone)]
pub struct Keys(SigningKey);

impl Keys {
    /// Reads the key of the data folder, or makes one and its public half beside it.
    pub fn open(folder: &Path, rng: &Rng) -> std::io::Result<Keys> {
        let path = folder.join("audit-key.pem");
        if path.exists() {
            let pem = std::fs::read_to_string(&path)?;
            return SigningKey::from_pkcs8_pem(&pem)
                .map(Keys)
                .map_err(std::io::Error::other);
        }
        std::fs::create_dir_all(folder)?;
        let key = SigningKey::from_bytes(&rng.bytes::<32>());
        let pem = key.to_pkcs8_pem(Default::default()).map_err(std::io::Error::other)?;
        crate::config::write_private(&path, pem.as_bytes())?;
        let public = key
            .verifying_key()
            .to_public_key_pem(Default::default())
            .map_err(std::io::Error::other)?;
        std::fs::write(folder.join("audit-key.pub.pem"), public)?;
        Ok(Keys(key))
    }

    /// The public half.
    pub fn public(&self) -> VerifyingKey {
        self.0.verifying_key()
    }
}

impl Checkpoint {
    /// The heads, if the signature is good.
    pub fn heads(&self, key: &VerifyingKey) -> Option<Vec<Head>> {
        let bytes = hex::decode(&self.signature).ok()?;
        let signature = ed25519_dalek::Signature::from_slice(&bytes).ok()?;
        key.verify_strict(self.body.as_bytes(), &signature).ok()?;
        let body: Body = serde_json::from_str(&self.body).ok()?;
        Some(body.heads)
    }
}

/// Reads a checkpoint that was kept outside.
pub fn read_file(path: &Path) -> std::io::Result<Checkpoint> {
    serde_json::from_slice(&std::fs::read(path)?).map_err(std::io::Error::other)
}

/// Signs the head of one office's chain, for the office to keep outside. It is not stored here:
/// what an office takes home tells nothing of the others.
pub async fn for_office(db: &Db, keys: &Keys, office: OfficeId, now: OfficeTime) -> Result<Checkpoint, db::Error> {
    let mut conn = db.begin_read().await?;
    let head = queries::head_of(&mut conn, office).await?.ok_or(db::Error::Missing)?;
    let heads = vec![Head {
        office,
        seq: head.seq,
        hash: hex::encode(head.hash),
    }];
    sign(keys, heads, now)
}

fn sign(keys: &Keys, heads: Vec<Head>, now: OfficeTime) -> Result<Checkpoint, db::Error> {
    let body = serde_json::to_string(&Body { at: now.iso(), heads }).map_err(|e| db::Error::Other(e.to_string()))?;
    let signature = hex::encode(keys.0.sign(body.as_bytes()).to_bytes());
    Ok(Checkpoint { body, signature })
}

/// Signs the heads of now, stores the checkpoint and writes it to `folder` as well.
///
/// Copies of that folder belong to another person or machine.
pub async fn make(db: &Db, keys: &Keys, folder: &Path, now: OfficeTime) -> Result<Checkpoint, db::Error> {
    let heads = all_heads(db).await?;
    let checkpoint = sign(keys, heads, now)?;
    let mut tx = db.begin_write().await?;
    let id: uuid::Uuid = tx.new_id(now);
    queries::add_checkpoint(&mut tx, id, now.micros(), &checkpoint.body, &checkpoint.signature).await?;
    tx.commit().await?;
    let text = serde_json::to_vec_pretty(&checkpoint).map_err(|e| db::Error::Other(e.to_string()))?;
    let name = now.iso().replace([':', '+'], "-");
    let written =
        std::fs::create_dir_all(folder).and_then(|()| std::fs::write(folder.join(format!("{name}.json")), text));
    if let Err(error) = written {
        tracing::warn!(%error, "checkpoint was stored but not written to its folder");
    }
    Ok(checkpoint)
}

async fn all_heads(db: &Db) -> Result<Vec<Head>, db::Error> {
    let mut conn = db.begin_read().await?;
    let mut heads: Vec<Head> = Vec::new();
    let mut after = OfficeId(uuid::Uuid::nil());
    // The nil office, the installation itself, is not greater than nil: it comes first by hand.
    if let Some(row) = queries::head_of(&mut conn, after).await? {
        heads.push(Head {
            office: row.office_id,
            seq: row.seq,
            hash: hex::encode(row.hash),
        });
    }
    loop {
        let page = queries::heads(&mut conn, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(heads) };
        after = last.office_id;
        heads.extend(page.iter().map(|row| Head {
            office: row.office_id,
            seq: row.seq,
            hash: hex::encode(&row.hash),
        }));
    }
}
