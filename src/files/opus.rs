//! [`webm_of_ogg`]: Opus from Ogg (RFC 7845) into WebM, for browsers that play it there alone. Packets stay as they are: nothing is decoded.

use std::ops::Range;

/// Milliseconds of one cluster, at most: a player finds its place by clusters.
const CLUSTER_MS: u64 = 5000;
/// Samples of a millisecond: Opus counts at 48 kHz, whatever was recorded.
const PER_MS: u64 = 48;
/// A player begins so many nanoseconds before a place that it jumps to.
const PRE_ROLL_NS: u64 = 80_000_000;
/// The longest packet that is put together, in bytes: one of 120 ms has 61 KB at most.
const MAX_PACKET: usize = 256 * 1024;

/// Identifiers of EBML and Matroska.
mod id {
    pub const EBML: u32 = 0x1a45_dfa3;
    pub const DOC_TYPE: u32 = 0x4282;
    pub const DOC_TYPE_VERSION: u32 = 0x4287;
    pub const DOC_TYPE_READ_VERSION: u32 = 0x4285;
    pub const SEGMENT: u32 = 0x1853_8067;
    pub const INFO: u32 = 0x1549_a966;
    pub const TIMECODE_SCALE: u32 = 0x2a_d7b1;
    pub const DURATION: u32 = 0x4489;
    pub const MUXING_APP: u32 = 0x4d80;
    pub const WRITING_APP: u32 = 0x5741;
    pub const TRACKS: u32 = 0x1654_ae6b;
    pub const TRACK: u32 = 0xae;
    pub const TRACK_NUMBER: u32 = 0xd7;
    pub const TRACK_UID: u32 = 0x73c5;
    pub const TRACK_TYPE: u32 = 0x83;
    pub const CODEC: u32 = 0x86;
    pub const CODEC_PRIVATE: u32 = 0x63a2;
    pub const CODEC_DELAY: u32 = 0x56aa;
    pub const SEEK_PRE_ROLL: u32 = 0x56bb;
    pub const AUDIO: u32 = 0xe1;
    pub const SAMPLING: u32 = 0xb5;
    pub const CHANNELS: u32 = 0x9f;
    pub const CUES: u32 = 0x1c53_bb6b;
    pub const CUE: u32 = 0xbb;
    pub const CUE_TIME: u32 = 0xb3;
    pub const CUE_PLACE: u32 = 0xb7;
    pub const CUE_TRACK: u32 = 0xf7;
    pub const CUE_CLUSTER: u32 = 0xf1;
    pub const CLUSTER: u32 = 0x1f43_b675;
    pub const TIMECODE: u32 = 0xe7;
    pub const SIMPLE_BLOCK: u32 = 0xa3;
}

/// Puts the first Opus stream of an Ogg file into WebM. `None` if it has none of one or two channels.
#[must_use]
pub fn webm_of_ogg(ogg: &[u8]) -> Option<Vec<u8>> {
    let mut packets = Packets::new(ogg);
    let head = packets.next()?;
    // The mapping of channels: anything but 0 has more than two.
    if !head.starts_with(b"OpusHead") || head.get(18) != Some(&0) {
        return None;
    }
    let channels = *head.get(9).filter(|channels| (1..=2).contains(*channels))?;
    let skipped = u64::from(u16::from_le_bytes([*head.get(10)?, *head.get(11)?]));
    // What the recorder calls itself, and the like.
    packets.next().filter(|tags| tags.starts_with(b"OpusTags"))?;
    let (clusters, samples) = clusters(packets);
    if clusters.is_empty() {
        return None;
    }
    let mut before = element(id::INFO, &info(samples));
    before.extend(element(id::TRACKS, &track(&head, channels, skipped)));
    // Places are counted from the beginning of the segment's content; each entry is as long as the others.
    let entry = cue(0, 0).len();
    let cues_length = element(id::CUES, &vec![0; entry * clusters.len()]).len();
    let (mut at, mut cues) = ((before.len() + cues_length) as u64, Vec::new());
    for (ms, cluster) in &clusters {
        cues.extend(cue(*ms, at));
        at += cluster.len() as u64;
    }
    before.extend(element(id::CUES, &cues));
    let mut whole = element(id::EBML, &ebml());
    whole.extend(id_bytes(id::SEGMENT));
    whole.extend(length_bytes(at));
    whole.extend(before);
    for (_, cluster) in clusters {
        whole.extend(cluster);
    }
    Some(whole)
}

