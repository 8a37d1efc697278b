//! Information: what a panel says beside its figures, and its charts' scales.

use crate::common::seen::{opened, words};
use wormteeth::math::Unit;
use wormteeth::model::ListComparison;
use wormteeth::model::information::{List, Part};
use wormteeth::present;

/// The lists that a link opens, compared.
fn seen(link: &str) -> ListComparison {
    let document = opened(link).information;
    ListComparison::new(&document.p, &document.q)
}

#[test]
fn the_verdicts_of_coins_and_of_jensens_gap() {
    for (link, part, verdict) in [
        ("#/information?coins=0.5,0.25,0.1", Part::Coins, "direct is longer than via B"),
        ("#/information?coins=0.5,0.9,0.4", Part::Coins, "here via B is no shorter"),
        ("#/information?coins=0.5,0.5,0", Part::Coins, "direct and via B are both ∞"),
        ("#/information?v=1", Part::Jensen, "the average lies above the curve (Jensen)"),
        ("#/information?p=1,0,0,0&q=0.7,0.1,0.1,0.1", Part::Jensen, "Q puts mass where P has none; the mean ratio is below 1"),
        ("#/information?p=0.85,0.05,0.05,0.05&q=0.85,0.05,0.05,0.05", Part::Jensen, "all ratios are 1: no gap"),
    ] {
        assert_eq!((words().information.gloss)(part, &opened(link).information, &seen(link)), verdict, "{link}");
    }
}

#[test]
fn the_scale_of_bars_is_that_of_the_scale_document() {
    let [start, now] = ["0.5,0.5", "3,0.5"].map(|p| opened(&format!("#/information?p={p}&q=1,1")).information);
    let axis = present::list_axis(&start, List::P);
    assert!(axis.high < 3.0 && present::list_axis(&now, List::P).high > 3.0);
    let dragged = present::list_overlay(&now, &start, List::P, None);
    assert_eq!((dragged.axis, dragged.values), (axis, vec![3.0, 0.5]));
}

#[test]
fn there_is_room_to_raise_a_probability() {
    for (p, least, most) in [("0.4,0.3,0.2,0.1", 0.6, 0.7), ("0.9,0.1", 1.0, 1.2), ("1,0", 1.0, 1.2), ("3,0.5", 3.0, 3.5)] {
        let axis = present::list_axis(&opened(&format!("#/information?p={p}&q={p}")).information, List::P);
        assert!((least..=most).contains(&axis.high), "{p}: {}", axis.high);
    }
}

#[test]
fn the_event_of_a_thousandth_has_its_place_in_every_unit() {
    for unit in Unit::ALL {
        let ground = present::ground(Part::Event, &seen("#/information?v=1"), unit);
        let still = present::function_plot_base(Part::Event, ground, unit, words());
        let most = still.spots.iter().map(|spot| spot.y).fold(0.0, f64::max);
        assert!(still.spots.len() == 4 && most > 0.6 * ground.y.high && most <= ground.y.high, "{still:?}");
    }
}

#[test]
fn points_of_jensens_picture_are_numbered_as_the_outcomes_and_highlighted_with_them() {
    let link = "#/information?p=0,1,0,3&q=1,1,1,1";
    let live = present::function_plot_overlay(Part::Jensen, &opened(link).information, &seen(link), Unit::Bits, Some(3));
    let points: Vec<(&str, bool, f64)> =
        live.points.iter().map(|point| (point.label.as_str(), point.highlighted, point.weight)).collect();
    assert_eq!(points, [("2", false, 0.25), ("4", true, 0.75)]);
}
