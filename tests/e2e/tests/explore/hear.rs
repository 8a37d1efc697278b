//! D against p for the ear.

use wormteeth_e2e::{explore, json};

/// Notes down what the page asks of the browser's real sound.
const LISTEN: &str = "window.heard = []; window.contexts = [];
    const set = AudioParam.prototype.setValueCurveAtTime;
    AudioParam.prototype.setValueCurveAtTime = function (values, begin, seconds) {
        heard.push({ values: [...values], begin, seconds });
        return set.call(this, values, begin, seconds);
    };
    const Real = AudioContext;
    window.AudioContext = class extends Real { constructor() { super(); contexts.push(this); } };";

#[test]
fn the_curves_can_be_heard_and_are_silent_until_asked() {
    explore(|page| {
        page.open("");
        page.js(LISTEN);
        page.settle();
        assert_eq!(page.js("return contexts.length"), json!(0), "off by default");
        assert_eq!(page.attribute("#hear", "aria-pressed").as_deref(), Some("false"));
        page.click("#hear");
        assert_eq!(page.attribute("#hear", "aria-pressed").as_deref(), Some("true"));
        // The lowest tone is where least is lost: the article's best p, and that of the other direction.
        let lowest = page.js("return heard.map(({ values }) => values).filter(values => values.length > 2)
                .map(tones => tones.indexOf(Math.min(...tones)) / (tones.length - 1))");
        for (found, best) in lowest.as_array().unwrap().iter().zip(["argmin.pq", "argmin.qp"]) {
            let (found, best) = (found.as_f64().unwrap(), page.quantity(best).value);
            assert!((found - best).abs() <= 1.0 / 400.0, "{found} for {best}");
        }
        assert_eq!(lowest.as_array().unwrap().len(), 2, "{lowest}");
        let swept = page.js(
            "const [first, second] = [heard.slice(0, 4), heard.slice(4)], end = ({ begin, seconds }) => begin + seconds, wrong = [];
            for (const [tone, ear, up, down] of [first, second]) {
                if (ear.values.join() !== '-1,1' || ear.begin !== tone.begin || ear.seconds !== tone.seconds) wrong.push('ear');
                if (up.values[0] !== 0 || up.begin !== tone.begin) wrong.push('fade in');
                if (down.values[1] !== 0 || Math.abs(end(down) - end(tone)) > 1e-9) wrong.push('fade out');
                if (Math.max(...up.values, ...down.values) > 0.3) wrong.push('loud');
            }
            if (second[0].begin <= end(first[0])) wrong.push('one after the other');
            return wrong;",
        );
        assert_eq!(swept, json!([]), "from the left ear to the right, without a click, one after the other");
        page.click("#hear");
        page.wait_for("it is silent", "return contexts.length === 1 && contexts[0].state === 'closed'");
        assert_eq!(page.attribute("#hear", "aria-pressed").as_deref(), Some("false"));
    });
}

#[test]
fn the_button_comes_up_when_the_last_tone_is_over_and_a_view_left_is_silent() {
    explore(|page| {
        page.open("");
        page.js(LISTEN);
        page.click("#hear");
        page.require("sound on this machine", "return contexts[0].currentTime > 0");
        page.wait_for("both have been heard", "return document.querySelector('#hear').getAttribute('aria-pressed') === 'false'");
        let played = page.js("return contexts[0].currentTime").as_f64().unwrap();
        assert!(played >= 6.4, "{played} s");
        page.click("#hear");
        page.js("location.hash = '#/neuron'");
        page.wait_for("it is silent", "return contexts.length === 2 && contexts[1].state === 'closed'");
    });
}

#[test]
fn a_browser_without_sound_is_good_enough() {
    explore(|page| {
        page.open("");
        page.js("delete window.AudioContext");
        page.click("#hear");
        page.settle();
        assert_eq!(page.attribute("#hear", "aria-pressed").as_deref(), Some("false"));
        assert_eq!(page.quantity("kl.pq").text, "0.477");
    });
}
