//! Rows of bars, the table, pointer and keys.

use super::common::documents::{softmax, unit};
use super::document;
use proptest::prelude::*;
use wormteeth::chart::{ClassBar, ClassBarsOverlay, Density, Kind, Palette, Size, Style, class_bars};
use wormteeth::i18n::{Messages, messages};
use wormteeth::math::Unit;
use wormteeth::model::{Lang, SoftmaxDocument, SoftmaxFigures, SoftmaxPreset, TEMPERATURE};
use wormteeth::present::BarKey;
use wormteeth::present::softmax::{self as scenes, ClassRow, class_key, naive_row};

const ROWS: [ClassRow; 4] = [ClassRow::Logits, ClassRow::Softmax, ClassRow::Log, ClassRow::Gradient];

fn words() -> &'static Messages {
    messages(Lang::En)
}

fn live(row: ClassRow, document: &SoftmaxDocument, unit: Unit) -> ClassBarsOverlay {
    let figures = SoftmaxFigures::new(document);
    let axis = scenes::axis(row, document, &figures, unit);
    scenes::overlay(row, document, &figures, axis, unit, None, words())
}

fn bars(row: ClassRow, document: &SoftmaxDocument, unit: Unit) -> Vec<(f64, f64, String)> {
    live(row, document, unit).bars.into_iter().map(|ClassBar { p, q, label }| (p, q, label)).collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12 * b.abs().max(1.0)
}

#[test]
fn the_label_is_solid_and_the_prediction_hollow() {
    let start = document(&[1.0, 2.0, 3.0], 2);
    let labels = |row, unit| bars(row, &start, unit).into_iter().map(|(.., label)| label).collect::<Vec<_>>();
    assert_eq!(bars(ClassRow::Logits, &start, Unit::Bits), [1.0, 2.0, 3.0].map(|z| (0.0, z, String::new())));
    let softmax = bars(ClassRow::Softmax, &start, Unit::Bits);
    assert_eq!(softmax.iter().map(|(p, ..)| *p).collect::<Vec<_>>(), [0.0, 0.0, 1.0]);
    assert!(near(softmax[2].1, 0.665_240_955_774_821_9) && near(softmax[0].1, 0.090_030_573_170_380_46));
    assert_eq!(labels(ClassRow::Softmax, Unit::Bits), ["0.090", "0.245", "0.665"]);
    let log = bars(ClassRow::Log, &start, Unit::Nats);
    assert!(near(log[2].0, -0.407_605_964_444_380_3) && log[2].1 == 0.0 && log[0].0 == 0.0);
    assert_eq!(labels(ClassRow::Log, Unit::Bits), ["−3.473", "−2.031", "−0.588"]);
    let gradient = bars(ClassRow::Gradient, &start, Unit::Bits);
    assert!(near(gradient[2].0, 0.665_240_955_774_821_9 - 1.0) && near(gradient[1].1, 0.244_728_471_054_797_65));
    assert_eq!(labels(ClassRow::Gradient, Unit::Bits), ["+0.090", "+0.245", "−0.335"]);
}

#[test]
fn the_article_costs_what_it_says() {
    let figures = SoftmaxFigures::new(&SoftmaxPreset::Article.document());
    assert!(near(figures.nll, 0.356_674_943_938_732_4) && near(Unit::Bits.from_nats(figures.nll), 0.514_573_172_829_758_2));
    assert!(near(figures.p[0], 0.7) && near(figures.p[3], 0.1) && near(figures.log_sum_exp, 0.0));
}

#[test]
fn a_constant_changes_nothing_below_the_logits() {
    let start = document(&[1.0, 2.0, 3.0], 0);
    let moved = SoftmaxDocument { logits: start.logits.iter().map(|logit| logit + 1000.0).collect(), ..start.clone() };
    for row in [ClassRow::Softmax, ClassRow::Log, ClassRow::Gradient] {
        assert_eq!(live(row, &start, Unit::Bits), live(row, &moved, Unit::Bits), "{row:?}");
    }
    assert_ne!(live(ClassRow::Logits, &start, Unit::Bits), live(ClassRow::Logits, &moved, Unit::Bits));
}

#[test]
fn the_sum_of_the_nll_holds() {
    for preset in SoftmaxPreset::ALL {
        let figures = SoftmaxFigures::new(&preset.document());
        assert!(near(figures.log_sum_exp - figures.target, figures.nll), "{preset:?}: {figures:?}");
    }
}

