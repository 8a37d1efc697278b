//! The lesson: all of it by keyboard alone and by finger, what it tells before and after an answer, and what its links and undo keep.

use wormteeth_e2e::{Device, Key::*, Page, Pointer, explore, json};

use crate::{languages::left_over, layout::WRONG};

/// What a reader does in a step.
enum Act {
    /// Types into a field: a list goes on into those after it.
    Type(&'static str, &'static str),
    /// Chooses a radio button.
    Choose(&'static str),
    /// Moves p to 0.3 by keys, by a finger to where that is about.
    Slide,
    /// Draws across a chart, at these parts of its width and height; by keyboard types into a field.
    Draw(&'static str, [(f64, f64); 3], &'static str, &'static str),
}
use Act::{Choose, Draw, Slide, Type};

/// A step: its name, what is done in it, whether an answer is asked for then, and the cost that is told at its end. Costs are those that
/// another program computed, as in `tests/model/lesson.rs`.
type Step = (&'static str, &'static [Act], bool, Option<(&'static str, f64)>);
const STEPS: [Step; 14] = [
    ("worms", &[Type("#count-0", "7")], false, None),
    ("bit", &[Type("#guess", "3")], true, None),
    (
        "draw-your-model",
        &[Draw("#chart-counts", [(0.1, 0.8), (0.5, 0.3), (0.95, 0.8)], "#count-0", "5,10,25,50,80,110,90,60,40,20,10")],
        true,
        None,
    ),
    ("simple-models", &[Choose("#model input")], false, None),
    ("which-is-closer", &[Choose("#model [value=binomial]")], true, Some(("which-is-closer", 0.138_581_464_141_186_55))),
    ("entropy", &[Type("#guess", "3.5")], true, Some(("entropy", 0.379_000_995_966_93))),
    ("cost", &[], false, Some(("draw-your-model", 0.148_316_835_200_112_7))),
    ("where-from", &[Type("#guess", "7")], true, Some(("where-from", 0.415_070_040_388_824_7))),
    ("swap", &[Choose("#guess input")], true, None),
    (
        "best-p",
        &[Draw("#chart-curves", [(0.15, 0.2), (0.5, 0.8), (0.9, 0.2)], "#guess-5", "0.4")],
        true,
        Some(("best-p", 0.143_480_838_526_776_18)),
    ),
    ("why-best-p", &[Slide], false, None),
    ("two-groups", &[Slide], true, Some(("two-groups", 0.087_546_127_440_504_6))),
    ("other-direction", &[Slide], true, Some(("other-direction", 0.999_167_204_667_103_1))),
    ("classifier", &[], false, None),
];

/// Waits until a step is open. Who came from another one finds the focus at its heading.
#[track_caller]
fn arrive(page: &Page, number: usize) {
    let heading = "return document.activeElement.id === 'lesson-title' && document.activeElement.textContent.length > 0";
    page.wait_quantity("lesson.step", &number.to_string());
    page.wait_eq("the focus at the heading", || page.js(heading) == true, &(number > 1));
}

/// The costs that the page tells, in bits, by name.
#[track_caller]
fn costs(page: &Page) -> Vec<(String, f64)> {
    let told = page.quantities().into_iter().filter(|told| told.name != "lesson.step").map(|told| {
        told.assert_legal("bits");
        (told.name.replacen("lesson.cost.", "", 1), told.value)
    });
    told.collect()
}

/// Goes all the way in a language. `act` does what a step asks, `press` presses a button.
#[track_caller]
fn walk(page: &Page, lang: &str, act: impl Fn(&Page, &Act), press: impl Fn(&Page, &str), is_near: impl Fn(f64, f64) -> bool) {
    page.open(&format!("#/lesson?v=1&step=worms&lang={lang}"));
    let agrees = |told: &[(String, f64)], expected: &[(&str, f64)]| {
        let same = told.iter().zip(expected).all(|(told, expected)| told.0 == expected.0 && is_near(told.1, expected.1));
        assert!(same && told.len() == expected.len(), "{told:?}, not {expected:?}");
    };
    let mut all: Vec<(&str, f64)> = Vec::new();
    for (number, (name, acts, asks, told)) in (1..).zip(&STEPS) {
        arrive(page, number);
        page.wait_written("step", |step| step == *name);
        let words = || assert_eq!(left_over(page, lang), "", "{name}");
        words();
        acts.iter().for_each(|each| act(page, each));
        if *asks {
            agrees(&costs(page), &[]);
            press(page, "#lesson-reveal");
            page.wait_for(&format!("{name}: the answer"), "return !document.querySelector('#lesson-reveal.filled')");
            words();
        }
        all.extend(told);
        if number == STEPS.len() {
            all.sort_by_key(|(name, _)| STEPS.iter().position(|step| step.0 == *name));
            agrees(&costs(page), &all);
        } else {
            agrees(&costs(page), told.as_slice());
            press(page, "#lesson-next");
        }
    }
    assert_eq!(page.js("return document.querySelector('#lesson-next').disabled"), true);
}

/// Goes to a control by Tab alone.
#[track_caller]
fn tab_to(page: &Page, css: &str) {
    let there = "return document.activeElement.matches(arguments[0])";
    for _ in 0..80 {
        if page.session().js(there, json!([css])) == true {
            return;
        }
        page.press(&[Tab]);
    }
    panic!("Tab does not come to {css}");
}

fn by_keyboard(lang: &str) {
    let act = |page: &Page, act: &Act| match act {
        Type(field, text) | Draw(_, _, field, text) => {
            tab_to(page, field);
            page.chord(&[Control, Char('a')]);
            page.type_text(text);
        }
        Choose(radio) => {
            tab_to(page, "input[type=radio]");
            page.press(&[Space]);
            // On to the next one until it is chosen.
            page.wait_for(radio, "return document.activeElement.checked");
            while page.js_with("return document.querySelector(arguments[0]).checked", json!([radio])) == false {
                page.press(&[Down]);
            }
        }
        Slide => {
            tab_to(page, "#p");
            page.press(&[Home, PageUp, PageUp, PageUp]);
            assert_eq!(page.value("#p"), "0.3");
        }
    };
    let press = |page: &Page, button: &str| {
        tab_to(page, button);
        page.press(&[Enter]);
    };
    explore(|page| walk(page, lang, act, press, |told, expected| (told - expected).abs() < 1e-12));
}

/// Scrolls to a control, unless it sticks, and taps it.
#[track_caller]
fn tap(page: &Page, css: &str) {
    page.scroll_to(css);
    page.click(css);
}

fn by_finger(lang: &str) {
    let act = |page: &Page, act: &Act| match act {
        Type(field, text) => {
            tap(page, field);
            page.paste(field, text);
        }
        Choose(radio) => tap(page, radio),
        Slide => {
            page.scroll_to("#p");
            let (slider, y) = (page.rect("#p"), page.rect("#p").centre().1);
            page.drag(Pointer::Touch, &[(slider.centre().0, y), (slider.x + 0.35 * slider.width, y)]);
        }
        Draw(chart, path, ..) => {
            page.js("scrollTo(0, 0)");
            let chart = page.rect(chart);
            let path = path.map(|(x, y)| (chart.x + x * chart.width, chart.y + y * chart.height));
            page.drag(Pointer::Touch, &path);
            assert_eq!(page.js("return scrollY"), 0, "a finger draws in every direction");
            page.wait_written("draft", |draft| !draft.is_empty());
        }
    };
    // Of the chart and of the bar at the foot what is not in sight at the end of the text.
    let sight = "scrollTo(0, document.documentElement.scrollHeight);
        return ['.lesson-upper canvas', '#lesson-next', '#lesson-back'].filter(css => {
            const part = document.querySelector(css), { x, y, width, height } = part.getBoundingClientRect();
            const over = document.elementFromPoint(x + width / 2, y + height / 2);
            return !(over && (part.closest('figure') ?? part).contains(over) && y >= 0 && y + height <= innerHeight);
        }).join()";
    let press = |page: &Page, button: &str| {
        page.wait_eq("out of sight", || page.text_of_js(sight), &String::new());
        tap(page, button);
    };
    explore(|page| {
        page.set_device(&Device::PHONE);
        // What a finger draws has a price too.
        walk(page, lang, act, press, |told, _| told >= 0.0);
    });
}

#[test]
fn all_of_it_is_done_by_keyboard_alone() {
    ["en", "zh-CN"].into_iter().for_each(by_keyboard);
}

#[test]
fn all_of_it_is_done_by_finger_with_the_chart_in_sight() {
    ["en", "zh-CN"].into_iter().for_each(by_finger);
}

/// Looks at each step, and again when its answer is shown.
#[track_caller]
fn each_step(page: &Page, look: impl Fn(&str)) {
    for (name, _, asks, _) in STEPS {
        page.wait_written("step", |step| step == name);
        look(name);
        if asks {
            page.click("#lesson-reveal");
            page.settle();
            look(&format!("{name}, answered"));
        }
        if name != "classifier" {
            page.click("#lesson-next");
        }
    }
}

#[test]
fn every_step_fits_its_screen() {
    explore(|page| {
        let desk = |width, height| Device { width, height, touch: false };
        for (device, theme) in [
            (Device::DESKTOP, "light"),
            (Device::DESKTOP, "projector"),
            (desk(1024, 768), "light"),
            (desk(820, 1180), "dark"),
            (Device::PHONE, "light"),
        ] {
            page.set_device(&device);
            page.open(&format!("#/lesson?v=1&step=worms&theme={theme}"));
            each_step(page, |step| {
                let wrong = page.js_with(WRONG, json!([device == Device::DESKTOP, true, true]));
                assert_eq!(wrong, "", "{step}, {device:?}, {theme}");
            });
        }
        // In a low window nothing sticks.
        let stuck =
            "return [...document.querySelectorAll('body *')].filter(part => part.checkVisibility({ visibilityProperty: true })
            && /fixed|sticky/.test(getComputedStyle(part).position)).map(part => part.className).join()";
        for device in [Device::SIDEWAYS, desk(853, 479), desk(360, 479)] {
            page.set_device(&device);
            page.open("#/lesson?v=1&step=worms");
            each_step(page, |step| assert_eq!(page.text_of_js(stuck), "", "{step}, {device:?}"));
        }
    });
}

#[test]
fn a_drawing_over_several_bars_or_values_is_one_step_by_mouse_finger_and_pen() {
    explore(|page| {
        for pointer in [Pointer::Mouse, Pointer::Touch, Pointer::Pen] {
            for (step, _, _, _) in [STEPS[2], STEPS[9]] {
                let (link, chart) =
                    (format!("#/lesson?v=1&step={step}"), if step == "best-p" { "#chart-curves" } else { "#chart-counts" });
                page.open(&link);
                let past = || page.js("return document.querySelector('#undo').disabled");
                let before = past(); // over saved work a link is a step
                let chart = page.rect(chart);
                let at = |x: f64, y: f64| (chart.x + x * chart.width, chart.y + y * chart.height);
                page.drag(pointer, &[at(0.2, 0.7), at(0.5, 0.3), at(0.8, 0.7)]);
                page.wait_written("draft", |draft| draft.starts_with(step));
                let drawn = page.read_link();
                let values: Vec<&str> = drawn.rsplit(':').next().unwrap_or_default().split('_').collect();
                assert!(values[3..7].iter().all(|value| value.parse::<f64>().is_ok_and(|value| value > 0.0)), "{values:?}");
                page.click("#undo");
                page.wait_link(&link);
                assert_eq!(past(), before, "{pointer:?} {step}: one step");
                page.click("#redo");
                page.wait_link(&drawn);
            }
        }
    });
}

#[test]
fn undo_takes_back_drawings_and_moves_but_no_answer_until_the_lesson_starts_over() {
    explore(|page| {
        page.open("#/lesson?step=worms");
        page.paste("#count-0", "9");
        page.press(&[Tab]);
        page.click("#undo");
        page.wait_eq("a move", || page.value("#count-0"), &"2".to_owned());
        page.open("#/lesson?step=best-p");
        page.paste("#guess-5", "0.4");
        page.wait_written("draft", |draft| draft == "best-p:____0.4____");
        page.click("#lesson-reveal");
        let counted = "#/lesson?v=1&step=best-p&answers=best-p:____0.4____";
        page.wait_link(counted);
        page.focus("#p");
        page.press(&[Home]);
        page.click("#undo");
        page.wait_eq("p", || page.value("#p"), &"0.57".to_owned());
        page.chord(&[Control, Char('z')]);
        page.settle();
        assert_eq!((page.read_link().as_str(), costs(page).len()), (counted, 1));
        // The first one counts, whatever is drawn again.
        page.click("#lesson-reveal");
        page.paste("#guess-2", "0.1");
        assert_eq!(costs(page), []);
        page.click("#lesson-reveal");
        page.wait_link(counted);
        page.open("#/lesson?step=classifier&answers=bit:3;entropy:3");
        page.wait_written("answers", |answers| answers == "bit:3;entropy:3");
        page.click("#lesson-again");
        page.wait_link("#/lesson?v=1&step=worms");
        page.chord(&[Control, Char('z')]);
        page.wait_link("#/lesson?v=1&step=classifier&answers=bit:3;entropy:3");
    });
}

#[test]
fn somebody_elses_answers_are_shown_and_the_readers_own_stay_until_they_answer() {
    explore(|page| {
        page.open("#/lesson?step=2");
        page.paste("#guess", "5");
        page.click("#lesson-reveal");
        page.wait_link("#/lesson?v=1&step=bit&answers=bit:5");
        for (edited, link, opened) in [
            (None, "step=best-p&answers=bit:3;swap:more", "step=best-p&answers=bit:5"),
            (Some("4"), "step=entropy&answers=bit:3;swap:more", "step=entropy&answers=bit:3;swap:more&draft=entropy:4"),
        ] {
            page.open("#/lesson?v=1&step=swap&answers=bit:3;swap:more");
            assert!(page.visible_text(".compared").len() > 10, "the answer is shown");
            let go = if edited.is_some() { "#lesson-step li:nth-child(6) button" } else { "#lesson-next" };
            page.click(go);
            page.wait_link(&format!("#/lesson?v=1&{link}"));
            if let Some(guess) = edited {
                page.paste("#guess", guess);
                page.wait_link(&format!("#/lesson?v=1&{opened}"));
            }
            page.open("#/lesson");
            page.wait_link(&format!("#/lesson?v=1&{opened}"));
        }
    });
}

#[test]
fn back_forward_and_reload_keep_step_and_answers() {
    explore(|page| {
        page.open("#/lesson?step=worms");
        page.click("#lesson-next");
        arrive(page, 2);
        page.paste("#guess", "4");
        page.click("#lesson-reveal");
        page.click("#lesson-next");
        arrive(page, 3);
        page.click("#lesson-step li:nth-child(9) button");
        arrive(page, 9);
        for (goes_back, number, step) in
            [(true, 3, "draw-your-model"), (true, 2, "bit"), (true, 1, "worms"), (false, 2, "bit"), (false, 3, "draw-your-model")]
        {
            if goes_back {
                page.back()
            } else {
                page.forward()
            }
            page.wait_quantity("lesson.step", &number.to_string());
            page.wait_link(&format!("#/lesson?v=1&step={step}&answers=bit:4"));
        }
        page.reload();
        page.wait_link("#/lesson?v=1&step=draw-your-model&answers=bit:4");
        page.click("#lesson-back");
        page.wait_eq("the answer", || page.visible_text(".compared").contains('4'), &true);
    });
}

#[test]
fn the_lesson_moves_a_copy_in_bits_and_opens_explore_in_one_step() {
    explore(|page| {
        page.open("#/explore?v=1&p=0.3&counts=1,2,3,4,5");
        page.choose("#unit", "nats");
        page.wait_written("unit", |unit| unit == "nats");
        let mine = page.read_link();
        page.paste("#p-number", "0.4");
        page.wait_written("p", |p| p == "0.4"); // it is saved
        let mine = mine.replace("p=0.3", "p=0.4");
        page.click("nav a[href='#/lesson']");
        page.wait_view("lesson");
        assert_eq!(page.js("return document.querySelector('#unit').disabled"), true);
        assert_eq!(page.value("#unit"), "bits");
        let why = page.js("return document.querySelector('#unit').closest('[title]')?.title.includes('bits')");
        assert_eq!(why, true, "the reason");
        page.paste("#count-0", "300");
        page.edit_address("#/lesson?step=cost&answers=draw-your-model:1_1_1_1_1_1_1_1_1_1_1");
        page.wait_quantity("lesson.step", "7");
        assert_eq!(costs(page).len(), 1);
        page.click("#model [value=binomial]");
        page.open("#/explore");
        page.wait_link(&mine);
        page.click("nav a[href='#/lesson']");
        page.wait_view("lesson");
        page.click("#lesson-step li:nth-child(11) button");
        arrive(page, 11);
        page.click(".same-page");
        page.wait_view("explore");
        page.wait_eq(
            "the lesson's p and counts",
            || [page.value("#p"), page.value("#count-0")],
            &["0.57", "2"].map(str::to_owned),
        );
        page.click("#undo");
        page.wait_link(&mine);
        assert_eq!(page.js("return document.querySelector('#unit').disabled"), false);
    });
}
