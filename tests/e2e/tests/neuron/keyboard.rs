//! Everything by keyboard alone.

use wormteeth_e2e::{Key, Page, explore};

use crate::expected::neuron_link;

const FOCUSED: &str = "
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element), ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5;
    const name = element.id ? `#${element.id}` : element.matches('summary') ? `#${element.closest('details').id} summary` : element.textContent.trim();
    return { name, ringed: ringed || element.type === 'range' };";

fn stops(page: &Page) -> Vec<String> {
    let mut stops = Vec::new();
    for _ in 0..60 {
        page.press(&[Key::Tab]);
        let focused = page.js(FOCUSED);
        let Some(name) = focused["name"].as_str() else { return stops };
        assert_eq!(focused["ringed"], true, "no ring shows that the focus is on {name}");
        stops.push(name.to_owned());
    }
    panic!("Tab never comes to the end: {stops:?}");
}

#[test]
fn tab_reaches_everything_once() {
    explore(|page| {
        page.open("#/neuron");
        page.focus("#step-back");
        page.press(&[Key::Enter]);
        page.wait_link(&neuron_link(&[("step", "299")]));
        page.reload(); // the work is kept, and there is nothing to undo
        let stops = stops(page);
        for name in [
            "#preset",
            "#figures summary",
            "#x",
            "#y",
            "#w",
            "#b",
            "#eta",
            "#steps",
            "#step",
            "#rewind",
            "#step-back",
            "#play",
            "#step-forward",
            "#step-number",
            "#speed",
            "#tanh",
            "#start",
            "#fair",
        ] {
            assert_eq!(stops.iter().filter(|stop| *stop == name).count(), 1, "Tab comes to {name} once: {stops:?}");
        }
    });
}

#[test]
fn the_sliders_take_the_keys_of_sliders() {
    explore(|page| {
        page.open("#/neuron");
        page.focus("#step");
        page.press(&[Key::Home, Key::Right, Key::Right, Key::Left]);
        page.wait_link(&neuron_link(&[("step", "1")]));
        page.wait_eq("what is said", || page.attribute("#step", "aria-valuetext"), &Some("step 1 of 300".to_owned()));
        page.press(&[Key::End]);
        page.wait_quantity("neuron.quadratic.a", "0.203");
        page.focus("#start");
        page.press(&[Key::Left, Key::Left]);
        page.wait_link(&neuron_link(&[("b", "1.9")]));
        page.wait_eq("what is said", || page.attribute("#start", "aria-valuetext"), &Some("z 3.900".to_owned()));
        page.chord(&[Key::Control, Key::Char('z')]);
        page.wait_link(&neuron_link(&[]));
    });
}

#[test]
fn numbers_are_typed_and_what_is_none_is_said() {
    explore(|page| {
        page.open("#/neuron");
        for (id, text) in
            [("x", "-1"), ("y", "0.25"), ("w", "0.5"), ("b", "1e-3"), ("eta", "2"), ("steps", "1000"), ("step-number", "10")]
        {
            page.retype(&format!("#{id}"), text);
        }
        page.press(&[Key::Tab]);
        let link = "#/neuron?v=1&x=-1&y=0.25&w=0.5&b=0.001&eta=2&steps=1000&step=10&fair=eta";
        page.wait_link(link);
        for (id, text, said) in [
            ("eta", "-1", "What belongs here is a number from 0 to 1000."),
            ("steps", "0.5", "What belongs here is a whole number from 1 to 2000."),
            ("step-number", "1001", "What belongs here is a whole number from 0 to 1000."),
            ("y", "2", "What belongs here is a number from 0 to 1."),
        ] {
            page.paste(&format!("#{id}"), text);
            let place = format!("#{}-error", if id == "step-number" { "step" } else { id });
            page.wait_eq(id, || page.visible_text(&place), &said.to_owned());
            assert_eq!(page.attribute(&format!("#{id}"), "aria-invalid").as_deref(), Some("true"));
            page.press(&[Key::Tab]);
            page.wait_eq("the words go", || page.visible_text(&place), &String::new());
        }
        assert_eq!(page.read_link(), link, "nothing of it was taken");
        page.reload();
        assert_eq!((page.value("#b"), page.value("#step-number")), ("0.001".to_owned(), "10".to_owned()));
    });
}

#[test]
fn play_and_choices_by_key() {
    explore(|page| {
        page.open(&neuron_link(&[("steps", "60"), ("step", "60")]));
        page.focus("#speed");
        page.press(&[Key::Down]);
        page.focus("#play");
        page.press(&[Key::Space]);
        page.wait_for(
            "it ends by itself",
            "return document.querySelector('#play').ariaLabel !== 'Pause' && document.querySelector('#step').value === '60'",
        );
        page.focus("#fair");
        page.press(&[Key::Down]);
        page.wait_written("fair", |fair| fair == "first-step");
        page.focus("#tanh");
        page.press(&[Key::Space]);
        page.wait_eq("tanh", || page.visible_text(".sigmoid .hint").contains("saturates too"), &true);
        page.focus("#help");
        page.press(&[Key::Enter]);
        page.wait_eq("the view's own help", || page.visible_text("#help-dialog").contains("σ′ is nearly 0"), &true);
        page.press(&[Key::Escape]);
    });
}
