//! By mouse, finger and pen: handles come to the pointer, and one drag shows everywhere.

use wormteeth_e2e::{Device, Page, Pointer, explore};

use crate::{DEFAULT, assert_close, bits, fields};

/// The plot of a chart with a slider at a desk: its margins are the charts'.
fn at(page: &Page, chart: &str, p: f64) -> (f64, f64) {
    let chart = page.rect(chart);
    (chart.x + 44.0 + p * (chart.width - 60.0), chart.y + chart.height / 2.0)
}

#[test]
fn the_handles_of_both_curves_are_dragged() {
    explore(|page| {
        for (pointer, to) in [(Pointer::Mouse, 0.1), (Pointer::Pen, 0.7), (Pointer::Touch, 0.4)] {
            page.open(DEFAULT);
            for (chart, field, name) in
                [("#chart-event", "#event-number", "event.information"), ("#chart-coin", "#coin-number", "coin.h")]
            {
                page.drag(pointer, &[at(page, chart, 0.5), at(page, chart, 0.6), at(page, chart, to)]);
                page.wait_eq("p", || (page.value(field).parse::<f64>().expect("p") - to).abs() < 0.005, &true); // a pixel is 0.003
                let p: f64 = page.value(field).parse().expect("p");
                let heads = -p * p.log2() - (1.0 - p) * (1.0 - p).log2();
                let expected = if name == "coin.h" { heads } else { -p.log2() };
                assert_close(name, page.quantity(name).value, expected);
            }
            page.click("#undo");
            page.wait_eq("coin", || page.value("#coin-number"), &"0.500".to_owned());
            page.click("#undo");
            page.wait_link(DEFAULT);
        }
    });
}

/// A bar's column and the height of a number on the scale of shares, at a desk.
fn bar(page: &Page, list: &str, entry: usize, value: f64) -> (f64, f64) {
    let (x, _) = page.rect(&format!("#{list}-{entry}")).centre();
    let chart = page.rect(&format!("#chart-{list}"));
    let (top, foot) = (chart.y + 14.0, chart.y + chart.height - 22.0);
    (x, foot - value / 1.125 * (foot - top))
}

fn a_bar_is_dragged(pointer: Pointer) {
    explore(|page| {
        page.open(DEFAULT);
        for (list, entry, to) in [("p", 1, 0.8), ("q", 3, 0.5)] {
            let before = fields(page, list);
            page.drag(pointer, &[bar(page, list, entry, before[entry]), bar(page, list, entry, 0.3), bar(page, list, entry, to)]);
            page.wait_eq("the field", || (fields(page, list)[entry] - to).abs() < 0.02, &true);
            let after = fields(page, list);
            assert!((0..4).all(|k| k == entry || after[k] == before[k]), "{before:?} {after:?}");
        }
        let [h, d, ce] = bits(&fields(page, "p"), &fields(page, "q"));
        for (name, value) in
            [("h.p", h), ("list.h.normalised", h), ("kl.pq", d), ("jensen.mean", d), ("jensen.gap", d), ("ce.pq", ce)]
        {
            assert_close(name, page.quantity(name).value, value);
        }
        page.click("#undo");
        page.click("#undo");
        page.wait_link(DEFAULT);
    });
}

#[test]
fn a_mouse_drags_a_bar() {
    a_bar_is_dragged(Pointer::Mouse);
}

#[test]
fn a_finger_drags_a_bar() {
    a_bar_is_dragged(Pointer::Touch);
}

#[test]
fn a_pen_drags_a_bar() {
    a_bar_is_dragged(Pointer::Pen);
}

#[test]
fn the_last_bar_cannot_be_dragged_away_and_the_page_says_why() {
    explore(|page| {
        page.open("#/information?p=0.5,0&q=1,1");
        let (x, foot) = bar(page, "p", 0, 0.0);
        page.drag(Pointer::Mouse, &[bar(page, "p", 0, 0.5), (x, foot + 20.0)]);
        page.wait_eq("words", || page.visible_text("#p-error").contains("above 0"), &true);
        assert!(fields(page, "p")[0] > 0.0);
        page.paste("#p-1", "3");
        page.wait_eq("no words", || page.visible_text("#p-error"), &String::new());
    });
}

#[test]
fn a_finger_that_scrolls_moves_no_handle() {
    explore(|page| {
        page.set_device(&Device::PHONE);
        page.open(DEFAULT);
        let chart = page.rect("#chart-event");
        let (x, y) = chart.centre();
        page.pointer_down(Pointer::Touch, (x, y));
        for down in [10.0, 30.0, 60.0, 90.0] {
            page.pointer_move(Pointer::Touch, (x + 1.0, y - down));
        }
        page.pointer_up(Pointer::Touch, (x + 1.0, y - 90.0));
        assert_eq!(page.value("#event-number"), "0.250");
    });
}