/// The clusters, each with its instant in milliseconds, and the length of all in samples.
fn clusters(packets: Packets<'_>) -> (Vec<(u64, Vec<u8>)>, u64) {
    let (mut clusters, mut samples) = (Vec::new(), 0_u64);
    let mut open: Option<(u64, Vec<u8>)> = None;
    for packet in packets {
        let Some(length) = samples_of(&packet) else { continue };
        let ms = samples / PER_MS;
        samples += length;
        if let Some((from, blocks)) = open.take_if(|(from, _)| ms - *from >= CLUSTER_MS) {
            clusters.push((from, element(id::CLUSTER, &blocks)));
        }
        let (from, blocks) = open.get_or_insert_with(|| (ms, number(id::TIMECODE, ms)));
        // Within a cluster's milliseconds.
        let after = i16::try_from(ms - *from).unwrap_or(i16::MAX);
        // Track 1, the instant, and that a player may begin here.
        let mut block = vec![0x81];
        block.extend(after.to_be_bytes());
        block.push(0x80);
        block.extend(&packet);
        blocks.extend(element(id::SIMPLE_BLOCK, &block));
    }
    if let Some((from, blocks)) = open {
        clusters.push((from, element(id::CLUSTER, &blocks)));
    }
    (clusters, samples)
}

fn ebml() -> Vec<u8> {
    let version = [number(id::DOC_TYPE_VERSION, 4), number(id::DOC_TYPE_READ_VERSION, 2)];
    [element(id::DOC_TYPE, b"webm"), version.concat()].concat()
}

fn info(samples: u64) -> Vec<u8> {
    #[expect(clippy::cast_precision_loss, reason = "no recording lasts for a million years")]
    let ms = samples as f64 / PER_MS as f64;
    [
        // Milliseconds.
        number(id::TIMECODE_SCALE, 1_000_000),
        element(id::DURATION, &ms.to_be_bytes()),
        element(id::MUXING_APP, b"balcao"),
        element(id::WRITING_APP, b"balcao"),
    ]
    .concat()
}

fn track(head: &[u8], channels: u8, skipped: u64) -> Vec<u8> {
    let audio =
        [element(id::SAMPLING, &48_000_f64.to_be_bytes()), number(id::CHANNELS, channels.into())];
    let fields = [
        number(id::TRACK_NUMBER, 1),
        number(id::TRACK_UID, 1),
        // Sound.
        number(id::TRACK_TYPE, 2),
        element(id::CODEC, b"A_OPUS"),
        element(id::CODEC_PRIVATE, head),
        number(id::CODEC_DELAY, skipped * 1_000_000 / PER_MS),
        number(id::SEEK_PRE_ROLL, PRE_ROLL_NS),
        element(id::AUDIO, &audio.concat()),
    ];
    element(id::TRACK, &fields.concat())
}

fn cue(ms: u64, cluster_at: u64) -> Vec<u8> {
    let place = [number(id::CUE_TRACK, 1), number(id::CUE_CLUSTER, cluster_at)].concat();
    element(id::CUE, &[number(id::CUE_TIME, ms), element(id::CUE_PLACE, &place)].concat())
}

/// A number is always of eight bytes: what holds numbers has a length that does not depend on them.
fn number(id: u32, value: u64) -> Vec<u8> {
    element(id, &value.to_be_bytes())
}

fn element(id: u32, content: &[u8]) -> Vec<u8> {
    let mut element = id_bytes(id);
    element.extend(length_bytes(content.len() as u64));
    element.extend(content);
    element
}

fn id_bytes(id: u32) -> Vec<u8> {
    id.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect()
}

/// A length of eight bytes; the first bit but seven says so.
fn length_bytes(length: u64) -> [u8; 8] {
    (length | 1 << 56).to_be_bytes()
}

/// Returns how long a packet lasts, in samples; `None` if it is none (RFC 6716, 3.1).
fn samples_of(packet: &[u8]) -> Option<u64> {
    let first = *packet.first()?;
    let (config, code) = (first >> 3, first & 3);
    let frame = match config {
        0..=11 => [480, 960, 1920, 2880].get(usize::from(config % 4)),
        12..=15 => [480, 960].get(usize::from(config % 2)),
        _ => [120, 240, 480, 960].get(usize::from(config % 4)),
    };
    let frames = match code {
        0 => 1,
        1 | 2 => 2,
        _ => u64::from(packet.get(1)? & 0x3f),
    };
    let samples = frame? * frames;
    // 120 ms is the most that a packet may last.
    (1..=5760).contains(&samples).then_some(samples)
}

/// The packets of the first stream of an Ogg file (RFC 3533), as far as it is whole.
struct Packets<'a> {
    ogg: &'a [u8],
    stream: Option<[u8; 4]>,
    /// The rest of the page that is read: its lengths, and its bytes.
    lengths: &'a [u8],
    content: &'a [u8],
    packet: Vec<u8>,
}

