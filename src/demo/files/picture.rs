//! Photographs of damaged furniture, as PNG of sixteen colours that is not packed.

use crate::files::zip::Crc32;

const WIDTH: i32 = 480;
const HEIGHT: i32 = 360;

/// Returns a number that looks random for a place.
fn noise(x: i32, y: i32) -> i32 {
    let mut hash = x.wrapping_mul(0x27d4_eb2d) ^ y.wrapping_mul(0x1656_67b1);
    hash = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d);
    (hash ^ (hash >> 13)) & 0xff
}

/// Returns a slow change along a line, about -24 to 24.
fn wave(at: i32, length: i32) -> i32 {
    let phase = at.rem_euclid(length) * 4 * 24 / length;
    if phase < 48 { phase - 24 } else { 72 - phase }
}

/// Returns the shade of wood at a place, 0 (dark) to 9.
fn wood(x: i32, y: i32) -> i32 {
    let plank = y.div_euclid(92);
    if y.rem_euclid(92) < 2 {
        return 0;
    }
    let bent = y * 6 + wave(x + plank * 131, 610) * 2 + wave(x + plank * 57, 230) / 2;
    let ring = noise(bent / 9, plank) / 86;
    let fine = noise(x / 23, y) / 86;
    3 + plank.rem_euclid(2) + ring + fine / 2
}

/// The scratch's distance from a place, in pixels, and how far along it is, 0 to 255.
fn from_scratch(x: i32, y: i32) -> Option<i32> {
    let along = x - 96;
    if !(0..300).contains(&along) {
        return None;
    }
    let line = 84 + along * 19 / 32 + wave(along, 170) / 4 + noise(along / 5, 7) / 110;
    Some(y - line)
}

/// A long bright scratch across a table's top.
pub(super) fn scratch() -> Vec<u8> {
    png(|x, y| {
        let shade = wood(x, y);
        let Some(off) = from_scratch(x, y) else { return shade };
        let wide = 1 + noise(x / 9, 3) / 90;
        match off {
            _ if off.abs() <= wide => 13 + noise(x, y) / 128,
            _ if off > wide && off <= wide + 2 => 0,
            _ if off.abs() <= wide + 5 && noise(x / 2, y / 2) > 214 => 11,
            _ => shade,
        }
    })
}

/// A table's corner in front of a wall, with its tip broken off.
pub(super) fn corner() -> Vec<u8> {
    png(|x, y| {
        let off = (x - 240).abs();
        let ground = if y < 120 { 11 } else { 12 } - i32::from(noise(x, y) > 236);
        let (back, front) = (60 + off / 9, 318 - off * 2 / 3);
        if y < back {
            return ground;
        }
        // Where the tip was, what is left is rough and bright.
        let tip = 262 + noise(x / 9, 1) / 26 + noise(x / 2, 2) / 60;
        if y < front.min(tip) {
            return wood(x + y / 2, y * 3 / 2 - x / 6);
        }
        let broken = front > tip;
        if broken && y < tip + 22 + noise(x / 4, 5) / 40 {
            return 13 + i32::from(noise(x / 2, y / 5) > 120) + i32::from(noise(x, y) > 190);
        }
        if !broken && y < front + 30 {
            return noise(x / 31, y / 3) / 128;
        }
        // The shadow on the floor.
        if y < 350 - off * 2 / 3 + 24 { 10 } else { ground }
    })
}

/// Red, green and blue of the colours: ten of wood, two of a wall, and the light ones of what is broken.
const COLOURS: [[u8; 3]; 16] = [
    [58, 34, 20],
    [84, 50, 28],
    [104, 64, 36],
    [122, 78, 44],
    [136, 88, 51],
    [148, 98, 58],
    [160, 108, 66],
    [172, 119, 75],
    [182, 129, 84],
    [192, 140, 94],
    [176, 172, 164],
    [214, 210, 202],
    [206, 201, 192],
    [226, 198, 158],
    [240, 219, 186],
    [250, 238, 216],
];

fn png(colour: impl Fn(i32, i32) -> i32) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..HEIGHT {
        // Each row is as it is, without what tells it from the one before.
        rows.push(0);
        for x in (0..WIDTH).step_by(2) {
            let pair = colour(x, y).clamp(0, 15) << 4 | colour(x + 1, y).clamp(0, 15);
            rows.push(u8::try_from(pair).unwrap_or_default());
        }
    }
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let size = |pixels: i32| pixels.to_be_bytes();
    // Four bits a pixel, which number a colour.
    let head = [&size(WIDTH)[..], &size(HEIGHT), &[4, 3, 0, 0, 0]].concat();
    chunk(&mut file, b"IHDR", &head);
    chunk(&mut file, b"PLTE", COLOURS.as_flattened());
    chunk(&mut file, b"IDAT", &unpacked(&rows));
    chunk(&mut file, b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], content: &[u8]) {
    let mut sum = Crc32::default();
    sum.update(kind);
    sum.update(content);
    file.extend(u32::try_from(content.len()).unwrap_or_default().to_be_bytes());
    file.extend(kind);
    file.extend(content);
    file.extend(sum.finish().to_be_bytes());
}

/// Returns bytes in zlib's format, as they are.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let mut blocks = bytes.chunks(0xffff).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap_or_default();
        out.push(u8::from(blocks.peek().is_none()));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in bytes {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    out.extend((high << 16 | low).to_be_bytes());
    out
}
