//! Every control, by what a reader does with it: what the address says then, what is said of it, and the way back.

use wormteeth_e2e::{Key, Key::*, explore};

use crate::{EVIDENCE, INFORMATION, NEURON, SOFTMAX, with};

/// What is done with a control.
enum Act {
    Click,
    Choose(&'static str),
    Type(&'static str),
    /// Keys, held together if the first is Shift; then what a screen reader says of the control.
    Keys(&'static [Key], &'static str),
    /// Text that is refused; where and in which words.
    Refused(&'static str, &'static str, &'static str),
}
use Act::{Choose, Click, Keys, Refused, Type};

/// A control, what is done with it, and what is then other in the address.
type Edit = (&'static str, Act, &'static str);

#[track_caller]
fn edits(start: &str, edits: &[Edit]) {
    explore(|page| {
        page.open(start);
        page.wait_link(start);
        for (control, act, changes) in edits {
            match act {
                Click => page.click(control),
                Choose(option) => page.choose(control, option),
                Type(text) | Refused(text, ..) => page.paste(control, text),
                Keys(keys, _) => {
                    page.focus(control);
                    if keys[0] == Shift { page.chord(keys) } else { page.press(keys) }
                }
            }
            if let Refused(text, place, words) = act {
                page.wait_eq(&format!("{text} in {control}"), || page.visible_text(place).contains(words), &true);
                assert_eq!(page.attribute(control, "aria-invalid").as_deref(), Some("true"), "{control}");
                let on_top =
                    "const error = document.querySelector(arguments[0]), { x, y, width, height } = error.getBoundingClientRect();
                    return document.elementFromPoint(x + width / 2, y + height / 2) === error;";
                assert_eq!(
                    page.js_with(on_top, wormteeth_e2e::json!([place])),
                    true,
                    "{control}: nothing lies over what is said"
                );
                page.press(&[Tab]);
                page.wait_eq("no words", || page.visible_text(place), &String::new());
                assert_eq!(page.read_link(), start, "{control}: nothing was taken");
                continue;
            }
            page.wait_link(&with(start, changes));
            if let Keys(_, said) = act {
                page.wait_eq(control, || page.attribute(control, "aria-valuetext"), &Some((*said).to_owned()));
                page.chord(&[Control, Char('z')]);
            } else {
                if let Choose(option) = act {
                    assert_eq!(page.value(control), *option, "{control}");
                }
                page.click("#undo");
            }
            page.wait_link(start);
            assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "{control}: one step");
        }
    });
}

#[test]
fn of_the_lesson() {
    edits(
        "#/lesson?v=1&step=bit&draft=bit:2",
        &[("#guess", Type("3"), "draft=bit:3"), ("#guess", Refused("21", "#guess-error", "0 to 20"), "")],
    );
    edits(
        "#/lesson?v=1&step=draw-your-model&draft=draw-your-model:1_0_0_0_0_0_0_0_0_0_0",
        &[
            ("#count-10", Type("2.5"), "draft=draw-your-model:1_0_0_0_0_0_0_0_0_0_2.5"),
            ("#bars", Keys(&[Up], "2 worms"), "draft=draw-your-model:2_0_0_0_0_0_0_0_0_0_0"),
            ("#count-3", Refused("-1", "#notice", "between 0"), ""),
        ],
    );
    edits("#/lesson?v=1&step=swap&draft=swap:more", &[("#guess [value=same]", Click, "draft=swap:same")]);
    edits("#/lesson?v=1&step=two-groups&draft=two-groups:0.4", &[("#p", Keys(&[Left], "0.399"), "draft=two-groups:0.399")]);
}

#[test]
fn of_information() {
    edits(
        INFORMATION,
        &[
            ("#event", Keys(&[Home, Right], "0.001"), "event=0.001"),
            ("#event-number", Type("1e-9"), "event=1e-9"),
            ("#event-number", Refused("2", "#event-error", "a number between 0 and 1"), ""),
            ("#coin", Keys(&[End], "1.000"), "coin=1"),
            ("#coin-number", Type("0.125"), "coin=0.125"),
            ("#coin-number", Refused("-1", "#coin-error", "a number between 0 and 1"), ""),
            ("#outcomes", Type("3"), "p=0.25,0.25,0.25&q=0.4,0.3,0.2"),
            ("#outcomes", Refused("13", "#outcomes-error", "a whole number from 2 to 12"), ""),
            ("#preset-p", Choose("uneven"), "p=0.1,0.1,0.1,0.7"),
            ("#bars-p", Keys(&[Right, Right, PageUp, Up], "0.36, a share of 0.324"), "p=0.25,0.25,0.36,0.25"),
            ("#p-1", Type("3"), "p=0.25,3,0.25,0.25"),
            ("#p-0", Refused("-1", "#p-error", "0 and 1\u{202f}000\u{202f}000\u{202f}000"), ""),
            ("#preset-q", Choose("one-hot"), "p=1,0,0,0&q=0.7,0.1,0.1,0.1"),
            ("#bars-q", Keys(&[Shift, Up], "0.5, a share of 0.455"), "q=0.5,0.3,0.2,0.1"),
            ("#q-3", Type("0"), "q=0.4,0.3,0.2,0"),
            ("#q-3", Refused("1e10", "#q-error", "0 and 1\u{202f}000\u{202f}000\u{202f}000"), ""),
            ("#coins-0", Keys(&[Left], "0.499"), "coins=0.499,0.25,0.1"),
            ("#coins-2-number", Type("1"), "coins=0.5,0.25,1"),
            ("#coins-1-number", Refused("7", "#coins-error", "a number between 0 and 1"), ""),
        ],
    );
}

#[test]
fn of_evidence() {
    edits(
        &with(EVIDENCE, "second=two-group"),
        &[
            ("#preset", Choose("two-bests"), "second=binomial&p2=0.5094"),
            ("#first", Choose("uniform"), "first=uniform"),
            ("#second", Choose("binomial"), "second=binomial"),
            ("#p1", Type("0.25"), "p1=0.25"),
            ("#p1", Refused("2", "#p1-error", "a number between 0 and 1"), ""),
            ("#p2", Type("1"), "p2=1"),
            ("#split", Refused("100", "#split-error", "a whole number from 0 to 99"), ""),
            ("#refit", Choose("refitted"), "refit=refitted"),
            ("#rewind", Click, "caught=0"),
            ("#catch-1", Click, "caught=31"),
            ("#catch-10", Click, "caught=40"),
            ("#catch-100", Click, "caught=130"),
            ("#catch-1000", Click, "caught=1030"),
            ("#caught", Type("7"), "caught=7"),
            ("#caught", Refused("100001", "#caught-error", "a whole number from 0 to 100\u{202f}000"), ""),
            ("#caught-dial", Keys(&[Left, Left, Left], "27 worms"), "caught=27"),
            ("#caught-dial", Keys(&[Shift, Up], "40 worms"), "caught=40"),
            ("#seed", Type("77"), "seed=77"),
            ("#seed", Refused("0.5", "#seed-error", "a whole number from 0 to 4\u{202f}294\u{202f}967\u{202f}295"), ""),
            ("#next-seed", Click, "seed=2"),
            ("#size", Type("20"), "size=20"),
            ("#size", Refused("0", "#size-error", "a whole number from 1 to 5\u{202f}000"), ""),
            ("#bet-dial", Keys(&[PageUp, Right], "201 worms"), "size=201"),
            ("#plug-in-dial", Keys(&[Home], "1 worm"), "size=1"),
        ],
    );
}

#[test]
fn of_neuron() {
    edits(
        &with(NEURON, "step=120"),
        &[
            ("#preset", Choose("first"), "w=0.6&b=0.9&step=300"),
            ("#x", Type("-1"), "x=-1"),
            ("#y", Type("0.25"), "y=0.25"),
            ("#y", Refused("2", "#y-error", "a number between 0 and 1"), ""),
            ("#w", Type("0.5"), "w=0.5"),
            ("#b", Type("1e-3"), "b=0.001"),
            ("#eta", Type("2"), "eta=2"),
            ("#eta", Refused("-1", "#eta-error", "a number between 0 and 1\u{202f}000"), ""),
            ("#steps", Type("50"), "steps=50&step=50"),
            ("#steps", Refused("0.5", "#steps-error", "a whole number from 1 to 2\u{202f}000"), ""),
            ("#step", Keys(&[Home, Right, Right, Left], "step 1 of 300"), "step=1"),
            ("#step-number", Type("10"), "step=10"),
            ("#step-number", Refused("301", "#step-error", "a whole number from 0 to 300"), ""),
            ("#rewind", Click, "step=0"),
            ("#step-back", Click, "step=119"),
            ("#step-forward", Click, "step=121"),
            ("#start", Keys(&[Left, Left], "z 3.900"), "b=1.9"),
            ("#fair", Choose("first-step"), "fair=first-step"),
        ],
    );
}

#[test]
fn of_softmax() {
    edits(
        SOFTMAX,
        &[
            ("#preset", Choose("thousand"), "logits=1000,0&target=1"),
            ("#classes", Type("4"), "logits=1,2,3,0"),
            ("#classes", Refused("9", "#classes-error", "a whole number from 2 to 8"), ""),
            ("#bars", Keys(&[Right, Up], "2.1; softmax 0.264, gradient +0.264"), "logits=1,2.1,3"),
            ("#logit-2", Type("-4"), "logits=1,2,-4"),
            (
                "#logit-1",
                Refused("1e7", "#logits-error", "a number between −1\u{202f}000\u{202f}000 and 1\u{202f}000\u{202f}000"),
                "",
            ),
            ("#target input[value='2']", Click, "target=2"),
            ("#temperature", Keys(&[Home], "0.01"), "temperature=0.01"),
            ("#temperature-number", Type("2"), "temperature=2"),
            ("#temperature-number", Refused("0", "#temperature-error", "a number between 0.01 and 100"), ""),
            ("#less-100", Click, "logits=-99,-98,-97"),
            ("#less-10", Click, "logits=-9,-8,-7"),
            ("#more-10", Click, "logits=11,12,13"),
            ("#more-100", Click, "logits=101,102,103"),
        ],
    );
}
