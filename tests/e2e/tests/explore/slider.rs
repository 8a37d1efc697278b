//! p: the slider lies on the axis of D against p, and its thumb and the marker are one thing.

use wormteeth_e2e::{Device, Key, Page, Pointer, explore, explore_at};

use crate::expected::{article_at, assert_near, explore_link};

/// p as the page has it, which the slider rounds to its step.
#[track_caller]
fn p(page: &Page) -> f64 {
    page.value("#p-number").parse().expect("p is a number")
}

/// Goes to a p by the address, and gives where the marker then stands.
#[track_caller]
fn marker_at(page: &Page, p: &str) -> f64 {
    page.edit_address(&explore_link(&format!("p={p}")));
    page.wait_eq("the slider", || page.value("#p"), &p.to_owned());
    page.settle();
    page.marker_x()
}

#[test]
fn thumb_and_marker_line_up_at_every_width_and_ratio() {
    let wide = |width| Device { width, ..Device::DESKTOP };
    let at = |ratio: f64, devices: &[Device]| {
        explore_at(ratio, |page| {
            page.open("");
            for device in devices {
                page.set_device(device);
                for p in ["0", "0.25", "1"] {
                    let marker = marker_at(page, p);
                    assert_near(&format!("{device:?} at {ratio}, p = {p}: the marker"), marker, page.thumb().centre().0, 1.5);
                }
            }
        });
    };
    at(1.0, &[wide(1280), wide(1600), wide(1024), wide(700), wide(360), Device::PHONE]);
    at(1.25, &[wide(1024)]);
    at(2.0, &[Device::PHONE]);
}

#[test]
fn dragging_the_thumb_moves_p_and_is_one_step() {
    explore(|page| {
        page.open("");
        let (from, y) = page.thumb().centre();
        page.drag(Pointer::Mouse, &[(from, y), (from - 40.0, y), (from - 120.0, y)]);
        let (x, _) = page.thumb().centre();
        assert_near("the thumb follows the pointer", x, from - 120.0, 1.5);
        assert_near("the marker stays over the thumb", page.marker_x(), x, 1.5);
        page.wait_eq("the field", || page.value("#p-number"), &page.value("#p"));
        page.click("#undo");
        page.wait_eq("the field", || p(page), &0.57);
        assert_eq!(page.js("return document.querySelector('#undo').disabled"), true);
    });
}

#[test]
fn the_marker_in_the_plot_can_be_dragged_by_every_pointer() {
    explore(|page| {
        page.open("");
        let (zero, one) = (marker_at(page, "0"), marker_at(page, "1"));
        for pointer in [Pointer::Mouse, Pointer::Touch, Pointer::Pen] {
            page.open(&explore_link("p=0.5"));
            let (from, y) = (page.marker_x(), page.rect("#marker").centre().1);
            let to = (from - 100.0).round();
            // Far down, over text; but a finger would scroll.
            let down = if pointer == Pointer::Touch { 20.0 } else { 400.0 };
            page.drag(pointer, &[(from, y), (to, y + down)]);
            let expected = (to - zero) / (one - zero);
            let is_there = || (p(page) - expected).abs() <= 1.5 / (one - zero);
            page.wait_eq(&format!("p, where the {pointer:?} let go"), is_there, &true);
            assert_near("the marker", page.marker_x(), to, 1.5);
            assert_eq!(page.js("return String(getSelection())"), "", "a drag selects no text");
            // Past the end p is the end.
            page.drag(pointer, &[(to, y), (f64::from(Device::DESKTOP.width) - 2.0, y)]);
            page.wait_eq(&format!("p, dragged past the end by {pointer:?},"), || p(page), &1.0);
            page.click("#undo");
            page.wait_eq("p after undo", is_there, &true);
            page.click("#undo");
            page.wait_eq("p after a second undo", || p(page), &0.5);
        }
    });
}

#[test]
fn p_is_any_number_and_the_slider_is_only_its_nearest_step() {
    explore(|page| {
        page.open("");
        page.retype("#p-number", "0.123456789");
        page.wait_link(&article_at("0.123456789"));
        assert_eq!(page.value("#p"), "0.123");
        // Passing by the slider does not read it back.
        page.focus("#p");
        page.press(&[Key::Tab]);
        page.choose("#unit", "nats");
        page.wait_link(&article_at("0.123456789").replace("bits", "nats"));
        page.focus("#p");
        page.press(&[Key::Right]);
        page.wait_eq("p, one step on", || p(page), &0.124);
    });
}

#[test]
fn buttons_move_p_to_where_it_is_best_and_by_a_hundredth() {
    explore(|page| {
        page.open(&explore_link("p=0.995"));
        let best = page.quantity("argmin.qp").raw;
        page.click("#p-forward");
        page.wait_eq("p at the end", || p(page), &1.0);
        page.click("#best-qp");
        page.wait_quantity("kl.qp", "0.276");
        page.wait_written("p", |p| p == best && p.len() > 10); // the whole number, not its text
        page.click("#best-pq");
        page.wait_quantity("kl.pq", "0.477");
        for (button, expected) in [("#p-back", 0.56), ("#p-back", 0.55), ("#undo", 0.56)] {
            page.click(button);
            page.wait_eq("p", || p(page), &expected);
        }
    });
}

#[test]
fn play_moves_p_until_it_is_paused_and_without_motion_by_tenths() {
    explore(|page| {
        page.open(&explore_link("p=0.2"));
        let play = || (page.attribute("#play", "aria-label"), page.visible_text("#play"));
        let at_rest = play();
        page.click("#play");
        page.wait_eq("p goes on", || p(page) > 0.203, &true);
        let playing = play();
        assert!(playing.0 != at_rest.0 && playing.1 != at_rest.1, "the button says what it does: {playing:?}");
        page.click("#play");
        page.wait_eq("the button", play, &at_rest);
        page.settle(); // which it never is while p moves
        page.click("#undo");
        page.wait_eq("p after one undo", || p(page), &0.2);
        page.set_media(&[("prefers-reduced-motion", "reduce")]);
        page.note_frames("#p");
        page.click("#play");
        page.wait_eq("three steps have passed", || page.noted().len() >= 4, &true);
        page.click("#play");
        for (k, p) in page.noted().into_iter().enumerate() {
            assert_near("a step", p, 0.2 + k as f64 / 10.0, 1e-9);
        }
    });
}

#[test]
fn without_a_parameter_the_slider_is_disabled_and_stays_where_it_is() {
    let disabled = "return ['#p', '#p-number', '#p-back', '#p-forward', '#play', '#best-pq', '#best-qp']
        .map(css => document.querySelector(css).disabled)";
    explore(|page| {
        page.open("");
        let before = page.rect("#p");
        for (query, off) in [("model=uniform", true), ("model=two-group&p=0.3", false)] {
            page.edit_address(&explore_link(query));
            page.wait_eq("whether the controls of p are out of use", || page.js(disabled), &vec![off; 7].into());
            assert_eq!(page.rect("#p"), before, "disabled, not removed");
        }
    });
}
