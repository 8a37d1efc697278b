//! Texts made of the corpus by chance, always the same ones for a seed: bytes changed, pieces cut, doubled, spliced, words put in.

/// What the grammar is made of, and what is nearly of it, one between two blanks.
const TOKENS: &str = "\
    # / ? & = , % + - . e e- E+ _ ; 0 1 2 9 00 0.5 -0 -1 1e9 1e-9 1e999 1e-999 5e-324 1000000000.0000001 1.0000000000000002 \
    99 100 101 2000 4294967295 4294967296 18446744073709551616 99999999999999999999999999 \
    0.1234567890123456789012345678901234567890 inf -inf NaN infinity 0x1 1_000 １ ٣ −1 ½ \u{a0} \u{202e} \u{200b} \u{feff} \0 é 🐛 \
    ) . 。 ” &amp; %26amp%3B %E3%80%82 \
    %2C %2c %3D %26 %20 %2B %25 %00 %ff %ED%A0%80 %C2%A0 %F0%9F &v=1 &v=2 &counts= &model=two-group &model= &p= &split= \
    &unit=nats &lang=en &lang=zh-CN &theme=dark &event= &coin= &coins= &q= &first=two-group &second= &p1= &seed= &caught= \
    &size= &step= &steps= &logits= &target= &temperature= &answers= &draft= : ;bit:3 ;swap:shown #/explore?";

/// Texts by chance.
pub(super) struct Source {
    state: u64,
    links: Vec<&'static str>,
    numbers: Vec<&'static str>,
}

impl Source {
    pub(super) fn new(seed: u64, corpus: &'static str) -> Self {
        let (links, numbers) = corpus.lines().partition(|line| line.starts_with('#'));
        Self { state: seed, links, numbers }
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    pub(super) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn any_link(&mut self) -> &'static str {
        let place = self.below(self.links.len());
        self.links[place]
    }

    fn any_number(&mut self) -> &'static str {
        let place = self.below(self.numbers.len());
        self.numbers[place]
    }

    /// A link of the corpus, changed in up to six ways; one in a thousand is very long.
    pub(super) fn link(&mut self) -> String {
        let mut text = self.any_link().as_bytes().to_vec();
        for _ in 0..self.below(7) {
            self.change(&mut text);
        }
        if self.below(1000) == 0 {
            let piece = self.piece(&text);
            let (from, to) = if piece.0 == piece.1 { (0, text.len()) } else { piece };
            let again = text[from..to].repeat(((1 << 16) + 1000) / (to - from).max(1));
            text.splice(to..to, again);
        }
        String::from_utf8_lossy(&text).into_owned()
    }

    /// A number as typed, by any standard or by none.
    pub(super) fn number(&mut self) -> String {
        let mut text = match self.below(3) {
            0 => self.digits().into_bytes(),
            _ => self.any_number().as_bytes().to_vec(),
        };
        for _ in 0..self.below(4) {
            self.change(&mut text);
        }
        String::from_utf8_lossy(&text).into_owned()
    }

    /// Sign, digits, point, digits, exponent: most of them.
    fn digits(&mut self) -> String {
        let mut text = self.one_of(&["", "", "", "-", "+"]).to_owned();
        for part in ["", ".", "e", "e-"] {
            if part.is_empty() || self.below(3) == 0 {
                text.push_str(part);
                for _ in 0..self.below(if part.starts_with('e') { 4 } else { 12 }) {
                    text.push(char::from(b'0' + self.below(10) as u8));
                }
            }
        }
        text
    }

    /// Where a piece of the text begins and ends.
    fn piece(&mut self, text: &[u8]) -> (usize, usize) {
        let (from, length) = (self.below(text.len()), self.below(20));
        (from, (from + length).min(text.len()))
    }

    fn change(&mut self, text: &mut Vec<u8>) {
        let (from, to) = self.piece(text);
        match self.below(10) {
            0 if from < to => text[from] = self.next() as u8,
            1 if from < to => text[from] ^= 1 << self.below(8),
            2 => text.insert(from, self.next() as u8),
            3 => drop(text.drain(from..to)),
            4 => {
                let piece = text[from..to].to_vec();
                let times = 1 + self.below(9);
                text.splice(to..to, piece.repeat(times));
            }
            5 => {
                let tokens: Vec<&str> = TOKENS.split(' ').collect();
                let token = self.one_of(&tokens);
                text.splice(from..from, token.bytes());
            }
            6 => {
                let other = self.any_link().as_bytes();
                let (start, _) = self.piece(other);
                text.truncate(from);
                text.extend(&other[start..]);
            }
            // A pair of another link.
            7 => {
                let pairs: Vec<&str> = self.any_link().split(['?', '&']).collect();
                let pair = self.one_of(&pairs);
                text.push(b'&');
                text.extend(pair.bytes());
            }
            8 => {
                let encoded: String = text[from..to].iter().map(|byte| format!("%{byte:02x}")).collect();
                text.splice(from..to, encoded.bytes());
            }
            // Another value.
            _ => {
                let Some(equals) = text[from..].iter().position(|&byte| byte == b'=' || byte == b',') else { return };
                let start = from + equals + 1;
                let end =
                    text[start..].iter().position(|&byte| byte == b'&' || byte == b',').map_or(text.len(), |end| start + end);
                let number = if self.below(2) == 0 { self.digits() } else { self.any_number().to_owned() };
                text.splice(start..end, number.bytes());
            }
        }
    }
}
