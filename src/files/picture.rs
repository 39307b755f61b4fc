//! [`picture_size`]: the size of a picture from its header.

use super::Kind;

/// The most pixels of a picture that is drawn: unpacked, each takes four bytes.
pub const MAX_PIXELS: u64 = 64_000_000;

/// Returns width and height, in pixels; `None` for what is no picture or does not tell them. Nothing is unpacked.
#[must_use]
pub fn picture_size(kind: Kind, head: &[u8]) -> Option<(u32, u32)> {
    let (width, height) = match kind {
        Kind::Png => png(head),
        Kind::Jpeg => jpeg(head),
        Kind::Gif => gif(head),
        Kind::Webp => webp(head),
        _ => None,
    }?;
    (width > 0 && height > 0).then_some((width, height))
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

fn u16_le(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(|pair| u32::from(u16::from_le_bytes(pair)))
}

fn u16_be(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(|pair| u32::from(u16::from_be_bytes(pair)))
}

fn png(head: &[u8]) -> Option<(u32, u32)> {
    let size = |at| array(head, at).map(u32::from_be_bytes);
    (head.get(12..16)? == b"IHDR").then_some((size(16)?, size(20)?))
}

/// Walks over the segments to the one that begins a frame.
fn jpeg(head: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let [0xff, marker] = array(head, at)? else {
            return None;
        };
        match marker {
            // Filled up.
            0xff => at += 1,
            // Without a length.
            0x01 | 0xd0..=0xd8 => at += 2,
            // DHT, JPG and DAC lie among the frames.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                return Some((u16_be(head, at + 7)?, u16_be(head, at + 5)?));
            }
            // The picture's data, or its end, before any frame.
            0xda | 0xd9 => return None,
            _ => {
                let length = usize::try_from(u16_be(head, at + 2)?).ok().filter(|it| *it >= 2)?;
                at += 2 + length;
            }
        }
    }
}

/// The screen, or the first frame where it reaches beyond: browsers make room for it.
fn gif(head: &[u8]) -> Option<(u32, u32)> {
    let colours = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + colours(*head.get(10)?);
    loop {
        match head.get(at)? {
            0x21 => at = after_blocks(head, at + 2)?,
            0x2c => break,
            _ => return None,
        }
    }
    let reach =
        |from: usize, size: usize| Some(u16_le(head, at + from)? + u16_le(head, at + size)?);
    Some((u16_le(head, 6)?.max(reach(1, 5)?), u16_le(head, 8)?.max(reach(3, 7)?)))
}

/// The place after a chain of blocks, each of which begins with its length.
fn after_blocks(head: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match usize::from(*head.get(at)?) {
            0 => return Some(at + 1),
            length => at += 1 + length,
        }
    }
}

fn webp(head: &[u8]) -> Option<(u32, u32)> {
    const BITS_14: u32 = 0x3fff;
    match head.get(12..16)? {
        b"VP8X" => {
            let size =
                |at| array(head, at).map(|[a, b, c]: [u8; 3]| u32::from_le_bytes([a, b, c, 0]) + 1);
            Some((size(24)?, size(27)?))
        }
        b"VP8L" if *head.get(20)? == 0x2f => {
            let bits = array(head, 21).map(u32::from_le_bytes)?;
            Some(((bits & BITS_14) + 1, ((bits >> 14) & BITS_14) + 1))
        }
        b"VP8 " if head.get(23..26)? == b"\x9d\x01\x2a" => {
            Some((u16_le(head, 26)? & BITS_14, u16_le(head, 28)? & BITS_14))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::super::Shown;
    use super::*;

    fn size(bytes: &[u8]) -> Option<(u32, u32)> {
        picture_size(Kind::of(bytes), bytes)
    }

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let start = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        [start, width.to_be_bytes().to_vec(), height.to_be_bytes().to_vec()].concat()
    }

    #[test]
    fn the_header_tells_the_size() {
        assert_eq!(size(&png_of(640, 480)), Some((640, 480)));
        // An EXIF segment and a filling byte before the frame.
        let jpeg = b"\xff\xd8\xff\xe1\0\x06abcd\xff\xff\xc2\0\x11\x08\x01\xe0\x02\x80";
        assert_eq!(size(jpeg), Some((640, 480)));
        assert_eq!(
            size(b"GIF89a\x80\x02\xe0\x01\0\0\0\x21\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0"),
            Some((640, 480))
        );
        assert_eq!(size(b"RIFF....WEBPVP8X....\0\0\0\0\x7f\x02\0\xdf\x01\0"), Some((640, 480)));
        assert_eq!(size(b"RIFF....WEBPVP8 .......\x9d\x01\x2a\x80\x02\xe0\x01"), Some((640, 480)));
        let bits = (640_u32 - 1) | (480 - 1) << 14;
        let lossless = [b"RIFF....WEBPVP8L....\x2f".as_slice(), &bits.to_le_bytes()].concat();
        assert_eq!(size(&lossless), Some((640, 480)));
    }

    #[test]
    fn a_frame_beyond_the_screen_counts() {
        let gif = b"GIF89a\x01\0\x01\0\0\0\0,\x10\0\0\0\xff\xff\xff\xff\0";
        assert_eq!(size(gif), Some((65_551, 65_535)));
        assert_eq!(Kind::Gif.shown(gif), Shown::Download);
    }

    #[test]
    fn a_picture_that_would_fill_the_memory_is_not_drawn() {
        let shown = |width, height| {
            let bytes = png_of(width, height);
            Kind::of(&bytes).shown(&bytes)
        };
        assert_eq!(shown(8_000, 8_000), Shown::Picture);
        assert_eq!(shown(8_000, 8_001), Shown::Download);
        assert_eq!(shown(u32::MAX, u32::MAX), Shown::Download);
        assert_eq!(shown(0, 9), Shown::Download, "and none without a size");
        assert_eq!(Kind::Png.shown(b"\x89PNG\r\n\x1a\n"), Shown::Download);
        assert_eq!(Kind::Jpeg.shown(b"\xff\xd8\xff\xda\0\x02"), Shown::Download);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_fail(head: bool, bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
            for (kind, magic) in [
                (Kind::Png, &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..]),
                (Kind::Jpeg, b"\xff\xd8\xff"),
                (Kind::Gif, b"GIF89a"),
                (Kind::Webp, b"RIFF\0\0\0\0WEBPVP8"),
            ] {
                let bytes = if head { [magic, &bytes].concat() } else { bytes.clone() };
                let size = picture_size(kind, &bytes);
                proptest::prop_assert!(size.is_none_or(|(width, height)| width > 0 && height > 0));
            }
        }
    }
}
