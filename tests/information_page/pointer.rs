//! From pointer and keys to edits, and the scales of the charts.

use wormteeth::chart::{Density, Palette, Size, Style, bar_chart, function_plot};
use wormteeth::i18n::messages;
use wormteeth::math::Unit;
use wormteeth::model::information::{InformationDocument, InformationEdit, List, Parameter, Part};
use wormteeth::model::{Lang, ListComparison};
use wormteeth::present::{self, BarKey, PointerPosition};

fn style() -> Style {
    Style::canvas(Palette::LIGHT, Density::Normal, 1.0)
}

fn lists(p: &[f64], q: &[f64]) -> InformationDocument {
    InformationDocument { p: p.to_vec(), q: q.to_vec(), ..InformationDocument::default() }
}

fn at(x: f64, y: f64) -> PointerPosition {
    PointerPosition { x, y, scale: style().scale, size: Size::css(389.0, 190.0, &style()) }
}

#[test]
fn a_bar_comes_to_the_pointer() {
    let document = lists(&[0.25; 4], &[0.4, 0.3, 0.2, 0.1]);
    let frame = bar_chart::frame(at(0.0, 0.0).size, 4, &present::list_axis(&document, List::Q), &style());
    let there = at(frame.x_px(2.0), frame.y_px(0.6));
    let part = Part::List(List::Q);
    assert_eq!(present::outcome_at(part, &document, there, &style()), Some(2));
    assert_eq!(
        present::drag_edit(part, &document, 2, there, &style()),
        Some(InformationEdit::Drag(Parameter::Entry(List::Q, 2), 0.6))
    );
    let below = at(frame.x_px(2.0), frame.bottom() + 400.0);
    assert_eq!(
        present::drag_edit(part, &document, 2, below, &style()),
        Some(InformationEdit::Drag(Parameter::Entry(List::Q, 2), 0.0))
    );
    assert_eq!(present::outcome_at(Part::Event, &document, there, &style()), None);
    assert_eq!(present::drag_edit(Part::Sums, &document, 2, there, &style()), None);
}

#[test]
fn the_scale_of_bars_is_that_of_the_scale_document() {
    let (start, now) = (lists(&[0.5, 0.5], &[1.0, 1.0]), lists(&[3.0, 0.5], &[1.0, 1.0]));
    let axis = present::list_axis(&start, List::P);
    assert!(axis.high < 3.0 && present::list_axis(&now, List::P).high > 3.0);
    let dragged = present::list_overlay(&now, &start, List::P, None);
    assert_eq!((dragged.axis, dragged.values), (axis, vec![3.0, 0.5]));
    assert_eq!(present::list_axis(&now, List::Q), present::list_axis(&start, List::Q));
}

#[test]
fn a_handle_comes_to_the_pointer_and_stops_at_the_ends() {
    let document = lists(&[1.0, 1.0], &[1.0, 1.0]);
    let seen = ListComparison::new(&[1.0, 1.0], &[1.0, 1.0]);
    for (part, parameter) in [(Part::Event, Parameter::Event), (Part::Coin, Parameter::Coin)] {
        let frame = function_plot::frame(at(0.0, 0.0).size, &present::ground(part, &seen, Unit::Nats), &style());
        for (x, p) in [(0.3, 0.3), (0.6004, 0.6), (-1.0, 0.0), (2.0, 1.0)] {
            let edit = present::drag_edit(part, &document, 0, at(frame.x_px(x), 0.0), &style());
            assert_eq!(edit, Some(InformationEdit::Drag(parameter, p)), "{part:?} at {x}");
        }
    }
}

#[test]
fn keys_step_by_a_hundredth_of_shares_and_of_other_scales() {
    let shares = lists(&[0.001, 0.3], &[1.0, 1.0]);
    let big = lists(&[400.0, 20.0], &[1.0, 1.0]);
    let key = |document: &InformationDocument, key: &str, shift: bool, entry: usize| {
        present::entry_key(key, shift, document, List::P, entry)
    };
    for (name, shift, entry, step) in [
        ("ArrowUp", false, 0, BarKey::Count(0.01)),
        ("ArrowUp", false, 1, BarKey::Count(0.31)),
        ("ArrowDown", false, 0, BarKey::Count(0.0)),
        ("ArrowDown", true, 1, BarKey::Count(0.2)),
        ("PageUp", false, 1, BarKey::Count(0.4)),
        ("PageDown", false, 1, BarKey::Count(0.2)),
        ("Home", false, 1, BarKey::Count(0.0)),
        ("End", false, 1, BarKey::Count(1.0)),
        ("ArrowLeft", false, 0, BarKey::Bin(0)),
        ("ArrowRight", false, 0, BarKey::Bin(1)),
        ("ArrowRight", false, 1, BarKey::Bin(1)),
    ] {
        assert_eq!(key(&shares, name, shift, entry), Some(step), "{name}");
    }
    assert_eq!(key(&big, "ArrowUp", false, 1), Some(BarKey::Count(30.0)));
    assert_eq!(key(&shares, "a", false, 0), None);
}

#[test]
fn the_event_of_a_thousandth_has_its_place_in_every_unit() {
    let seen = ListComparison::new(&[1.0, 1.0], &[1.0, 1.0]);
    for unit in Unit::ALL {
        let ground = present::ground(Part::Event, &seen, unit);
        let still = present::function_plot_base(Part::Event, ground, unit, messages(Lang::En));
        assert_eq!(still.spots.len(), 4);
        assert!(still.spots.iter().all(|spot| (0.0..=ground.y.high).contains(&spot.y)), "{still:?}");
        let most = still.spots.iter().map(|spot| spot.y).fold(0.0, f64::max);
        assert!(most > 0.6 * ground.y.high, "{} of {}", most, ground.y.high);
    }
}

#[test]
fn points_of_jensens_picture_are_numbered_as_the_outcomes_and_highlighted_with_them() {
    let document = InformationDocument { p: vec![0.0, 1.0, 0.0, 3.0], q: vec![1.0; 4], ..InformationDocument::default() };
    let seen = ListComparison::new(&document.p, &document.q);
    let live = present::function_plot_overlay(Part::Jensen, &document, &seen, Unit::Bits, Some(3));
    let points: Vec<(&str, bool, f64)> =
        live.points.iter().map(|point| (point.label.as_str(), point.highlighted, point.weight)).collect();
    assert_eq!(points, [("2", false, 0.25), ("4", true, 0.75)]);
}