#[test]
fn naive_and_stable_side_by_side() {
    let row = |logits: &[f64], target: usize, place: usize| {
        let start = document(logits, target);
        naive_row(place, &start, &SoftmaxFigures::new(&start), words()).expect("a row")
    };
    let thousand = [0, 1, 2].map(|place| row(&[1000.0, 0.0], 1, place));
    assert_eq!(thousand.each_ref().map(|row| row.nll), [Some(f64::INFINITY), Some(f64::INFINITY), Some(1000.0)]);
    assert_eq!(
        thousand.each_ref().map(|row| (row.exps.as_str(), row.sum.as_str())),
        [("∞  1", "∞"), ("∞  1", "∞"), ("1  0", "1")]
    );
    assert_eq!(thousand.each_ref().map(|row| row.note.as_str()), ["= −log 0", "= −log 0", ""]);
    // Where it is no number there is none, and the words say so.
    for (logits, target, p) in [([1000.0, 0.0], 0, "∞/∞"), ([-1000.0, -1001.0], 0, "0/0")] {
        let naive = row(&logits, target, 1);
        assert_eq!((naive.nll, naive.p.as_str(), naive.note.as_str()), (None, p, "no number"));
        assert!(naive.said.contains("NaN") && naive.said.contains("f64"), "{}", naive.said);
        assert!(row(&logits, target, 2).nll.is_some_and(f64::is_finite));
    }
    let [single, double] = [0, 1].map(|place| row(&[60.0, 20.0, -20.0, -60.0], 3, place));
    assert_eq!((single.nll, double.nll), (Some(f64::INFINITY), Some(120.0)));
    assert!(single.said.contains("less than any number above 0"), "{}", single.said);
    let fine = row(&[1.0, 2.0], 0, 0);
    assert_eq!((fine.exps.as_str(), fine.p.as_str()), ("2.72  7.39", "0.269"));
    assert!(fine.said.contains("88.72") && fine.said.contains("−103.97"), "{}", fine.said);
    assert!(row(&[1.0, 2.0], 0, 1).said.contains("709.78"));
}

#[test]
fn exp_gives_up_at_lines_in_the_chart_of_the_logits_alone() {
    let start = SoftmaxDocument { temperature: 2.0, ..document(&[1.0, 2.0], 0) };
    let lines = live(ClassRow::Logits, &start, Unit::Bits).thresholds;
    let expected = [177.445_678, -207.944_154, 1_419.565_426, -1_490.266_438];
    assert!(lines.iter().zip(expected).all(|(line, value)| (line.value - value).abs() < 1e-5), "{lines:?}");
    assert_eq!(
        lines.iter().map(|line| line.label.as_str()).collect::<Vec<_>>(),
        ["f32: exp is ∞", "f32: exp is 0", "f64: exp is ∞", "f64: exp is 0"]
    );
    assert!(live(ClassRow::Log, &start, Unit::Bits).thresholds.is_empty());
}

#[test]
fn keys_do_what_they_do_on_any_slider() {
    let start = document(&[1.0, 2.0, 3.0], 0);
    let axis = scenes::axis(ClassRow::Logits, &start, &SoftmaxFigures::new(&start), Unit::Bits);
    for (name, shift, class, expected) in [
        ("ArrowLeft", false, 1, BarKey::Bin(0)),
        ("ArrowLeft", false, 0, BarKey::Bin(0)),
        ("ArrowRight", false, 1, BarKey::Bin(2)),
        ("ArrowRight", false, 2, BarKey::Bin(2)),
        ("ArrowUp", false, 0, BarKey::Count(1.1)),
        ("ArrowDown", false, 0, BarKey::Count(0.9)),
        ("ArrowUp", true, 0, BarKey::Count(2.0)),
        ("PageDown", false, 0, BarKey::Count(0.0)),
        ("PageDown", true, 0, BarKey::Count(-9.0)),
        ("Home", false, 0, BarKey::Count(axis.low)),
        ("End", false, 0, BarKey::Count(axis.high)),
    ] {
        assert_eq!(class_key(name, shift, &start, class, axis), Some(expected), "{name} at {class}");
    }
    assert_eq!(class_key("Enter", false, &start, 0, axis), None);
    assert!(axis.low <= -1.0, "a bar can be pulled below zero: {axis:?}");
}

