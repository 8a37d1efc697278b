//! Sums and products as they are shown: `=` stands only where the figures shown give the one shown, `≈` only where they do not.

use crate::common::seen::{Explored, opened, words};
use wormteeth::math::{Cost, Unit};
use wormteeth::model::information::Part;
use wormteeth::model::number::{format_figure, without_noise};
use wormteeth::model::{DescentComparison, ListComparison, SoftmaxFigures};
use wormteeth::present::{self, format_information, softmax};

/// A figure as it is read; None for ∞.
fn read(text: &str) -> Option<f64> {
    text.replace('−', "-").parse().ok()
}

/// Asserts that a sign is the right one for `result sign terms`, and says whether it is `≈`.
#[track_caller]
fn is_off(sign: &str, result: &str, terms: &[&str]) -> bool {
    let sum = terms.iter().map(|term| read(term)).sum::<Option<f64>>();
    let right = match sum {
        Some(sum) if format_figure(without_noise(sum, 1e3)) != result => "≈",
        _ => "=",
    };
    assert_eq!(sign, right, "{result} of {terms:?}");
    sign == "≈"
}

fn negative(text: &str) -> String {
    text.strip_prefix('−').map_or_else(|| format!("−{text}"), str::to_owned)
}

#[test]
fn divergences_are_the_differences_beside_them_or_nearly() {
    let mut off = 0;
    for (k, unit) in (1..100).flat_map(|k| Unit::ALL.map(|unit| (k, unit))) {
        let seen = Explored::new(&opened(&format!("#/explore?v=1&p=0.{k:02}")));
        for direction in [&seen.analysis.forward, &seen.analysis.reverse] {
            let [d, ce, h] = [direction.divergence.nats(), direction.cross_entropy.nats(), direction.entropy]
                .map(|nats| format_information(unit, nats));
            off += usize::from(is_off(present::divergence_sign(direction, unit), &d, &[&ce, &negative(&h)]));
        }
    }
    assert_eq!(off, 149, "of 594");
    let half = Explored::new(&opened("#/explore?v=1&p=0.5")).analysis.reverse;
    assert_eq!(present::divergence_sign(&half, Unit::Bits), "≈", "the reported 0.277, 2.984 − 2.706");
    let infinite = Explored::new(&opened("#/explore?v=1&p=0")).analysis.forward;
    assert_eq!(present::divergence_sign(&infinite, Unit::Bits), "=", "∞ = ∞ − 3.121");
}

/// How often each sign stands on the other pages, over documents a step apart.
#[test]
fn other_pages_sums_and_products_too() {
    let mut off = [[0; 2]; 4];
    let mut count = |kind: usize, is_off: bool| off[kind][usize::from(is_off)] += 1;
    for (k, unit) in (1..100).flat_map(|k| Unit::ALL.map(|unit| (k, unit))) {
        let document = opened(&format!("#/information?p=0.{k:02},0.3,0&q=0.5,0.2,0.{k:02}")).information;
        let seen = ListComparison::new(&document.p, &document.q);
        for (part, kind) in [(Part::Sums, 0), (Part::Jensen, 1)] {
            let [first, second, result] = present::panel_figures(part) else { panic!("three figures") };
            let [a, b, sum] = [first, second, result].map(|each| format_information(unit, (each.value)(&document, &seen)));
            let sign = present::figure_sign(part, result, &document, &seen, unit);
            count(kind, is_off(sign, &sum, &[&a, &if second.sign == "−" { negative(&b) } else { b.clone() }]));
            assert_eq!(present::figure_sign(part, second, &document, &seen, unit), second.sign);
            let told = present::part_alt(part, &document, &seen, unit, words());
            assert!(told.contains(&format!("{sign} {sum}")), "{told}");
            let costs = format!("costs {}*{sum}*", if sign == "≈" { "≈ " } else { "" });
            let said = (words().information.sentence)(&seen, unit);
            assert!(part != Part::Sums || said.contains(&costs), "{costs}: {said}");
        }
        let document = opened(&format!("#/softmax?logits={k},2.34,0.{k:02}&temperature=3")).softmax;
        let figures = SoftmaxFigures::new(&document);
        let [nll, sum, target] = [figures.nll, figures.log_sum_exp, figures.target].map(|nats| format_information(unit, nats));
        count(2, is_off(softmax::nll_sign(&figures, unit), &nll, &[&sum, &negative(&target)]));
        let stable = softmax::naive_row(2, &document, &figures, words()).expect("log-sum-exp");
        let exps: f64 = stable.exps.split("  ").map(|exp| exp.parse::<f64>().expect("a figure")).sum();
        let shown: f64 = stable.sum.trim_start_matches("≈ ").parse().expect("a figure");
        // Three significant digits, between 1 and 3.
        assert_eq!(stable.sum.starts_with('≈'), (exps - shown).abs() > 0.005, "{} of {}", stable.sum, stable.exps);

        let document = opened(&format!("#/neuron?x=1.{k:02}&w=0.6&b=0.9")).neuron;
        let descents = DescentComparison::new(&document);
        for cost in Cost::ALL {
            let state = descents.at(k)[cost as usize];
            let gradient = state.gradient;
            let factors = [gradient.error, gradient.slope, gradient.x]
                .map(|factor| present::figure(factor).replace('−', "-").parse::<f64>().expect("a figure"));
            let sign = present::product_sign(&state);
            let same = format_figure(factors.iter().product()) == format_figure(gradient.w);
            assert_eq!(sign, if same { "=" } else { "≈" }, "{factors:?} {}", gradient.w);
            count(3, sign == "≈");
        }
    }
    assert!(off.iter().flatten().all(|times| *times > 20), "both signs of each kind are tried: {off:?}");
}

/// The one sum that stands in the page's prose.
#[test]
fn the_prose_before_the_program_adds_up() {
    let prose = include_str!("../../index.html");
    let (first, rest) = prose.split_once(" − ").expect("a difference");
    let first = first.rsplit(' ').next().unwrap_or_default();
    let [second, equals, result] = rest.splitn(4, ' ').take(3).collect::<Vec<_>>()[..] else { panic!("{rest}") };
    assert_eq!(equals, "=");
    assert!(!is_off("=", result, &[first, &negative(second)]));
}
