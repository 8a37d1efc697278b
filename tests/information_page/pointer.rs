//! The Information view: from pointer and keys to edits, and the scales of its charts.

use wormteeth::chart::{Density, Palette, Size, Style, bar_chart, function_plot};
use wormteeth::math::Unit;
use wormteeth::model::information::{InformationDocument, InformationEdit, List, Parameter, Part};
use wormteeth::model::{Act, Compared, Session};
use wormteeth::present::{self, BarKey, Touch};

fn style() -> Style {
    Style::canvas(Palette::LIGHT, Density::Normal, 1.0)
}

fn session(p: &[f64], q: &[f64]) -> Session<InformationDocument> {
    Session::new(InformationDocument { p: p.to_vec(), q: q.to_vec(), ..InformationDocument::default() })
}

fn touch(x: f64, y: f64) -> Touch {
    Touch { x, y, scale: style().scale, size: Size::css(389.0, 190.0, &style()) }
}

#[test]
fn a_bar_comes_to_the_pointer() {
    let session = session(&[0.25; 4], &[0.4, 0.3, 0.2, 0.1]);
    let frame = bar_chart::frame(touch(0.0, 0.0).size, 4, &present::list_axis(&session, List::Q), &style());
    let there = touch(frame.x_px(2.0), frame.y_px(0.6));
    let part = Part::List(List::Q);
    assert_eq!(present::outcome_at(part, &session, there, &style()), Some(2));
    assert_eq!(
        present::dragged(part, &session, 2, there, &style()),
        Some(InformationEdit::Drag(Parameter::Entry(List::Q, 2), 0.6))
    );
    let below = touch(frame.x_px(2.0), frame.bottom() + 400.0);
    assert_eq!(
        present::dragged(part, &session, 2, below, &style()),
        Some(InformationEdit::Drag(Parameter::Entry(List::Q, 2), 0.0))
    );
    assert_eq!(present::outcome_at(Part::Event, &session, there, &style()), None);
    assert_eq!(present::dragged(Part::Sums, &session, 2, there, &style()), None);
}

#[test]
fn the_scale_of_bars_stays_while_one_is_dragged_off_it() {
    let mut session = session(&[0.5, 0.5], &[1.0, 1.0]);
    let before = present::list_axis(&session, List::P);
    session.apply(InformationEdit::Drag(Parameter::Entry(List::P, 0), 3.0));
    assert_eq!(present::list_axis(&session, List::P), before);
    session.apply(Act::Commit);
    assert!(present::list_axis(&session, List::P).high > 3.0);
    // Typed, it follows at once.
    session.apply(InformationEdit::Set(Parameter::Entry(List::P, 0), 30.0));
    assert!(present::list_axis(&session, List::P).high > 30.0);
    assert_eq!(present::list_axis(&session, List::Q), before);
}

#[test]
fn a_handle_comes_to_the_pointer_and_stops_at_the_ends() {
    let session = session(&[1.0, 1.0], &[1.0, 1.0]);
    let seen = Compared::new(&[1.0, 1.0], &[1.0, 1.0]);
    for (part, knob) in [(Part::Event, Parameter::Event), (Part::Coin, Parameter::Coin)] {
        let frame = function_plot::frame(touch(0.0, 0.0).size, &present::ground(part, &seen, Unit::Nats), &style());
        for (x, p) in [(0.3, 0.3), (0.6004, 0.6), (-1.0, 0.0), (2.0, 1.0)] {
            let edit = present::dragged(part, &session, 0, touch(frame.x_px(x), 0.0), &style());
            assert_eq!(edit, Some(InformationEdit::Drag(knob, p)), "{part:?} at {x}");
        }
    }
}

#[test]
fn keys_step_by_a_hundredth_of_shares_and_of_other_scales() {
    let shares = session(&[0.001, 0.3], &[1.0, 1.0]);
    let big = session(&[400.0, 20.0], &[1.0, 1.0]);
    let key = |session: &Session<InformationDocument>, key: &str, shift: bool, entry: usize| {
        present::entry_key(key, shift, session, List::P, entry)
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
    let seen = Compared::new(&[1.0, 1.0], &[1.0, 1.0]);
    for unit in Unit::ALL {
        let ground = present::ground(Part::Event, &seen, unit);
        let still = present::trace_base(Part::Event, ground, unit, super::words());
        assert_eq!(still.spots.len(), 4);
        assert!(still.spots.iter().all(|spot| (0.0..=ground.y.high).contains(&spot.y)), "{still:?}");
        let most = still.spots.iter().map(|spot| spot.y).fold(0.0, f64::max);
        assert!(most > 0.6 * ground.y.high, "{} of {}", most, ground.y.high);
    }
}

#[test]
fn points_of_jensens_picture_are_numbered_as_the_outcomes_and_lit_with_them() {
    let sheet = InformationDocument { p: vec![0.0, 1.0, 0.0, 3.0], q: vec![1.0; 4], ..InformationDocument::default() };
    let seen = Compared::new(&sheet.p, &sheet.q);
    let live = present::trace_overlay(Part::Jensen, &sheet, &seen, Unit::Bits, Some(3));
    let points: Vec<(&str, bool, f64)> =
        live.points.iter().map(|point| (point.label.as_str(), point.highlighted, point.weight)).collect();
    assert_eq!(points, [("2", false, 0.25), ("4", true, 0.75)]);
}
