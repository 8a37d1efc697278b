//! The article's figures and the quantities of the contract.

use std::f64::consts::LN_2;

use wormteeth_e2e::explore;

use crate::{DEFAULT, FIRST_THIRTY, caught, first, link, wait_drawn};

const P: [f64; 11] = [0.004, 0.01, 0.038, 0.116, 0.2, 0.166, 0.116, 0.094, 0.092, 0.09, 0.074];

/// B(10, p).
fn binomial(p: f64) -> Vec<f64> {
    let mut choose = 1.0;
    let mass = |k: i32| {
        let mass = choose * f64::powi(p, k) * f64::powi(1.0 - p, 10 - k);
        choose *= f64::from(10 - k) / f64::from(k + 1);
        mass
    };
    (0..=10).map(mass).collect()
}

fn bits(p: &[f64], q: &[f64]) -> f64 {
    p.iter().zip(q).filter(|(p, _)| **p > 0.0).map(|(p, q)| p * (p / q).log2()).sum()
}

#[track_caller]
fn near(name: &str, value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-9 * (1.0 + expected.abs()), "{name}: {value}, not {expected}");
}

#[test]
fn the_worms_of_the_seed_say_what_they_say() {
    explore(|page| {
        page.open("#/evidence");
        page.wait_link(DEFAULT);
        assert_eq!(caught(page), first(30));
        let q = binomial(0.5704);
        let said: f64 = FIRST_THIRTY.iter().map(|bin| (q[*bin] * 11.0).log2()).sum::<f64>() / 30.0;
        let uniform = [1.0 / 11.0; 11];
        near("evidence.mean", page.quantity("evidence.mean").value, said);
        near("evidence.expected", page.quantity("evidence.expected").value, bits(&P, &uniform) - bits(&P, &q));
        assert_eq!(page.quantity("evidence.expected").text, "−0.139", "0.338 − 0.477");
        assert_eq!(page.quantity("evidence.caught").text, "30");
        let data: Vec<f64> = first(30).iter().map(|count| count / 30.0).collect();
        assert_eq!(page.quantity("gap.truth-data").raw, "Infinity", "no worm with 0, 1 or 2 teeth");
        assert!(page.visible_text(".gap-hint").contains("0, 1 or 2 teeth"));
        near("gap.data-model", page.quantity("gap.data-model").value, bits(&data, &q));
        assert_eq!(page.quantity("gap.truth-model").text, "0.477");
        near("plugin.bias", page.quantity("plugin.bias").value, 10.0 / 200.0 / LN_2);
        let sentence = page.sentence();
        assert!(sentence.starts_with("30 worms so far speak for the uniform model"), "{sentence}");
    });
}

#[test]
fn of_samples_of_a_hundred_so_many_prefer_the_wrong_model() {
    explore(|page| {
        for (refit, share) in [("fixed", 0.228), ("refitted", 0.254)] {
            page.open(&link(&format!("refit={refit}")));
            wait_drawn(page, "400");
            page.click("#run");
            wait_drawn(page, "5000");
            let drawn = page.quantity("bet.share").value;
            let error = (share * (1.0 - share) / 5000.0_f64).sqrt();
            assert!((drawn - share).abs() < 4.0 * error + 0.0005, "{refit}: {drawn}");
            let mean = page.quantity("plugin.mean").value;
            assert!((mean - 0.47701 - 0.0721).abs() < 0.01, "{refit}: {mean}");
            let percent = format!("{:.1} %", 100.0 * drawn);
            assert!(page.sentence().contains(&percent), "{percent}");
        }
    });
}

#[test]
fn names_stand_once_and_are_left_out_where_there_is_no_figure() {
    let all = [
        "gap.truth-data",
        "gap.data-model",
        "gap.truth-model",
        "evidence.caught",
        "evidence.mean",
        "evidence.expected",
        "bet.samples",
        "bet.share",
        "plugin.mean",
        "plugin.bias",
    ];
    explore(|page| {
        page.open(&link("caught=30&unit=nats"));
        wait_drawn(page, "400");
        let found: Vec<String> = page.quantities().into_iter().map(|quantity| quantity.name).collect();
        assert_eq!(found, all);
        for quantity in page.quantities() {
            let plain = ["evidence.caught", "bet.samples", "bet.share"].contains(&quantity.name.as_str());
            assert_eq!(quantity.unit.as_deref(), (!plain).then_some("nats"), "{}", quantity.name);
        }
        let nats = page.quantity("evidence.expected").value;
        page.choose("#unit", "bits");
        page.wait_eq("the unit", || page.quantity("evidence.mean").unit, &Some("bits".to_owned()));
        near("the unit multiplies", page.quantity("evidence.expected").value, nats / LN_2);
        page.click("#rewind");
        page.wait_eq("no worm", || page.find_quantity("evidence.mean"), &None);
        for name in ["gap.truth-data", "gap.data-model"] {
            assert_eq!(page.find_quantity(name), None, "{name}");
        }
        assert_eq!(page.quantity("evidence.caught").text, "0");
        assert_eq!(page.quantity("gap.truth-model").text, "0.477");
        page.click("#catch-1");
        page.wait_eq("a worm", || page.quantity("evidence.caught").text, &"1".to_owned());
        assert!(page.find_quantity("evidence.mean").is_some());
    });
}

#[test]
fn a_model_ruled_out_is_infinite_evidence() {
    explore(|page| {
        page.open(&link("first=two-group&p1=1&caught=2"));
        assert_eq!(page.quantity("evidence.mean").text, "1.138", "log₂ of 11/5: two worms with 8 teeth");
        page.click("#catch-1");
        page.wait_eq("the third has 3 teeth", || page.quantity("evidence.mean").text, &"−∞".to_owned());
        assert_eq!(page.quantity("evidence.mean").raw, "-Infinity");
        assert_eq!(page.quantity("evidence.expected").raw, "-Infinity");
        assert_eq!(page.quantity("gap.truth-model").raw, "Infinity");
        assert!(page.sentence().contains("that model is out, for ever"));
    });
}
