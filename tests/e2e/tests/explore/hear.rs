//! D against p for the ear. How high a tone is is tested in `tests/pages`.

use wormteeth_e2e::{explore, json};

/// Notes down what the page asks of the browser's real sound.
const LISTEN: &str = "window.heard = []; window.contexts = []; window.tones = [];
    const set = AudioParam.prototype.setValueCurveAtTime;
    AudioParam.prototype.setValueCurveAtTime = function (values, begin, seconds) {
        heard.push({ values: [...values], begin, seconds });
        return set.call(this, values, begin, seconds);
    };
    const Real = AudioContext;
    window.AudioContext = class extends Real {
        constructor() { super(); contexts.push(this); }
        createOscillator() { return tones[tones.push(super.createOscillator()) - 1]; }
    };";

#[test]
fn the_curves_can_be_heard_and_are_silent_until_asked() {
    explore(|page| {
        page.open("");
        page.js(LISTEN);
        page.settle();
        let pressed = || page.attribute("#hear", "aria-pressed").unwrap_or_default();
        assert_eq!((page.js("return contexts.length"), pressed().as_str()), (json!(0), "false"), "off by default");
        page.click("#hear");
        assert_eq!(pressed(), "true");
        // The lowest tone is where least is lost: the article's best p, and that of the other direction.
        let lowest = page.js("return heard.map(({ values }) => values).filter(values => values.length > 2)
                .map(tones => tones.indexOf(Math.min(...tones)) / (tones.length - 1))");
        let [forward, reverse]: [f64; 2] = serde_json::from_value(lowest).expect("two tones");
        assert!((forward - 0.5704).abs() <= 1.0 / 400.0 && (reverse - 0.5094).abs() <= 1.0 / 400.0, "{forward}, {reverse}");
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
        assert_eq!(pressed(), "false");
        page.js("delete window.AudioContext");
        page.click("#hear");
        page.settle();
        assert_eq!(pressed(), "false", "a browser without sound is good enough");
    });
}

#[test]
fn the_button_comes_up_when_the_last_tone_is_over_and_a_view_left_is_silent() {
    explore(|page| {
        page.open("");
        page.js(LISTEN);
        page.click("#hear");
        // Not every machine has sound: the clock of the context is put on by hand.
        let end =
            "const [tone, value] = arguments; Object.defineProperty(contexts[0], 'currentTime', { value, configurable: true });
            tones[tone].dispatchEvent(new Event('ended'));";
        for (tone, seconds, pressed) in [(0, 3.1, "true"), (1, 6.5, "false")] {
            page.js_with(end, json!([tone, seconds]));
            assert_eq!(page.attribute("#hear", "aria-pressed").as_deref(), Some(pressed), "after {seconds} s");
        }
        page.click("#hear");
        page.js("location.hash = '#/neuron'");
        page.wait_for("it is silent", "return contexts.length === 2 && contexts[1].state === 'closed'");
    });
}