impl<'a> Packets<'a> {
    fn new(ogg: &'a [u8]) -> Self {
        Self { ogg, stream: None, lengths: &[], content: &[], packet: Vec::new() }
    }

    /// Goes to the next page of the stream. Returns `None` at the end.
    fn turn(&mut self) -> Option<()> {
        loop {
            let page = self.ogg;
            if !page.starts_with(b"OggS\0") {
                return None;
            }
            let (flags, count) = (*page.get(5)?, usize::from(*page.get(26)?));
            let stream: [u8; 4] = page.get(14..18)?.try_into().ok()?;
            let lengths = page.get(27..27 + count)?;
            let bytes: usize = lengths.iter().map(|length| usize::from(*length)).sum();
            let content: Range<usize> = 27 + count..27 + count + bytes;
            self.ogg = page.get(content.end..)?;
            if *self.stream.get_or_insert(stream) != stream {
                continue;
            }
            // The page begins a packet: the end of the one before was lost.
            if flags & 1 == 0 {
                self.packet.clear();
            }
            (self.lengths, self.content) = (lengths, page.get(content)?);
            return Some(());
        }
    }
}

impl Iterator for Packets<'_> {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            let Some((length, rest)) = self.lengths.split_first() else {
                self.turn()?;
                continue;
            };
            let (piece, content) = self.content.split_at_checked((*length).into())?;
            (self.lengths, self.content) = (rest, content);
            self.packet.extend(piece);
            if self.packet.len() > MAX_PACKET {
                return None;
            }
            if *length < u8::MAX {
                return Some(std::mem::take(&mut self.packet));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STREAM: u32 = 7;
    /// 20 ms of silence in one channel.
    const SILENCE: [u8; 3] = [0xf8, 0xff, 0xfe];

    /// A page that holds these lengths and bytes.
    fn page(flags: u8, stream: u32, lengths: &[u8], content: &[u8]) -> Vec<u8> {
        let mut page = b"OggS\0".to_vec();
        page.push(flags);
        page.extend([0; 8]);
        page.extend(stream.to_le_bytes());
        page.extend([0; 8]);
        page.push(u8::try_from(lengths.len()).unwrap());
        page.extend(lengths);
        page.extend(content);
        page
    }

    fn whole(packet: &[u8]) -> Vec<u8> {
        let mut lengths = vec![255; packet.len() / 255];
        lengths.push(u8::try_from(packet.len() % 255).unwrap());
        page(0, STREAM, &lengths, packet)
    }

    fn head(channels: u8, mapping: u8) -> Vec<u8> {
        let mut head = b"OpusHead\x01".to_vec();
        head.push(channels);
        head.extend(312_u16.to_le_bytes());
        head.extend(48_000_u32.to_le_bytes());
        head.extend([0, 0, mapping]);
        head
    }

    fn ogg(packets: &[Vec<u8>]) -> Vec<u8> {
        let heads = [whole(&head(1, 0)), whole(b"OpusTags\0\0\0\0\0\0\0\0")];
        heads.into_iter().chain(packets.iter().map(|packet| whole(packet))).flatten().collect()
    }

    /// The elements of a content, by identifier.
    fn elements(mut content: &[u8]) -> Vec<(u32, &[u8])> {
        let mut found = Vec::new();
        while let Some(first) = content.first() {
            let width = usize::try_from(first.leading_zeros()).unwrap() + 1;
            let id = content[..width].iter().fold(0, |id, byte| id << 8 | u32::from(*byte));
            let length: [u8; 8] = content[width..width + 8].try_into().unwrap();
            let length = usize::try_from(u64::from_be_bytes(length) ^ 1 << 56).unwrap();
            found.push((id, &content[width + 8..width + 8 + length]));
            content = &content[width + 8 + length..];
        }
        found
    }

    fn one(content: &[u8], id: u32) -> &[u8] {
        elements(content).into_iter().find(|(found, _)| *found == id).unwrap().1
    }

    fn numbered(content: &[u8], id: u32) -> u64 {
        u64::from_be_bytes(one(content, id).try_into().unwrap())
    }

    /// The packets of a WebM, each with its instant in milliseconds.
    fn blocks(webm: &[u8]) -> Vec<(u64, Vec<u8>)> {
        let segment = one(webm, id::SEGMENT);
        let clusters = elements(segment).into_iter().filter(|(found, _)| *found == id::CLUSTER);
        let of = |cluster: &[u8]| {
            let from = numbered(cluster, id::TIMECODE);
            let blocks = elements(cluster).into_iter().filter(|(it, _)| *it == id::SIMPLE_BLOCK);
            let block = |(_, block): (u32, &[u8])| {
                assert_eq!((block[0], block[3]), (0x81, 0x80));
                let after = u64::from(u16::from_be_bytes([block[1], block[2]]));
                (from + after, block[4..].to_vec())
            };
            blocks.map(block).collect::<Vec<_>>()
        };
        clusters.flat_map(|(_, cluster)| of(cluster)).collect()
    }

    #[test]
    fn packets_stay_as_they_are_and_keep_their_time() {
        // The second one is longer than a page's parts.
        let long: Vec<u8> = [0xf8].into_iter().chain((0..=250).cycle().take(1000)).collect();
        let packets = [SILENCE.to_vec(), long, SILENCE.to_vec()];
        let webm = webm_of_ogg(&ogg(&packets)).unwrap();
        let times = [0, 20, 40];
        assert_eq!(blocks(&webm), times.into_iter().zip(packets).collect::<Vec<_>>());
        assert_eq!(one(one(&webm, id::EBML), id::DOC_TYPE), b"webm");
        let segment = one(&webm, id::SEGMENT);
        let duration = one(one(segment, id::INFO), id::DURATION);
        assert_eq!(duration, 60_f64.to_be_bytes());
        let track = one(one(segment, id::TRACKS), id::TRACK);
        assert_eq!(one(track, id::CODEC), b"A_OPUS");
        assert_eq!(one(track, id::CODEC_PRIVATE), head(1, 0));
        assert_eq!(numbered(track, id::CODEC_DELAY), 6_500_000);
        assert_eq!(numbered(one(track, id::AUDIO), id::CHANNELS), 1);
    }

    #[test]
    fn a_long_recording_has_clusters_that_are_found_by_their_places() {
        let packets = vec![SILENCE.to_vec(); 1000];
        let webm = webm_of_ogg(&ogg(&packets)).unwrap();
        assert_eq!(blocks(&webm).last().unwrap().0, 19_980);
        let segment = one(&webm, id::SEGMENT);
        let cues: Vec<_> = elements(one(segment, id::CUES));
        assert_eq!(cues.len(), 4);
        for (number, (_, cue)) in cues.into_iter().enumerate() {
            let at = usize::try_from(numbered(one(cue, id::CUE_PLACE), id::CUE_CLUSTER)).unwrap();
            let (found, cluster) = elements(&segment[at..])[0];
            assert_eq!(found, id::CLUSTER);
            assert_eq!(numbered(cluster, id::TIMECODE), 5000 * number as u64);
            assert_eq!(numbered(cue, id::CUE_TIME), 5000 * number as u64);
        }
    }

    #[test]
    fn packets_over_pages_and_other_streams_between_them() {
        let heads = [whole(&head(2, 0)), whole(b"OpusTags\0\0\0\0\0\0\0\0")].concat();
        let mut packet = vec![0xfc];
        packet.extend([5; 299]);
        let pages = [
            page(0, STREAM, &[255], &packet[..255]),
            page(0, 8, &[3], &SILENCE),
            page(1, STREAM, &[45, 3], &[&packet[255..], &SILENCE].concat()),
        ];
        let webm = webm_of_ogg(&[heads, pages.concat()].concat()).unwrap();
        assert_eq!(blocks(&webm), [(0, packet), (20, SILENCE.to_vec())]);
    }

    #[test]
    fn lengths_of_packets() {
        for (packet, ms) in [
            (&[0x08][..], Some(20)),
            (&[0x18], Some(60)),
            (&[0x61], Some(20)),
            (&[0xe0], Some(2)),
            (&[0xfb, 3], Some(60)),
            (&[0x1b, 3], None),
            (&[0xfb, 0], None),
            (&[0xfb], None),
            (&[], None),
        ] {
            assert_eq!(samples_of(packet).map(|samples| samples / PER_MS), ms, "{packet:?}");
        }
    }

    #[test]
    fn what_is_no_opus_in_ogg_is_left() {
        assert_eq!(webm_of_ogg(b""), None);
        assert_eq!(webm_of_ogg(&ogg(&[])), None);
        assert_eq!(webm_of_ogg(&[whole(b"\x01vorbis"), whole(b"x")].concat()), None);
        let many = [whole(&head(6, 1)), whole(b"OpusTags"), whole(&SILENCE)].concat();
        assert_eq!(webm_of_ogg(&many), None);
        // What is cut off plays up to there.
        let whole = ogg(&[SILENCE.to_vec(), SILENCE.to_vec()]);
        assert_eq!(blocks(&webm_of_ogg(&whole[..whole.len() - 1]).unwrap()).len(), 1);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_fail(
            packets in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..600), 0..5),
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        ) {
            let mut near = ogg(&packets);
            for (at, value) in changes {
                let at = at.index(near.len());
                near[at] = value;
            }
            drop(webm_of_ogg(&near));
        }
    }
}
