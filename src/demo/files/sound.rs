//! A voice note, as WAV: somebody leans on a chair that creaks.

/// Samples a second.
const RATE: u32 = 8_000;

/// The creaks: where they begin and how long they are, in samples, and between two slips of the wood at first and at last.
const CREAKS: [(i32, i32, i32, i32); 4] = [
    (1_200, 4_600, 150, 62),
    (7_400, 3_000, 70, 128),
    (12_600, 5_200, 170, 48),
    (19_000, 2_600, 60, 110),
];

const LENGTH: i32 = 23_200;

/// Wood that sticks and slips: each slip strikes a body, which rings for a moment.
pub(super) fn creak() -> Vec<u8> {
    let samples = usize::try_from(LENGTH).unwrap_or_default();
    let mut sound = vec![0_i32; samples];
    for (begin, length, first, last) in CREAKS {
        let mut at = 0;
        while at < length {
            // Louder in the middle.
            let force = 26_000 * at.min(length - at) / length + 2_000;
            if let Some(sample) = usize::try_from(begin + at).ok().and_then(|at| sound.get_mut(at))
            {
                *sample += force;
            }
            at += first + (last - first) * at / length + (at * 7 % 11) - 5;
        }
    }
    // A body with two tones, in whole numbers: every machine rings alike.
    let (low, high) = (ring(&sound, 24_300, 14_900), ring(&sound, 12_600, 15_400));
    let mut noise = 0x1234_u32;
    let levels = low.iter().zip(&high).map(|(low, high)| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let hiss = i32::try_from(noise >> 30).unwrap_or_default() - 1;
        let level = 128 + ((low + high) >> 9) + hiss;
        u8::try_from(level.clamp(0, 255)).unwrap_or_default()
    });
    wav(&levels.collect::<Vec<u8>>())
}

/// Returns what a body makes of blows: `turn` and `hold`, in parts of 16,384, give its tone and how long it rings.
fn ring(blows: &[i32], turn: i32, hold: i32) -> Vec<i32> {
    let (mut before, mut last) = (0_i32, 0_i32);
    let ring = |blow: &i32| {
        let now = blow + ((turn * last - hold * before) >> 14);
        (before, last) = (last, now.clamp(-60_000, 60_000));
        last
    };
    blows.iter().map(ring).collect()
}

fn wav(levels: &[u8]) -> Vec<u8> {
    let length = u32::try_from(levels.len()).unwrap_or_default();
    let mut file = b"RIFF".to_vec();
    file.extend((36 + length).to_le_bytes());
    file.extend(b"WAVEfmt ");
    // Sixteen bytes: plain samples, one channel, a byte each.
    for word in [16, 0x0001_0001, RATE, RATE, 0x0008_0001] {
        file.extend(u32::to_le_bytes(word));
    }
    file.extend(b"data");
    file.extend(length.to_le_bytes());
    file.extend(levels);
    file
}
