//! Bars are handles: a mouse, a finger and a pen set one count, and the bar stays under them.

use wormteeth_e2e::{Device, Page, Pointer, Run, explore, until};

use crate::expected::{ARTICLE, assert_near, explore_link};

/// How far a bar's edge may be from the pointer: a pixel of drawing, half a pixel of reading.
const PIXEL: f64 = 1.5;

/// The bar over this bin's field: they stand under one another at 1280.
#[track_caller]
fn bar_of(page: &Page, bin: usize) -> Run {
    let (x, _) = page.rect(&format!("#count-{bin}")).centre();
    let bars = page.bars();
    let found = bars.iter().find(|bar| bar.left < x && x < bar.right);
    *found.unwrap_or_else(|| panic!("no bar stands over the field of bin {bin} at {x}: {bars:?}"))
}

/// Asserts that the counts differ from `before` in this bin alone; returns its count.
#[track_caller]
fn assert_only(page: &Page, bin: usize, before: &[String]) -> f64 {
    let after = page.counts();
    assert_eq!(before.len(), after.len());
    for (k, (was, is)) in before.iter().zip(&after).enumerate() {
        assert_eq!(was == is, k != bin, "bin {k}: {was} became {is}");
    }
    after[bin].parse().expect("a count")
}

/// The whole story of one drag with one kind of pointer.
fn drag_sets_one_count(pointer: Pointer) {
    explore(|page| {
        page.open("");
        let before = page.counts();
        // Bars whose tops are clear of the model's line, which moves when the total does.
        let others = || [3, 5, 6].map(|bin| bar_of(page, bin).top);
        let others_before = others();
        let bar = bar_of(page, 4);
        let worms_per_pixel = 100.0 / (bar.foot - bar.top);
        let neighbour = bar_of(page, 8).x();
        let beside = page.rect("#marker").centre().0;

        page.pointer_down(pointer, (bar.x(), bar.top));
        page.pointer_move(pointer, (bar.x(), bar.top + 30.0));
        page.pointer_move(pointer, (neighbour, bar.top + 50.0)); // over another bar
        page.pointer_move(pointer, (beside, bar.top + 70.0)); // and out of the chart
        let top = bar.top.round() + 70.0;
        until("the bar's top is under the pointer", || {
            let edge = bar_of(page, 4).top;
            if (edge - top).abs() <= PIXEL { Ok(()) } else { Err(format!("it is {edge}, the pointer is at {top}")) }
        });
        assert_only(page, 4, &before);
        assert_eq!(others(), others_before, "the axis stays: other bars' tops");
        page.pointer_up(pointer, (beside, top));
        assert_eq!(page.js("return String(getSelection())"), "", "a drag selects no text");
        let count = assert_only(page, 4, &before);
        assert_near("the count", count, 100.0 - 70.0 * worms_per_pixel, PIXEL * worms_per_pixel + 0.5);
        page.wait_written("counts", |counts| counts.split(',').nth(4).is_some_and(|written| written.parse() == Ok(count)));
        let after = page.counts();
        page.click("#undo");
        page.wait_eq("the counts after one undo", || page.counts(), &before);
        assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "a drag is one step");
        page.click("#redo");
        page.wait_eq("the counts after redo", || page.counts(), &after);
    });
}

#[test]
fn a_mouse_drags_a_bar() {
    drag_sets_one_count(Pointer::Mouse);
}

#[test]
fn a_finger_drags_a_bar() {
    drag_sets_one_count(Pointer::Touch);
}

#[test]
fn a_pen_drags_a_bar() {
    drag_sets_one_count(Pointer::Pen);
}

#[test]
fn the_axis_settles_on_release() {
    explore(|page| {
        page.open("");
        let (bar, next) = (bar_of(page, 4), bar_of(page, 5));
        page.drag(Pointer::Mouse, &[(bar.x(), bar.top), (bar.x(), bar.foot - 4.0)]);
        // 83 is now the most: its bar has room to grow.
        assert!(bar_of(page, 5).top < next.top - 8.0, "{:?}, before {next:?}", bar_of(page, 5));
    });
}

#[test]
fn a_finger_drags_on_a_phone_without_scrolling_the_page() {
    explore(|page| {
        page.set_device(&Device::PHONE);
        page.open("");
        page.scroll_to("#bars");
        let (before, scrolled, bars) = (page.counts(), page.js("return scrollY"), page.bars());
        let tallest = bars.iter().min_by(|a, b| a.top.total_cmp(&b.top)).expect("bars");
        page.drag(Pointer::Touch, &[(tallest.x(), tallest.top + 4.0), (tallest.x() + 60.0, tallest.top + 64.0)]);
        assert_only(page, 4, &before);
        assert_eq!(page.js("return scrollY"), scrolled);
    });
}

#[test]
fn the_last_worms_cannot_be_dragged_away_and_the_page_says_why() {
    explore(|page| {
        page.open(&explore_link("counts=0,7,0,0,0"));
        let (before, bar) = (page.counts(), bar_of(page, 1));
        page.drag(Pointer::Mouse, &[(bar.x(), bar.top), (bar.x(), bar.foot + 30.0)]);
        page.wait_eq("whether the page says why", || page.visible_text("#notice").len() > 20, &true);
        assert!(assert_only(page, 1, &before) > 0.0);
        // A word that stays for ever would be wrong soon.
        page.retype("#count-2", "3");
        page.wait_eq("the notice after another edit", || page.visible_text("#notice"), &String::new());
    });
}

#[test]
fn the_nearest_bar_wins_over_its_whole_column() {
    explore(|page| {
        page.open(&explore_link("counts=50,0,20,10"));
        let before = page.counts();
        let (column, _) = page.rect("#count-1").centre();
        let tall = bar_of(page, 0);
        let y = f64::midpoint(tall.top, tall.foot);
        page.drag(Pointer::Mouse, &[(column, y), (column, y + 1.0)]); // there is no bar at all
        assert_near("half as high as 50", assert_only(page, 1, &before), 25.0, 1.5);
    });
}

#[test]
fn pointing_at_a_bin_lights_it_in_every_chart_and_spells_out_its_terms() {
    explore(|page| {
        page.open(ARTICLE); // on a first visit bin 10 is highlighted as it is
        let bar = bar_of(page, 10);
        page.hover((bar.x(), bar.top + 20.0));
        for chart in ["#chart-counts", "#chart-terms-left", "#chart-terms-right"] {
            page.wait_eq("the band is there", || page.band_x(chart).is_some(), &true);
            let expected = page.rect(chart).x + (bar.x() - page.rect("#chart-counts").x);
            assert_near("the band's middle", page.band_x(chart).expect("a band"), expected, PIXEL);
        }
        let told = page.visible_text("#chart-counts") + &page.visible_text(".highlighted-term.p") + &page.visible_text(".sum");
        for figure in ["10", "0.074", "37", "4.353", "1.8", "log₂", "+0.322", "∑"] {
            assert!(told.contains(figure), "{figure} is told of bin 10: {told}");
        }
        page.hover((5.0, 5.0));
        page.wait_eq("the light goes with the pointer", || page.band_x("#chart-counts"), &None);
    });
}
