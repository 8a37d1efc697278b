//! Links of the view: reloaded, wrong in every way, and beside other views' work.

use wormteeth_e2e::explore;

use crate::expected::neuron_link;

#[test]
fn a_link_opens_what_it_says_and_the_work_is_kept() {
    explore(|page| {
        let link = neuron_link(&[("x", "0.5"), ("y", "1"), ("w", "-3"), ("step", "42"), ("fair", "first-step")]);
        page.open(&link);
        assert_eq!(page.read_link(), link);
        assert_eq!(
            [page.value("#x"), page.value("#w"), page.value("#step"), page.value("#fair")],
            ["0.5", "-3", "42", "first-step"]
        );
        page.click("#step-forward");
        page.wait_written("step", |step| step == "43");
        page.reload();
        assert_eq!(page.value("#step"), "43");
        page.open("#/neuron");
        assert_eq!(page.value("#step"), "43", "the saved work");
        page.open("#/neuron?w=0.6&b=0.9");
        page.wait_link(&neuron_link(&[("w", "0.6"), ("b", "0.9")]));
        page.click("#undo");
        page.wait_eq("undo brings the own work back", || page.value("#step"), &"43".to_owned());
        page.click("nav a[href='#/explore']");
        page.wait_for("Explore", "return !!document.querySelector('main.explore')");
        page.click("nav a[href='#/neuron']");
        page.wait_for("Neuron", "return !!document.querySelector('main.neuron')");
        assert_eq!(page.value("#step"), "43", "a tab brings it back as it was left");
    });
}

#[test]
fn every_bad_value_is_named_and_replaced() {
    explore(|page| {
        page.open("#/neuron");
        for (link, words) in [
            ("#/neuron?x=1e9", &["x=1e9", "1 stands instead"][..]),
            ("#/neuron?w=nan", &["w=nan"]),
            ("#/neuron?b=inf", &["b=inf"]),
            ("#/neuron?y=-0.1", &["y=-0.1", "from 0 to 1"]),
            ("#/neuron?eta=", &["eta="]),
            ("#/neuron?eta=0x1", &["eta=0x1"]),
            ("#/neuron?steps=0", &["steps=0", "from 1 to 2000"]),
            ("#/neuron?steps=9e9", &["steps=9e9"]),
            ("#/neuron?step=301", &["step=301", "from 0 to 300"]),
            ("#/neuron?step=1.5", &["step=1.5"]),
            ("#/neuron?fair=me", &["fair=me", "eta and first-step"]),
            ("#/neuron?w=2&w=7", &["w is given twice"]),
            ("#/neuron?x=%00%ff&y=<img src=x onerror=alert(1)>", &["x=", "y=<img"]),
            ("#/neuron?v=9", &["v=9"]),
        ] {
            page.edit_address("#/neuron?w=1&b=1&step=0");
            page.wait_quantity("neuron.quadratic.a", "0.881");
            page.edit_address(link);
            page.wait_quantity("neuron.quadratic.a", "0.203");
            let report = page.visible_text("#link-issues");
            for word in words {
                assert!(report.contains(word), "{link}: the report tells `{word}`: {report}");
            }
            assert_eq!(page.js("return document.querySelectorAll('#link-issues img').length"), 0, "{link}: text stays text");
        }
        page.edit_address("#/neuron?step=7&steps=50&x=one&w=0.6&b=0.9");
        page.wait_link(&neuron_link(&[("steps", "50"), ("step", "7"), ("w", "0.6"), ("b", "0.9")]));
    });
}