#[test]
fn the_pointer_is_as_fine_as_a_pixel() {
    let style = Style::canvas(Palette::LIGHT, Density::Normal, 1.0);
    for logits in [[1.0, 3.0], [1000.0, 0.0], [-1e6, 1e6]] {
        let start = document(&logits, 0);
        let axis = scenes::axis(ClassRow::Logits, &start, &SoftmaxFigures::new(&start), Unit::Bits);
        let frame = class_bars::frame(Size::css(600.0, 136.0, &style), Kind::Logits, 2, &axis, &style);
        let pixel = frame.y_data(0.0) - frame.y_data(style.scale);
        for logit in [axis.low, 0.0, logits[1] / 3.0, axis.high] {
            let found = scenes::logit_at(&frame, frame.y_px(logit), style.scale);
            assert!((found - logit).abs() <= pixel / 2.0 + 1e-9, "{found} is not near {logit}: a pixel is {pixel}");
        }
    }
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

fn readable(text: &str) -> Result<(), TestCaseError> {
    prop_assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf") && !text.contains("-0 "), "{}", text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn rows_are_whole_whatever_the_logits(document in softmax(), unit in unit()) {
        let figures = SoftmaxFigures::new(&document);
        prop_assert!(figures.nll >= 0.0 && figures.nll.is_finite() && figures.log_sum_exp.is_finite());
        for row in ROWS {
            let axis = scenes::axis(row, &document, &figures, unit);
            prop_assert!(axis.low <= 0.0 && axis.high > 0.0 && axis.step > 0.0 && axis.high.is_finite() && axis.low.is_finite(), "{row:?} {axis:?}");
            let live = scenes::overlay(row, &document, &figures, axis, unit, None, words());
            prop_assert_eq!(live.bars.len(), document.classes());
            for bar in &live.bars {
                prop_assert!([bar.p, bar.q].iter().all(|end| (axis.low..=axis.high).contains(end)), "{row:?} {bar:?} {axis:?}");
                prop_assert_eq!(bar.label.is_empty(), row == ClassRow::Logits);
            }
            readable(&scenes::alt(row, &document, &figures, unit, words()))?;
        }
        for place in 0..3 {
            let Some(row) = naive_row(place, &document, &figures, words()) else { return Err(TestCaseError::fail("no row")) };
            for text in [&row.exps, &row.sum, &row.p] {
                readable(text)?;
            }
            prop_assert!(row.nll.is_none_or(|nll| nll >= 0.0));
            prop_assert_eq!(row.nll.is_none(), row.said.contains("NaN"), "{:?}", row);
        }
        for class in 0..document.classes() {
            readable(&scenes::class_text(class, &document, &figures, words()))?;
        }
        readable(&(words().softmax.insight)(&document, &figures, unit))?;
        prop_assert_eq!(scenes::table(&document, &figures).len(), document.classes());
    }

    #[test]
    fn nothing_leaves_its_range(place in -2.0..=2.0_f64, y in -1e4..1e4_f64, document in softmax()) {
        prop_assert!(TEMPERATURE.admits(scenes::temperature_at(place)));
        let style = Style::canvas(Palette::LIGHT, Density::Phone, 2.0);
        let axis = scenes::axis(ClassRow::Logits, &document, &SoftmaxFigures::new(&document), Unit::Bits);
        let frame = class_bars::frame(Size::css(328.0, 200.0, &style), Kind::Logits, document.classes(), &axis, &style);
        let logit = scenes::logit_at(&frame, y, style.scale);
        prop_assert!(logit.is_finite() && scenes::logit_at(&frame, y - style.scale, style.scale) >= logit, "higher is not more");
        for key in ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"] {
            let Some(BarKey::Count(logit)) = class_key(key, true, &document, 0, axis) else { return Err(TestCaseError::fail(key)) };
            prop_assert!(logit.abs() <= 1e6);
        }
    }
}

#[test]
fn long_figures_have_smaller_type() {
    for (nats, class) in [(99.999, "row"), (100.0, "row wide"), (99_999.0, "row wide"), (1e5, "row long"), (2e8, "row long")] {
        assert_eq!(scenes::sized("row", nats, Unit::Nats), class);
    }
}
