//! [`Stub`]: what the server says of a file without sending it, and what it has to say of these bytes.

use serde_json::{Map, Value};

/// The length of a file, and CouchDB's digest of it, which is an MD5. Nobody finds other bytes for the digest of given ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stub {
    length: u64,
    digest: String,
}

impl Stub {
    /// What a server says that has these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, digest: format!("md5-{}", base64(&md5(bytes))) }
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

/// RFC 1321. It protects nothing here but against files that are mixed up: readers check the SHA-256.
fn md5(bytes: &[u8]) -> [u8; 16] {
    let mut state = [0x6745_2301_u32, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
    let whole = bytes.len() - bytes.len() % 64;
    let (blocks, rest) = bytes.split_at(whole);
    let mut end = rest.to_vec();
    end.push(0x80);
    while end.len() % 64 != 56 {
        end.push(0);
    }
    end.extend((bytes.len() as u64).wrapping_mul(8).to_le_bytes());
    for block in blocks.chunks_exact(64).chain(end.chunks_exact(64)) {
        md5_block(&mut state, block);
    }
    let mut out = [0; 16];
    for (to, from) in out.iter_mut().zip(state.into_iter().flat_map(u32::to_le_bytes)) {
        *to = from;
    }
    out
}

fn md5_block(state: &mut [u32; 4], block: &[u8]) {
    let mut words = [0_u32; 16];
    for (word, four) in words.iter_mut().zip(block.chunks_exact(4)) {
        *word = four.iter().rev().fold(0, |word, byte| (word << 8) | u32::from(*byte));
    }
    let [mut a, mut b, mut c, mut d] = *state;
    for (at, add) in ADD.iter().enumerate() {
        let (mix, word, turns) = match at / 16 {
            0 => ((b & c) | (!b & d), at, [7, 12, 17, 22]),
            1 => ((d & b) | (!d & c), 5 * at + 1, [5, 9, 14, 20]),
            2 => (b ^ c ^ d, 3 * at + 5, [4, 11, 16, 23]),
            _ => (c ^ (b | !d), 7 * at, [6, 10, 15, 21]),
        };
        let word = words.get(word % 16).copied().unwrap_or_default();
        let turn = turns.get(at % 4).copied().unwrap_or_default();
        let sum = a.wrapping_add(mix).wrapping_add(*add).wrapping_add(word);
        (a, d, c, b) = (d, c, b, b.wrapping_add(sum.rotate_left(turn)));
    }
    for (sum, part) in state.iter_mut().zip([a, b, c, d]) {
        *sum = sum.wrapping_add(part);
    }
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| {
            (bits << 8) | usize::from(three.get(at).copied().unwrap_or_default())
        });
        for at in 0..4 {
            let letter = LETTERS.get((bits >> (18 - 6 * at)) & 63).copied().unwrap_or_default();
            text.push(if at <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

/// The integer part of 2^32 times the sines of 1 to 64, without their signs.
const ADD: [u32; 64] = [
    0xd76a_a478,
    0xe8c7_b756,
    0x2420_70db,
    0xc1bd_ceee,
    0xf57c_0faf,
    0x4787_c62a,
    0xa830_4613,
    0xfd46_9501,
    0x6980_98d8,
    0x8b44_f7af,
    0xffff_5bb1,
    0x895c_d7be,
    0x6b90_1122,
    0xfd98_7193,
    0xa679_438e,
    0x49b4_0821,
    0xf61e_2562,
    0xc040_b340,
    0x265e_5a51,
    0xe9b6_c7aa,
    0xd62f_105d,
    0x0244_1453,
    0xd8a1_e681,
    0xe7d3_fbc8,
    0x21e1_cde6,
    0xc337_07d6,
    0xf4d5_0d87,
    0x455a_14ed,
    0xa9e3_e905,
    0xfcef_a3f8,
    0x676f_02d9,
    0x8d2a_4c8a,
    0xfffa_3942,
    0x8771_f681,
    0x6d9d_6122,
    0xfde5_380c,
    0xa4be_ea44,
    0x4bde_cfa9,
    0xf6bb_4b60,
    0xbebf_bc70,
    0x289b_7ec6,
    0xeaa1_27fa,
    0xd4ef_3085,
    0x0488_1d05,
    0xd9d4_d039,
    0xe6db_99e5,
    0x1fa2_7cf8,
    0xc4ac_5665,
    0xf429_2244,
    0x432a_ff97,
    0xab94_23a7,
    0xfc93_a039,
    0x655b_59c3,
    0x8f0c_cc92,
    0xffef_f47d,
    0x8584_5dd1,
    0x6fa8_7e4f,
    0xfe2c_e6e0,
    0xa301_4314,
    0x4e08_11a1,
    0xf753_7e82,
    0xbd3a_f235,
    0x2ad7_d2bb,
    0xeb86_d391,
];

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
        assert_eq!(base64(b"a"), "YQ==");
        let stub = Stub::of(b"abc");
        assert_eq!(Stub::from_text(&stub.to_text()), Some(stub));
        assert_eq!(Stub::from_text(""), None);
    }
}
