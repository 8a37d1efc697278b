//! Every named quantity of a page in its order, as a reader sees it, and the words beside them.

use wormteeth_e2e::{Value, explore, json};

/// A link, the page's quantities in a list of `name text unit` (a text that is `?` may be any), and words by where they stand.
type State = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The article's figures where it has some; the others are computed by another program.
const STATES: &[State] = &[
    ("#/lesson?step=entropy&draft=entropy:3;draw-your-model:1_0_0_0_0_0_0_0_0_0_0", "lesson.step 6", &[]),
    (
        "#/lesson?step=cost&answers=draw-your-model:5_10_25_50_0_110_90_60_40_20_10",
        "lesson.step 7, lesson.cost.draw-your-model ∞ bits",
        &[("#lesson-words", "4 teeth"), ("#lesson-words", "probability 0"), ("#model .chosen .value", "∞")],
    ),
    (
        "#/lesson?step=14&answers=draw-your-model:5_10_25_50_80_110_90_60_40_20_10;which-is-closer:binomial;entropy:3.5;\
         where-from:7;best-p:____0.4____;two-groups:1;other-direction:0.3;swap:more;bit:shown",
        "lesson.step 14, lesson.cost.draw-your-model 0.148 bits, lesson.cost.which-is-closer 0.139 bits, \
         lesson.cost.entropy 0.379 bits, lesson.cost.where-from 0.415 bits, lesson.cost.best-p 0.143 bits, \
         lesson.cost.two-groups ∞ bits, lesson.cost.other-direction 0.999 bits",
        &[(".looking-back tbody tr:nth-child(1)", "not predicted"), (".looking-back tbody tr:nth-child(6)", "more")],
    ),
    (
        "#/information",
        "event.information 2.000 bits, coin.h 1.000 bits, list.sum 1.000, list.h.raw 2.000 bits, list.h.normalised 2.000 bits, \
         kl.qp 0.154 bits, h.p 2.000 bits, kl.pq 0.176 bits, ce.pq 2.176 bits, jensen.mean 0.176 bits, jensen.curve 0.000 bits, \
         jensen.gap 0.176 bits, coins.direct 0.737 bits, coins.first 0.208 bits, coins.second 0.133 bits",
        &[(".part-coins .gloss", "longer"), (".part-jensen .gloss", "above the curve"), ("#sentence", "0.176")],
    ),
    (
        "#/information?event=0.125&coin=0.125&p=3,1,0&q=1,1,2&coins=0.5,0.9,0.4&unit=nats",
        "event.information 2.079 nats, coin.h 0.377 nats, list.sum 4.000, list.h.raw −3.296 nats, list.h.normalised 0.562 nats, \
         kl.qp ∞ nats, h.p 0.562 nats, kl.pq 0.824 nats, ce.pq 1.386 nats, jensen.mean 0.824 nats, jensen.curve 0.693 nats, \
         jensen.gap 0.131 nats, coins.direct 0.020 nats, coins.first 0.511 nats, coins.second 0.551 nats",
        &[
            (".part-p .gloss", "does not sum to 1"),
            (".part-coins .gloss", "no shorter"),
            ("#figures tbody tr:nth-child(1)", "1 3 0.750 0.250 0.3333 0.824"),
            ("#figures tbody tr:nth-child(3)", "3 0 0.000 0.500 – 0.000"),
        ],
    ),
    (
        "#/evidence",
        "gap.truth-data ∞ bits, gap.data-model 0.780 bits, gap.truth-model 0.477 bits, evidence.caught 30, \
         evidence.mean −0.106 bits, evidence.expected −0.139 bits, bet.samples 400, bet.share ?, plugin.mean ? bits, \
         plugin.bias 0.072 bits",
        &[
            (".gap-hint", "0, 1 or 2 teeth"),
            ("#sentence", "The 30 worms so far favour the uniform model"),
            ("#chart-evidence figcaption", "After 30 worms: −0.106. It tends to −0.139."),
            ("#figures tbody tr:nth-child(11)", "10 0.074 3 0.100 0.004 0.091 −4.640"),
            ("#figures table:last-of-type", "(K − 1) / 2N"),
        ],
    ),
    (
        "#/evidence?caught=0", // without a worm there is no mean and there are no data
        "gap.truth-model 0.477 bits, evidence.caught 0, evidence.expected −0.139 bits, bet.samples 400, bet.share ?, \
         plugin.mean ? bits, plugin.bias 0.072 bits",
        &[("#sentence", "No worm has been caught yet")],
    ),
    (
        "#/evidence?first=two-group&p1=1&caught=3", // the third worm is one that the model calls impossible
        "gap.truth-data ∞ bits, gap.data-model ∞ bits, gap.truth-model ∞ bits, evidence.caught 3, evidence.mean −∞ bits, \
         evidence.expected −∞ bits, bet.samples 400, bet.share 0.000, plugin.mean ∞ bits, plugin.bias 0.072 bits",
        &[("#sentence", "is ruled out: it gives probability 0 to something that was observed")],
    ),
    (
        "#/neuron?step=120&fair=first-step",
        "neuron.quadratic.a 0.956, neuron.quadratic.cost 0.457, neuron.quadratic.gradient.w 0.040, \
         neuron.quadratic.gradient.b 0.040, neuron.cross-entropy.a 0.967, neuron.cross-entropy.cost 3.413, \
         neuron.cross-entropy.gradient.w 0.967, neuron.cross-entropy.gradient.b 0.967, neuron.cross-entropy.eta 0.003",
        &[
            ("#sentence", "equal first step"),
            (".cost.q .hint", "agrees within"),
            ("#figures tbody tr:nth-child(5)", "120 0.956 0.457"),
            ("#chart-race figcaption", "At step 120: output 0.956 and 0.967"),
        ],
    ),
    (
        "#/neuron?x=2&y=0.75&w=1&b=-0.5&eta=0.3&step=40",
        "neuron.quadratic.a 0.762, neuron.quadratic.cost 0.0000677, neuron.quadratic.gradient.w 0.004, \
         neuron.quadratic.gradient.b 0.002, neuron.cross-entropy.a 0.750, neuron.cross-entropy.cost 0.562, \
         neuron.cross-entropy.gradient.w 3.20e-7, neuron.cross-entropy.gradient.b 1.60e-7, neuron.cross-entropy.eta 0.300",
        &[],
    ),
    (
        "#/softmax",
        "softmax.p.0 0.090, softmax.log.0 −3.473 bits, softmax.gradient.0 −0.910, softmax.p.1 0.245, softmax.log.1 −2.031 bits, \
         softmax.gradient.1 0.245, softmax.p.2 0.665, softmax.log.2 −0.588 bits, softmax.gradient.2 0.665, \
         softmax.nll 3.473 bits, softmax.log-sum-exp 4.916 bits, softmax.target-logit 1.443 bits, \
         softmax.naive.f32.nll 3.473 bits, softmax.naive.f64.nll 3.473 bits",
        &[
            ("#chart-gradient figcaption", "Gradient by class: 0: −0.910; 1: +0.245; 2: +0.665. The target is class 0."),
            ("#sentence", "The prediction favours class 2, with 0.665"),
        ],
    ),
    (
        "#/softmax?logits=5,-2,0.5&target=2&temperature=2.5&unit=dits",
        "softmax.p.0 0.816, softmax.log.0 −0.089 dits, softmax.gradient.0 0.326, softmax.p.1 0.050, softmax.log.1 −1.305 dits, \
         softmax.gradient.1 0.020, softmax.p.2 0.135, softmax.log.2 −0.870 dits, softmax.gradient.2 −0.346, \
         softmax.nll 0.870 dits, softmax.log-sum-exp 0.957 dits, softmax.target-logit 0.087 dits, \
         softmax.naive.f32.nll 0.870 dits, softmax.naive.f64.nll 0.870 dits",
        &[],
    ),
    (
        "#/softmax?logits=1000,0&target=0&unit=nats", // ∞/∞: words, and no figure
        "softmax.p.0 1.000, softmax.log.0 0.000 nats, softmax.gradient.0 0.000, softmax.p.1 0.000, \
         softmax.log.1 −1000.000 nats, softmax.gradient.1 0.000, softmax.nll 0.000 nats, softmax.log-sum-exp 1000.000 nats, \
         softmax.target-logit 1000.000 nats",
        &[(".naive tbody:nth-of-type(1)", "not a number"), (".naive tbody:nth-of-type(2)", "709.78")],
    ),
];

