//! The article's figures, where the contract puts them: in one `<data>` each.

use std::f64::consts::{LN_2, LN_10};

use wormteeth_e2e::explore;

use crate::expected::{assert_close, explore_link, names, names_of, of};

#[test]
fn the_article_reads_as_printed() {
    explore(|page| {
        page.open("");
        let all = page.quantities();
        let printed = [
            ("h.p", "3.121"),
            ("kl.pq", "0.477"),
            ("kl.qp", "0.330"),
            ("ce.pq", "3.598"),
            ("ce.qp", "3.021"),
            ("h.q", "2.691"),
            ("mean.p", "5.704"),
            ("model.uniform.kl.pq", "0.338"),
            ("model.binomial.kl.pq", "0.477"),
            ("model.two-group.kl.pq", "0.338"),
            ("argmin.pq", "0.570"),
            ("min.pq", "0.477"),
            ("argmin.qp", "0.509"),
            ("min.qp", "0.276"),
        ];
        for (name, text) in printed {
            assert_eq!(of(&all, name).text, text, "{name}");
        }
        assert_eq!(of(&all, "kl.pq").raw, "0.4770140787454141", "the contract's own example");
        assert_close("argmin.pq", of(&all, "argmin.pq").value, 0.5704);
    });
}

#[test]
fn the_two_group_model_is_least_at_the_share_of_its_upper_group() {
    explore(|page| {
        page.open("#/explore?model=two-group");
        let all = page.quantities();
        assert_eq!(of(&all, "argmin.pq").text, "0.466");
        assert_close("argmin.pq", of(&all, "argmin.pq").value, 0.466);
        assert_eq!(of(&all, "min.pq").text, "0.338");
        assert_eq!(of(&all, "model.two-group.kl.pq").text, "0.338");
        assert_eq!(page.value("#split"), "5", "without a split the link means the middle");
        page.open("#/explore?model=two-group&split=2&p=0.9");
        let best = page.quantity("model.two-group.kl.pq").value;
        assert_close("the card is at its best p", best, page.quantity("min.pq").value);
        assert!(best < page.quantity("kl.pq").value - 0.01, "p = 0.9 is not where 26 worms of 500 are below");
        assert_eq!(page.quantity("argmin.pq").text, "0.948");
    });
}

#[test]
fn the_unit_multiplies_information_and_nothing_else() {
    explore(|page| {
        page.open("");
        let bits = page.quantities();
        for (unit, factor) in [("nats", LN_2), ("dits", LN_2 / LN_10), ("bits", 1.0)] {
            page.choose("#unit", unit);
            page.wait_eq("the unit of kl.pq", || page.quantity("kl.pq").unit, &Some(unit.to_owned()));
            let shown = page.quantities();
            assert_eq!(names_of(&shown), names_of(&bits));
            for quantity in &shown {
                quantity.assert_legal(unit);
                let factor = if quantity.is_information() { factor } else { 1.0 };
                assert_close(&quantity.name, quantity.value, of(&bits, &quantity.name).value * factor);
            }
        }
    });
}

#[test]
fn every_name_stands_once_and_legally_in_every_state() {
    let hundred_and_one = format!("counts={}", (1..=101).map(|k| k.to_string()).collect::<Vec<_>>().join(","));
    let states = [
        ("", 11, true),
        ("model=two-group&unit=nats", 11, true),
        ("model=uniform", 11, false),
        ("p=0", 11, true),
        ("p=1&unit=dits", 11, true),
        ("counts=3,1&p=0.25", 2, true),
        ("counts=1e-9,1e9&model=two-group", 2, true),
        ("counts=0,0,7,0&p=0.5", 4, true),
        ("counts=7,0,0,0&p=0", 4, true),
        (hundred_and_one.as_str(), 101, true),
    ];
    explore(|page| {
        for (query, bins, has_parameter) in states {
            page.open(&explore_link(query));
            let unit = query.split_once("unit=").map_or("bits", |(_, unit)| unit);
            let all = page.quantities();
            all.iter().for_each(|quantity| quantity.assert_legal(unit));
            let mut expected = names(bins, has_parameter);
            // Where every p gives ∞ there is no best one.
            let nowhere = |way: &str| has_parameter && of(&all, &format!("min.{way}")).value.is_infinite();
            expected.retain(|name| !["pq", "qp"].iter().any(|way| *name == format!("argmin.{way}") && nowhere(way)));
            assert_eq!(names_of(&all), expected, "{query}");
            assert_eq!(page.counts().len(), bins, "{query}");
        }
    });
}

#[test]
fn infinity_is_an_answer() {
    explore(|page| {
        page.open("#/explore?p=0");
        let all = page.quantities();
        assert_eq!(of(&all, "kl.pq").text, "∞");
        assert_eq!(of(&all, "kl.pq").raw, "Infinity");
        assert_eq!(of(&all, "ce.pq").text, "∞");
        assert_eq!(of(&all, "term.pq.0").text, "−0.032", "0.004 log₂ 0.004: the only bin that Q has");
        assert!((1..11).all(|bin| of(&all, &format!("term.pq.{bin}")).value == f64::INFINITY));
        assert_eq!(of(&all, "kl.qp").text, "7.966");
        assert_eq!(of(&all, "h.q").text, "0.000");
        assert_eq!(of(&all, "argmin.pq").text, "0.570", "the best p does not depend on the present one");
        let sentence = page.sentence();
        assert!(sentence.contains('∞') || sentence.to_lowercase().contains("infinit"), "the sentence says why: {sentence}");

        page.open("#/explore?counts=0,1,0&p=0.5");
        assert_eq!(page.find_quantity("argmin.qp"), None, "every p gives ∞");
        assert_eq!(page.quantity("min.qp").raw, "Infinity");
        assert!(page.find_quantity("argmin.pq").is_some_and(|best| best.text == "0.500"));
    });
}
