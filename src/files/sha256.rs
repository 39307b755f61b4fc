//! [`Sha256`], piece by piece: the browser's own wants all bytes at once, and is missing without HTTPS.

use sha2::Digest;

/// A hash in the making.
#[derive(Clone, Debug, Default)]
pub struct Sha256(sha2::Sha256);

impl Sha256 {
    /// Takes in the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Returns the hash of everything that was taken in, in hexadecimal.
    #[must_use]
    pub fn finish(self) -> String {
        let bytes = self.0.finalize();
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
    }

    /// Returns the hash of bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> String {
        let mut hash = Self::default();
        hash.update(bytes);
        hash.finish()
    }
}

/// True for what a hash looks like: anything else that stands in its place names no file.
#[must_use]
pub fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_standards_examples() {
        let cases = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            ),
        ];
        for (text, hash) in cases {
            assert_eq!(Sha256::of(text.as_bytes()), hash);
            assert!(is_sha256(hash));
        }
        let million = vec![b'a'; 1_000_000];
        assert_eq!(
            Sha256::of(&million),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        );
        assert!(!is_sha256("00") && !is_sha256(&"G".repeat(64)) && !is_sha256(&"A".repeat(64)));
    }

    proptest! {
        #[test]
        fn pieces_of_any_size_give_the_same(pieces in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..150), 0..6)) {
            let mut hash = Sha256::default();
            for piece in &pieces {
                hash.update(piece);
            }
            prop_assert_eq!(hash.finish(), Sha256::of(&pieces.concat()));
        }
    }
}