/// What stands at a selector: the cells of a row apart.
const TEXT: &str = "const element = document.querySelector(arguments[0]);
    return element.cells ? [...element.cells].map(cell => cell.textContent).join(' ') : element.textContent;";

#[test]
fn every_quantity_stands_once_in_its_order_with_its_unit() {
    explore(|page| {
        for (link, expected, texts) in STATES {
            page.open(link);
            let quantities = page.quantities();
            let expected: Vec<&str> = expected.split(", ").collect();
            assert_eq!(quantities.len(), expected.len(), "{link}: {quantities:?}");
            for (quantity, expected) in quantities.iter().zip(expected) {
                let (name, text, value) = (&quantity.name, &quantity.text, quantity.value);
                let unit = quantity.unit.as_ref().map_or_else(String::new, |unit| format!(" {unit}"));
                let shown = if expected.contains('?') { "?" } else { text };
                assert_eq!(format!("{name} {shown}{unit}"), expected, "{link}");
                // The value is the same number: the text is it, rounded.
                let read = text.replace('−', "-").replace('∞', "inf").parse::<f64>().expect("a number");
                assert!(read == value || (read - value).abs() < 0.000_501, "{link}: {name} is {text} and {}", quantity.raw);
            }
            for (place, words) in *texts {
                let text = page.js_with(TEXT, json!([place]));
                assert!(text.as_str().is_some_and(|text| text.contains(words)), "{link}: {place} says {text}, not {words}");
            }
            let mute = "return [...document.querySelectorAll('main figure')].filter(figure =>
                !(figure.querySelector('figcaption')?.textContent.length > 30)).map(figure => figure.id);";
            assert_eq!(page.js(mute), Value::from(Vec::<Value>::new()), "{link}: charts without words");
        }
    });
}
