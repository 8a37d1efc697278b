//! p: the slider lies on the axis of D against p, and its thumb and the marker are one thing.

use wormteeth_e2e::{Chart, Device, Key, Page, Pointer, explore, explore_at};

use crate::expected::{assert_near, explore_link};

/// p as the page has it, which the slider rounds to its step.
#[track_caller]
fn p(page: &Page) -> f64 {
    page.value("#p-number").parse().expect("p is a number")
}

/// Where p = 0 and p = 1 stand across the viewport, by the marker itself.
fn ends(page: &Page) -> (f64, f64) {
    let at = |p: &str| {
        page.edit_address(&explore_link(&format!("p={p}")));
        page.wait_eq("p", || page.value("#p"), &p.to_owned());
        page.settle();
        page.marker_x()
    };
    (at("0"), at("1"))
}

/// Opens some values of p and compares what the browser drew (the thumb) with what the page drew (the marker).
fn line_up(page: &Page, device: Device) {
    page.set_device(&device);
    page.open(&explore_link("p=0.25"));
    for p in ["0", "0.25", "0.57", "1"] {
        page.edit_address(&explore_link(&format!("p={p}")));
        page.wait_eq("the slider", || page.value("#p"), &p.to_owned());
        page.settle();
        let (thumb, marker) = (page.thumb().centre().0, page.marker_x());
        assert_near(&format!("{device:?}, p = {p}: the marker, over the thumb"), marker, thumb, 1.5);
    }
}

#[test]
fn thumb_and_marker_line_up_at_every_width() {
    explore(|page| {
        for width in [1280, 1600, 1024, 700, 360] {
            line_up(page, Device { width, ..Device::DESKTOP });
        }
        line_up(page, Device::PHONE);
    });
}

#[test]
fn thumb_and_marker_line_up_on_a_phones_fine_screen() {
    explore_at(2.0, |page| line_up(page, Device::PHONE));
}

#[test]
fn thumb_and_marker_line_up_when_zoomed() {
    explore_at(1.25, |page| line_up(page, Device { width: 1024, height: 576, touch: false }));
}

#[test]
fn dragging_the_thumb_moves_p_and_undo_takes_it_back_at_once() {
    explore(|page| {
        page.open("");
        let (from, y) = page.thumb().centre();
        page.drag(Pointer::Mouse, &[(from, y), (from - 40.0, y), (from - 120.0, y)]);
        let (x, _) = page.thumb().centre();
        assert_near("the thumb follows the pointer", x, from - 120.0, 1.5);
        assert_near("the marker stays over the thumb", page.marker_x(), x, 1.5);
        assert!(p(page) < 0.57 - 0.1, "p is {}", p(page));
        page.wait_eq("the field follows", || page.value("#p-number").parse::<f64>() == page.value("#p").parse(), &true);
        assert_ne!(page.quantity("kl.pq").text, "0.477");
        page.click("#undo");
        page.wait_quantity("kl.pq", "0.477");
        page.wait_eq("the field", || page.value("#p-number").parse(), &Ok(0.57));
        assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "a drag is one step");
    });
}

