//! What `tests/fuzz.rs` does, where a `usize` has 32 bits and numbers are read and written by the browser's own routines.

#[path = "../fuzz/mutate.rs"]
mod mutate;

use mutate::Source;
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::digits;
use wormteeth::model::{decode, encode, link::Shown};

const CORPUS: &str = include_str!("../fuzz/corpus.txt");

const TEXTS: u32 = 100_000;

/// What Rust reads, but for its words for what is no number.
fn rust(text: &str) -> Option<f64> {
    let worded = text.contains(|sign: char| sign.is_alphabetic() && !matches!(sign, 'e' | 'E'));
    text.parse().ok().filter(|_| !worded)
}

#[wasm_bindgen_test]
fn the_browser_reads_any_text_as_rust_does() {
    let mut source = Source::new(1, CORPUS);
    let mut numbers = 0;
    for _ in 0..TEXTS {
        let text = source.number();
        let read = digits::parse(&text);
        assert_eq!(read.map(f64::to_bits), rust(&text).map(f64::to_bits), "{text:?}");
        numbers += u32::from(read.is_some());
    }
    assert!((TEXTS / 10..TEXTS * 9 / 10).contains(&numbers), "numbers and rubbish are both tried: {numbers} of {TEXTS}");
}

#[wasm_bindgen_test]
fn what_the_browser_writes_is_the_number() {
    let mut source = Source::new(2, CORPUS);
    for _ in 0..TEXTS {
        let bits = source.next();
        let v = f64::from_bits(bits);
        if !v.is_finite() {
            continue;
        }
        let text = digits::shortest(v);
        assert_eq!(text.parse(), Ok(v), "{text}");
        assert_eq!(digits::parse(&text), Some(v), "{text}");
        // Of so few, a number by chance is never just between two texts, where the two would differ.
        let decimals = (bits % 15) as u8;
        assert_eq!(digits::exponent(v, decimals), format!("{v:.0$e}", usize::from(decimals)));
    }
}

#[wasm_bindgen_test]
fn any_link_opens_what_its_own_link_opens() {
    let mut source = Source::new(3, CORPUS);
    let mut opened = 0;
    for _ in 0..TEXTS / 10 {
        let text = source.link();
        let link = decode(&text);
        let Some(sheets) = &link.sheets else { continue };
        let written = encode(link.view, sheets, Shown::default());
        let again = decode(&written);
        assert_eq!(again.issues, [], "{text}");
        assert_eq!(again.sheets.map(|sheets| encode(link.view, &sheets, Shown::default())), Some(written), "{text}");
        opened += 1;
    }
    assert!(opened > TEXTS / 50, "{opened}");
}

/// 4294967296 must not be taken for 0, as its lower 32 bits are.
#[wasm_bindgen_test]
fn a_whole_number_of_more_than_32_bits_is_refused() {
    for above in [1_u64 << 32, (1 << 32) + 1, 1 << 53, u64::MAX] {
        for key in ["seed", "caught", "size"] {
            let link = decode(&format!("#/evidence?v=1&{key}={above}"));
            assert_eq!(link.issues.len(), 1, "{key}={above}: {:?}", link.issues);
        }
    }
    assert_eq!(decode(&format!("#/evidence?v=1&seed={}", u32::MAX)).issues, []);
}
