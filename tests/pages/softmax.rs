//! Softmax: labels and lines of the bars, the table of naive and stable, figures in fields.

use crate::common::seen::{opened, words};
use wormteeth::chart::ClassBarsOverlay;
use wormteeth::math::Unit;
use wormteeth::model::{SoftmaxDocument, SoftmaxFigures};
use wormteeth::present::softmax::{self as scenes, ClassRow, NaiveRow, naive_row};

fn document(query: &str) -> SoftmaxDocument {
    SoftmaxDocument::clone(&opened(&format!("#/softmax?{query}")).softmax)
}

fn live(row: ClassRow, query: &str) -> ClassBarsOverlay {
    let document = document(query);
    let figures = SoftmaxFigures::new(&document);
    let axis = scenes::axis(row, &document, &figures, Unit::Bits);
    scenes::overlay(row, &document, &figures, axis, Unit::Bits, None, words())
}

#[test]
fn bars_say_their_figures_and_the_logits_have_the_lines_where_exp_gives_up() {
    let labels = |row| live(row, "target=2").bars.into_iter().map(|bar| bar.label).collect::<Vec<_>>();
    assert_eq!(labels(ClassRow::Logits), ["", "", ""]);
    assert_eq!(labels(ClassRow::Softmax), ["0.090", "0.245", "0.665"]);
    assert_eq!(labels(ClassRow::Log), ["−3.473", "−2.031", "−0.588"]);
    assert_eq!(labels(ClassRow::Gradient), ["+0.090", "+0.245", "−0.335"]);
    let lines = live(ClassRow::Logits, "temperature=2").thresholds;
    let lines: Vec<(&str, String)> = lines.iter().map(|line| (line.label.as_str(), format!("{:.5}", line.value))).collect();
    let expected = [
        ("f32: e^x is ∞", "177.44568"),
        ("f32: e^x is 0", "-207.94415"),
        ("f64: e^x is ∞", "1419.56543"),
        ("f64: e^x is 0", "-1490.26644"),
    ];
    assert_eq!(lines, expected.map(|(label, value)| (label, value.to_owned())));
    assert!(live(ClassRow::Log, "temperature=2").thresholds.is_empty());
}

#[test]
fn naive_and_stable_side_by_side() {
    let row = |query: &str, place: usize| -> NaiveRow {
        let start = document(query);
        naive_row(place, &start, &SoftmaxFigures::new(&start), words()).expect("a row")
    };
    let thousand = [0, 1, 2].map(|place| row("logits=1000,0&target=1", place));
    assert_eq!(thousand.each_ref().map(|row| row.nll), [Some(f64::INFINITY), Some(f64::INFINITY), Some(1000.0)]);
    assert_eq!(
        thousand.each_ref().map(|row| (row.exps.as_str(), row.sum.as_str())),
        [("∞  1", "∞"), ("∞  1", "∞"), ("1  0", "1")]
    );
    assert_eq!(thousand.each_ref().map(|row| row.note.as_str()), ["= −log 0", "= −log 0", ""]);
    // Where it is no number there is none, and the words say so.
    for (query, p) in [("logits=1000,0", "∞/∞"), ("logits=-1000,-1001", "0/0")] {
        let naive = row(query, 1);
        assert_eq!((naive.nll, naive.p.as_str(), naive.note.as_str()), (None, p, "not a number"));
        assert!(naive.said.contains("NaN") && naive.said.contains("f64"), "{}", naive.said);
        assert!(row(query, 2).nll.is_some_and(f64::is_finite));
    }
    let [single, double] = [0, 1].map(|place| row("logits=60,20,-20,-60&target=3", place));
    assert_eq!((single.nll, double.nll), (Some(f64::INFINITY), Some(120.0)));
    assert!(single.said.contains("smaller than the smallest number above 0"), "{}", single.said);
    let fine = row("logits=1,2", 0);
    assert_eq!((fine.exps.as_str(), fine.p.as_str()), ("2.72  7.39", "0.269"));
    assert!(fine.said.contains("88.72") && fine.said.contains("−103.97"), "{}", fine.said);
    assert!(row("logits=1,2", 1).said.contains("709.78"));
}

#[test]
fn fields_and_slider_say_what_is_there() {
    for (logit, text) in [
        (1.0, "1"),
        (-0.356_674_94, "-0.3567"),
        (0.0, "0"),
        (1000.0, "1000"),
        (-1e6, "-1000000"),
        (123.456, "123.5"),
        (1e-9, "1e-9"),
    ] {
        assert_eq!(scenes::field_text(logit), text);
    }
    for (place, temperature) in [(0.0, 1.0), (-2.0, 0.01), (2.0, 100.0), (0.3, 2.0), (-0.3, 0.501)] {
        assert_eq!(scenes::temperature_at(place), temperature);
    }
    assert_eq!(scenes::temperature_place(0.01), -2.0);
}

#[test]
fn long_figures_have_smaller_type() {
    for (nats, class) in [(99.999, "row"), (100.0, "row wide"), (99_999.0, "row wide"), (1e5, "row long"), (2e8, "row long")] {
        assert_eq!(scenes::sized("row", nats, Unit::Nats), class);
    }
}