#[test]
fn the_marker_in_the_plot_can_be_dragged_by_every_pointer() {
    explore(|page| {
        page.open(&explore_link("p=0.5"));
        let (zero, one) = ends(page);
        for pointer in [Pointer::Mouse, Pointer::Touch, Pointer::Pen] {
            page.open(&explore_link("p=0.5"));
            let chart = page.rect(Chart::Curves.css());
            let (from, y) = (page.marker_x(), chart.y + 0.4 * chart.height);
            let to = (from - 100.0).round();
            page.drag(pointer, &[(from, y), (to, y + 20.0)]);
            let expected = (to - zero) / (one - zero);
            let off = || (p(page) - expected).abs() <= 1.5 / (one - zero);
            page.wait_eq(&format!("p, where the {pointer:?} let go"), off, &true);
            assert_near("the marker", page.marker_x(), to, 1.5);
            // Past the end p is the end.
            page.drag(pointer, &[(to, y), (f64::from(Device::DESKTOP.width) - 2.0, y)]);
            page.wait_eq(&format!("p, dragged past the end by {pointer:?},"), || p(page), &1.0);
            page.click("#undo");
            page.wait_eq("p after undo", || (p(page) - expected).abs() < 0.01, &true);
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
        page.wait_link(&crate::expected::ARTICLE.replace("p=0.57", "p=0.123456789"));
        assert_eq!(page.value("#p"), "0.123");
        // Passing by the slider does not read it back.
        page.focus("#p");
        page.press(&[Key::Tab]);
        page.choose("#unit", "nats");
        page.wait_link(&crate::expected::ARTICLE.replace("p=0.57", "p=0.123456789").replace("bits", "nats"));
        page.focus("#p");
        page.press(&[Key::Right]);
        page.wait_eq("p, one step on", || p(page), &0.124);
    });
}

#[test]
fn the_best_p_is_one_press_away() {
    explore(|page| {
        page.open(&explore_link("p=0.1"));
        let best = page.quantity("argmin.qp").value;
        page.click("#best-qp");
        page.wait_quantity("kl.qp", "0.276");
        let link = page.wait_written("p", |p| p.parse() == Ok(best));
        assert!(link.contains("&p=0.509369247138"), "the whole number, not the text: {link}");
        page.click("#best-pq");
        page.wait_quantity("kl.pq", "0.477");
        page.wait_written("p", |p| p.parse().is_ok_and(|p: f64| (p - 0.5704).abs() < 1e-12));
        page.click("#undo");
        page.wait_quantity("kl.qp", "0.276");
    });
}

#[test]
fn play_moves_p_until_it_is_paused() {
    explore(|page| {
        page.open(&explore_link("p=0.2"));
        assert_eq!(page.attribute("#play", "aria-label").as_deref(), Some("Play p, from 0 to 1 and back"));
        page.click("#play");
        page.wait_eq("the button", || page.visible_text("#play"), &"Pause".to_owned());
        let mut last = 0.2;
        for _ in 0..3 {
            page.wait_eq("p goes on", || p(page) != last, &true);
            last = p(page);
        }
        page.click("#play");
        page.wait_eq("the button", || page.visible_text("#play"), &"Play p".to_owned());
        // The slider, which is written in every frame: the field is not.
        page.settle();
        let stopped = page.value("#p");
        for _ in 0..5 {
            page.settle();
        }
        assert_eq!(page.value("#p"), stopped, "paused, p stays");
        page.click("#undo");
        page.wait_eq("p after one undo", || p(page), &0.2);
    });
}

#[test]
fn without_motion_play_takes_a_tenth_at_a_time() {
    explore(|page| {
        page.set_media(&[("prefers-reduced-motion", "reduce")]);
        page.open(&explore_link("p=0.2"));
        page.note_frames("#p");
        page.click("#play");
        page.wait_eq("three steps have passed", || page.noted().len() >= 4, &true);
        page.click("#play");
        for (k, p) in page.noted().into_iter().enumerate() {
            assert_near("a step", p, 0.2 + k as f64 / 10.0, 1e-9);
        }
        page.set_media(&[]);
    });
}

#[test]
fn steps_of_a_hundredth() {
    explore(|page| {
        page.open("");
        page.click("#p-forward");
        page.wait_eq("p", || p(page), &0.58);
        page.click("#p-back");
        page.click("#p-back");
        page.wait_eq("p", || p(page), &0.56);
        page.open(&explore_link("p=0.995"));
        page.click("#p-forward");
        page.wait_eq("p at the end", || p(page), &1.0);
    });
}

#[test]
fn without_a_parameter_the_slider_is_disabled_and_stays_where_it_is() {
    explore(|page| {
        page.open("");
        let before = page.rect("#p");
        page.edit_address(&explore_link("model=uniform"));
        page.wait_for(
            "p is disabled",
            "return document.querySelector('#p').disabled && document.querySelector('#p-number').disabled",
        );
        assert_eq!(page.rect("#p"), before, "disabled, not removed");
        page.edit_address(&explore_link("model=two-group&p=0.3"));
        page.wait_for(
            "p is enabled",
            "return !document.querySelector('#p').disabled && !document.querySelector('#p-number').disabled",
        );
        assert_near("p", p(page), 0.3, 0.0);
    });
}
