//! [`Stub`]: what the server says of a file without sending it, and what it has to say of these bytes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};
use serde_json::{Map, Value};

/// The length of a file, and CouchDB's digest of it, which is an MD5: nobody finds other bytes for the digest of given ones, and
/// readers check the SHA-256.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stub {
    length: u64,
    digest: String,
}

impl Stub {
    /// What a server says that has these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            length: bytes.len() as u64,
            digest: format!("md5-{}", STANDARD.encode(Md5::digest(bytes))),
        }
    }

    /// Reads it from the document of a file; `None` if there is none in it.
    pub(super) fn read(document: &Map<String, Value>) -> Option<Self> {
        let stub = document.get("_attachments")?.get("file")?;
        let digest = stub.get("digest")?.as_str()?.to_owned();
        Some(Self { length: stub.get("length")?.as_u64()?, digest })
    }

    /// Reads what [`Stub::to_text`] wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (length, digest) = text.split_once(' ')?;
        Some(Self { length: length.parse().ok()?, digest: digest.to_owned() })
    }

    /// As text in one line.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{} {}", self.length, self.digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_one_that_couchdb_gives() {
        assert_eq!(Stub::of(b"").digest, "md5-1B2M2Y8AsgTpgAmY7PhCfg==");
        assert_eq!(Stub::of(b"abc").digest, "md5-kAFQmDzST7DWlj99KOF/cg==");
        assert_eq!(Stub::of(&[7; 55]).digest, "md5-UrIFHqR+Da2X4BPo5eH7XA==");
        assert_eq!(Stub::of(&[7; 56]).digest, "md5-yDy0iEHMKsmiPDCFCMZ+Gw==");
        assert_eq!(Stub::of(&[7; 64]).digest, "md5-xLIlZ26bdkkVhFDQr2XmQg==");
        assert_eq!(Stub::of(&[9; 1000]).digest, "md5-mslpcDi/XI2fuDdn+kXRpg==");
        let stub = Stub::of(b"abc");
        assert_eq!(Stub::from_text(&stub.to_text()), Some(stub));
        assert_eq!(Stub::from_text(""), None);
    }
}
